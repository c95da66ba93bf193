"""What can happen to a conversation. Past tense, or a state; each is one plain value."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from flows.brief import Brief
from flows.hearing.heard import Heard
from flows.news import ForwardMoved as ForwardMoved
from flows.news import LeaveOver as LeaveOver
from flows.news import PackageMoved as PackageMoved
from flows.news import PackagesWait as PackagesWait
from flows.news import RequestDecided as RequestDecided
from flows.nudging.sight import Sight, Stand
from flows.words import _

UNHEARD = Heard("")
WhySeen = Literal["asked", "changed", "theirs", "second_person", "for_you"]
Did = Literal[
    "approved", "no_draft", "gone", "none", "none_paused", "left", "paused", "resumed", "stopped", "as_it_was", "ask",
    "which", "sure",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entered:
    """The conversation has come to this step: ask its question."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """
    Somebody opened the chat, perhaps through a link that carries a start code.

    `over` is why it lets nobody in where it was an invitation once: it was used already, or its time is over.
    """

    start_code: str = ""
    over: Literal["", "used", "too_old"] = ""


@dataclass(frozen=True, slots=True)
class Said:
    """
    The person wrote something. `heard` is filled in by the engine before a step sees it.

    `handoff` is the one whose card or words it replies to, where somebody who works here has replied to one.
    """

    text: str
    heard: Heard = UNHEARD
    correction: bool = False
    handoff: int = 0


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button was pressed. It names the step and version it belonged to; a standing one has version 0."""

    key: str
    step: str = ""
    version: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """
    The person sent something that cannot be read: a sticker, voice note, photo, location, contact or file.

    `reference` is what its channel knows it by, and its token (`flows/files.py`) once the turn begins; `album` is the
    same for several sent at once, `name` what its file is called, `size` in bytes, 0 if it isn't known.
    """

    kind: str
    caption: str = ""
    reference: str = ""
    album: str = ""
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class FileLost:
    """What this person sent with their words could not be handed over to whoever is called `to`; the words were."""

    kind: str
    to: str


@dataclass(frozen=True, slots=True)
class FollowUpDue:
    """A promise to come back has come due. `about` is a topic, suggestion or date; `attempt` counts from 1."""

    follow_up: int
    kind: str
    about: str
    attempt: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class QuestionLapsed:
    """The time is over for which a question was to stay open, answered or not."""


@dataclass(frozen=True, slots=True)
class NudgeSent:
    """
    Staff wrote to a segment this person is in; personal details are already filled in.

    `to` is to whom it went, in words; `more` is what a yes reads, if staff wrote that. With it goes a `file` of theirs,
    by its token, or a `document` in the content.
    """

    nudge: int
    text: str
    by: str
    to: str = _("a few areas")
    more: str = ""
    file: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class HandoffTaken:
    """An adviser has taken this resident's handoff, or has it `again`: the bot is silent from here on."""

    handoff: int
    by: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class AdviserSaid:
    """The adviser who has the conversation wrote to the resident."""

    handoff: int
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class HandoffDelayed:
    """
    The promised time has passed or the person it went to has changed; the resident hears something true.

    Without `by_when` nobody can say when. In danger no day counts: everybody on duty has just been told again; `who` is
    whoever it was passed on to, if it was. `has_it` is false for whoever had it before, or will have it by then because
    they stand in from a later day on; `waited` for a resident who was written to a moment ago. `later` says that the
    day is after the one they were told before; not `aloud`, the chat waits for them and nothing is said yet. `unheard`:
    nobody can be reached who could hear of the danger that one of us told of.
    """

    handoff: int
    who: str
    by_when: date | None
    safety: bool = False
    has_it: bool = True
    waited: bool = True
    later: bool = False
    aloud: bool = True
    unheard: bool = False


@dataclass(frozen=True, slots=True)
class HandoffClosed:
    """
    The adviser has handed the conversation back.

    With `safety` it was about danger, or danger was told while it was open: nothing chirpy follows. `spoke` with them
    elsewhere, so says whoever closed it.
    """

    handoff: int
    by: str
    safety: bool = False
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class HandoffArrived:
    """
    (to an adviser) A resident is waiting for them. `again` counts earlier alerts about the same one.

    `passed_by` is who has just passed it on, `passed_to` to whom, '' to whoever reads this; `danger` the kind it is of.
    `stuck` is what they wrote where it was closed before and they are still stuck. `stands`: they were sent its card,
    nothing on it has changed, and nobody has taken it since. `unsaid`: a colleague left it in doubt.
    """

    brief: Brief
    again: int = 0
    passed_by: str = ""
    passed_to: str = ""
    danger: str = ""
    stuck: str = ""
    stands: bool = False
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class DoubtLeft:
    """
    (to an adviser) We asked this resident gently whether anyone is in danger, and they left it unanswered.

    With `erased` they had everything about them erased instead, and nobody knows who it was.
    """

    resident: str
    area: str
    erased: bool = False


