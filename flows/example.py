"""What has happened so far in the example programme, as plain values. Demo mode seeds its database from them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class NeedSoFar:
    """Something an area needs help with. `how` is said, inferred or confirmed; `state` is open, met or parked."""

    topic: str
    how: str
    state: str


@dataclass(frozen=True, slots=True)
class AreaSoFar:
    """
    What an area has told. `signals` are pairs of a kind and how many months ago.

    `plan_ends_in` is in days from today (below 0 is past), and so is `meets_in`, from which on they meet when their
    rhythm says; `money_left` is in pounds; None is not known.
    """

    area: str
    signals: tuple[tuple[str, int], ...]
    strengths: tuple[str, ...]
    plan_ends_in: int | None
    money_left: int | None
    meets_in: int | None
    rhythm: str
    needs: tuple[NeedSoFar, ...]

    def next_meeting(self, today: date) -> date | None:
        """The day they next meet: the first that their rhythm allows."""
        if self.meets_in is None:
            return None
        days = (today + timedelta(days=self.meets_in + more) for more in range(TWO_MONTHS))
        return next(day for day in days if _is_in(day, self.rhythm))


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a chat. `who` is resident or bot."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Promised:
    """A check-in that was promised, so many days from today."""

    topic: str
    in_days: int


@dataclass(frozen=True, slots=True)
class Neighbour:
    """
    A resident, last heard so many days ago. `state` is '', paused, stopped, blocked or never_answered.

    `joined` are clusters and `booked` events; `may_be_asked` is whether other areas may.
    """

    id: str
    name: str
    area: str
    heard: int | None
    chat: tuple[Line, ...]
    follow_up: Promised | None
    state: str
    joined: tuple[str, ...] = ()
    booked: tuple[str, ...] = ()
    may_be_asked: bool = False


@dataclass(frozen=True, slots=True)
class HandedOver:
    """
    A handoff, opened so many hours ago. `urgency` is safety, soon or ordinary; `state` is waiting, taken or closed.

    `outcome` and `helped` (yes, a_bit, no) are for closed ones.
    """

    resident: str
    urgency: str
    danger: str
    reason: str
    summary: str
    state: str
    opened: int
    outcome: str
    helped: str


@dataclass(frozen=True, slots=True)
class Requested:
    """A request for an expert package, and its days. `state` is asked, agreed, running or finished."""

    resident: str
    partner: str
    topic: str
    asked: int
    agreed: int | None
    used: int | None
    state: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Suggested:
    """An offer made (`offer` like guide:ID), what they said to it, and whether it helped ('' if nobody has said)."""

    resident: str
    offer: str
    topic: str
    reason: str
    by: str
    answer: str
    helped: str
    helped_words: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class SharedBack:
    """A note from an adviser to staff. `kind` is update, challenge or success."""

    area: str
    adviser: str
    kind: str
    text: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Before:
    """
    What the journal says of a month before: who asked for help with a topic and was offered something, who of those
    said yes or not now, and whom it helped.
    """

    months_ago: int
    topic: str
    offer: str
    by: str
    asked: tuple[str, ...]
    said_yes: tuple[str, ...]
    not_now: tuple[str, ...]
    helped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Everything that has happened so far in the example programme."""

    areas: tuple[AreaSoFar, ...]
    residents: tuple[Neighbour, ...]
    handoffs: tuple[HandedOver, ...]
    requests: tuple[Requested, ...]
    suggestions: tuple[Suggested, ...]
    notes: tuple[SharedBack, ...]
    year: tuple[Before, ...] = ()


def _is_in(day: date, rhythm: str) -> bool:
    """Whether a day is one that a rhythm names: "first Monday of the month", "every other Friday"; any, if none is."""
    named = A_DAY.search(rhythm.lower())
    if not named:
        return True
    if WEEKDAYS[day.weekday()] != named["day"]:
        return False
    if named["every"] or not named["which"]:
        return True
    if named["which"] == "last":
        return (day + timedelta(weeks=1)).month != day.month
    return (day.day - 1) // 7 == IN_A_MONTH.index(named["which"])


TWO_MONTHS = 62  # within which there is every weekday of a month
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
IN_A_MONTH = ("first", "second", "third", "fourth")
A_DAY = re.compile(
    rf"(?P<every>every )?(?:(?P<which>{'|'.join(IN_A_MONTH)}|last|other) )?\b(?P<day>{'|'.join(WEEKDAYS)})\b"
)
