"""
Danger to people, heard apart from everything else: better one kind message too many than one too few.

Three things listen: the phrases of `content/urgent.yaml`, the signs of `dangers.py`, and a suspicion learnt from whole
messages (`content/dangers/`).
"""

from collections.abc import Sequence

from flows.hearing.cries import cried
from flows.hearing.day_words import MONTHS, UNITS, WEEKDAYS
from flows.hearing.heard import Alarm, Scored
from flows.hearing.message import Message
from flows.hearing.stems import GLUE
from flows.hearing.suspicion import Suspicion
from flows.hearing.urgent import Patterns, Sighting, covered
from flows.programme import CHILD_AT_RISK, SEXUAL_VIOLENCE

# How likely danger must be (docs/understanding.md says what that gives): more beside a known look-alike or a command. A
# few words that open a chat are hardly ever taken for danger; in the midst of one they may be an answer to anything.
_UNEASY, _UNEASY_IF_DOUBTED, _UNEASY_IF_SHORT = 0.19, 0.5, 0.77
_UNEASY_AT_ONCE, _UNEASY_AT_TWO = 0.33, 0.5
NEVER = 2.0  # nothing is as likely as that
_CURT, _SHORT = 3, 5  # words: less than these
_TELLS_NOTHING = GLUE.union(
    WEEKDAYS,
    MONTHS,
    UNITS,
    ("weeks", "days", "months", "until", "till", "before", "after", "not", "christmas", "easter"),
)


class Watch:
    """Listens for one programme's kinds of danger: by patterns, and by what was learnt from whole messages."""

    def __init__(self, patterns: Patterns, suspicion: Suspicion) -> None:
        self._patterns, self._suspicion = patterns, suspicion

    def alarm(
        self, message: Message, ranked: Sequence[Scored] = (), doubted: bool = False, opens: bool = False
    ) -> Alarm | None:
        """
        The gravest danger heard, or nothing. What is only suspected gets one gentle question.

        `ranked` is what the message may be about; `doubted`, whether it was heard as something else already; `opens`,
        whether nothing was asked that it may answer.
        """
        found = self._patterns.find(message)
        if found:
            gravest = max(found, key=_gravity)
            return Alarm(gravest.kind, gravest.certain, message.words(gravest.start, gravest.end))
        if cry := cried(" ".join(message.tokens)):
            return Alarm(cry, False, message.text)
        return self._suspected(message, ranked, doubted, opens)

    def _suspected(self, message: Message, ranked: Sequence[Scored], doubted: bool, opens: bool) -> Alarm | None:
        excused = self._patterns.excused(message)
        if covered(message, 0, len(message.tokens), excused, share=1.0):
            return None  # it holds nothing else
        enough = _enough(message.tokens, doubted or not ranked or bool(excused), opens)
        if enough == NEVER:
            return None
        unease = self._suspicion.of(message, ranked)
        return Alarm(self._suspicion.kind(unease), False, unease.words) if unease.likely >= enough else None


def _enough(tokens: Sequence[str], doubted: bool, opens: bool) -> float:
    """How likely danger must be in these words. A few that only tell a day, a number or an age tell of none."""
    if len(tokens) >= _SHORT:
        return _UNEASY_IF_DOUBTED if doubted else _UNEASY
    if doubted or all(token in _TELLS_NOTHING or not token.isalpha() for token in tokens):
        return NEVER
    if len(tokens) < _CURT:
        return _UNEASY_AT_TWO if opens and len(tokens) > 1 else NEVER
    return _UNEASY_AT_ONCE if opens else _UNEASY_IF_SHORT


def _gravity(seen: Sighting) -> tuple[bool, int, bool, bool]:
    # Where two kinds are as likely, the child comes first, then what has a helpline of its own.
    return seen.certain, seen.told, seen.kind == CHILD_AT_RISK, seen.kind == SEXUAL_VIOLENCE
