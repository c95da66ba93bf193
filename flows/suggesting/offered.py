"""One suggestion as a value, and what a chat adds to the card when suggestions are picked."""

from dataclasses import dataclass
from typing import Literal

from flows.priority import Priority
from flows.suggesting.turned_down import Block

By = Literal["you", "programme", "adviser", "areas"]


@dataclass(frozen=True, slots=True)
class Offered:
    """
    One suggestion. `why` is why it fits them; `by` is whose idea it is; `takes` is time, money and people.

    Of a guide, `takes` is the reading of it, and `effort` the doing. `priority` is the programme's of today, if it is
    one, and `instead` the offer that would be first of its kind if that had no weight.
    """

    offer: str
    block: Block
    title: str
    what: str
    takes: str
    why: str
    by: By = "programme"
    effort: str = ""
    priority: Priority | None = None
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What this chat adds to the card: their words, signals heard in it, whether they asked, what was shown already."""

    words: str = ""
    kinds: tuple[str, ...] = ()
    asked: bool = True
    shown: tuple[str, ...] = ()
    only: Block | Literal[""] = ""


def started_by(by: str) -> Literal["resident", "adviser", "programme"]:
    """Who started a suggestion: the resident asked, the adviser had the idea, or the programme did."""
    return "resident" if by.startswith("you") else "adviser" if by == "adviser" else "programme"


NOTHING_TOLD = Told()
