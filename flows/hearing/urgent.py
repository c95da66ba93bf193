"""
The phrases of `content/urgent.yaml` and the signs of `dangers.py` that tell of danger, found in a message.

Look-alikes take only their own words out of hearing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from flows.hearing import dangers
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
from flows.hearing.look_alikes import LOOK_ALIKES
from flows.hearing.message import Message
from flows.hearing.phrases import PhraseBook
from flows.hearing.signs import Signs, read_signs
from flows.hearing.stems import GLUE
from flows.programme import Urgent

_SIGNS = Signs(read_signs(dangers.SIGNS, dangers.GROUPS))
_COVERED = 0.6  # the share of telling words that look-alikes must hold to excuse them
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
        seen = [each for each in self._sightings(message) if not covered(message, each.start, each.end, excused)]
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


def covered(
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
