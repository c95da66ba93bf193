"""The true details that a nudge is filled in with, each from the area's card or what the person told."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from flows.following_up import filling
from flows.programme import Programme
from flows.wording import day, first_name
from storage.nudging.recipients import Recipient, Resident
from storage.tables import area, membership

Somebody = Resident | Recipient
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of areas, by the place it is filled in at, and the cluster that each person has joined."""

    cards: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    clusters: Mapping[int, str] = field(default_factory=dict)

    def of(self, who: Somebody) -> Mapping[str, str]:
        """What is known of this person, by the place it is filled in at."""
        card = self.cards.get(who.area, NOTHING)
        return {**card, "{name}": who.name, "{cluster}": self.clusters.get(who.person, "")}


@dataclass(frozen=True, slots=True)
class Filling:
    """What is known of people, and what stands where something isn't."""

    details: Details = field(default_factory=Details)
    instead: Mapping[str, str] = field(default_factory=dict)

    def words(self, text: str, who: Somebody) -> str:
        """The text as this person reads it."""
        return filling.filled(text, self.details.of(who), self.instead)

    def lacks(self, places: Collection[str], who: Somebody) -> str:
        """Why this person can't be sent what has these places; empty if they can."""
        return filling.lacking(places, self.details.of(who), self.instead)


def of(connection: Connection, programme: Programme, texts: Iterable[str], now: datetime) -> Details:
    """What is known that these texts are filled in with."""
    places = filling.used(*texts)
    if not places:
        return Details()
    columns = area.c.id, area.c.name, area.c.adviser, area.c.phase, area.c.next_meeting, area.c.plan_ends
    cards = {row.id: _of_card(row, programme, now, places) for row in connection.execute(select(*columns))}
    if "{cluster}" not in places:
        return Details(cards)
    names = {each.id: each.name for each in programme.clusters}
    joined = connection.execute(select(membership.c.person_id, membership.c.cluster))
    return Details(cards, {row.person_id: names.get(row.cluster, "") for row in joined})


def _of_card(row: Any, programme: Programme, now: datetime, places: Collection[str]) -> Mapping[str, str]:
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    adviser = programme.adviser(row.adviser or "")
    phases = {each.id: each.plain for each in programme.phases}
    meets = row.next_meeting if row.next_meeting and row.next_meeting >= today else None
    known = {
        "{area}": row.name,
        "{adviser}": first_name(adviser.name) if adviser else "",
        "{phase}": phases.get(row.phase or "", ""),
        "{next_meeting}": day(meets, today) if meets else "",
        "{plan_ends}": day(row.plan_ends, today) if row.plan_ends else "",
    }
    return {place: known[place] for place in places if place in known}
