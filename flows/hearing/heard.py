"""What was heard in one message: plain values that flows decide on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

Decision = Literal["topic", "ask", "urgent", "human", "off_topic"]
Command = Literal[
    "menu", "help", "back", "start_again", "stop", "pause", "resume", "adviser", "about", "privacy", "export", "forget",
    "recap", "area",
]  # fmt: skip
Feeling = Literal["sorry", "ill", "family_ill", "bereaved", "exhausted"]


@dataclass(frozen=True, slots=True)
class Scored:
    """A topic and how likely the message is about it, 0 to 1."""

    topic: str
    score: float


@dataclass(frozen=True, slots=True)
class Alarm:
    """Danger that was heard: its kind (an id of `urgent.yaml`), whether it is certain, and the words that told."""

    danger: str
    certain: bool
    words: str


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence about an area: the id of its kind and the resident's own words for it."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Heard:
    """
    Everything heard in one message.

    `topics` is best first; `decision` says what to do with it; `command` is a word that works everywhere;
    `about` is which question about the assistant itself was asked (who, seen, kept, pays … as `about_words.py` lists
    them; refuse is a request to turn down politely: secrets, other people's messages, private details).
    `rest` are the message's other worries, each in the resident's own words, when it holds several. `needs` are the
    topics of all its parts, the plainest first. `otherwise` is the decision were there no alarm. `telling` is how much
    likelier each phase makes this way of telling.
    """

    text: str
    topics: tuple[Scored, ...] = ()
    decision: Decision = "off_topic"
    otherwise: Decision = "off_topic"
    alarm: Alarm | None = None
    wants_human: bool = False
    command: Command | None = None
    about: str | None = None
    signals: tuple[Signal, ...] = ()
    strengths: tuple[Signal, ...] = ()
    feeling: Feeling | None = None
    rude: bool = False
    language: str = "en"
    rest: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    telling: Mapping[str, float] = field(default_factory=dict)

    def but_for_the_alarm(self) -> "Heard":
        """The same message as the ordinary thing it was, once somebody has said that nobody is in danger."""
        return replace(self, alarm=None, decision=self.otherwise)

    @property
    def topic(self) -> str | None:
        """The likeliest topic, or nothing if none was heard."""
        return self.topics[0].topic if self.topics else None
