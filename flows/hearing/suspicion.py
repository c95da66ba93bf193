"""A suspicion of danger in messages where no phrase or sign tells for certain, learnt from whole messages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from flows.hearing.concepts import Concepts
from flows.hearing.features import concepts_in, features
from flows.hearing.heard import Scored
from flows.hearing.learning import Bag, Learnt
from flows.hearing.message import Message
from flows.hearing.second_look import Judgement, impression

DANGER, NO_DANGER = "danger", "none"
_FEWEST_WORDS, _MOST_CLAUSES = 6, 16
LEAST = 1e-6  # so that odds stay finite
_PEOPLE = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "they": "they", "them": "they", "their": "they",
    "i": "i", "me": "i", "my": "i", "we": "we", "us": "we", "our": "we", "you": "you", "your": "you",
}  # fmt: skip


Look = tuple[float, str, tuple[str, ...]]
"""The log odds of danger in a stretch of a message, its words and its tokens."""


@dataclass(frozen=True, slots=True)
class Unease:
    """How likely it is that a message tells of danger, 0 to 1, and what tells of it: the words and their tokens."""

    likely: float
    words: str
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FirstLook:
    """How uneasy words alone make one, `labels` being all that a message may be about."""

    dangers: Learnt
    concepts: Concepts
    labels: tuple[str, ...]

    def looks(self, message: Message) -> list[Look]:
        """The whole message, then each of its stretches."""
        parts = ((message.text, message.tokens), *stretches(message))
        return [(self.unease(tokens), words, tokens) for words, tokens in parts]

    def impression(self, looks: Sequence[Look], message: Message, ranked: Sequence[Scored]) -> list[float]:
        """What is judged: these looks, and what the message is ranked to be about."""
        about = {each.topic: each.score for each in ranked}
        return impression([unease for unease, _, _ in looks], about, self.labels, len(message.tokens))

    def unease(self, tokens: tuple[str, ...]) -> float:
        """The log odds of danger in these words alone."""
        if DANGER not in self.dangers.labels:
            return 0.0
        odds = self.dangers.odds(uneasy_features(tokens, self.concepts))
        likely = odds[self.dangers.labels.index(DANGER)]
        return log((likely + LEAST) / (1 - likely + LEAST))


class Suspicion:
    """What was learnt of messages with and without danger, of its kinds, and of how to judge them."""

    def __init__(self, first: FirstLook, kinds: Learnt, judgement: Judgement, concepts: Concepts) -> None:
        self._first, self._kinds, self._judgement, self._concepts = first, kinds, judgement, concepts

    def of(self, message: Message, ranked: Sequence[Scored]) -> Unease:
        """The unease about a message that is `ranked` to be about these, with the uneasiest stretch of it."""
        looks = self._first.looks(message)
        _, words, tokens = max(looks)
        likely = self._judgement.likely(self._first.impression(looks, message, ranked))
        return Unease(likely, words, tokens)

    def kind(self, unease: Unease) -> str:
        """The kind of danger that it makes one think of."""
        odds = self._kinds.odds(features(unease.tokens, self._concepts))
        return max(zip(odds, self._kinds.labels, strict=True), default=(0.0, ""))[1]


def uneasy_features(tokens: tuple[str, ...], concepts: Concepts) -> Bag:
    """Besides the usual features: who is in it, and with which concepts ("he" beside "controls money")."""
    people = {_PEOPLE[token] for token in tokens if token in _PEOPLE}
    named = concepts_in(tokens, concepts) if people else ()
    return features(tokens, concepts).union(f"%{who} {each}" for who in people for each in ("", *named))


def stretches(message: Message, fewest: int = _FEWEST_WORDS) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts of a message of several clauses: each clause, and each two neighbours, of at least so many words."""
    clauses = message.clauses[:_MOST_CLAUSES]
    singles = ((each.words, each.tokens) for each in clauses if len(clauses) > 1)
    pairs = ((f"{one.words} {two.words}", one.tokens + two.tokens) for one, two in pairwise(clauses))
    chosen = (*singles, *(pairs if len(clauses) > 2 else ()))
    return ((words, tokens) for words, tokens in chosen if len(tokens) >= fewest)
