"""The true details that a nudge is filled in with, each from the area's card or what the person told."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from flows.following_up import filling
from flows.programme import Programme
from flows.wording import day, first_name
from storage.tables import area, membership, person


@dataclass(frozen=True, slots=True)
class Filling:
    """What is known of each person, and what stands where something isn't."""

    details: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    instead: Mapping[str, str] = field(default_factory=dict)

    def words(self, text: str, person_id: int) -> str:
        """The text as this person reads it."""
        return filling.filled(text, self.details.get(person_id, {}), self.instead)

    def lacks(self, places: Collection[str], person_id: int) -> str:
        """Why this person can't be sent what has these places; empty if they can."""
        return filling.lacking(places, self.details.get(person_id, {}), self.instead)


def of(
    connection: Connection, programme: Programme, people: Collection[int], now: datetime
) -> Mapping[int, Mapping[str, str]]:
    """What is known of these people, by the place it is filled in at."""
    if not people:
        return {}
    joined = select(membership.c.person_id, membership.c.cluster).where(membership.c.person_id.in_(people))
    names = {each.id: each.name for each in programme.clusters}
    clusters = {row.person_id: names.get(row.cluster, "") for row in connection.execute(joined)}
    chosen = (
        select(person.c.id, person.c.name, person.c.area_id, area.c.name.label("area"), area.c.adviser, area.c.phase,
               area.c.next_meeting, area.c.plan_ends)
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(person.c.id.in_(people))
    )  # fmt: skip
    rows = connection.execute(chosen).all()
    cards = {row.area_id: _of_card(row, programme, now) for row in {row.area_id: row for row in rows}.values()}
    return {row.id: {**cards[row.area_id], "{name}": row.name, "{cluster}": clusters.get(row.id, "")} for row in rows}


def _of_card(row: Any, programme: Programme, now: datetime) -> Mapping[str, str]:
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    adviser = programme.adviser(row.adviser or "")
    phases = {each.id: each.plain for each in programme.phases}
    meets = row.next_meeting if row.next_meeting and row.next_meeting >= today else None
    return {
        "{area}": row.area or "",
        "{adviser}": first_name(adviser.name) if adviser else "",
        "{phase}": phases.get(row.phase or "", ""),
        "{next_meeting}": day(meets, today) if meets else "",
        "{plan_ends}": day(row.plan_ends, today) if row.plan_ends else "",
    }
