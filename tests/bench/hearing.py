"""How long a message takes to be heard, beside what it may take; medians of five fresh processes; to var/bench.json."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from content.lessons import lessons_of
from content.load import load
from tests.bench.kept import keep

ROUNDS = 5
QUIET = 0.8  # processes that want to run for each core; ours is one of them
MAY = {"p50_ms": 2.0, "p99_ms": 8.0, "load_s": 1.0, "memory_mb": 150.0}
SAID = {"p50_ms": "p50, ms", "p99_ms": "p99, ms", "load_s": "ready to hear, s", "memory_mb": "memory once ready, MB"}


def once() -> Mapping[str, Any]:
    """One fresh process, since memory, and words that were met before, stay with a process."""
    command = [sys.executable, "-m", "tests.bench.once_heard"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


def figures(found: Mapping[str, Any]) -> dict[str, float]:
    """What one process found, as the figures there is a limit for."""
    took = found["took_ms"]
    return {
        "p50_ms": percentile(took, 50), "p99_ms": percentile(took, 99),
        "load_s": found["load_s"], "memory_mb": found["memory_mb"],
    }  # fmt: skip


def percentile(took: Sequence[float], share: int) -> float:
    """The shortest time within which so many in a hundred were heard."""
    return sorted(took)[-(-len(took) * share // 100) - 1]


def measure() -> dict[str, float]:
    """Medians of all rounds. What can be learnt is learnt before, as it is by the time a service starts."""
    lessons_of(load())
    rounds = [figures(once()) for _ in range(ROUNDS)]
    return {name: round(statistics.median(each[name] for each in rounds), 2) for name in MAY}


def main() -> None:
    """Measure, print the table, write it down."""
    found = measure()
    table = Table("what", "measured", "may be", title=f"Hearing one message (medians of {ROUNDS})")
    for name, most in MAY.items():
        table.add_row(SAID[name], f"{found[name]:.2f}", f"≤ {most:g}")
    Console().print(table)
    busy = os.getloadavg()[0] / (os.cpu_count() or 1)
    if busy > QUIET:
        print("Something else kept this machine busy: the times would be shorter on a quiet one.")
    keep({"hearing": {**found, "may": MAY, "busy": round(busy, 2)}})


if __name__ == "__main__":
    main()
