"""Who was told of a resident's open danger, and when: read from what was sent, so that it is what is true."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Text, select, type_coerce

from flows.history import Alerted
from storage.tables import handoff, message, person

NEVER_WENT = ("failed", "dropped")


def of(connection: Connection, person_id: int) -> tuple[Alerted, ...]:
    """Everybody who was told of this resident's open dangers, whoever heard first."""
    open_ones = handoff.c.state.in_(("waiting", "taken")), handoff.c.urgency == "safety"
    mine = select(handoff.c.id, handoff.c.opened_at).where(handoff.c.person_id == person_id, *open_ones)
    rows = (row for each in connection.execute(mine).all() for row in _sent(connection, each.id, each.opened_at))
    first: dict[str, Alerted] = {}
    for row in sorted(rows, key=lambda row: row.id):
        first.setdefault(row.adviser, Alerted(row.adviser, row.at))
    return tuple(first.values())


def _sent(connection: Connection, danger: int, since: datetime) -> list[Row[Any]]:
    # What is sent of a handoff says so in a number of its own (see `outbox.put`).
    about_it = type_coerce(message.c.extra, Text).like(f'%"handoff":{danger},%')
    told = select(message.c.id, message.c.at, person.c.adviser).join(person, person.c.id == message.c.person_id)
    there = person.c.role.in_(("adviser", "staff")), message.c.at >= since
    went = message.c.direction == "out", message.c.state.not_in(NEVER_WENT)
    return list(connection.execute(told.where(*there, *went, about_it)))
