"""
Danger to people, heard apart from everything else: better one kind message too many than one too few.

Three things listen: the phrases of `content/urgent.yaml`, the signs of `dangers.py`, and a suspicion learnt from whole
messages (`content/dangers/`). Look-alikes take only their own words out of hearing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.hearing import dangers
from flows.hearing.cries import cried
from flows.hearing.dangers import (
    ABOUT_RULES,
    FEARED_THINGS,
    LONG_AGO,
    MAYBE_SO,
    NOT_IN_DANGER,
    NOT_SO,
    OUR_OWN_WORDS,
    REPORTED,
    SPOKEN_OF,
    STILL,
    WAY_OF_SPEAKING,
)  # fmt: skip
from flows.hearing.day_words import MONTHS, UNITS, WEEKDAYS
from flows.hearing.heard import Alarm, Scored
from flows.hearing.look_alikes import LOOK_ALIKES
from flows.hearing.message import Message
from flows.hearing.phrases import PhraseBook
from flows.hearing.signs import Signs, read_signs
from flows.hearing.stems import GLUE
from flows.hearing.suspicion import Suspicion
from flows.programme import Urgent

_SIGNS = Signs(read_signs(dangers.SIGNS, dangers.GROUPS))
_COVERED = 0.6  # the share of telling words that look-alikes must hold to excuse them
CHILD_AT_RISK, SEXUAL_VIOLENCE = "child_at_risk", "sexual_violence"
# How likely danger must be (docs/understanding.md says what that gives): less in a message of few words, since everyday
# ones of few words are hardly ever taken for danger, and more beside a known look-alike or a command.
_UNEASY, _UNEASY_IF_DOUBTED, _UNEASY_IF_SHORT, _UNEASY_IF_CURT = 0.19, 0.5, 0.2, 0.25
NEVER = 2.0  # nothing is as likely as that
_CURT, _SHORT = 3, 5  # words: less than these
_TELLS_NOTHING = GLUE.union(WEEKDAYS, MONTHS, UNITS, ("until", "till", "before", "after", "not", "christmas", "easter"))
_LEAST = 4  # letters; shorter words of a sign are no help in reading misspelt ones


@dataclass(frozen=True, slots=True)
class Sighting:
    """Something that may be danger: its kind, between which tokens, and how many words told."""

    kind: str
    certain: bool
    start: int
    end: int
    told: int


class Patterns:
    """The phrases and signs of one programme's kinds of danger, and the look-alikes that excuse them."""

    def __init__(self, urgent: Urgent) -> None:
        self._sure = PhraseBook((danger.id, phrase) for danger in urgent.dangers for phrase in danger.phrases)
        self._maybe = PhraseBook((danger.id, phrase) for danger in urgent.dangers for phrase in danger.maybe)
        self._look_alikes = PhraseBook((("look_alike", phrase) for phrase in urgent.look_alikes), strict=True)
        own = (word for word in _SIGNS.vocabulary if len(word) >= _LEAST)
        self.vocabulary = frozenset(own).union(
            self._sure.vocabulary, self._maybe.vocabulary, self._look_alikes.vocabulary
        )

    def find(self, message: Message) -> tuple[Sighting, ...]:
        """What may be danger, less what look-alikes, denials and talk of rules take out of it."""
        excused = self.excused(message)
        seen = [each for each in self._sightings(message) if not _covered(message, each.start, each.end, excused)]
        feared = FEARED_THINGS.places(" ".join(message.tokens))
        return tuple(_of_a_thing(kept, message, feared) for each in seen if (kept := _weighed(each, message)))

    def excused(self, message: Message) -> list[tuple[int, int]]:
        """Where a message holds something that only sounds like danger."""
        hits = [(hit.start, hit.end) for hit in self._look_alikes.find(message.stems)]
        return hits + LOOK_ALIKES.places(" ".join(message.tokens))

    def _sightings(self, message: Message) -> Iterator[Sighting]:
        for book, certain in ((self._sure, True), (self._maybe, False)):
            for hit in book.find(message.stems):
                yield Sighting(hit.phrase.key, certain, hit.start, hit.end, len(hit.phrase.needed))
        for sign, start, end in _SIGNS.find(message.stems):
            yield Sighting(sign.kind, sign.certain, start, end, len(sign.groups))


