"""What is open while a transcript plays: follow-ups that come due, and handoffs."""

from dataclasses import dataclass
from datetime import datetime

from flows.history import Promise, Waiting


@dataclass(frozen=True, slots=True)
class Due:
    """An open follow-up: whose it is, the promise, when to try it next, and the note that goes with it."""

    whose: int
    promise: Promise
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """
    An open handoff: whose it is, how it stands, why, and how often and when its adviser is reminded.

    `answer_by` is when whoever has it should have answered, `reminded` whether they know that; `told_at` is when the
    resident last heard of it, `tell_from` when they may hear that it has moved since; `told_danger`, whether a danger
    beside it is over already; `kind` is what danger it is.
    """

    whose: int
    waiting: Waiting
    reason: str = ""
    stage: int = 0
    remind_at: datetime | None = None
    answer_by: datetime | None = None
    reminded: bool = False
    told_at: datetime | None = None
    tell_from: datetime | None = None
    told_danger: bool = False
    put_off: bool = False
    kind: str = ""

    @property
    def danger(self) -> bool:
        """Whether somebody may be in danger."""
        return self.waiting.urgency == "safety"

    @property
    def due_at(self) -> datetime | None:
        """When something must come of it, if nobody does anything before."""
        return min((moment for moment in (self.remind_at, self.answer_by, self.tell_from) if moment), default=None)
