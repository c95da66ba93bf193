"""
Softmax regression: which label a bag of features belongs to, learnt from examples in seconds.

Features weigh by how rare they are (idf) and a bag by its length. The examples are taken a few at a time in mixed
orders that are always the same, so the same examples always teach the same. What several orders teach is averaged, and
in each what the last round teaches on its way: with one order alone, a few examples more or less move everything.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

_STEP, _FADE, _ROUNDS = 4.0, 0.6, 3
_TOGETHER = 16  # examples
_STRIDES = (611_953, 433_494_437, 15_485_863, 32_452_843)  # primes: each visits the examples in an order of its own
_ORDERS = 2
_LOOKS = 12  # how often in the last round

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Rows = NDArray[np.int32]
Bag = frozenset[str]


@dataclass(frozen=True, slots=True)
class Learnt:
    """
    What was learnt: for each known feature its rarity and a row of weights, one a label.

    `numbers` may count the features of several tables: `rows` has the row of each in this one, -1 where it has none.
    `rarity` has the shape (known features,), `weights` (known features, labels), as halves: they are the most of what
    is held. A feature never seen is as rare as `unknown`.
    """

    labels: tuple[str, ...]
    numbers: Mapping[str, int]
    rows: Rows
    rarity: Floats
    weights: Halves
    unknown: float

    @property
    def features(self) -> tuple[str, ...]:
        """The known features, in the order of their rows."""
        return tuple(each for each, number in self.numbers.items() if self.rows[number] >= 0)

    def knows(self, feature: str) -> bool:
        """Whether any example had this feature."""
        return feature in self.numbers and bool(self.rows[self.numbers[feature]] >= 0)

    def odds(self, bag: Bag, sharpness: float = 1.0) -> list[float]:
        """How likely each label is, in their order; sums to 1."""
        shares: list[float] = _softmax((self._scores(bag) * sharpness)[None])[0].tolist()
        return shares

    def told_by(self, bag: Bag, label: str, most: int) -> list[tuple[str, float]]:
        """The features that speak for a label the most, with how much each adds to its score."""
        place, known = self.labels.index(label), sorted(filter(self.knows, bag))
        shares = [(each, float(self.weights[self.rows[self.numbers[each]], place])) for each in known]
        return sorted((each for each in shares if each[1] > 0), key=lambda each: -each[1])[:most]

    def _scores(self, bag: Bag) -> Floats:
        met = np.array([number for number in map(self.numbers.get, bag) if number is not None], np.intp)
        known = _found(met, self.rows)
        if not len(known):
            return np.zeros(len(self.labels), np.float32)
        known.sort()  # sums come out the same, whatever order the bag is in
        rarity, strange = self.rarity.take(known), (len(bag) - len(known)) * self.unknown**2
        length = sqrt(float(rarity @ rarity) + strange)
        scores: Floats = self.weights.take(known, axis=0).sum(axis=0, dtype=np.float32) / np.float32(length)
        return scores


@dataclass(frozen=True, slots=True)
class Book:
    """
    Examples made ready to learn from: a label and the numbers of its features for each; `numbers` are in their order.

    `rows` are in the order of the examples. A book that is learnt from more than once is made ready only once.
    """

    labels: tuple[str, ...]
    numbers: Mapping[str, int]
    rows: tuple[Rows, ...]


def book_of(examples: Iterable[tuple[str, Bag]]) -> Book:
    """A book of these examples, taken one at a time: they may be many, and their features are long."""
    met: dict[str, int] = {}
    labels, bags = list[str](), list[Rows]()
    for label, bag in examples:
        labels.append(label)
        bags.append(np.fromiter((met.setdefault(each, len(met)) for each in bag), np.int32, len(bag)))
    numbers = {each: number for number, each in enumerate(sorted(met))}
    place = np.empty(len(met), np.int32)
    place[[met[each] for each in numbers]] = np.arange(len(met), dtype=np.int32)
    return Book(tuple(labels), numbers, tuple(np.sort(place[rows]) for rows in bags))


def learn(examples: Iterable[tuple[str, Bag]], seldom: int = 1, orders: int = _ORDERS) -> Learnt:
    """What tells the labels of these examples apart. Features that fewer than `seldom` examples have are left out."""
    return learn_from(book_of(examples), seldom, orders=orders)


def learn_from(book: Book, seldom: int = 1, chosen: Sequence[int] | None = None, orders: int = _ORDERS) -> Learnt:
    """What a book teaches, or the `chosen` ones of its examples."""
    pages = [each for each in (chosen if chosen is not None else range(len(book.rows))) if len(book.rows[each])]
    seen = np.bincount(_joined([book.rows[each] for each in pages]), minlength=len(book.numbers))
    kept = np.flatnonzero(seen >= seldom)
    place = np.full(len(book.numbers), -1, np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    known = [(book.labels[each], found) for each in pages if len(found := _found(book.rows[each], place))]
    rarity = np.log(1 + len(pages) / seen[kept]).astype(np.float32)
    labels = tuple(sorted({label for label, _ in known}))
    right = np.array([labels.index(label) for label, _ in known], np.int32)
    weights = _descend([found for _, found in known], right, rarity, len(labels), _STRIDES[:orders])
    halves = (weights * rarity[:, None]).astype(np.float16)
    return Learnt(labels, book.numbers, place, rarity, halves, log(1 + len(pages)))


def _found(numbers: NDArray[np.integer], rows: Rows) -> Rows:
    found: Rows = rows[numbers]
    return found[found >= 0]


def _joined(rows: Sequence[Rows]) -> Rows:
    return np.concatenate(rows) if rows else np.zeros(0, np.int32)


def _descend(bags: Sequence[Rows], right: Rows, rarity: Floats, labels: int, strides: Sequence[int]) -> Floats:
    values = [rarity[bag] / np.linalg.norm(rarity[bag]) for bag in bags]
    learnt = np.zeros((len(rarity), labels), np.float32)
    for stride in strides:
        weights, order = np.zeros_like(learnt), np.arange(len(bags)) * stride % max(len(bags), 1)
        lessons = [order[start : start + _TOGETHER] for start in range(0, len(order), _TOGETHER)]
        looks = range(len(lessons) - 1, -1, -max(1, len(lessons) // _LOOKS))
        for number in range(_ROUNDS):
            last, step = number == _ROUNDS - 1, _STEP * _FADE**number
            for place, lesson in enumerate(lessons):
                _take(weights, [bags[each] for each in lesson], [values[each] for each in lesson], right[lesson], step)
                if last and place in looks:
                    learnt += weights
    return learnt / np.float32(max(1, len(looks) * len(strides)))


def _take(weights: Floats, bags: Sequence[Rows], values: Sequence[Floats], right: Rows, step: float) -> None:
    rows, value = np.concatenate(bags), np.concatenate(values)[:, None]
    sizes = np.array([len(bag) for bag in bags])
    starts = np.cumsum(sizes) - sizes
    push = -_softmax(np.add.reduceat(weights[rows] * value, starts, axis=0))
    push[np.arange(len(bags)), right] += 1
    np.add.at(weights, rows, np.float32(step) * value * np.repeat(push, sizes, axis=0))


def _softmax(scores: Floats) -> Floats:
    raised: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
