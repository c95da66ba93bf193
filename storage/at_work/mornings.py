"""The list of the day that an adviser is sent at the hour they chose: on days they work, and never on leave."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from flows.desk import morning
from flows.effects import ListAt
from flows.events import DayBegan
from flows.programme import Adviser
from storage.at_work.cover import day_of
from storage.at_work.presence import absences
from storage.columns import BEFORE_ALL
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.tables import person

_theirs = person.c.role == "adviser", person.c.list_due.is_not(None)


def keep(ledger: Ledger, chosen: ListAt) -> None:
    """From now on it comes at that hour, or not at all."""
    due = None if chosen.hour is None else _next(ledger, chosen.hour)
    _set(ledger, list_at=chosen.hour, list_due=due)


def due(connection: Connection, now: datetime) -> list[Incoming]:
    """Whose hour has come."""
    rows = connection.execute(select(person.c.id, person.c.list_due).where(*_theirs, person.c.list_due <= now))
    return [_incoming(row, now) for row in rows]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When somebody's hour is next to come after then, or None."""
    moment: datetime | None = connection.scalar(
        select(func.min(person.c.list_due)).where(*_theirs, person.c.list_due > after)
    )
    return moment


def gate(ledger: Ledger, _event: DayBegan) -> bool:
    """Whether they are at work and it still is morning; either way it comes again on their next working day."""
    row = ledger.connection.execute(
        select(person.c.list_at, person.c.list_due).where(person.c.id == ledger.who.id, *_theirs)
    ).first()
    if row is None or row.list_at is None or row.list_due > ledger.now:
        return False
    _set(ledger, list_due=_next(ledger, row.list_at))
    away = absences(ledger.connection, ledger.programme, day_of(ledger.programme, ledger.now))
    return morning.is_worth_it(row.list_due, ledger.now) and ledger.who.adviser not in {each.adviser for each in away}


def hour_of(connection: Connection, person_id: int) -> int | None:
    """The hour they chose, if they did."""
    hour: int | None = connection.scalar(select(person.c.list_at).where(person.c.id == person_id))
    return hour


def _next(ledger: Ledger, hour: int) -> datetime:
    adviser = ledger.programme.adviser(ledger.who.adviser) or Adviser("", "", "", ())
    return morning.next_moment(hour, ledger.who, adviser, ledger.programme.pace, ledger.now)


def _incoming(row: Row[Any, Any], now: datetime) -> Incoming:
    return Incoming("timer", f"day_began:{row.id}:{int(row.list_due.timestamp())}", "", DayBegan(), now, person=row.id)


def _set(ledger: Ledger, **values: object) -> None:
    ledger.connection.execute(update(person).where(person.c.id == ledger.who.id).values(**values))
