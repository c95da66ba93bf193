"""What can be found on a desk: its areas, people there who agreed to be remembered, conversations, and notes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select, true

from flows.desk.sight import Handoff, Reach
from flows.programme import Programme
from storage.desk import may_see
from storage.desk.areas import Neighbour
from storage.knowing.namesakes import told_apart
from storage.tables import area, handoff, person, share_back


@dataclass(frozen=True, slots=True)
class Home:
    """An area, with those there who agreed to be remembered."""

    id: str
    name: str
    region: str
    people: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A note that was shared about an area."""

    area_id: str
    area: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class There:
    """
    Everything of theirs that may be looked through.

    Of a conversation only what its resident agreed to pass on and what came of it, and of danger not even that; never
    the words of a chat.
    """

    homes: tuple[Home, ...]
    handoffs: tuple[Handoff, ...]
    notes: tuple[Noted, ...]


def there(connection: Connection, programme: Programme, reach: Reach) -> There:
    """What one adviser or member of staff may look through today."""
    here = true() if reach.staff else area.c.id.in_(reach.areas)
    people = remembered(connection, here)
    rows = connection.execute(select(area.c.id, area.c.name, area.c.region).where(here).order_by(area.c.name))
    homes = tuple(Home(row.id, row.name, row.region, tuple(people.get(row.id, ()))) for row in rows)
    return There(
        homes,
        may_see.some(connection, programme, reach, handoff.c.urgency != "safety", handoff.c.state != "cancelled"),
        _notes(connection, here),
    )


def remembered(connection: Connection, here: ColumnElement[bool]) -> dict[str, list[Neighbour]]:
    """Those who agreed to be remembered in each of these areas, by name; nobody else."""
    agreed = person.c.role == "resident", person.c.consent.is_(True), person.c.name != ""
    rows = connection.execute(
        select(person.c.id, person.c.name, person.c.area_id)
        .join(area, area.c.id == person.c.area_id)
        .where(here, *agreed)
        .order_by(person.c.name, person.c.id)
    )
    apart, found = told_apart(connection), dict[str, list[Neighbour]]()
    for row in rows:
        found.setdefault(row.area_id, []).append(Neighbour(row.id, row.name, apart.get(row.id, row.name)))
    return found


def _notes(connection: Connection, here: ColumnElement[bool]) -> tuple[Noted, ...]:
    rows = connection.execute(
        select(share_back.c.area_id, area.c.name, share_back.c.text, share_back.c.at)
        .join(area, area.c.id == share_back.c.area_id)
        .where(here)
        .order_by(share_back.c.at.desc())
    )
    return tuple(Noted(*row) for row in rows)
