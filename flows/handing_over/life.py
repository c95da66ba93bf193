"""
The life of a handoff: how it can stand, and what moves it on. A move that is not in this table is refused.

Before it there is only a draft in the resident's own chat; nobody has it until they agree to its words, or danger is
heard. `storage/handing_over/rows.py` keeps every move by this table, and the picture in docs/a-handoff.md is made from
it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

State = Literal["new", "waiting", "taken", "closed", "cancelled"]
Side = Literal["resident", "adviser", "clock"]
Move = Literal[
    "asked", "added_to", "danger_told_again", "gone_round", "called_off", "erased", "still_stuck", "rated",
    "taken", "answered", "put_off", "passed_on", "closed", "reopened",
    "told_again", "not_answered", "leave_began",
]  # fmt: skip
OPEN: tuple[State, ...] = ("waiting", "taken")


@dataclass(frozen=True, slots=True)
class Moving:
    """Who moves it (staff do what advisers do), how it may stand before, and how it stands then; None: as before."""

    by: Side
    before: tuple[State, ...]
    after: State | None


def moves() -> Iterator[tuple[Move, State, State]]:
    """Every move as one line: what moves it, how it stood, how it stands then."""
    for move, moving in MOVES.items():
        for before in moving.before:
            yield move, before, moving.after or before


MOVES: Mapping[Move, Moving] = {
    # what moves it                  who         from            to
    "asked":             Moving("resident", ("new",),       "waiting"),
    "added_to":          Moving("resident", OPEN,           None),
    "danger_told_again": Moving("resident", OPEN,           "waiting"),
    "gone_round":        Moving("resident", OPEN,           "waiting"),
    "called_off":        Moving("resident", OPEN,           "cancelled"),
    "erased":            Moving("resident", OPEN,           "closed"),
    "rated":             Moving("resident", ("closed",),    None),
    "still_stuck":       Moving("resident", ("closed",),    "waiting"),
    "taken":             Moving("adviser",  OPEN,           "taken"),
    "answered":          Moving("adviser",  ("taken",),     None),
    "put_off":           Moving("adviser",  OPEN,           None),
    "passed_on":         Moving("adviser",  OPEN,           "waiting"),
    "closed":            Moving("adviser",  OPEN,           "closed"),
    "reopened":          Moving("adviser",  ("closed",),    "taken"),
    "told_again":        Moving("clock",    ("waiting",),   None),
    "not_answered":      Moving("clock",    ("taken",),     "waiting"),
    "leave_began":       Moving("clock",    OPEN,           "waiting"),
}  # fmt: skip
"""Danger that is open when its resident erases themselves stays as it stands: it outlives who told it."""
