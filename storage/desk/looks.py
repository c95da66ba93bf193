"""Who of those who work here has looked at a handoff since its resident last wrote, and who is writing in it now."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, insert, select, update

from flows.desk.sight import Handoff
from flows.handing_over.life import OPEN
from storage.tables import desk_look, person

Note = Callable[[Connection, int, int, datetime], None]
STILL_WRITING = timedelta(seconds=20)


def looked(connection: Connection, who: int, number: int, now: datetime) -> None:
    """They have its words before their eyes now."""
    _keep(connection, who, number, read_at=now)


def writes(connection: Connection, who: int, number: int, now: datetime | None) -> None:
    """They are writing an answer in it now; None once they have sent it or left it."""
    _keep(connection, who, number, writing_at=now)


def unread(connection: Connection, who: int, handoffs: Iterable[Handoff]) -> frozenset[int]:
    """Those in which something was written, or that came, since they last looked."""
    mine = select(desk_look.c.handoff_id, desk_look.c.read_at).where(desk_look.c.who == who)
    read = {row.handoff_id: row.read_at for row in connection.execute(mine) if row.read_at}
    newest = {each.id: max(each.heard_at or each.opened_at, each.opened_at) for each in handoffs if each.state in OPEN}
    return frozenset(number for number, at in newest.items() if number not in read or at > read[number])


def writing(connection: Connection, who: int, number: int, now: datetime) -> tuple[str, ...]:
    """The names of the others who are writing in it now."""
    others = desk_look.c.handoff_id == number, desk_look.c.who != who, desk_look.c.writing_at > now - STILL_WRITING
    names = select(person.c.name).join(desk_look, desk_look.c.who == person.c.id).where(*others)
    return tuple(connection.scalars(names.order_by(person.c.name)))


def latest(connection: Connection) -> tuple[object, ...]:
    """Numbers that move on when somebody has looked, writes, or writes no more."""
    row = select(func.max(desk_look.c.read_at), func.max(desk_look.c.writing_at), func.count(desk_look.c.writing_at))
    return tuple(connection.execute(row).one())


def _keep(connection: Connection, who: int, number: int, **values: datetime | None) -> None:
    same = {"who": who, "handoff_id": number}
    if not connection.execute(update(desk_look).filter_by(**same).values(**values)).rowcount:
        connection.execute(insert(desk_look).values(**same, **values))
