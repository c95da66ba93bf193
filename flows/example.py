"""What has happened so far in the example programme, as plain values. Demo mode seeds its database from them."""

from dataclasses import dataclass


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

    `plan_ends_in` and `meets_in` are days from today (below 0 is past), `money_left` is in pounds; None is not known.
    """

    area: str
    signals: tuple[tuple[str, int], ...]
    strengths: tuple[str, ...]
    plan_ends_in: int | None
    money_left: int | None
    meets_in: int | None
    rhythm: str
    needs: tuple[NeedSoFar, ...]


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
    """A resident, last heard so many days ago. `state` is '', paused, stopped, blocked or never_answered."""

    id: str
    name: str
    area: str
    heard: int | None
    chat: tuple[Line, ...]
    follow_up: Promised | None
    state: str


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
class Example:
    """Everything that has happened so far in the example programme."""

    areas: tuple[AreaSoFar, ...]
    residents: tuple[Neighbour, ...]
    handoffs: tuple[HandedOver, ...]
    requests: tuple[Requested, ...]
    suggestions: tuple[Suggested, ...]
    notes: tuple[SharedBack, ...]
