"""Draws the life of a handoff into docs/a-handoff.md, from the table it is kept by: `make pictures` runs it."""

import re
from collections import defaultdict
from pathlib import Path

from flows.handing_over.life import MOVES, moves

PAGE = Path(__file__).parents[3] / "docs" / "a-handoff.md"
PICTURE = re.compile(r"(?<=```mermaid\n)stateDiagram-v2\n.*?(?=```)", re.DOTALL)
OVER = ("closed", "cancelled")


def drawn():
    """The picture, in Mermaid: an arrow for each pair of states, with what goes along it and who does that."""
    along = defaultdict(list)
    for move, before, after in moves():
        along[before, after].append(f"{move.replace('_', ' ')} ({MOVES[move].by})")
    arrows = [f"    {_state(before)} --> {after}: {'<br>'.join(what)}" for (before, after), what in along.items()]
    ends = [f"    {state} --> [*]" for state in OVER]
    return "\n".join(("stateDiagram-v2", *arrows, *ends, ""))


def _state(state):
    return "[*]" if state == "new" else state


if __name__ == "__main__":
    PAGE.write_text(PICTURE.sub(drawn(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
