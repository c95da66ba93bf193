"""A nudge written in a chat of the team, as a transcript remembers it."""

from dataclasses import dataclass, field
from datetime import datetime

from flows.nudging.segments import Segment


@dataclass(slots=True)
class Nudged:
    """One of them: its stage but for what time makes of it, its waiting people and how many had it."""

    number: int
    text: str
    more: str
    segment: Segment
    due: datetime
    state: str = "draft"
    revision: int = 1
    waiting: list[int] = field(default_factory=list)
    left_out: int = 0
    stopped: int = 0
    had: int = 0
    answers: dict[str, int] = field(default_factory=dict)

    def goes_by(self, until: datetime) -> bool:
        """Whether it goes out by then."""
        return self.state == "approved" and bool(self.waiting) and self.due <= until

    def stage(self, now: datetime) -> str:
        """Where it has got to, as staff are told."""
        if self.state != "approved":
            return self.state
        return "scheduled" if self.due > now else "going_out" if self.waiting else "sent"
