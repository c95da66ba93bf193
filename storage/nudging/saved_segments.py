"""Groups of residents that staff keep by name. A nudge keeps a copy of its own."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from flows.nudging.segments import Group, Segment, from_json
from storage.tables import segment

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Saved:
    """One of them."""

    id: int
    name: str
    segment: Segment


def everything(connection: Connection) -> list[Saved]:
    """All of them by name."""
    rows = connection.execute(select(segment).order_by(func.lower(segment.c.name)))
    return [Saved(row.id, row.name, from_json(row.tree)) for row in rows]


def groups(connection: Connection) -> tuple[Group, ...]:
    """The same as they are named in a chat or a terminal."""
    return tuple(Group(each.name, each.segment) for each in everything(connection))


def one(connection: Connection, number: int) -> Saved | None:
    """That one, or nothing if somebody has deleted it since."""
    return next((each for each in everything(connection) if each.id == number), None)


def keep(connection: Connection, name: str, chosen: Segment, by: int, now: datetime) -> bool:
    """Keep it; False if another has that name already."""
    if _is_taken(connection, name):
        return False
    row = {"name": name, "tree": chosen.as_json(), "made_by": by or None, "made_at": now}
    connection.execute(insert(segment).values(row))
    return True


def rename(connection: Connection, number: int, name: str) -> bool:
    """Call it something else; False if another is called that."""
    if _is_taken(connection, name, number):
        return False
    connection.execute(update(segment).where(segment.c.id == number).values(name=name))
    return True


def forget(connection: Connection, number: int) -> None:
    """Delete it. What was written to it stays as it is."""
    connection.execute(delete(segment).where(segment.c.id == number))


def _is_taken(connection: Connection, name: str, by_another_than: int = 0) -> bool:
    same = func.lower(segment.c.name) == name.lower(), segment.c.id != by_another_than
    return connection.scalar(select(segment.c.id).where(*same)) is not None
