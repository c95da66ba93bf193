"""What those who work here are told of one resident: of somebody who waits for them, or for an expert."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Brief:
    """
    What an adviser is told of one handoff: who, where, what they want, what was tried, by when, last words.

    `to_know` is what to know before answering, if anything; `files` are the tokens of what came with the summary.
    `colleague`: somebody who works here wrote it, and `summary` is what they wrote.
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
    files: tuple[str, ...] = ()
    colleague: bool = False


@dataclass(frozen=True, slots=True)
class Undecided:
    """
    A request for an expert that doesn't get on: in which area, for what, how it stands since when; never who asked.

    `days` is how many were asked for, `left` how many the area has left for its topic.
    """

    request: int
    area: str
    name: str
    since: date
    state: str = "asked"
    days: int = 0
    left: int = 0
