"""What would become of one row, and why."""

from dataclasses import dataclass
from typing import Literal

from storage.staff.brought_in import Newcomer

Fate = Literal["new", "content", "here", "twice", "empty", "wrong"]
SAID: dict[Fate, str] = {
    "new": "Comes in", "content": "For areas.yaml", "here": "Here already", "twice": "Twice in this file",
    "empty": "Empty, passed over", "wrong": "Put this right",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """Its fate, with who comes in or which lines go into areas.yaml."""

    fate: Fate
    why: str = ""
    newcomer: Newcomer | None = None
    entry: str = ""
