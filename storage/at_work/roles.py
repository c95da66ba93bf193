"""Who may work here: staff who come, go and come back, and the links that are out; each change with who made it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from flows.turn import Conversation
from storage import load, seed
from storage.at_work import retiring
from storage.tables import activity, pass_link, person

Change = Literal["came", "left", "came_back", "invited", "taken_back"]
KIND = "access_changed"


@dataclass(frozen=True, slots=True)
class Access:
    """Somebody who works here or did: their links nobody has used yet, each with until when it lets them in."""

    id: int
    name: str
    role: str
    is_adviser: bool
    links: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class Done:
    """A change: of whom, which, by whom and when."""

    name: str
    change: str
    by: str
    at: datetime


def everybody(connection: Connection, now: datetime) -> list[Access]:
    """Staff first, then advisers, then those who have left."""
    rows = connection.execute(select(person).where(person.c.role != "resident").order_by(person.c.id)).all()
    unused = pass_link.c.used_at.is_(None), pass_link.c.until >= now
    links = connection.execute(select(pass_link).where(*unused).order_by(pass_link.c.until)).all()
    order = ("staff", "adviser", "retired")
    return [
        Access(row.id, row.name, row.role, bool(row.adviser), _links(links, row.id))
        for row in sorted(rows, key=lambda row: order.index(row.role))
    ]


def lately(connection: Connection, limit: int = 20) -> list[Done]:
    """What was changed last, the newest first."""
    rows = connection.execute(
        select(activity.c.detail, activity.c.at)
        .where(activity.c.kind == KIND, activity.c.detail.is_not(None))
        .order_by(activity.c.id.desc())
        .limit(limit)
    )
    return [Done(row.detail["name"], row.detail["change"], row.detail["by"], row.at) for row in rows]


def add_staff(connection: Connection, name: str, by: str, now: datetime) -> int | None:
    """Another member of staff; their id, or None if one of that name works here already."""
    there = func.lower(person.c.name) == name.lower(), person.c.role == "staff"
    if connection.execute(select(person.c.id).where(*there)).first():
        return None
    made = seed.add_person(connection, now, role="staff", name=name)
    note(connection, made, "came", by, now)
    return made


def let_go(connection: Connection, who: int, by: int, now: datetime) -> bool:
    """Nothing lets that member of staff in any more; False for oneself, for the last one, and for who isn't staff."""
    staff = person.c.role == "staff"
    others = connection.scalar(select(func.count()).select_from(person).where(staff, person.c.id != who))
    wanted = update(person).where(person.c.id == who, staff).values(role="retired")
    if who == by or not others or connection.execute(wanted).rowcount != 1:
        return False
    retiring.close_the_door(connection, who)
    load.put_back(connection, who, Conversation(step="desk.home"))
    note(connection, who, "left", name_of(connection, by), now)
    return True


def let_back(connection: Connection, who: int, by: str, now: datetime) -> bool:
    """Somebody who was staff works here again; an adviser comes back by being named in areas.yaml."""
    gone = person.c.id == who, person.c.role == "retired", person.c.adviser == ""
    if connection.execute(update(person).where(*gone).values(role="staff")).rowcount != 1:
        return False
    note(connection, who, "came_back", by, now)
    return True


def take_back(connection: Connection, who: int, by: str, now: datetime) -> bool:
    """No link of theirs that is still out lets anybody in."""
    unused = pass_link.c.person_id == who, pass_link.c.used_at.is_(None)
    if not connection.execute(delete(pass_link).where(*unused)).rowcount:
        return False
    note(connection, who, "taken_back", by, now)
    return True


def note(connection: Connection, who: int, change: Change, by: str, now: datetime) -> None:
    """Write down who changed what about whom."""
    detail = {"name": name_of(connection, who), "change": change, "by": by}
    connection.execute(insert(activity).values(kind=KIND, detail=detail, at=now))


def name_of(connection: Connection, who: int) -> str:
    """What they are called."""
    return connection.scalar(select(person.c.name).where(person.c.id == who)) or ""


def _links(rows: Sequence[Any], who: int) -> tuple[tuple[str, datetime], ...]:
    return tuple((row.purpose, row.until) for row in rows if row.person_id == who)
