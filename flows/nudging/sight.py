"""What somebody who writes a nudge in a chat is shown of it, as plain values, which storage reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.nudging.segments import Segment


@dataclass(frozen=True, slots=True)
class Sight:
    """
    A draft, and exactly who would get what.

    `at` None means as soon as it is approved; `moments` are when each gets it, `left_out` how many for each reason.
    `bubble` and `yes` are what the first who gets it, in the area `reader`, would read, details filled in. `longest` is
    how many characters the longest copy has, `asked` how many have a question of ours open; `takes_another` that it
    takes somebody else to approve it. `mark` and `revision` tell these people, words and moments from any other;
    `wrote` is who changed it last, `with_it` that a picture or document goes with it.
    """

    number: int
    revision: int
    mark: str
    segment: Segment
    text: str
    more: str
    at: datetime | None
    areas: int
    left_out: tuple[tuple[str, int], ...]
    moments: tuple[datetime, ...]
    bubble: str
    yes: str
    reader: str
    longest: int
    asked: int = 0
    takes_another: bool = False
    wrote: str = ""
    with_it: bool = False

    @property
    def people(self) -> int:
        """How many get it."""
        return len(self.moments)


@dataclass(frozen=True, slots=True)
class Stand:
    """
    How a nudge stands: its stage (`storage/nudging/listing.py`), how many had it, still wait, are left out, and whose
    message was `lost` on the way; `answers` by what was pressed.
    """

    number: int
    words: str
    stage: str
    due_at: datetime
    waiting: int = 0
    had: int = 0
    left_out: int = 0
    stopped: int = 0
    on_its_way: int = 0
    lost: int = 0
    answers: Mapping[str, int] = field(default_factory=dict)
