"""A suspicion of danger in messages where no phrase or sign tells for certain, learnt from whole messages."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from flows.hearing.concepts import Concepts
from flows.hearing.features import features
from flows.hearing.learning import Bag, Learnt
from flows.hearing.message import Message
from flows.hearing.stems import stem

DANGER, NO_DANGER = "danger", "none"
_FEWEST_WORDS, _MOST_CLAUSES = 6, 16
_PEOPLE = {
    "he": "he", "him": "he", "his": "he", "she": "she", "her": "she", "they": "they", "them": "they", "their": "they",
    "i": "i", "me": "i", "my": "i", "we": "we", "us": "we", "our": "we", "you": "you", "your": "you",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unease:
    """How likely it is that a message tells of danger, 0 to 1, the kind it makes one think of, and the words."""

    likely: float
    kind: str
    words: str


class Suspicion:
    """What was learnt of messages with and without danger, and of its kinds."""

    def __init__(self, dangers: Learnt, kinds: Learnt, concepts: Concepts) -> None:
        self._dangers, self._kinds, self._concepts = dangers, kinds, concepts

    def of(self, message: Message) -> Unease:
        """The greatest unease about the whole message or any stretch of it."""
        parts = ((message.text, message.tokens), *stretches(message))
        likely, words, tokens = max((self._likely(tokens), words, tokens) for words, tokens in parts)
        return Unease(likely, self._kind(tokens), words)

    def _likely(self, tokens: tuple[str, ...]) -> float:
        if DANGER not in self._dangers.labels:
            return 0.0
        odds = self._dangers.odds(uneasy_features(tokens, self._concepts))
        return odds[self._dangers.labels.index(DANGER)]

    def _kind(self, tokens: tuple[str, ...]) -> str:
        odds = self._kinds.odds(features(tokens, self._concepts))
        return max(zip(odds, self._kinds.labels, strict=True), default=(0.0, ""))[1]


def uneasy_features(tokens: tuple[str, ...], concepts: Concepts) -> Bag:
    """Besides the usual features: who is in it, and with which concepts ("he" beside "controls money")."""
    people = {_PEOPLE[token] for token in tokens if token in _PEOPLE}
    named = concepts.find([stem(token) for token in tokens]) if people else ()
    return features(tokens, concepts).union(f"%{who} {each}" for who in people for each in ("", *named))


def stretches(message: Message, fewest: int = _FEWEST_WORDS) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The parts of a message of several clauses: each clause, and each two neighbours, of at least so many words."""
    clauses = message.clauses[:_MOST_CLAUSES]
    singles = ((each.words, each.tokens) for each in clauses if len(clauses) > 1)
    pairs = ((f"{one.words} {two.words}", one.tokens + two.tokens) for one, two in pairwise(clauses))
    chosen = (*singles, *(pairs if len(clauses) > 2 else ()))
    return ((words, tokens) for words, tokens in chosen if len(tokens) >= fewest)
