"""What a flow may ask for. Imperative; each becomes rows in the turn's own transaction (`storage/keep.py`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from flows.nudging.segments import Segment

LABEL_LENGTH = 20
LIST_LENGTH = 10
Urgency = Literal["safety", "soon", "ordinary"]
HowMoved = Literal["send", "leave", "pause", "resume", "stop", "look", "ask"]


@dataclass(frozen=True, slots=True)
class Button:
    """
    A way to answer with one tap: a label of at most 20 characters and a key of at most 24 bytes.

    A standing button stays good for ever (an adviser's *Take it*); any other only until the next question.
    """

    label: str
    key: str
    standing: bool = False

    def __post_init__(self) -> None:
        assert len(self.label) <= LABEL_LENGTH, f"label too long for WhatsApp: {self.label!r}"
        assert len(self.key.encode()) <= 24, f"key too long for Telegram: {self.key!r}"


@dataclass(frozen=True, slots=True)
class Say:
    """
    One message to the person whose turn it is. `guide` names a guide to show as a card that opens in place, `document`
    one to hand over as files, `picture` an area whose journey is shown beside the words as a picture.

    `spoken` is how many of its first characters are a person's words under their name ("Aisha (adviser): Hello").
    `files` are the tokens of what people sent that goes with it (see `flows/files.py`).
    """

    text: str
    buttons: tuple[Button, ...] = ()
    guide: str = ""
    spoken: int = 0
    document: str = ""
    picture: str = ""
    files: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        assert len(self.buttons) <= LIST_LENGTH, f"more buttons than a list can show: {self.buttons!r}"


@dataclass(frozen=True, slots=True)
class LearnName:
    """What the person wants to be called. Told with danger it is vital: kept before they agreed to be remembered."""

    name: str
    vital: bool = False


@dataclass(frozen=True, slots=True)
class JoinArea:
    """The person belongs to this area (empty: to none that we know)."""

    area: str


@dataclass(frozen=True, slots=True)
class Consent:
    """The person's answer to whether they may be remembered."""

    given: bool


@dataclass(frozen=True, slots=True)
class PauseUntil:
    """Nothing unsolicited until then."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Stop:
    """Nothing unsolicited any more, until they say otherwise. `words` is how they put it."""

    words: str


@dataclass(frozen=True, slots=True)
class Resume:
    """They want to hear from us again: ends a pause or a stop."""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """The hours in which this person may be written to, local to their zone."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecordSignals:
    """Evidence about the area, each a kind and the resident's words."""

    signals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecordStrengths:
    """Things that go well, each a kind and the resident's words."""

    strengths: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KeepOdds:
    """The area's phase odds after this turn's evidence; sums to 1."""

    odds: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class CorrectPhase:
    """
    A person has said which phase the area is in. That outranks every inference.

    `area` and why it is so are for advisers, who have several; a resident's is always their own.
    """

    phase: str
    role: str = "resident"
    area: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class PutRight:
    """
    An adviser or the team has said how something on an area's card is. That stands until a person says otherwise.

    `says` is a need's state (open, met, parked), "so" or "not_so" of a strength or a signal (`on`: when it happened),
    what came of an offer (trying, helped, a_bit, no_help, left), what isn't right in a note of somebody else's, or what
    a date, the money left in pounds or the rhythm of meetings is now; empty if that isn't known.
    """

    area: str
    about: Literal["need", "strength", "signal", "offer", "note", "next_meeting", "plan_ends", "money_left", "rhythm"]
    says: str
    kind: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordNeed:
    """What the area needs help with; `how` is said, inferred or confirmed."""

    topic: str
    how: Literal["said", "inferred", "confirmed"]
    words: str = ""


@dataclass(frozen=True, slots=True)
class MeetNeed:
    """A need changed state: open, met or parked."""

    topic: str
    state: Literal["open", "met", "parked"]


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the area's group next meets, as a resident said."""

    on: date


@dataclass(frozen=True, slots=True)
class Suggest:
    """
    An offer made (`offer` is like guide:ID, cluster:ID, partner:ID, event:ID, academy, adviser), with its reason.

    `by` is who started it: you, adviser or programme. `priority` is what it is known by if it is one, `instead` the
    offer that it came before for that reason alone.
    """

    offer: str
    topic: str
    reason: str
    by: str
    priority: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSuggestion:
    """What they said to an offer: yes, more, saved, not_now, not_for_us, later, declined_kind."""

    offer: str
    answer: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RateSuggestion:
    """Did it help? yes, a_bit or no, with a sentence if they gave one."""

    offer: str
    helped: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """
    Come back at `due` (aware UTC) about something. `kind` is the conversation it opens: check_in, not_now, hello.
    `widen` counts silences so far. Replaces an open follow-up of the same person, kind and subject.
    """

    kind: str
    about: str
    due: datetime
    attempt: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class DropFollowUps:
    """No more follow-ups about this (empty: about anything), or only that one of them; the reason is kept."""

    about: str
    reason: str
    only: int = 0


@dataclass(frozen=True, slots=True)
class AnswerFollowUp:
    """How it went: well, so_so, wall, not_yet, with their words."""

    follow_up: int
    answer: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class OpenHandoff:
    """
    Ask a person to take over. `summary` is what the resident agreed to pass on; `around` an adviser to go round.

    With urgency safety the duty person is alerted at once and nothing needs agreeing.
    """

    urgency: Urgency
    summary: str
    reason: str
    around: str = ""
    danger: str = ""
    agreed: bool = True


@dataclass(frozen=True, slots=True)
class LapseAt:
    """If the question that is now open is still open then, it lapses quietly."""

    at: datetime


@dataclass(frozen=True, slots=True)
class TellOfDoubt:
    """
    Let those on duty know, once and quietly, that a gentle question about danger was left unanswered. No words.

    `around` is an adviser to go round. With `erasing` it is because they have everything erased: nobody hears who.
    """

    around: str = ""
    erasing: bool = False


@dataclass(frozen=True, slots=True)
class AddToHandoff:
    """
    The resident said more while they wait, or while the adviser has the conversation: it goes to the adviser.

    `danger` marks words in which somebody may not be safe: those on duty have been told besides. `to` is the handoff
    they are meant for; without it they go to whichever has the chat.
    """

    text: str
    danger: bool = False
    to: int = 0


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The resident is still stuck with what a person closed lately: it is open again. `words` is how they put it."""

    handoff: int
    words: str


@dataclass(frozen=True, slots=True)
class HearWhen:
    """The resident asked, and has just heard by which day they are answered as it now stands, or that it is over."""

    handoff: int


@dataclass(frozen=True, slots=True)
class RateHandoff:
    """Whether being handed over helped, in one tap."""

    handoff: int
    helped: str


@dataclass(frozen=True, slots=True)
class CancelHandoff:
    """The resident no longer needs the person they asked for."""

    reason: str


@dataclass(frozen=True, slots=True)
class JoinCluster:
    """Ask to join a cluster."""

    cluster: str


@dataclass(frozen=True, slots=True)
class LeaveCluster:
    """They no longer want to be in a cluster."""

    cluster: str


@dataclass(frozen=True, slots=True)
class BookPlace:
    """Book one place at a gathering."""

    gathering: str


@dataclass(frozen=True, slots=True)
class WaitForPlace:
    """Go on the waiting list of a gathering, at its end."""

    gathering: str


@dataclass(frozen=True, slots=True)
class GiveUpPlace:
    """They won't come: the place at a gathering, or the wait for one, is given up."""

    gathering: str


@dataclass(frozen=True, slots=True)
class MayBeAsked:
    """Whether another area's residents may be told of them, each time only after they were asked."""

    given: bool


@dataclass(frozen=True, slots=True)
class SeekPeer:
    """Ask these people, one after another, whether they'd talk to this person about that; `words` may be passed on."""

    topic: str
    words: str
    asks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskAnother:
    """Whoever was asked can't: ask the next."""

    introduction: int


@dataclass(frozen=True, slots=True)
class AnswerPeer:
    """What somebody said who was asked to talk to another area: yes or no."""

    ask: int
    answer: str


@dataclass(frozen=True, slots=True)
class RequestPackage:
    """Ask the adviser and staff for an expert package: never a promise."""

    partner: str
    topic: str
    days: int


@dataclass(frozen=True, slots=True)
class CancelRequest:
    """They no longer want the expert package they asked for, before anybody has decided."""

    partner: str


@dataclass(frozen=True, slots=True)
class AgreeToRequest:
    """(adviser) Yes to a request for an expert, for up to so many days, with a line why; the team approves it next."""

    request: int
    days: int
    why: str


@dataclass(frozen=True, slots=True)
class DeclineRequest:
    """(adviser) No to a request for an expert, this time; whoever asked reads why."""

    request: int
    why: str


@dataclass(frozen=True, slots=True)
class PutForward:
    """Put somebody (perhaps oneself) forward for the leadership academy: goes to the adviser."""

    words: str


@dataclass(frozen=True, slots=True)
class NoteMiss:
    """
    Something that was not understood, for staff to review without names; kept of whoever agreed to be remembered.

    Where it was taken for one topic and they corrected that: for which, and which they meant if they said so.
    """

    text: str
    taken_for: str = ""
    meant: str = ""


@dataclass(frozen=True, slots=True)
class AnswerNudge:
    """What somebody answered to a nudge."""

    nudge: int
    answer: str


@dataclass(frozen=True, slots=True)
class EraseMe:
    """Really erase everything about this person that is in this service; a receipt goes out first."""


@dataclass(frozen=True, slots=True)
class ExportMe:
    """Send the person a readable copy of everything kept about them."""


@dataclass(frozen=True, slots=True)
class TakeHandoff:
    """(adviser) Take this handoff, if nobody else has it. `anyway` takes it over from somebody."""

    handoff: int
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class TellResident:
    """(adviser) Write to the resident of this handoff; takes it first if nobody has it."""

    handoff: int
    text: str
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class HoldHandoff:
    """(adviser) Not now: remind me later."""

    handoff: int
    until: datetime


@dataclass(frozen=True, slots=True)
class PassOn:
    """(adviser) Give this handoff to another adviser, or to the programme team (empty)."""

    handoff: int
    adviser: str


@dataclass(frozen=True, slots=True)
class CloseHandoff:
    """
    (adviser) Done, with one line on the outcome; the bot has the conversation again.

    A `false_alarm` was heard as danger and was none: no figure of danger counts it. `spoke` with them elsewhere, so
    says whoever closes it.
    """

    handoff: int
    outcome: str
    false_alarm: bool = False
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class ReopenHandoff:
    """(adviser) They write again to a resident whose chat they closed in the last two weeks."""

    handoff: int


@dataclass(frozen=True, slots=True)
class ListAt:
    """(adviser) The day's list is to come by itself at this full hour (5 to 20, where they are), or no more."""

    hour: int | None


@dataclass(frozen=True, slots=True)
class EnterLeave:
    """(adviser) They are away from the first day to the last; `cover` stands in, or the programme team (empty)."""

    first: date
    last: date
    cover: str


@dataclass(frozen=True, slots=True)
class EndLeave:
    """(adviser) They are back before the leave that runs today was to end."""


@dataclass(frozen=True, slots=True)
class ShareNote:
    """(adviser) A note on one of their areas, for staff and the review: an update, a challenge or a success."""

    area: str
    kind: Literal["update", "challenge", "success"]
    text: str


@dataclass(frozen=True, slots=True)
class WriteNudge:
    """
    (staff) A nudge is kept as a draft, or the draft of that `number` changed as its `revision` was seen; `at` None
    means as soon as it is approved. They are shown who would get what.
    """

    text: str
    segment: Segment
    at: datetime | None
    more: str = ""
    number: int = 0
    revision: int = 0


@dataclass(frozen=True, slots=True)
class MoveNudge:
    """
    (staff) A nudge is sent as it was seen (`mark`, `revision`), thrown away, paused, taken up again or stopped, or
    looked at; without a number the one that is meant where there is only one. It is stopped once they are `sure`.
    """

    how: HowMoved
    number: int = 0
    mark: str = ""
    revision: int = 0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class TellOnDuty:
    """
    (adviser, staff) What they wrote sounds as if somebody may be in danger: those on duty hear it at once, but for
    whoever it is `around`. `unsaid`: they were asked whether anybody is, and didn't say.
    """

    words: str
    danger: str
    around: str = ""
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class NoteActivity:
    """A line for the area's journal that no other effect writes."""

    kind: str
    detail: Mapping[str, str] = field(default_factory=dict)


Effect = (
    Say
    | LearnName
    | JoinArea
    | Consent
    | PauseUntil
    | Stop
    | Resume
    | QuietHours
    | RecordSignals
    | RecordStrengths
    | KeepOdds
    | CorrectPhase
    | PutRight
    | RecordNeed
    | MeetNeed
    | NextMeeting
    | Suggest
    | AnswerSuggestion
    | RateSuggestion
    | FollowUp
    | DropFollowUps
    | AnswerFollowUp
    | OpenHandoff
    | LapseAt
    | TellOfDoubt
    | AddToHandoff
    | AskAgain
    | HearWhen
    | RateHandoff
    | CancelHandoff
    | JoinCluster
    | LeaveCluster
    | BookPlace
    | WaitForPlace
    | GiveUpPlace
    | MayBeAsked
    | SeekPeer
    | AskAnother
    | AnswerPeer
    | RequestPackage
    | CancelRequest
    | AgreeToRequest
    | DeclineRequest
    | PutForward
    | NoteMiss
    | AnswerNudge
    | EraseMe
    | ExportMe
    | TakeHandoff
    | TellResident
    | HoldHandoff
    | PassOn
    | CloseHandoff
    | ReopenHandoff
    | ListAt
    | EnterLeave
    | EndLeave
    | ShareNote
    | WriteNudge
    | MoveNudge
    | TellOnDuty
    | NoteActivity
)

PERSONAL = (
    LearnName, RecordSignals, RecordStrengths, KeepOdds, CorrectPhase, RecordNeed, MeetNeed, NextMeeting, Suggest,
    AnswerSuggestion, RateSuggestion, FollowUp, AnswerFollowUp, JoinCluster, BookPlace, WaitForPlace, PutForward,
    MayBeAsked, SeekPeer, NoteMiss, NoteActivity,
)  # fmt: skip
"""
What is only kept of somebody who agreed to be remembered. What they ask of people (a handoff, an expert) and danger
always are.
"""


def is_personal(effect: Effect) -> bool:
    """Whether it is kept only of somebody who agreed to be remembered."""
    return isinstance(effect, PERSONAL) and not (isinstance(effect, LearnName) and effect.vital)
