"""
When we may write to somebody unasked: the one gate, and how a silence is met.

Everything here is plain arithmetic on moments. Inside, moments are aware UTC; a promise is a local day and hour, worked
out anew for each day, so a clock change never moves it. An hour that does not exist (the clocks go forward) means the
first moment after it; an hour that comes twice means the first time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Literal

from flows.turn import Person, World

BETWEEN_TWO = timedelta(days=7)
AFTER_SILENCE = (timedelta(weeks=2), timedelta(weeks=4), timedelta(weeks=8))
WITH_A_PERSON = {"adviser": "an adviser has the chat", "waiting": "they are waiting for a person to answer"}
# Staff may read it, and not what it is about: a pause, a loss, danger or a doubt are all said like this.
PEACE = "asked to be left in peace, or had a hard time lately"
TOO_LATE = "it was too late to make sense"
MONDAY_TO_FRIDAY = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Allowed:
    """Now is a good moment."""


@dataclass(frozen=True, slots=True)
class NotBefore:
    """Not now: `at` is the first moment to try again, `why` is for staff to read."""

    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Never:
    """Not at all, until they say otherwise; `why` is for staff to read."""

    why: str


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late a due row is still sent, and how late it is moved to the next allowed hour; any later, it is closed."""

    send: timedelta
    move: timedelta


def _hours(send: int, move: int) -> Lateness:
    return Lateness(timedelta(hours=send), timedelta(hours=move))


LATE: Mapping[str, Lateness] = {
    "not_now": _hours(send=10, move=72),
    "check_in": _hours(send=24, move=336),
    "hello": _hours(send=48, move=504),
    "last": _hours(send=72, move=672),
    "nudge": _hours(send=4, move=72),
}
LATE_OTHERWISE = _hours(send=24, move=168)


def may_write(
    person: Person, now: datetime, *, owner: str = "bot", awaits_a_yes: bool = False
) -> Allowed | NotBefore | Never:
    """
    Whether this person may be sent something unasked at this moment. Asked at sending time, on every path.

    `awaits_a_yes` is whether a "yes" of theirs may mean danger (`flows/danger/in_doubt.py`): nothing is asked then.
    """
    if person.stopped:
        return Never("asked us to stop")
    if person.consent is False:
        return Never("asked not to be remembered")
    waits = _reasons_to_wait(person, now, owner)
    if awaits_a_yes:
        waits.append((now + timedelta(days=1), PEACE))
    if not waits:
        return Allowed()
    until, why = max(waits)
    return NotBefore(next_allowed(until, person), why)


def wants_quiet(person: Person, now: datetime) -> bool:
    """Whether they have asked us to be quiet: somebody they asked for answers them all the same."""
    return person.stopped or bool(person.paused_until and person.paused_until > now)


def next_allowed(moment: datetime, person: Person) -> datetime:
    """The first moment from this one on at which this person's hours and the calendar allow a message."""
    here = moment.astimezone(person.clock)
    if _is_ordinary(here.date()) and _awake(here.hour, person):
        return moment.astimezone(UTC)
    later_today = _is_ordinary(here.date()) and here.hour < person.writes_from
    day = here.date() if later_today else here.date() + timedelta(days=1)
    while not _is_ordinary(day):
        day += timedelta(days=1)
    return _at_hour(day, person)


def at_on(day: date, world: World) -> datetime:
    """The first allowed moment on that local day, or on the next allowed day; never a moment that has passed."""
    return next_allowed(max(_at_hour(day, world.person), world.now), world.person)


def kept_on(moment: datetime, about: str, world: World) -> datetime:
    """
    The first moment from this one on at which a promise about this can be kept: a week from anything else unasked.

    What was promised about the same thing gives way to it.
    """
    taken = [promise.due for promise in world.past.promises if promise.about != about]
    taken += [world.person.last_unsolicited] if world.person.last_unsolicited else []
    due = next_allowed(moment, world.person)
    while near := [other for other in taken if abs(due - other) < BETWEEN_TWO]:
        due = next_allowed(max(near) + BETWEEN_TWO, world.person)
    return due


def in_the_way(moment: datetime, promised: Iterable[datetime]) -> bool:
    """Whether something unasked at this moment would put off what was promised: it is within a week of it."""
    return any(abs(due - moment) < BETWEEN_TWO for due in promised)


def widened(attempt: int) -> timedelta | None:
    """How long to leave a silence after that many tries; None means one last line, then quiet."""
    return AFTER_SILENCE[attempt - 1] if 1 <= attempt <= len(AFTER_SILENCE) else None


def late(kind: str, due: datetime, now: datetime) -> Literal["send", "move", "close"]:
    """What to do with something of this kind that was due then: send it, move it to the next hour, or let it go."""
    rule, lateness = LATE.get(kind, LATE_OTHERWISE), now - due
    if lateness <= rule.send:
        return "send"
    return "move" if lateness <= rule.move else "close"


def working_day_after(start: date, works: tuple[int, ...]) -> date:
    """The first day after `start` that somebody works who works these weekdays (Monday 0; none: Monday to Friday)."""
    weekdays = tuple(day for day in works if day in range(7)) or MONDAY_TO_FRIDAY
    day = start + timedelta(days=1)
    while day.weekday() not in weekdays or not _is_ordinary(day):
        day += timedelta(days=1)
    return day


def _reasons_to_wait(person: Person, now: datetime, owner: str) -> list[tuple[datetime, str]]:
    waits = []
    if owner != "bot":
        waits.append((now + timedelta(days=1), WITH_A_PERSON[owner]))
    if person.paused_until and person.paused_until > now:
        waits.append((person.paused_until, PEACE))
    if person.last_unsolicited and person.last_unsolicited + BETWEEN_TWO > now:
        waits.append((person.last_unsolicited + BETWEEN_TWO, "heard from us less than a week ago"))
    if (allowed := next_allowed(now, person)) > now:
        waits.append((allowed, "it's outside their hours or a bank holiday"))
    return waits


def _awake(hour: int, person: Person) -> bool:
    opens, closes = person.writes_from, person.writes_until
    if opens == closes:
        return True
    return opens <= hour < closes if opens < closes else hour >= opens or hour < closes


def _at_hour(day: date, person: Person) -> datetime:
    return datetime.combine(day, time(min(person.writes_from, 23)), person.clock).astimezone(UTC)


def _is_ordinary(day: date) -> bool:
    return day not in _bank_holidays(day.year)


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    # Imported here because it is slow to load, and most turns never ask.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year)) | {date(year, 12, 25)}
