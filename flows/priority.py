"""What a programme would like more areas to do, and says so: a thing on offer or a topic, a small weight, its days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

MOST_WEIGHT = 3
"""Each step of a weight moves something up past one other thing of its kind that fits; see `suggesting/steering.py`."""


@dataclass(frozen=True, slots=True)
class Priority:
    """
    A priority of the programme's: of one `offer` (such as guide:ID), or of all that is about a `topic`; never of both.

    It holds from its first day until its last. `why` is a plain sentence, said to residents as it stands.
    """

    offer: str
    topic: str
    weight: int
    since: date
    until: date
    why: str

    @property
    def of(self) -> str:
        """What it is known by: the offer's id, or topic:ID."""
        return self.offer or f"topic:{self.topic}"

    def holds(self, on: date) -> bool:
        """Whether that day is one of its days."""
        return self.since <= on <= self.until

    def covers(self, offer: str, topics: Sequence[str]) -> bool:
        """Whether something on offer, about these topics, is meant."""
        return offer == self.offer if self.offer else self.topic in topics
