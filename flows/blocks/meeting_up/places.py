"""
Places at an event: how many are left, when whoever has one is reminded, and who is next on a waiting list.

Whoever waits is asked in the order they came. Those who can't be asked in time stay where they are, and the next is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from flows.following_up.patience import Allowed, Never, NotBefore, next_allowed
from flows.programme import Gathering, Programme
from flows.together import Taken
from flows.turn import Person, World

Who = TypeVar("Who")


@dataclass(frozen=True, slots=True)
class Next(Generic[Who]):
    """Somebody on a waiting list, and whether they may be written to now."""

    who: Who
    may_hear: Allowed | NotBefore | Never


def left(event: Gathering, world: World) -> int:
    """How many places nobody has, keeps or waits for: who comes now goes before nobody who waits."""
    taken = world.past.taken.get(event.id, Taken())
    return max(event.places - taken.held - taken.waiting, 0)


def waiting(event: Gathering, world: World) -> int:
    """How many are on its waiting list."""
    return world.past.taken.get(event.id, Taken()).waiting


def asked_now(free: int, line: Iterable[Next[Who]], now: datetime, programme: Programme) -> list[Who]:
    """Who is asked now whether they want one of the free places."""
    asked: list[Who] = []
    for each in line:
        if free <= 0:
            break
        match each.may_hear:
            case Allowed():
                asked.append(each.who)
                free -= 1
            case NotBefore(at) if at <= now + _hold(programme):
                free -= 1  # it is kept until their morning
    return asked


def kept_until(event: Gathering, person: Person, now: datetime, programme: Programme) -> datetime:
    """Until when a place is kept for somebody who is asked now: some days, and never into the day itself."""
    day_before = _begins(event, time(), programme) - timedelta(hours=4)
    return max(min(next_allowed(now + _hold(programme), person, programme.pace), day_before), now + timedelta(hours=1))


def is_to_come(event: Gathering, now: datetime, programme: Programme) -> bool:
    """Whether it is on a later day than this."""
    return event.on > now.astimezone(ZoneInfo(programme.zone)).date()


def reminder(event: Gathering, person: Person, now: datetime, programme: Programme) -> datetime | None:
    """When whoever has a place is reminded of it; None where that time has passed."""
    on = event.on - timedelta(days=programme.about.remind_days)
    morning = datetime.combine(on, time(min(person.writes_from, 23)), person.clock)
    at = next_allowed(morning, person, programme.pace)
    return at if now < at < _begins(event, event.starts, programme) else None


def _begins(event: Gathering, at: time, programme: Programme) -> datetime:
    return datetime.combine(event.on, at, ZoneInfo(programme.zone))


def _hold(programme: Programme) -> timedelta:
    return timedelta(days=programme.about.hold_days)
