"""An area's journey as a line: steps forward lift it, setbacks lower it. Only arithmetic; a template draws it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flows.desk.calendar import Calendar
from flows.programme import Programme
from flows.wording import capital, counted
from flows.words import _n

WIDTH, HEIGHT, EDGE = 320.0, 88.0, 8.0
LIFTS = {"milestone": 1, "setback": -1}


@dataclass(frozen=True, slots=True)
class Mark:
    """One dated thing on the line: where it stands, milestone or setback, and what it was."""

    x: float
    y: float
    kind: str
    says: str
    when: str


@dataclass(frozen=True, slots=True)
class Journey:
    """The line with its marks, oldest first, and the same in words."""

    marks: tuple[Mark, ...]
    line: str
    told: str
    begins: str


def journey(signals: Sequence[tuple[str, datetime]], programme: Programme, calendar: Calendar) -> Journey:
    """The line of what an area has told. Kinds that content no longer has are left out."""
    kinds = {kind.id: kind for kind in programme.signals}
    told = [(kinds[each], at) for each, at in signals if each in kinds and kinds[each].kind in LIFTS]
    if not told:
        return Journey((), "", "No milestones or setbacks have been told yet.", "")
    heights = _heights([LIFTS[kind.kind] for kind, _ in told])
    across = _across([at for _, at in told], calendar.now)
    marks = tuple(
        Mark(x, y, kind.kind, capital(kind.says), calendar.month(at))
        for x, y, (kind, at) in zip(across, heights, told, strict=True)
    )
    line = " ".join(f"{mark.x:.1f},{mark.y:.1f}" for mark in marks)
    return Journey(marks, f"{line} {WIDTH - EDGE:.1f},{marks[-1].y:.1f}", _in_words(marks), marks[0].when)


def _across(moments: Sequence[datetime], now: datetime) -> list[float]:
    whole = max((now - moments[0]).total_seconds(), 1.0)
    return [EDGE + (at - moments[0]).total_seconds() / whole * (WIDTH - 2 * EDGE) for at in moments]


def _heights(lifts: Sequence[int]) -> list[float]:
    levels: list[int] = []
    for lift in lifts:
        levels.append((levels[-1] if levels else 0) + lift)
    low, high = min(levels), max(levels)
    room = max(high - low, 1)
    return [HEIGHT - EDGE - (level - low) / room * (HEIGHT - 2 * EDGE) for level in levels]


def _in_words(marks: Sequence[Mark]) -> str:
    back = sum(mark.kind == "setback" for mark in marks)
    forward = counted(len(marks) - back, STEPS_FORWARD)
    setbacks = f" and {counted(back, SETBACKS)}" if back else ""
    return f"{capital(forward)}{setbacks} since {marks[0].when}. Last: {marks[-1].says}, {marks[-1].when}."


STEPS_FORWARD = _n("{number} step forward", "{number} steps forward")
SETBACKS = _n("{number} setback", "{number} setbacks")