@dataclass(frozen=True, slots=True)
class ResidentSaid:
    """
    (to an adviser) The resident whose conversation they have wrote something.

    `danger` is a sentence on who else hears of it, where it may be about safety (`flows/desk/more_danger.py`).
    """

    handoff: int
    resident: str
    area: str
    text: str
    danger: str = ""


@dataclass(frozen=True, slots=True)
class HandoffMoved:
    """
    (to an adviser) What came of what they just did with a handoff: done, or who has it instead.

    `by_when` is the new day its resident was told; `danger` the kind of danger, for whoever has just taken one;
    `all_hear` is when everybody on duty hears of one that was put off and isn't answered.
    """

    handoff: int
    outcome: str
    resident: str = ""
    who: str = ""
    by_when: date | None = None
    danger: str = ""
    all_hear: datetime | None = None


@dataclass(frozen=True, slots=True)
class DayBegan:
    """(to an adviser) The hour has come at which they are sent the list of the day."""


@dataclass(frozen=True, slots=True)
class DutyMoved:
    """
    (to an adviser) Duty is theirs on these days, or no longer, because of the leave of whoever is called `away`.

    `newly` is false where they had it and are `alone` with it now; `dangers` are who and where, for each that is open.
    """

    first: date
    last: date
    away: str
    has_it: bool = True
    newly: bool = True
    alone: bool = False
    dangers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFree:
    """A place has come free at an event they wait for, and is kept for them until then."""

    booking: int
    gathering: str
    answer_by: datetime


@dataclass(frozen=True, slots=True)
class EventNear:
    """An event they have a place at is some days away."""

    booking: int
    gathering: str


@dataclass(frozen=True, slots=True)
class EventChanged:
    """An event they have a place at or wait for is on another day than they know of (`was`), or called off."""

    booking: int
    gathering: str
    was: date
    called_off: bool = False


@dataclass(frozen=True, slots=True)
class PeerAsked:
    """Somebody in another area asks about what goes well where they are; who that is isn't said."""

    ask: int
    topic: str
    words: str


@dataclass(frozen=True, slots=True)
class PeerRefused:
    """
    Nobody who was asked so far will talk to them. `more` says that there is another area to ask.

    `silent` says that whoever was asked last never answered, which is no no.
    """

    introduction: int
    words: str
    more: bool
    silent: bool = False


@dataclass(frozen=True, slots=True)
class PeerAgreed:
    """Both have said yes to being introduced: who the other one is. `asked_first` to the one who wished for it."""

    introduction: int
    who: str
    area: str
    words: str
    asked_first: bool = False


@dataclass(frozen=True, slots=True)
class NudgeSeen:
    """
    (to staff) A draft and who would get what: as they asked, because it is no more as they saw it (`changed`, by
    somebody else: `theirs`), because it takes a second person, or to be that second person (`for_you`, from whoever is
    called `by`).

    `mine` is what they wrote themselves where it wasn't kept; `told` are those who were asked to approve it.
    """

    sight: Sight
    why: WhySeen = "asked"
    by: str = ""
    mine: str = ""
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NudgeStands:
    """(to staff) What came of what they did with a nudge, and how it stands; several where it isn't clear which."""

    did: Did
    nudges: tuple[Stand, ...] = ()
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class DutyTold:
    """(to an adviser) Who has been told of the danger in what they wrote, by name; nobody where none can be reached."""

    danger: str
    words: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtWritten:
    """(to an adviser) What they wrote on the desk page may be danger: they are asked there or have said (`settled`)."""

    words: str
    danger: str
    settled: bool = False


Event = (
    Entered
    | Arrived
    | Said
    | Pressed
    | Attached
    | FileLost
    | FollowUpDue
    | QuestionLapsed
    | NudgeSent
    | HandoffTaken
    | AdviserSaid
    | HandoffDelayed
    | HandoffClosed
    | HandoffArrived
    | DoubtLeft
    | ResidentSaid
    | HandoffMoved
    | DayBegan
    | DutyMoved
    | PeerAsked
    | PeerRefused
    | PeerAgreed
    | PlaceFree
    | EventNear
    | EventChanged
    | PackageMoved
    | ForwardMoved
    | RequestDecided
    | PackagesWait
    | LeaveOver
    | NudgeSeen
    | NudgeStands
    | DutyTold
    | DoubtWritten
)
AtWork = (
    HandoffArrived
    | DoubtLeft
    | ResidentSaid
    | HandoffMoved
    | DutyMoved
    | PackagesWait
    | RequestDecided
    | DayBegan
    | LeaveOver
    | NudgeSeen
    | NudgeStands
    | DutyTold
    | DoubtWritten
)
"""What happens in the chats of those who work here, and comes of nothing in a resident's."""
