"""Who has joined, booked and waits, and who would like to talk to an area: for staff, with the names people gave."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, select

from flows.wording import capital, nameless
from storage.knowing.namesakes import told_apart
from storage.tables import area, booking, introduction, introduction_ask, membership, person


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who joined or booked; `name` is what they gave, of those who agreed to be remembered."""

    name: str
    area_id: str
    area: str
    state: str
    at: datetime
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish to talk to an area that has done something: whose, how it stands, and how many were asked so far."""

    who: str
    area_id: str
    area: str
    topic: str
    state: str
    asked: int
    at: datetime


def booked(connection: Connection) -> Mapping[str, list[Who]]:
    """For each event, everybody with a place or on its list, in the order they came."""
    found: dict[str, list[Who]] = defaultdict(list)
    apart = told_apart(connection)
    for row in connection.execute(_people(booking)):
        found[row.gathering].append(_who(row, apart, row.state, row.answer_by))
    return found


def joined(connection: Connection) -> Mapping[str, list[Who]]:
    """For each cluster, everybody who asked to join it, in the order they came."""
    found: dict[str, list[Who]] = defaultdict(list)
    apart = told_apart(connection)
    for row in connection.execute(_people(membership)):
        found[row.cluster].append(_who(row, apart, "joined"))
    return found


def wishes(connection: Connection, most: int = 30) -> list[Wish]:
    """The newest wishes to talk to an area. What was asked, and of whom, stays between those two and their advisers."""
    answered = ("asked", "yes", "no", "silent")
    asks = select(introduction_ask.c.introduction_id).where(introduction_ask.c.state.in_(answered))
    numbers = [number for (number,) in connection.execute(asks)]
    rows = connection.execute(_people(introduction).order_by(None).order_by(introduction.c.id.desc()).limit(most))
    apart = told_apart(connection)
    return [
        Wish(_name(row, apart), row.area_id or "", row.area or "", row.topic, row.state, numbers.count(row.id), row.at)
        for row in rows
    ]


def _people(table: Table) -> Select[Any]:
    return (
        select(table, person.c.name, person.c.consent, area.c.id.label("home"), area.c.name.label("area"))
        .join(person, person.c.id == table.c.person_id)
        .outerjoin(area, area.c.id == person.c.area_id)
        .order_by(table.c.at, table.c.id)
    )


def _who(row: Row[Any], apart: Mapping[int, str], state: str, answer_by: datetime | None = None) -> Who:
    return Who(_name(row, apart), row.home or "", row.area or "", state, row.at, answer_by)


def _name(row: Row[Any], apart: Mapping[int, str]) -> str:
    return (apart.get(row.person_id, row.name) if row.consent else "") or capital(nameless(row.person_id))
