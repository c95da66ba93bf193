"""The tally of a period: everything that happened in the calendar years it touches, as far as they are over."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection, Text, func, or_, select, type_coerce

from flows.programme import Programme
from flows.reviewing.crossed import CROSSED, every
from flows.reviewing.months import IN_A_YEAR, Span, begins, month_of
from flows.reviewing.steps import TAKEN, Steps
from flows.reviewing.tally import Tally
from flows.suggesting.repertoire import Thing, everything
from flows.suggesting.turned_down import BLOCKS
from storage.columns import to_millis
from storage.review.counting import BEFORE, NEW, Counting, Places
from storage.review.phases import phases
from storage.review.reading import HOW_LONG, PROMISES, Book, columns
from storage.tables import activity, area


def tally(connection: Connection, programme: Programme, span: Span, now: datetime) -> Tally:
    """
    Everything counted in the years of a period and of the one before. A year more is read, to know what came before.

    It depends on the calendar alone and not on the period, so that one review can't be taken from another.
    """
    zone = programme.zone
    until = month_of(now, zone)
    years = Span(span.before.first, span.last).around(IN_A_YEAR)
    read = Span(years.first - IN_A_YEAR, min(years.last, until))
    rows = connection.execute(select(area.c.id, area.c.region).order_by(area.c.id)).all()
    book = Book(Steps(programme, things(programme)))
    names = ("", *(row.id for row in rows))
    found = columns(connection, book, names, read, zone)
    used = _first_uses(connection, zone)
    places = Places(
        [then.get(name, "") for then in phases(connection, read, zone).quarters.values() for name in names],
        ("", *(row.region for row in rows)),
        (0, *(used.get(row.id, until) for row in rows)),
    )  # fmt: skip
    edges = [to_millis(begins(month, zone)) for month in range(read.first, read.last + 1)]
    return Counting(found, book.counted, places, edges, read.first, years.first, values(programme)).tally(until)


def things(programme: Programme) -> Mapping[str, Thing]:
    """All that was ever on offer, as far as content still has it, by the id it is suggested under."""
    return {each.offer: each for each in everything(programme, date.min)}


def values(programme: Programme) -> Mapping[str, tuple[str, ...]]:
    """All there is of each thing a figure is split by; the empty one is what isn't known."""
    found = {
        "phase": ("", *(each.id for each in programme.phases)), "region": ("", *programme.regions),
        "block": ("", *dict.fromkeys(BLOCKS.values())), "topic": ("", *(each.id for each in programme.topics)),
        "by": ("", "resident", "adviser", "programme"), "before": (BEFORE, NEW), "covered": ("no", "yes"),
        "answer": ("", "not_now", "not_for_us"), "promise": ("", *PROMISES), "wait": ("", *HOW_LONG),
    }  # fmt: skip
    return {**found, **{by: every(by, found) for by in CROSSED}}


def _first_uses(connection: Connection, zone: str) -> Mapping[str, int]:
    """The month in which each area first took anything up."""
    yes = (activity.c.kind == "answered") & type_coerce(activity.c.detail, Text).contains('"yes"')
    first = select(activity.c.area_id, func.min(activity.c.at)).where(or_(activity.c.kind.in_(TAKEN), yes))
    rows = connection.execute(first.where(activity.c.area_id.is_not(None)).group_by(activity.c.area_id))
    return {area_id: month_of(at, zone) for area_id, at in rows}
