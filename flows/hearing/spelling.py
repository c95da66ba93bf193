"""Unknown words read as the word of the programme they most likely are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache, partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.hearing.everyday import EVERYDAY
from flows.hearing.stems import stem

_SHORTEST, _LONGEST = 4, 24
CLIPPED = "in"  # "jokin" is joking, and no word that looks like it
_VOWELS = str.maketrans("", "", "aeiouy")
# Letters that begin a word in one another's place.
_ALIKE = {"c": "ck", "k": "kc", "f": "fp", "p": "pf", "s": "sc", "i": "ie", "e": "ei", "w": "wr", "r": "rw", "n": "nk"}


class Speller:
    """
    A vocabulary to read misspelt words by. Ordinary words, and forms of known ones, are left as they are.

    Of words as near the one said more often is meant: `often` begins with those said most. It may be a `grave` one yet.
    """

    def __init__(
        self, vocabulary: Iterable[str], often: Sequence[str] = (), grave: frozenset[str] = frozenset()
    ) -> None:
        self._grave = grave
        self._rank = {word: rank for rank, word in enumerate(often)}
        self._known = frozenset(vocabulary)
        self._stems = frozenset(stem(word) for word in self._known | EVERYDAY)
        shelves: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= _SHORTEST and word.isalpha():
                shelves[word[0]].append(word)
        self._shelves = dict(shelves)
        self._near = lru_cache(maxsize=20_000)(self._nearest)

    def correct(self, words: Iterable[str]) -> tuple[str, ...]:
        """The same words, each unknown one as the known one it is nearest to, if near enough."""
        return tuple((self.readings(word) or (word,))[0] for word in words)

    def graver(self, word: str) -> tuple[str, ...]:
        """What a misspelt word may be: that which it most likely is, then the grave ones that are as near."""
        readings = self.readings(word)
        return readings[:1] + tuple(each for each in readings[1:] if each in self._grave)

    def readings(self, word: str) -> tuple[str, ...]:
        """The known words that an unknown one is as near to, first the one that is likeliest; none of a known one."""
        return () if word in self._known else self._near(word)

    def _nearest(self, word: str) -> tuple[str, ...]:
        if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or stem(word) in self._stems:
            return ()
        if word.endswith(CLIPPED) and f"{word}g" in self._known:
            return (f"{word}g",)
        slips = 1 if len(word) < 8 else 2
        shelf = [each for letter in _ALIKE.get(word[0], word[0]) for each in self._shelves.get(letter, ())]
        found = process.extract(word, shelf, scorer=OSA.distance, score_cutoff=slips, limit=None)
        nearest = min((slip for _, slip, _ in found), default=0)
        return tuple(sorted((each for each, slip, _ in found if slip == nearest), key=partial(self._unlikely, word)))

    def _unlikely(self, word: str, known: str) -> tuple[bool, bool, int]:
        return *_unlike(word, known), self._rank.get(known, len(self._rank))


def _unlike(word: str, known: str) -> tuple[bool, bool]:
    """Of words as near: first one of the same letters ("tunr", turn), then one that differs in vowels ("scard")."""
    return sorted(word) != sorted(known), word.translate(_VOWELS) != known.translate(_VOWELS)
