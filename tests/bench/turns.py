"""Durable button turns a second, ours and our peers in turns, medians of five; written to var/bench.json."""

import json
import statistics
import subprocess
import sys

from rich.console import Console
from rich.table import Table

from tests.bench.kept import keep

ROUNDS = 5
CROWDS = {1: 1500, 64: 6400}
WHO = {"ours": "Alongside, durable", "aiogram_memory": "aiogram, memory only", "ptb_pickle": "PTB, pickle each turn"}


def once(who: str, residents: int, turns: int) -> int:
    """One run in a process of its own; turns a second."""
    command = [sys.executable, "-m", f"tests.bench.{who}", str(residents), str(turns)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(json.loads(ran.stdout.splitlines()[-1])["turns_a_second"])


def measure() -> dict[str, dict[str, float]]:
    """Medians for each crowd, with ours as a ratio of each peer's."""
    found = {}
    for residents, turns in CROWDS.items():
        rates: dict[str, list[int]] = {who: [] for who in WHO}
        for _ in range(ROUNDS):
            for who in WHO:
                rates[who].append(once(who, residents, turns if who != "ptb_pickle" else turns // 5))
        medians: dict[str, float] = {who: statistics.median(each) for who, each in rates.items()}
        medians |= {f"ours / {who}": round(medians["ours"] / medians[who], 2) for who in WHO if who != "ours"}
        found[f"{residents} at once"] = medians
    return found


def main() -> None:
    """Measure, print the table, write it down."""
    found = measure()
    table = Table(title=f"Durable button turns a second (medians of {ROUNDS})")
    table.add_column("residents")
    for who in WHO.values():
        table.add_column(who, justify="right")
    table.add_column("ours / aiogram", justify="right")
    table.add_column("ours / PTB", justify="right")
    for crowd, rates in found.items():
        ratios = (f"{rates[f'ours / {who}']:.2f} ×" for who in ("aiogram_memory", "ptb_pickle"))
        table.add_row(crowd, *(f"{rates[who]:,.0f}" for who in WHO), *ratios)
    Console().print(table)
    keep(found)


if __name__ == "__main__":
    main()
