"""Who a nudge goes to as it is written: the segment, what each lacks to be filled in, and each one's own moment."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from flows.following_up import filling, patience, series, set_aside
from flows.following_up.series import NO_SERIES, Series
from flows.nudging.segments import Segment, from_json
from flows.programme import Programme
from flows.turn import Person
from storage.nudging import details, segments
from storage.nudging.details import Filling
from storage.nudging.segments import NOTHING, Recipient
from storage.tables import area, person


@dataclass(frozen=True, slots=True)
class Plan:
    """A nudge as it is written. `more` is what a yes reads, `instead` what stands where a detail isn't known."""

    segment: Segment
    text: str = ""
    more: str = ""
    instead: Mapping[str, str] = field(default_factory=dict)
    series: Series = NO_SERIES


def plan_of(row: Row[Any]) -> Plan:
    """The same of a stored one."""
    return Plan(from_json(row.segment), row.text, row.more, row.instead, Series(**row.series))


def planned(
    connection: Connection, plan: Plan, at: datetime, programme: Programme,
    aside: Mapping[int, Collection[str]] = NOTHING,
) -> tuple[list[Recipient], Filling]:  # fmt: skip
    """Everybody in its segment, those who get it first, and what their copies are filled in with."""
    found = segments.recipients(connection, plan.segment, at, programme.pace, aside)
    people, texts = [each.person for each in found], (plan.text, plan.more)
    known = Filling(details.of(connection, programme, people if filling.used(*texts) else (), at), plan.instead)
    if plan.series:
        own = dates_of(connection, plan.series, people)
        found = [_in_series(each, plan.series, own[each.person], at, programme) for each in found]
    if places := filling.may_lack(*texts):
        found = [each if each.why else each._replace(why=known.lacks(places, each.person)) for each in found]
    return sorted(found, key=lambda each: bool(each.why)), known


def dates_of(connection: Connection, by: Series, people: Collection[int]) -> Mapping[int, tuple[date | None, Person]]:
    """The date that each person's area has for it, and the person as far as their clock and hours go."""
    chosen = select(person, area.c[by.by].label("on")).outerjoin(area, area.c.id == person.c.area_id)
    return {
        row.id: (row.on, Person(row.id, zone=row.zone, writes_from=row.writes_from, writes_until=row.writes_until))
        for row in connection.execute(chosen.where(person.c.id.in_(people)))
    }


def _in_series(
    each: Recipient, by: Series, own: tuple[date | None, Person], at: datetime, programme: Programme
) -> Recipient:
    """What passes with time is looked at when their own moment comes, and leaves nobody out before."""
    on, who = own
    why = "" if set_aside.kind_of(each.why) else each.why
    if on is None:
        return each._replace(why=why or series.NO_DATE[by.by])
    if (due := by.moment(on, who)) < at:
        return each._replace(why=why or series.DAY_PASSED)
    return each._replace(why=why, day=on, gets_it=patience.next_allowed(due, who, programme.pace))
