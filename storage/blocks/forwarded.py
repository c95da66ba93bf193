"""Who was put forward for the leadership programme: the list of them, and moving one on so that whoever may hears."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from flows.desk.sight import Forward
from flows.programme import Programme
from storage.blocks import forward_news
from storage.incoming import Incoming
from storage.knowing.namesakes import told_apart
from storage.tables import activity, area, person, put_forward

STATES = ("put_forward", "spoken", "applied", "offered", "not_this_time", "withdrawn")


@dataclass(frozen=True, slots=True)
class Step:
    """From the state somebody saw to another, for a group where it is about one."""

    number: int
    before: str
    state: str
    cohort: str = ""


@dataclass(frozen=True, slots=True)
class Full:
    """Every place of that group has been offered."""

    places: int


def everything(connection: Connection, *so: Any) -> list[Forward]:
    """Everybody of whom that is so, the oldest first."""
    rows = connection.execute(
        select(put_forward, person.c.name, area.c.name.label("area"))
        .outerjoin(person, person.c.id == put_forward.c.person_id)
        .outerjoin(area, area.c.id == put_forward.c.area_id)
        .where(*so)
        .order_by(put_forward.c.id)
    )
    apart = told_apart(connection)
    return [
        Forward(
            row.id, apart.get(row.person_id) or row.name or "", row.words, row.area_id or "", row.area or "",
            row.state, row.cohort, row.at,
            row.moved_at or row.at,
        )
        for row in rows
    ]  # fmt: skip


def taken(connection: Connection, cohort: str) -> int:
    """How many places of that group have been offered."""
    offered = put_forward.c.state == "offered", put_forward.c.cohort == cohort
    return connection.scalar(select(func.count()).select_from(put_forward).where(*offered)) or 0


def move(connection: Connection, programme: Programme, step: Step, now: datetime) -> tuple[Incoming, ...] | Full | None:
    """
    Move one on; what whoever put them forward may hear of it is for this same transaction, or when their hours allow.

    None if somebody else has moved it since.
    """
    group = programme.academy.cohort(step.cohort)
    if step.state == "offered" and group and taken(connection, group.id) >= group.places:
        return Full(group.places)
    this = put_forward.c.id == step.number, put_forward.c.state == step.before
    values = {"state": step.state, "cohort": step.cohort, "moved_at": now}
    if connection.execute(update(put_forward).where(*this).values(values)).rowcount != 1:
        return None
    row = connection.execute(select(put_forward).where(put_forward.c.id == step.number)).one()
    _note(connection, row, now)
    if not row.person_id or not forward_news.may_hear(row):
        return ()
    return (Incoming("inside", "", "", forward_news.of(row), now, person=row.person_id),)


def _note(connection: Connection, row: Row[Any], now: datetime) -> None:
    detail = {"state": row.state}
    noted = {"area_id": row.area_id, "person_id": row.person_id, "kind": "forward_moved", "detail": detail, "at": now}
    connection.execute(insert(activity).values(noted))
