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

from flows.programme import Pace
from flows.turn import Person, World

WITH_A_PERSON = {"adviser": "an adviser has the chat", "waiting": "they are waiting for a person to answer"}
# Staff may read it, and not what it is about: a pause, a loss, danger or a doubt are all said like this.
WAITS_FOR_A_PERSON = "is waiting for a person, or talking to one"
PROMISED = "is promised a message of their own within a week of it"
HEARD_LATELY = "heard from us less than"
PEACE = "asked to be left in peace, or had a hard time lately"
A_WEEK = 7  # days
TOO_LATE = "it was too late to make sense"


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
    person: Person, now: datetime, pace: Pace, *, owner: str = "bot", awaits_a_yes: bool = False
) -> Allowed | NotBefore | Never:
    """
    Whether this person may be sent something unasked at this moment. Asked at sending time, on every path.

    `awaits_a_yes` is whether a "yes" of theirs may mean danger (`flows/danger/in_doubt.py`): nothing is asked then.
    """
    if person.stopped:
        return Never("asked us to stop")
    if person.consent is False:
        return Never("asked not to be remembered")
    waits = _reasons_to_wait(person, now, pace, owner)
    if awaits_a_yes:
        waits.append((now + timedelta(days=1), PEACE))
    if not waits:
        return Allowed()
    until, why = max(waits)
    return NotBefore(next_allowed(until, person, pace), why)


def wants_quiet(person: Person, now: datetime) -> bool:
    """Whether they have asked us to be quiet: somebody they asked for answers them all the same."""
    return person.stopped or bool(person.paused_until and person.paused_until > now)


def next_allowed(moment: datetime, person: Person, pace: Pace) -> datetime:
    """The first moment from this one on at which this person's hours and the calendar allow a message."""
    here = moment.astimezone(person.clock)
    if _is_ordinary(here.date(), pace) and _awake(here.hour, person):
        return moment.astimezone(UTC)
    later_today = _is_ordinary(here.date(), pace) and here.hour < person.writes_from
    day = here.date() if later_today else here.date() + timedelta(days=1)
    while not _is_ordinary(day, pace):
        day += timedelta(days=1)
    return _at_hour(day, person)


def at_on(day: date, world: World) -> datetime:
    """The first allowed moment on that local day, or on the next allowed day; never a moment that has passed."""
    return next_allowed(max(_at_hour(day, world.person), world.now), world.person, world.programme.pace)


def kept_on(moment: datetime, about: str, world: World) -> datetime:
    """
    The first moment from this one on at which a promise about this can be kept: a week from anything else unasked.

    What was promised about the same thing gives way to it.
    """
    taken = [promise.due for promise in world.past.promises if promise.about != about]
    taken += [world.person.last_unsolicited] if world.person.last_unsolicited else []
    pace = world.programme.pace
    due = next_allowed(moment, world.person, pace)
    while near := [other for other in taken if abs(due - other) < pace.apart]:
        due = next_allowed(max(near) + pace.apart, world.person, pace)
    return due


def in_the_way(moment: datetime, promised: Iterable[datetime], pace: Pace) -> bool:
    """Whether something unasked at this moment would put off what was promised: it is too near to it."""
    return any(abs(due - moment) < pace.apart for due in promised)


def widened(attempt: int, pace: Pace) -> timedelta | None:
    """How long to leave a silence after that many tries; None means one last line, then quiet."""
    return timedelta(weeks=pace.silences[attempt - 1]) if 1 <= attempt <= len(pace.silences) else None


def late(kind: str, due: datetime, now: datetime) -> Literal["send", "move", "close"]:
    """What to do with something of this kind that was due then: send it, move it to the next hour, or let it go."""
    rule, lateness = LATE.get(kind, LATE_OTHERWISE), now - due
    if lateness <= rule.send:
        return "send"
    return "move" if lateness <= rule.move else "close"


def working_day_after(start: date, pace: Pace, works: tuple[int, ...] = ()) -> date:
    """The first day after `start` that somebody works who works these weekdays (Monday 0; none: the team's)."""
    weekdays = tuple(day for day in works if day in range(7)) or pace.works
    day = start + timedelta(days=1)
    while day.weekday() not in weekdays or not _is_ordinary(day, pace):
        day += timedelta(days=1)
    return day


def _reasons_to_wait(person: Person, now: datetime, pace: Pace, owner: str) -> list[tuple[datetime, str]]:
    waits = []
    if owner != "bot":
        waits.append((now + timedelta(days=1), WITH_A_PERSON[owner]))
    if person.paused_until and person.paused_until > now:
        waits.append((person.paused_until, PEACE))
    if person.last_unsolicited and person.last_unsolicited + pace.apart > now:
        ago = "a week" if pace.between == A_WEEK else f"{pace.between} days"
        waits.append((person.last_unsolicited + pace.apart, f"{HEARD_LATELY} {ago} ago"))
    if (allowed := next_allowed(now, person, pace)) > now:
        waits.append((allowed, "it's outside their hours or a bank holiday"))
    return waits


def _awake(hour: int, person: Person) -> bool:
    opens, closes = person.writes_from, person.writes_until
    if opens == closes:
        return True
    return opens <= hour < closes if opens < closes else hour >= opens or hour < closes


def _at_hour(day: date, person: Person) -> datetime:
    return datetime.combine(day, time(min(person.writes_from, 23)), person.clock).astimezone(UTC)


def _is_ordinary(day: date, pace: Pace) -> bool:
    return day not in _holidays(pace.holidays, day.year)


@cache
def _holidays(of: str, year: int) -> frozenset[date]:
    # Imported here because it is slow to load, and most turns never ask.
    from holidays import country_holidays

    country, _, part = of.partition("-")
    return frozenset(country_holidays(country, subdiv=part or None, years=year)) | {date(year, 12, 25)}
