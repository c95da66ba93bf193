"""Who isn't at work today and when they are back: from the leave and the working days that promises are made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, select

from flows.following_up.patience import working_day_after
from flows.programme import Programme
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
    not_over = select(leave.c.adviser, leave.c.starts, leave.c.ends).where(leave.c.ends >= today)
    leaves = connection.execute(not_over).all()
    for adviser in programme.advisers:
        theirs = [(starts, ends) for whose, starts, ends in leaves if whose == adviser.id]
        next_day = working_day_after(today - A_DAY, programme.pace, adviser.works)
        until = _away_until(theirs, next_day) or _away_until(theirs, today)
        if until:
            yield Absence(adviser.id, until, working_day_after(until, programme.pace, adviser.works))
        elif next_day > today:
            yield Absence(adviser.id, None, next_day)


def _away_until(leaves: Sequence[tuple[date, date]], on: date) -> date | None:
    """The last day of the leave they are on that day."""
    return max((ends for starts, ends in leaves if starts <= on <= ends), default=None)