class Watch:
    """Listens for one programme's kinds of danger: by patterns, and by what was learnt from whole messages."""

    def __init__(self, patterns: Patterns, suspicion: Suspicion) -> None:
        self._patterns, self._suspicion = patterns, suspicion

    def alarm(self, message: Message, ranked: Sequence[Scored] = (), doubted: bool = False) -> Alarm | None:
        """
        The gravest danger heard, or nothing. What is only suspected gets one gentle question.

        `ranked` is what the message may be about; `doubted`, whether it was heard as something else already.
        """
        found = self._patterns.find(message)
        if found:
            gravest = max(found, key=_gravity)
            return Alarm(gravest.kind, gravest.certain, message.words(gravest.start, gravest.end))
        if cry := cried(" ".join(message.tokens)):
            return Alarm(cry, False, message.text)
        return self._suspected(message, ranked, doubted)

    def _suspected(self, message: Message, ranked: Sequence[Scored], doubted: bool) -> Alarm | None:
        excused = self._patterns.excused(message)
        if _covered(message, 0, len(message.tokens), excused, share=1.0):
            return None  # it holds nothing else
        unease = self._suspicion.of(message, ranked)
        enough = _enough(message.tokens, doubted or not ranked or bool(excused))
        return Alarm(self._suspicion.kind(unease), False, unease.words) if unease.likely >= enough else None


def _enough(tokens: Sequence[str], doubted: bool) -> float:
    """How likely danger must be in these words. A few that only tell a day, a number or an age tell of none."""
    if len(tokens) >= _SHORT:
        return _UNEASY_IF_DOUBTED if doubted else _UNEASY
    if doubted or all(token in _TELLS_NOTHING or not token.isalpha() for token in tokens):
        return NEVER
    return _UNEASY_IF_CURT if len(tokens) < _CURT else _UNEASY_IF_SHORT


def _gravity(seen: Sighting) -> tuple[bool, int, bool, bool]:
    # Where two kinds are as likely, the child comes first, then what has a helpline of its own.
    return seen.certain, seen.told, seen.kind == CHILD_AT_RISK, seen.kind == SEXUAL_VIOLENCE


def _covered(
    message: Message, start: int, end: int, excused: Sequence[tuple[int, int]], share: float = _COVERED
) -> bool:
    """Whether look-alikes hold such a share of the words that tell between these tokens."""
    telling = [place for place in range(start, end) if message.tokens[place] not in GLUE]
    held = [place for place in telling if any(first <= place < after for first, after in excused)]
    return bool(held) and len(held) >= share * len(telling)


def _of_a_thing(seen: Sighting, message: Message, feared: list[tuple[int, int]]) -> Sighting:
    """Scared of the dark is a question. Where more than that tells, such as whom they fear, it stays certain."""
    for start, end in feared:
        besides = [place for place in range(seen.start, start) if message.tokens[place] not in GLUE]
        if start < seen.end <= end and len(besides) <= 1:
            return replace(seen, certain=False)
    return seen


def _weighed(seen: Sighting, message: Message) -> Sighting | None:
    """What is left of it after denials, talk of rules, the past and doubt."""
    around = message.clauses[message.clause_of[seen.start] : message.clause_of[seen.end - 1] + 1]
    tokens = tuple(token for clause in around for token in clause.tokens)
    said, whole = " ".join(tokens), " ".join(message.tokens)
    denied = NOT_IN_DANGER.said_in(said)
    if NOT_SO.said_in(said) or (denied and seen.kind != "self_harm") or _about_rules(tokens):
        return None
    past = LONG_AGO.said_in(whole) and not STILL.said_in(whole)
    spoken = any(start < seen.end and seen.start < end for start, end in WAY_OF_SPEAKING.places(whole))
    only_said = spoken and not REPORTED.said_in(OUR_OWN_WORDS.sub("", whole))
    return replace(seen, certain=seen.certain and not (past or denied or only_said or MAYBE_SO.said_in(said)))


def _about_rules(tokens: tuple[str, ...]) -> bool:
    return SPOKEN_OF.isdisjoint(tokens) and ABOUT_RULES.said_in(" ".join(tokens))
