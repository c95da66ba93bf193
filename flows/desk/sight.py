"""What somebody who works here may see of a day: as plain values, which storage reads and `day.py` puts into words."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from flows.asked_for import ME

COLLEAGUE = "colleague"
"""The reason of a handoff that somebody who works here wrote of danger: no resident waits in it."""
Fate = Literal["sent", "may_have_arrived", "not_arrived", "on_its_way"]


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert of a danger to one person on one of their channels."""

    at: datetime
    who: str
    channel: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class StandingIn:
    """An adviser who is away, until when, and who answers for them."""

    adviser: str
    until: date
    cover: str


@dataclass(frozen=True, slots=True)
class Reach:
    """
    How far one person's desk reaches. `me` is what a handoff's holder is called: an adviser id or staff:ID.

    `hears` are the advisers whom danger can go round and still be theirs to see, '' for danger that goes round nobody.
    `covering` are advisers they stand in for today; `away` is their own leave, if they are on it.
    """

    me: str
    staff: bool = False
    hears: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    covering: tuple[StandingIn, ...] = ()
    away: StandingIn | None = None


@dataclass(frozen=True, slots=True)
class Handoff:
    """
    One handoff as the desk shows it. `called` is what its resident is called in the middle of a sentence, `note` the
    last thing an adviser wrote in it.

    `heard_at` is when the resident last wrote, `worse_at` when danger came that is unanswered, `put_off` whether
    somebody chose the moment at which it comes back, `passed_on` whether it was passed on and nobody took it since,
    `files` what came with its summary, `false_alarm` that it was closed as one.
    """

    id: int
    person: int
    resident: str
    called: str
    area: str
    area_name: str
    urgency: str
    danger: str
    summary: str
    reason: str
    around: str
    state: str
    adviser: str
    holder: str
    holder_name: str
    promised_by: date | None
    opened_at: datetime
    remind_at: datetime | None
    taken_at: datetime | None
    replied_at: datetime | None
    closed_at: datetime | None
    outcome: str
    note: int
    heard_at: datetime | None
    worse_at: datetime | None
    put_off: bool
    passed_on: bool
    files: tuple[str, ...] = ()
    false_alarm: bool = False

    @property
    def safety(self) -> bool:
        """Whether somebody may be in danger."""
        return self.urgency == "safety"

    @property
    def colleague(self) -> bool:
        """Whether somebody who works here wrote it, and no resident waits in it."""
        return self.reason == COLLEAGUE

    @property
    def seen(self) -> str:
        """What a page remembers of it, to notice that somebody has done something since."""
        return f"{self.state}/{self.holder}/{self.adviser}/{self.note}"


@dataclass(frozen=True, slots=True)
class Place:
    """One area's dates. `heard_at` is when anybody there last wrote, `wrote_on` the last days on which somebody did."""

    id: str
    name: str
    adviser: str
    next_meeting: date | None
    plan_ends: date | None
    heard_at: datetime | None
    wrote_on: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Requested:
    """An expert package asked for there, and since when it stands so; never who asked, nor why not."""

    number: int
    partner: str
    topic: str
    state: str
    asked: int
    agreed: int | None
    used: int | None
    since: datetime
    by: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Forward:
    """Somebody who was put forward: in whose words and by whom, how far it is, for which group, and since when."""

    id: int
    resident: str
    words: str
    area_id: str
    area: str
    state: str
    cohort: str
    at: datetime
    since: datetime

    @property
    def is_them(self) -> bool:
        """Whether whoever wrote it put themselves forward."""
        return self.words == ME


@dataclass(frozen=True, slots=True)
class Day:
    """
    Everything a day's list is made of: who is waiting, the areas' dates, experts asked for there, people put forward.

    `asked` is each with its area; `answered` was closed a while ago and may name a day that is still to come;
    `list_at` is the hour at which they are sent the list, if they chose one.
    """

    reach: Reach
    handoffs: tuple[Handoff, ...] = ()
    places: tuple[Place, ...] = ()
    asked: tuple[tuple[str, Requested], ...] = ()
    forward: tuple[Forward, ...] = ()
    answered: tuple[Handoff, ...] = ()
    list_at: int | None = None
