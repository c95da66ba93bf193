"""
By when something must happen with a handoff, and who hears of it if it hasn't: one table for every state of it.

Moments are aware UTC. Danger is counted in minutes, day and night; anything else in the team's working days.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from flows.following_up.patience import next_allowed, working_day_after
from flows.programme import Pace, Programme
from flows.turn import Person

Standing = Literal["waiting", "asked_again", "with_team", "taken", "wrote", "reminded", "had"]
TEN_MINUTES, A_WHILE, A_DAY, A_WEEK = timedelta(minutes=10), timedelta(hours=2), timedelta(days=1), timedelta(weeks=1)
EIGHT_WEEKS = timedelta(weeks=8)
LONGEST_IN_DANGER, A_MOMENT = timedelta(hours=1), timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Here:
    """What a deadline is counted from: now, the programme's zone and pace, and the day the resident was promised."""

    now: datetime
    programme: Programme
    promised: date | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The programme's own."""
        return ZoneInfo(self.programme.zone)

    @property
    def pace(self) -> Pace:
        """Its working days and hours."""
        return self.programme.pace

    @property
    def today(self) -> date:
        """The day it is where the programme is."""
        return self.now.astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        """That hour of that day."""
        return datetime.combine(day, hour, self.zone).astimezone(UTC)


def due(standing: Standing, here: Here, *, danger: bool) -> datetime:
    """When a handoff that stands like this, as of now, must have moved on."""
    in_danger, otherwise = DEADLINES[standing]
    return in_danger(here) if danger else otherwise(here)


def at_work(here: Here) -> datetime:
    """Now, or the first moment after it at which the team is at work."""
    day = working_day_after(here.today - timedelta(days=1), here.pace)
    begins = here.now if day == here.today else here.at(day, here.pace.morning)
    return next_allowed(begins, team(here.programme), here.pace)


def team(programme: Programme) -> Person:
    """Somebody who may be written to in the team's hours."""
    return Person(0, zone=programme.zone, writes_from=programme.pace.opens, writes_until=programme.pace.closes)


def put_off(until: datetime, here: Here, *, danger: bool) -> datetime:
    """When something that was put off till then comes back: in danger, an hour on at the latest."""
    return min(until, here.now + LONGEST_IN_DANGER) if danger else until


def all_hear(answer_by: datetime | None, *, reminded: bool) -> datetime | None:
    """When everybody on duty hears of danger that isn't answered by then; whoever has it is reminded once before."""
    return answer_by if reminded or not answer_by else answer_by + TEN_MINUTES


def breaks_a_promise(until: datetime, here: Here) -> date | None:
    """The new day to tell the resident of, where putting off till then is later than they were promised."""
    day = until.astimezone(here.zone).date()
    return day if here.promised and day > here.promised else None


def may_hear_again(told: datetime, here: Here) -> bool:
    """
    Whether the promised day is over and the resident, who last heard of it then, may hear so.

    The first time at once, a week after, then ever more seldom, and after eight weeks no more: they can ask at any
    time.
    """
    if here.promised is None or here.promised >= here.today:
        return False
    if told.astimezone(here.zone).date() <= here.promised:
        return True
    late_then = timedelta(days=(told - here.at(here.promised, here.pace.morning)).days)
    return late_then < EIGHT_WEEKS and told + max(A_WEEK, 2 * late_then) <= here.now


def may_hear(resident: Person, here: Here) -> datetime | None:
    """
    When a resident may hear that what they were promised has moved: now, or in their next hours.

    Whoever wrote a moment ago hears it whatever the hour; whoever wants quiet, after it, or when they ask (None).
    """
    if resident.stopped:
        return None
    quiet_until = max(here.now, resident.paused_until or here.now)
    awake = resident.last_heard and not has_waited(resident.last_heard, here.now)
    if awake and quiet_until == here.now:
        return here.now
    return next_allowed(quiet_until, resident, here.pace)


def is_later(by_when: date | None, told: date | None) -> bool:
    """Whether that day is after the one they were told before."""
    return bool(by_when and told and by_when > told)


def has_waited(told: datetime, now: datetime) -> bool:
    """Whether a resident who last heard from us or from anybody then has waited, and may be thanked for it."""
    return now - told > A_MOMENT


def ten_minutes(here: Here) -> datetime:
    """Ten minutes from now."""
    return here.now + TEN_MINUTES


def a_day(here: Here) -> datetime:
    """This time tomorrow, or when the team is next at work."""
    return at_work(replace(here, now=here.now + A_DAY))


def tomorrow(here: Here) -> datetime:
    """This time tomorrow, whatever day that is."""
    return here.now + A_DAY


def a_week(here: Here) -> datetime:
    """This time in a week, or when the team is next at work."""
    return at_work(replace(here, now=here.now + A_WEEK))


def promised_morning(here: Here) -> datetime:
    """The morning of the promised day; once it has passed, this afternoon."""
    morning = here.at(here.promised or here.today, here.pace.morning)
    return morning if morning > here.now else this_afternoon(here)


def this_afternoon(here: Here) -> datetime:
    """This afternoon, or a while from now if it has begun."""
    return max(here.at(here.today, here.pace.afternoon), here.now + A_WHILE)


def next_morning(here: Here) -> datetime:
    """The morning of the team's next working day."""
    return here.at(working_day_after(here.today, here.pace), here.pace.morning)


By = Callable[[Here], datetime]
DEADLINES: Mapping[Standing, tuple[By, By]] = {
    # how it stands  in danger     otherwise              who hears of it then: in danger; otherwise
    "waiting":       (ten_minutes, promised_morning),   # everybody on duty; its adviser
    "asked_again":   (ten_minutes, this_afternoon),     # everybody on duty; the team, and the resident
    "with_team":     (ten_minutes, next_morning),       # everybody on duty; the team, and now and then the resident
    "taken":         (ten_minutes, promised_morning),   # everybody on duty; whoever has it
    "wrote":         (ten_minutes, a_day),              # whoever has it
    "reminded":      (ten_minutes, next_morning),       # everybody on duty; the team, and the resident
    "had":           (tomorrow, a_week),                # whoever has it, again and again until they close it
}  # fmt: skip
"""
A handoff waits, is asked about again, is with the team; is taken, its resident wrote, its holder was reminded. `had` is
however long nobody does anything with one that is taken.
"""
