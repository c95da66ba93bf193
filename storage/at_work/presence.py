"""Who isn't at work today and when they are back: from the leave and the working days that promises are made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, func, select

from flows.following_up.patience import working_day_after
from flows.programme import Adviser, Programme
from storage.tables import leave

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Absence:
    """An adviser who isn't at work today. `until` is the last day of their leave, None for a day off."""

    adviser: str
    until: date | None
    back: date


def absences(connection: Connection, programme: Programme, today: date) -> tuple[Absence, ...]:
    """Every adviser who isn't at work today."""
    return tuple(_absent(connection, programme, today))


def _absent(connection: Connection, programme: Programme, today: date) -> Iterator[Absence]:
    for adviser in programme.advisers:
        next_day = working_day_after(today - A_DAY, programme.pace, adviser.works)
        until = _away_until(connection, adviser, next_day) or _away_until(connection, adviser, today)
        if until:
            yield Absence(adviser.id, until, working_day_after(until, programme.pace, adviser.works))
        elif next_day > today:
            yield Absence(adviser.id, None, next_day)


def _away_until(connection: Connection, adviser: Adviser, on: date) -> date | None:
    """The last day of the leave they are on that day."""
    away = leave.c.adviser == adviser.id, leave.c.starts <= on, leave.c.ends >= on
    until: date | None = connection.scalar(select(func.max(leave.c.ends)).where(*away))
    return until
