"""Days ahead on which danger would reach nobody on duty, because everybody on duty and whoever covers is away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from sqlalchemy import Connection, select

from flows.programme import Adviser, Programme
from storage.at_work import cover, leaves
from storage.at_work.leaves import Leave
from storage.on_duty import duty
from storage.tables import leave

A_DAY = timedelta(days=1)
ABSENT, UNREACHABLE, REACHABLE = range(3)


@dataclass(frozen=True, slots=True)
class Days:
    """Some days in a row, both included. `who` is an adviser who is away then, where it is about one."""

    first: date
    last: date
    who: str = ""


def ahead(connection: Connection, programme: Programme, today: date) -> tuple[Days, ...]:
    """Every stretch from today on in which leave takes everybody on duty away."""
    last = max((each.ends for each in leaves.coming(connection, today)), default=today)
    return _gaps(connection, programme, today, last)


def with_leave(connection: Connection, programme: Programme, away: Leave) -> tuple[Days, ...]:
    """What this leave would add to them, with nothing entered yet. Call it where writing is allowed."""
    before = {day for gap in _gaps(connection, programme, away.starts, away.ends) for day in _each(gap)}
    number = leaves.add(connection, away)
    after = {day for gap in _gaps(connection, programme, away.starts, away.ends) for day in _each(gap)}
    leaves.remove(connection, number)
    return tuple(stretches(sorted(after - before)))


def covers_away(connection: Connection, away: Leave) -> tuple[Days, ...]:
    """The days of this leave on which whoever should cover it is away too."""
    theirs = leave.c.adviser == away.cover, leave.c.starts <= away.ends, leave.c.ends >= away.starts
    rows = connection.execute(select(leave).where(*theirs).order_by(leave.c.starts)) if away.cover else ()
    return tuple(Days(max(row.starts, away.starts), min(row.ends, away.ends), row.adviser) for row in rows)


def left_uncovered(connection: Connection, away: Leave) -> tuple[Days, ...]:
    """The days of this leave on which they were to cover for somebody else, who is then away without cover."""
    theirs = leave.c.cover == away.adviser, leave.c.starts <= away.ends, leave.c.ends >= away.starts
    rows = connection.execute(select(leave).where(*theirs).order_by(leave.c.starts))
    return tuple(Days(max(row.starts, away.starts), min(row.ends, away.ends), row.adviser) for row in rows)


def roster(
    connection: Connection, programme: Programme, first: date, last: date
) -> Iterator[tuple[date, tuple[Adviser, ...]]]:
    """
    Who is on duty on each of these days.

    That changes only where a leave begins or has ended, so those days are all that is looked at.
    """
    rows = connection.execute(select(leave.c.starts, leave.c.ends).where(leave.c.ends >= first, leave.c.starts <= last))
    turns = {first, last + A_DAY, *(day for row in rows for day in (row.starts, row.ends + A_DAY))}
    for begins, next_begins in pairwise(sorted(day for day in turns if first <= day <= last + A_DAY)):
        there = duty.on_duty(connection, programme, begins)
        yield from ((day, there) for day in _each(Days(begins, next_begins - A_DAY)))


def _gaps(connection: Connection, programme: Programme, first: date, last: date) -> tuple[Days, ...]:
    can_be = duty.reachable(connection)
    best = _level(connection, duty.named(programme), can_be)
    days = groupby(roster(connection, programme, first, last), key=lambda each: each[1])
    low = (each for there, each in days if _level(connection, there, can_be) < best)
    return tuple(stretches(day for each in low for day, _ in each))


def _level(connection: Connection, people: tuple[Adviser, ...], can_be: set[int]) -> int:
    if not people:
        return ABSENT
    reached = any(cover.person_of(connection, each.id) in can_be for each in people)
    return REACHABLE if reached else UNREACHABLE


def _each(days: Days) -> Iterator[date]:
    return (days.first + timedelta(days=after) for after in range((days.last - days.first).days + 1))


def stretches(days: Iterable[date]) -> Iterator[Days]:
    """Days in order, put together where they follow each other."""
    run: list[date] = []
    for day in days:
        if run and day > run[-1] + A_DAY:
            yield Days(run[0], run[-1])
            run = []
        run.append(day)
    if run:
        yield Days(run[0], run[-1])
