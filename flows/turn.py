"""The values a turn is made of: the conversation before it, the world it sees, what comes out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, Self
from zoneinfo import ZoneInfo

from flows.desk.sight import Day, Reach
from flows.effects import Button, Effect, Say
from flows.events import Event
from flows.glance import Desk
from flows.hearing.ears import Ears
from flows.history import History, Past
from flows.programme import Programme

Role = Literal["resident", "adviser", "staff", "retired"]
Owner = Literal["bot", "waiting", "adviser"]
Listener = Literal["duty", "team", "nobody"]
EVERY_ADVISER = "*"


def is_every_adviser(around: str) -> bool:
    """Whether something that goes round this goes round every adviser, whoever it names besides."""
    return around.startswith(EVERY_ADVISER)


"""Where it can't be said which adviser is meant, or more than one is: it goes to the programme team alone."""

LONGEST_NUMBER = 15  # digits; the longest that fits a button's key beside a word
HOME = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Conversation:
    """
    Where one person's chat is, and what was told in it.

    `step` is flow.step; `answers` are short strings, the only memory a flow has of its own; `version` changes with
    every question so that an old button can be told from a new one; `question` holds the buttons now on offer;
    `interrupted` is the step to come back to; `misses` counts what was not understood in a row.
    """

    step: str = "welcome.hello"
    answers: Mapping[str, str] = field(default_factory=dict)
    version: int = 1
    owner: Owner = "bot"
    handoff: int = 0
    interrupted: str = ""
    misses: int = 0
    question: tuple[Button, ...] = ()
    last_words: str = ""

    def at(self, step: str, **answers: str) -> Self:
        """The same conversation at another step, with these answers added."""
        return replace(self, step=step, answers={**self.answers, **answers})

    def knowing(self, **answers: str) -> Self:
        """The same conversation with these answers added."""
        return replace(self, answers={**self.answers, **answers})

    def without(self, *names: str) -> Self:
        """The same conversation with these answers forgotten."""
        return replace(self, answers={name: said for name, said in self.answers.items() if name not in names})

    def answer(self, name: str) -> str:
        """What was answered under that name, or an empty string."""
        return self.answers.get(name, "")

    def number(self, name: str) -> int:
        """The whole number kept under that name; 0 for anything else, such as what an older release kept there."""
        said = self.answer(name)
        return int(said) if said.isdecimal() and len(said) <= LONGEST_NUMBER else 0


@dataclass(frozen=True, slots=True)
class Person:
    """Who this is. `consent` is None until they were asked; `quiet_start`/`quiet_end` are the hours we may write in."""

    id: int
    role: Role = "resident"
    name: str = ""
    area: str = ""
    adviser: str = ""
    zone: str = "Europe/London"
    writes_from: int = 9
    writes_until: int = 20
    consent: bool | None = None
    paused_until: datetime | None = None
    stopped: bool = False
    last_heard: datetime | None = None
    last_unsolicited: datetime | None = None

    @property
    def clock(self) -> ZoneInfo:
        """The time zone they live by; the programme's own where theirs can't be read."""
        try:
            return ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError):
            return HOME


@dataclass(frozen=True, slots=True)
class Card:
    """What we know of an area, shared by its residents. `phase_by` is who last said the phase (resident, adviser)."""

    id: str
    name: str
    region: str = ""
    adviser: str = ""
    adviser_name: str = ""
    lto: str = ""
    odds: Mapping[str, float] = field(default_factory=dict)
    phase_by: str = ""
    next_meeting: date | None = None
    plan_ends: date | None = None
    money_left: int | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """
    Who would answer a handoff: their name, by which working day, whether they stand in for somebody.

    `has_it` is false for whoever will have it by then, because they stand in from a later day on.
    """

    who: str
    by_when: date
    standing_in: bool = False
    has_it: bool = True


@dataclass(frozen=True, slots=True)
class World:
    """
    The read-only snapshot a flow sees. Same conversation, event and world: same turn.

    `called` is the first name their messenger gives; it is theirs to let us keep. `around` is an adviser whom
    everything in this chat goes round for now.
    """

    now: datetime
    programme: Programme
    ears: Ears
    person: Person = Person(0)
    card: Card | None = None
    load_past: Callable[[], History] = Past
    load_cover: Callable[[], Cover | None] = lambda: None
    load_listener: Callable[[str], Listener] = lambda around: "duty"
    called: str = ""
    around: str = ""
    load_back: Callable[[], Mapping[str, date]] = dict
    load_day: Callable[[], Day] = lambda: Day(Reach(""))
    load_desk: Callable[[], Desk] = Desk

    @property
    def desk(self) -> Desk:
        """What an adviser may see of their areas today; read at first use."""
        return self.load_desk()

    @property
    def back(self) -> Mapping[str, date]:
        """For each adviser who isn't at work today, by id, the day they are back; read at first use."""
        return self.load_back()

    @property
    def day(self) -> Day:
        """What the day of whoever works here is made of; read at first use."""
        return self.load_day()

    @property
    def goes_round_theirs(self) -> bool:
        """Whether everything goes round the adviser of their own area for now: the programme team stands in."""
        theirs = self.card.adviser if self.card else ""
        return bool(self.around) and (self.around == theirs or is_every_adviser(self.around))

    @property
    def past(self) -> History:
        """What has happened before; each part is read at first use, within the turn's transaction."""
        return self.load_past()

    @property
    def cover(self) -> Cover | None:
        """Who would answer a handoff now; read at first use."""
        return self.load_cover()

    def going_round(self, around: str) -> "World":
        """The same, where everything in this chat goes round that adviser ('': nobody)."""
        return self if around == self.around else replace(self, around=around)

    def listener(self, around: str = "") -> Listener:
        """Who can be reached when somebody may be in danger, going round an adviser: on duty, the team, or nobody."""
        return self.load_listener(around)


@dataclass(frozen=True, slots=True)
class Turn:
    """
    One event's outcome: the conversation after it, and what to do about it.

    With `ask`, the engine goes on to ask the question of the step it has come to, in the same message.
    """

    conversation: Conversation
    effects: tuple[Effect, ...] = ()
    ask: bool = False

    def first(self, *effects: Effect) -> Self:
        """The same turn with other effects before its own."""
        return replace(self, effects=(*effects, *self.effects))

    @property
    def said(self) -> Say | None:
        """What the person is told in this turn, if anything."""
        return next((effect for effect in self.effects if isinstance(effect, Say)), None)


Step = Callable[[Conversation, Event, World], Turn | None]
"""One place in a conversation. Asked with `Entered`, it says its question; None means: that was no answer to it."""
