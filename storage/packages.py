"""Expert packages that were asked for: the list of them, and moving one on so that the resident hears of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from flows.events import PackageMoved
from storage.incoming import Incoming
from storage.tables import activity, area, package_request, person
from storage.unit import Outcome, Unit

STATES = ("asked", "agreed", "matched", "scoping", "running", "finished", "declined", "withdrawn")


@dataclass(frozen=True, slots=True)
class Request:
    """One request. `days_agreed` and `days_used` are None until somebody has said."""

    id: int
    resident: str
    area_id: str
    area: str
    partner: str
    topic: str
    state: str
    days_asked: int
    days_agreed: int | None
    days_used: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """From the state somebody saw to another; days only where they were said."""

    request: int
    before: str
    state: str
    days_agreed: int | None = None
    days_used: int | None = None


def everything(connection: Connection) -> list[Request]:
    """Every request, the oldest first."""
    rows = connection.execute(
        select(package_request, person.c.name, area.c.name.label("area"))
        .outerjoin(person, person.c.id == package_request.c.person_id)
        .outerjoin(area, area.c.id == package_request.c.area_id)
        .order_by(package_request.c.at)
    )
    return [
        Request(
            row.id, row.name or "", row.area_id or "", row.area or "", row.partner, row.topic, row.state,
            row.days_asked, row.days_agreed, row.days_used, row.at,
        )
        for row in rows
    ]  # fmt: skip


def move(connection: Connection, unit: Unit, moved: Move, now: datetime) -> Outcome | None:
    """
    Move a request on and let the resident hear it, in this one transaction or when their hours allow.

    None if somebody else has moved it since. The same state again only changes its days, and nobody is told.
    """
    row = connection.execute(select(package_request).where(package_request.c.id == moved.request)).first()
    here = package_request.c.id == moved.request, package_request.c.state == moved.before
    if row is None or connection.execute(update(package_request).where(*here).values(_changes(moved))).rowcount != 1:
        return None
    if moved.state == moved.before:
        return Outcome()
    detail = {"partner": row.partner, "state": moved.state}
    noted = {"area_id": row.area_id, "person_id": row.person_id, "kind": "package_moved", "detail": detail, "at": now}
    connection.execute(insert(activity).values(noted))
    if not row.person_id:
        return Outcome()
    event = PackageMoved(row.id, row.partner, moved.state)
    return unit.turn(connection, Incoming("inside", "", "", event, now, person=row.person_id), now)


def _changes(moved: Move) -> dict[str, Any]:
    days = {"days_agreed": moved.days_agreed, "days_used": moved.days_used}
    return {"state": moved.state, **{name: value for name, value in days.items() if value is not None}}
