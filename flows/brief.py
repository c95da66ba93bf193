"""What those who work here are told of one resident: of somebody who waits for them, or for an expert."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Brief:
    """
    What an adviser is told of one handoff: who, where, what they want, what was tried, by when, last words.

    `to_know` is what to know before answering, if anything.
    """

    handoff: int
    resident: str
    area: str
    urgency: str
    summary: str
    phase: str = ""
    tried: str = ""
    by_when: str = ""
    last_words: tuple[str, ...] = ()
    holder: str = ""
    to_know: str = ""


@dataclass(frozen=True, slots=True)
class Undecided:
    """A request for an expert that nobody has decided on: in which area, for what, and when; never who asked."""

    request: int
    area: str
    name: str
    asked: date
