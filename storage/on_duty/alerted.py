"""Who was told of a resident's open danger, and when: read from what was sent, so that it is what is true."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Text, and_, or_, select, type_coerce, update

from flows.history import Alerted
from storage.sending.outbox import MAY_HAVE_ARRIVED
from storage.tables import handoff, message, person

WENT = or_(
    message.c.state.in_(("sent", "unknown", "leased")),
    and_(message.c.state == "waiting", message.c.problem.startswith(MAY_HAVE_ARRIVED, autoescape=True)),
)
"""It went out, or may have: what only waits for its next try was heard by nobody."""


def of(connection: Connection, person_id: int) -> tuple[Alerted, ...]:
    """Everybody who was told of this resident's open dangers, whoever heard first."""
    open_ones = handoff.c.state.in_(("waiting", "taken")), handoff.c.urgency == "safety"
    mine = select(handoff.c.id, handoff.c.opened_at).where(handoff.c.person_id == person_id, *open_ones)
    rows = (row for each in connection.execute(mine).all() for row in _sent(connection, each.id, each.opened_at))
    first: dict[str, Alerted] = {}
    for row in sorted(rows, key=lambda row: row.id):
        first.setdefault(row.adviser, Alerted(row.adviser, row.at))
    return tuple(first.values())


def tells_of(danger: int) -> ColumnElement[bool]:
    """Whether a message tells an adviser of the handoff of that number: it says so itself (see `outbox.put`)."""
    return type_coerce(message.c.extra, Text).like(f'%"handoff":{danger},%')


def has_heard(connection: Connection, person_id: int, handoff_id: int) -> bool:
    """Whether anything of that handoff went out to this person, or may have."""
    theirs = message.c.person_id == person_id, message.c.direction == "out", WENT, tells_of(handoff_id)
    return connection.execute(select(message.c.id).where(*theirs).limit(1)).first() is not None


def withdraw(connection: Connection, which: ColumnElement[bool], why: str) -> None:
    """What waits of these is not sent any more; what is on its way, or may have arrived, is marked as that."""
    on_its_way = or_(message.c.state == "leased", message.c.problem.startswith(MAY_HAVE_ARRIVED, autoescape=True))
    unsent = update(message).where(which, message.c.direction == "out", message.c.state.in_(("waiting", "leased")))
    connection.execute(unsent.where(on_its_way).values(state="unknown", problem=why, lease_until=None))
    connection.execute(unsent.values(state="dropped", problem=why, lease_until=None))


def _sent(connection: Connection, danger: int, since: datetime) -> list[Row[Any]]:
    told = select(message.c.id, message.c.at, person.c.adviser).join(person, person.c.id == message.c.person_id)
    there = person.c.role.in_(("adviser", "staff")), message.c.at >= since, message.c.direction == "out"
    return list(connection.execute(told.where(*there, WENT, tells_of(danger))))
