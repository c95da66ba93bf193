"""Signs of something, read from tables (`dangers.py`, `evidence.py`) and looked for in a message's words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from flows.hearing.stems import stem

_CLOSEST = 3  # of each set, so many words nearest to the rarest one are tried together


@dataclass(frozen=True, slots=True)
class Sign:
    """
    A word of each group within `window` words is a sign of this kind; `in_order`, one after the other.

    `anyway`: also in a clause that speaks of what is still to be done.
    """

    kind: str
    groups: tuple[frozenset[str], ...]
    window: int
    certain: bool
    in_order: bool
    anyway: bool


class Signs:
    """Signs under the words of their smallest group, so that few need a closer look."""

    def __init__(self, signs: Iterable[Sign]) -> None:
        self._under: dict[str, list[Sign]] = defaultdict(list)
        self.all = tuple(signs)
        for sign in self.all:
            for word in min(sign.groups, key=len):
                self._under[word].append(sign)
        self.vocabulary = frozenset(word for sign in self.all for group in sign.groups for word in group)

    def find(self, stems: Sequence[str]) -> Iterator[tuple[Sign, int, int]]:
        """Every sign found, with the first of its words and the one after its last."""
        said = dict.fromkeys(stems)
        likely = {id(sign): sign for word in said for sign in self._under.get(word, ())}
        for sign in likely.values():
            if all(not group.isdisjoint(said) for group in sign.groups):
                where = _ordered(sign, stems) if sign.in_order else _near(sign, stems)
                if where:
                    yield sign, *where


def read_signs(table: str, groups: str) -> Iterator[Sign]:
    """The signs of a table, as `dangers.py` describes it."""
    known: dict[str, str] = {}
    for name, words in (line.split(": ", 1) for line in _lines(groups)):
        known[name] = _spelt_out(words, known)
    kind = ""
    for line in _lines(table):
        if line.startswith("["):
            kind = line.strip("[]")
        else:
            yield _sign(kind, line, known)


def _sign(kind: str, line: str, known: dict[str, str]) -> Sign:
    head, _, sets = line.partition(": ")
    groups = (_spelt_out(each, known).split() for each in sets.split(" / "))
    stemmed = tuple(frozenset(stem(word) for word in group) for group in groups)
    return Sign(kind, stemmed, int(head.strip(">?*")), "?" not in head, ">" in head, "*" in head)


def _spelt_out(words: str, known: dict[str, str]) -> str:
    return " ".join(known.get(word, word) for word in words.split())


def _lines(text: str) -> list[str]:
    """The lines of a table; one that is indented goes on from the line before."""
    return [line for line in re.sub(r"\n[ \t]+", " ", text).splitlines() if line]


def _near(sign: Sign, stems: Sequence[str]) -> tuple[int, int] | None:
    places = [[place for place, word in enumerate(stems) if word in group] for group in sign.groups]
    for start in min(places, key=len):
        closest = (sorted(each, key=lambda place: abs(place - start))[:_CLOSEST] for each in places)
        for chosen in product(*closest):
            if len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) < sign.window:
                return min(chosen), max(chosen) + 1
    return None


def _ordered(sign: Sign, stems: Sequence[str]) -> tuple[int, int] | None:
    starts = (place for place, word in enumerate(stems) if word in sign.groups[0])
    ends = ((start, _end(sign, stems, start)) for start in starts)
    return next(((start, end) for start, end in ends if end), None)


def _end(sign: Sign, stems: Sequence[str], start: int) -> int:
    """Where the sets that follow the first one end, if they follow within the window; else 0."""
    place = start
    for group in sign.groups[1:]:
        within = range(place + 1, min(len(stems), start + sign.window))
        place = next((each for each in within if stems[each] in group), -1)
        if place < 0:
            return 0
    return place + 1
