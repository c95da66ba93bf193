"""A sign of danger in a few plain words, and what beside it takes it back or makes it certain."""

import re
from dataclasses import dataclass

from flows.hearing.heard import Alarm

NEVER = re.compile(r"(?!)")
"""What makes a sign certain that is only ever asked about."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What is said, which danger it tells of, and what is said with it where it is no danger or for certain."""

    danger: str
    said: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    certain_with: re.Pattern[str] | None = None

    def alarm_in(self, words: str) -> Alarm | None:
        """The alarm in these plain words, if they say so."""
        found = self.said.search(words)
        if not found or (self.unless and self.unless.search(words)):
            return None
        return Alarm(self.danger, self.certain_with is None or bool(self.certain_with.search(words)), found[0])
