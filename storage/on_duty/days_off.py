"""Days on which those left on duty have the day off, because whoever of them works then is on leave."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import Connection

from flows.programme import Programme
from storage.at_work import leaves
from storage.at_work.leaves import Leave
from storage.on_duty import duty, gaps
from storage.on_duty.gaps import Days


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Some days in a row, and the names of those on duty, none of whom works then."""

    days: Days
    who: tuple[str, ...]


def ahead(connection: Connection, programme: Programme, today: date) -> tuple[DaysOff, ...]:
    """Every stretch from today on in which leave leaves only people on duty who don't work then."""
    last = max((each.ends for each in leaves.coming(connection, today)), default=today)
    return tuple(_stretches(_off(connection, programme, today, last)))


def with_leave(connection: Connection, programme: Programme, away: Leave) -> tuple[DaysOff, ...]:
    """What this leave would add to them, with nothing entered yet. Call it where writing is allowed."""
    before = _off(connection, programme, away.starts, away.ends)
    number = leaves.add(connection, away)
    after = _off(connection, programme, away.starts, away.ends)
    leaves.remove(connection, number)
    return tuple(_stretches({day: who for day, who in after.items() if before.get(day) != who}))


def works_today(connection: Connection, programme: Programme, today: date) -> bool:
    """Whether anybody on duty works that day, or nobody of them ever would: at weekends all have the day off."""
    return not _off(connection, programme, today, today)


def _off(connection: Connection, programme: Programme, first: date, last: date) -> dict[date, tuple[str, ...]]:
    usually = {weekday for each in duty.named(programme) for weekday in each.works}
    return {
        day: tuple(each.name for each in there)
        for day, there in gaps.roster(connection, programme, first, last)
        if there and day.weekday() in usually and not any(day.weekday() in each.works for each in there)
    }


def _stretches(off: Mapping[date, tuple[str, ...]]) -> Iterator[DaysOff]:
    for who, days in groupby(sorted(off), key=lambda day: off[day]):
        yield from (DaysOff(each, who) for each in gaps.stretches(days))
