"""A suspicion of danger where no phrase or sign is found: how telling a clause's words are, by naive Bayes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log, sqrt

from flows.hearing.phrases import Phrase
from flows.hearing.stems import GLUE, stem
from flows.hearing.ways import word_set

_UNEASY = 2.7  # how telling words must be: natural logarithms over the root of their number
_LIKELY = 2.0  # how much being likely about safeguarding adds to that
_SMOOTH = 0.3
_FEWEST_WORDS = 4
_PEOPLE = word_set("he she him her his me i my")


class Suspicion:
    """How words for danger differ from words for everything else."""

    def __init__(self, dangers: Sequence[Phrase], everyday: Iterable[tuple[str, ...]]) -> None:
        telling = [_features(phrase.words) for phrase in dangers]
        self._weights = _weights(telling, [_features(words) for words in everyday])
        self._kinds: dict[str, Counter[str]] = defaultdict(Counter)
        for phrase, found in zip(dangers, telling, strict=True):
            self._kinds[phrase.key].update(found)

    def kind_of(self, words: tuple[str, ...], likely: float) -> str:
        """The kind of danger a clause makes one think of, or ''. `likely`: how likely it is about safeguarding."""
        found = _features(words)
        telling = sum(self._weights.get(each, 0.0) for each in found)
        if len(words) < _FEWEST_WORDS or telling / sqrt(len(found)) + _LIKELY * likely < _UNEASY:
            return ""
        return max(self._kinds, key=lambda kind: sum(log(1 + self._kinds[kind][each]) for each in found))


def _features(words: tuple[str, ...]) -> set[str]:
    stems = [stem(word) for word in words]
    telling = [each for each in stems if each not in GLUE]
    pairs = {f"{one} {two}" for row in (stems, telling) for one, two in pairwise(row)}
    return pairs.union(telling, (each for each in stems if each in _PEOPLE))


def _weights(telling: list[set[str]], everyday: list[set[str]]) -> dict[str, float]:
    often, seldom = (Counter(each for found in said for each in found) for said in (telling, everyday))
    return {each: _share(often[each], len(telling)) - _share(seldom[each], len(everyday)) for each in often | seldom}


def _share(count: int, of: int) -> float:
    return log((count + _SMOOTH) / (of + 2 * _SMOOTH))
