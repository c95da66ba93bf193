"""How a full database is measured, and where figures are written: var/bench.json, each beside what another wrote."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from content.load import load
from flows.programme import Programme
from storage.database import Database

FILE = Path("var/bench.json")


def keep(found: Mapping[str, Any], file: Path = FILE) -> None:
    """Write these figures down; what is known of other things stays."""
    before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({**before, **found}, indent=2), encoding="utf-8")
    print(f"Written to {file}.")


def in_a_process_of_its_own(module: str, fill: Callable[[Database, Programme], object]) -> dict[str, Any]:
    """What a benchmark prints, as JSON in its last line, of a database that was filled by another process."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{Path(folder) / 'bench.db'}"
        database = Database(address)
        fill(database, load())
        database.close()
        ran = subprocess.run([sys.executable, "-m", module, address], check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found
