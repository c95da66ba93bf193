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
from storage.nudging.recipients import Fate, Recipients, Resident
from storage.nudging.segments import NOTHING
from storage.tables import area


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
) -> tuple[Recipients, Filling]:  # fmt: skip
    """Everybody in its segment, those who get it first, and what their copies are filled in with."""
    found, texts = segments.recipients(connection, plan.segment, at, programme.pace, aside), (plan.text, plan.more)
    known = Filling(details.of(connection, programme, texts, at), plan.instead)
    if plan.series:
        found = found.changed(_InSeries(plan.series, dates_of(connection, plan.series), at, programme))
    if places := filling.may_lack(*texts):
        found = found.changed(lambda row, fate: fate if fate.why else fate._replace(why=known.lacks(places, row)))
    return found, known


def dates_of(connection: Connection, by: Series) -> Mapping[str, date | None]:
    """The date that each area has for it."""
    return {row.id: row.on for row in connection.execute(select(area.c.id, area.c[by.by].label("on")))}


@dataclass(frozen=True, slots=True)
class _InSeries:
    """
    What comes of it for somebody whose area has a day of its own for it.

    What passes with time is looked at when their own moment comes, and leaves nobody out before.
    """

    by: Series
    dates: Mapping[str, date | None]
    at: datetime
    programme: Programme

    def __call__(self, row: Resident, fate: Fate) -> Fate:
        on, why = self.dates.get(row.area), "" if set_aside.kind_of(fate.why) else fate.why
        if on is None:
            return fate._replace(why=why or series.NO_DATE[self.by.by])
        who = Person(row.person, zone=row.zone, writes_from=row.writes_from, writes_until=row.writes_until)
        if (due := self.by.moment(on, who)) < self.at:
            return fate._replace(why=why or series.DAY_PASSED)
        return fate._replace(why=why, day=on, gets_it=patience.next_allowed(due, who, self.programme.pace))
