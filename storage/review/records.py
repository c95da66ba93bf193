"""The records behind a figure of a review, for staff alone: whoever is none gets counts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, Text, select, type_coerce

from flows.programme import Programme
from flows.reviewing.crossed import CROSSED, parted
from flows.reviewing.figures import ALL, Chosen
from flows.reviewing.months import Span, begins
from flows.reviewing.steps import KINDS, Counted, Steps
from flows.turn import Person
from storage.columns import to_millis
from storage.review.phases import Phases, phases
from storage.review.reading import Book, moments
from storage.review.tallying import things
from storage.tables import activity, area, handoff

MOST = 500
CARD, REQUESTS = "/staff/areas/{area}", "/staff/requests"


@dataclass(frozen=True, slots=True)
class Record:
    """
    One of them: the row's table and id, when, in which area, what it is about, and the page to open ('': none).

    A line of the journal opens its area's card; a request for an expert, the board of them.
    """

    table: str
    id: int
    at: datetime
    area_id: str
    area: str
    thing: str
    link: str


def records(
    connection: Connection, programme: Programme, who: Person, step: str, span: Span, only: Chosen = ALL
) -> list[Record]:
    """
    What a figure of a step was counted from, the newest first and at most 500; nothing for whoever isn't staff.

    `only` may be any value of anything a step is split by, but for what it has in common with other rows (covered,
    before): there it is all of the step's.
    """
    if who.role != "staff":
        return []
    found = [*_in_journal(connection, programme, step, span, only), *_handed(connection, programme, step, span, only)]
    return sorted(found, key=lambda each: (each.at, each.id), reverse=True)[:MOST]


def _in_journal(connection: Connection, programme: Programme, step: str, span: Span, only: Chosen) -> list[Record]:
    book = Book(Steps(programme, things(programme)))
    start, end = (begins(month, programme.zone) for month in (span.first, span.last + 1))
    detail = type_coerce(activity.c.detail, Text).label("told")
    then = phases(connection, span, programme.zone)
    chosen = select(activity.c.id, activity.c.kind, activity.c.area_id, activity.c.at, detail, *_PLACE)
    inside = chosen.where(activity.c.kind.in_(KINDS), activity.c.at >= start, activity.c.at < end)
    there = inside.outerjoin(area, area.c.id == activity.c.area_id).order_by(activity.c.at.desc())
    rows = connection.execute(there.execution_options(yield_per=MOST))
    return list(islice((found for row in rows for found in _of_line(row, book, step, only, then)), MOST))


def _of_line(row: Row[Any], book: Book, step: str, only: Chosen, then: Phases) -> Iterator[Record]:
    for each in (book.counted[code] for code in book.codes(row.kind, row.told)):
        if each.step == step and _fits(each, row, only, then.of(row.area_id, row.at)):
            yield _record("activity", row, row.at, each.thing)


def _handed(connection: Connection, programme: Programme, step: str, span: Span, only: Chosen) -> Iterator[Record]:
    start, end = (to_millis(begins(month, programme.zone)) for month in (span.first, span.last + 1))
    then = phases(connection, span, programme.zone)
    chosen = select(handoff, *_PLACE).outerjoin(area, area.c.id == handoff.c.area_id)
    for row in connection.execute(chosen.where(handoff.c.urgency != "safety")):
        for at, each in moments(row, programme.zone):
            inside = each.step == step and start <= to_millis(at) < end
            if inside and _fits(each, row, only, then.of(row.area_id, at)):
                yield _record("handoff", row, at, each.thing)


def _fits(each: Counted, row: Row[Any], only: Chosen, phase: str) -> bool:
    here: Mapping[str, str] = {"phase": phase, "region": row.region or "", **each.marks}
    if only.by in CROSSED:
        return tuple(here.get(by, "") for by in CROSSED[only.by]) == parted(only.value)
    return here.get(only.by, only.value) == only.value


def _record(table: str, row: Row[Any], at: datetime, thing: str) -> Record:
    card = CARD.format(area=row.area_id) if row.area_id else ""
    asked_for = table == "activity" and row.kind.startswith("package")
    link = REQUESTS if asked_for else card
    return Record(table, row.id, at, row.area_id or "", row.name or "", thing, link)


_PLACE = area.c.name, area.c.region
