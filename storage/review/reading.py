"""The journal and the handoffs as columns of numbers, so that a million lines are counted in seconds."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import BigInteger, Connection, Select, Text, select, type_coerce

from flows.reviewing.months import Span, begins
from flows.reviewing.steps import KINDS, Counted, Steps
from storage.columns import to_millis
from storage.tables import activity, handoff

AT_ONCE = 20_000
PERSON = "adviser"  # the block of being answered by a person
HELPED = ("yes", "a_bit")
Numbers = NDArray[np.int64]


@dataclass(slots=True)
class Book:
    """What each code stands for: lines that count as the same thing have the same one; 0 is nothing."""

    steps: Steps
    counted: list[Counted] = field(default_factory=lambda: [Counted("", "")])
    known: dict[Any, tuple[int, ...]] = field(default_factory=dict)

    def codes(self, kind: str, detail: str | None) -> tuple[int, ...]:
        """The codes of a line of the journal."""
        if (kind, detail) not in self.known:
            found = self.steps.of(kind, json.loads(detail or "{}") or {})
            self.known[kind, detail] = tuple(self.code(each) for each in found)
        return self.known[kind, detail]

    def code(self, each: Counted) -> int:
        """Its code, a new one if it is new."""
        key = (each.step, each.thing, *sorted(each.marks.items()))
        if key not in self.known:
            self.known[key] = (len(self.counted),)
            self.counted.append(each)
        return self.known[key][0]


@dataclass(frozen=True, slots=True)
class Columns:
    """
    What happened: when (in UTC milliseconds), in which area (its place in `names`, 0 for none), to whom and which code.

    Whoever was erased is nobody in particular: all of them in an area count as one person, below 0.
    """

    names: Sequence[str]
    at: Numbers
    area: Numbers
    person: Numbers
    code: Numbers


def columns(connection: Connection, book: Book, names: Sequence[str], span: Span, zone: str) -> Columns:
    """Everything that happened in those months."""
    place = {name: number for number, name in enumerate(names)}
    start, end = (to_millis(begins(month, zone)) for month in (span.first, span.last + 1))
    parts = [_as_columns(chunk, book, place) for chunk in _journal(connection, start, end)]
    parts.append(_columns(_handed_over(connection, book, start, end, zone), place))
    at, area, person, code = (np.concatenate(each) for each in zip(*parts, strict=True))
    return Columns(names, at, area, np.where(person > 0, person, -1 - area), code)


def _journal(connection: Connection, start: int, end: int) -> Iterator[Sequence[Any]]:
    at = type_coerce(activity.c.at, BigInteger)
    wanted = select(at, activity.c.area_id, activity.c.person_id, activity.c.kind, type_coerce(activity.c.detail, Text))
    inside = wanted.where(activity.c.kind.in_(KINDS), at >= start, at < end)
    return _streamed(connection, inside)


def _streamed(connection: Connection, chosen: Select[Any]) -> Iterator[Sequence[Any]]:
    # Never all of it at once: a server's rows would otherwise be in memory before the first is looked at.
    yield from connection.execute(chosen.execution_options(yield_per=AT_ONCE)).partitions()


def _as_columns(chunk: Sequence[Any], book: Book, place: dict[str, int]) -> tuple[Numbers, ...]:
    rows = ((at, area, who, code) for at, area, who, kind, detail in chunk for code in book.codes(kind, detail))
    return _columns(rows, place)


def _columns(rows: Iterable[tuple[int, str | None, int | None, int]], place: dict[str, int]) -> tuple[Numbers, ...]:
    numbers = [(at, place.get(area or "", 0), who or 0, code) for at, area, who, code in rows]
    table = np.array(numbers, dtype=np.int64).reshape(-1, 4)
    return tuple(table.T.copy())


def _handed_over(
    connection: Connection, book: Book, start: int, end: int, zone: str
) -> Iterator[tuple[int, str | None, int | None, int]]:
    """What was handed to a person, and when they answered. Danger is no part of any review."""
    for row in connection.execute(select(handoff).where(handoff.c.urgency != "safety")):
        for moment, counted in moments(row, zone):
            if start <= to_millis(moment) < end:
                yield to_millis(moment), row.area_id, row.person_id, book.code(counted)


def moments(row: Any, zone: str) -> Iterator[tuple[datetime, Counted]]:
    """What a handoff counts as, and when: asked, answered, finished, helped."""
    thing, about = f"handoff:{row.id}", {"topic": "", "block": PERSON}
    yield row.opened_at, Counted("asked", thing, about)
    if row.replied_at:
        there = row.replied_at.astimezone(ZoneInfo(zone)).date()
        waited = {"promise": kept(row.promised_by, there), "wait": wait(row.replied_at - row.opened_at)}
        yield row.replied_at, Counted("answered", thing, waited)
    if row.closed_at and row.state == "closed":
        yield row.closed_at, Counted("finished", thing, about)
        if row.helped in HELPED:
            yield row.closed_at, Counted("helped", thing, about)


def kept(promised: date | None, answered: date) -> str:
    """Whether somebody was answered by the day they were told: by_the_day or later; no_day where told none."""
    return "no_day" if promised is None else "by_the_day" if answered <= promised else "later"


def wait(waited: timedelta) -> str:
    """How long an answer took: a day, three days, a week, or longer."""
    return next((name for name, most in WAITS.items() if waited <= most), "longer")


WAITS = {"a_day": timedelta(days=1), "three_days": timedelta(days=3), "a_week": timedelta(weeks=1)}
PROMISES, HOW_LONG = ("by_the_day", "later", "no_day"), (*WAITS, "longer")
