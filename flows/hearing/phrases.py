"""Many phrases looked for at once: their words near each other, in any order, in any form."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flows.hearing.normalise import tokens
from flows.hearing.stems import COMMON, GLUE, stem

_SLACK = 3  # how many other words may stand between a phrase's own
_Places = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in plain `words`. Its `needed` stems must stand within `span` words of each other."""

    key: str
    words: tuple[str, ...]
    needed: tuple[str, ...]
    in_order: bool
    span: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found between two tokens (end excluded)."""

    phrase: Phrase
    start: int
    end: int


class PhraseBook:
    """Phrases under the rarest of their words. `strict` ones keep their order."""

    def __init__(self, phrases: Iterable[tuple[str, str]], strict: bool = False) -> None:
        spoken = ((key, tokens(text)) for key, text in phrases)
        self.phrases = tuple(_phrase(key, words, strict) for key, words in spoken if words)
        self.vocabulary = frozenset(word for phrase in self.phrases for word in phrase.words)
        seen = Counter(word for phrase in self.phrases for word in set(phrase.needed))
        self._under: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in self.phrases:
            self._under[min(phrase.needed, key=lambda word: (seen[word], word))].append(phrase)

    def find(self, stems: Sequence[str]) -> list[Hit]:
        """Every phrase found in these words, where it stands."""
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(stems):
            places[word].append(place)
        hits = (
            Hit(phrase, *where)
            for word in places.keys() & self._under.keys()
            for phrase in self._under[word]
            for where in _around(phrase, word, places)
        )
        return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.phrase.words))


def _phrase(key: str, words: tuple[str, ...], strict: bool) -> Phrase:
    stems = tuple(stem(word) for word in words)
    both = tuple(zip(words, stems, strict=True))
    distinct = {each for word, each in both if word not in COMMON and each not in COMMON}
    if len(distinct) < 2 or (strict and len(words) <= 3):
        return Phrase(key, words, stems, True, len(words) + 1)
    telling = tuple(dict.fromkeys(each for word, each in both if word not in GLUE))
    return Phrase(key, words, telling, strict, len(words) + _SLACK)


def _around(phrase: Phrase, word: str, places: _Places) -> Iterable[tuple[int, int]]:
    if any(each not in places for each in phrase.needed):
        return
    for place in places[word]:
        where = _ordered(phrase, places, place) if phrase.in_order else _nearest(phrase, places, place)
        if where is not None and where[1] - where[0] <= phrase.span:
            yield where


def _nearest(phrase: Phrase, places: _Places, place: int) -> tuple[int, int]:
    found = [_closest(places[word], place) for word in phrase.needed]
    return min(found), max(found) + 1


def _closest(places: Sequence[int], place: int) -> int:
    after = bisect_left(places, place)
    return min(places[max(0, after - 1) : after + 1], key=lambda each: abs(each - place))


def _ordered(phrase: Phrase, places: _Places, place: int) -> tuple[int, int] | None:
    """The stretch that holds the words in order, from the last first word at or before `place`."""
    starts = places[phrase.needed[0]]
    before = bisect_right(starts, place)
    if not before:
        return None
    first = last = starts[before - 1]
    for word in phrase.needed[1:]:
        following = bisect_right(places[word], last)
        if following == len(places[word]):
            return None
        last = places[word][following]
    return first, last + 1
