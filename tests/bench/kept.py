"""Where figures are written: var/bench.json, each benchmark beside what the other wrote."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = Path("var/bench.json")


def keep(found: Mapping[str, Any], file: Path = FILE) -> None:
    """Write these figures down; what is known of other things stays."""
    before = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps({**before, **found}, indent=2), encoding="utf-8")
    print(f"Written to {file}.")
