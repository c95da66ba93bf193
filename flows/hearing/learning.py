"""
Softmax regression: which label a bag of features belongs to, learnt from examples in about a second.

Features weigh by how rare they are (idf) and a bag by its length. The examples are taken a few at a time in a mixed
order that is always the same, so the same examples always teach the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

_STEP, _FADE, _ROUNDS = 6.0, 0.6, 3
_TOGETHER = 16  # examples
_STRIDE = 611_953  # a prime: visits the examples in a mixed order

Floats = NDArray[np.float32]
Rows = NDArray[np.int32]
Bag = frozenset[str]


@dataclass(frozen=True, slots=True)
class Learnt:
    """
    What was learnt: for each known feature its rarity and a row of weights, one a label.

    `rarity` has the shape (features,), `weights` (features, labels); a feature never seen is as rare as `unknown`.
    """

    labels: tuple[str, ...]
    features: tuple[str, ...]
    rarity: Floats
    weights: Floats
    unknown: float
    rows: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rows", {name: row for row, name in enumerate(self.features)})

    def knows(self, feature: str) -> bool:
        """Whether any example had this feature."""
        return feature in self.rows

    def odds(self, bag: Bag, sharpness: float = 1.0) -> list[float]:
        """How likely each label is, in their order; sums to 1."""
        shares: list[float] = _softmax((self._scores(bag) * sharpness)[None])[0].tolist()
        return shares

    def told_by(self, bag: Bag, label: str, most: int) -> list[tuple[str, float]]:
        """The features that speak for a label the most, with how much each adds to its score."""
        place, known = self.labels.index(label), sorted(each for each in bag if each in self.rows)
        shares = [(each, float(self.weights[self.rows[each], place])) for each in known]
        return sorted((each for each in shares if each[1] > 0), key=lambda each: -each[1])[:most]

    def _scores(self, bag: Bag) -> Floats:
        known = [row for each in bag if (row := self.rows.get(each)) is not None]
        if not known:
            return np.zeros(len(self.labels), np.float32)
        strange = (len(bag) - len(known)) * self.unknown**2
        length = sqrt(float(np.square(self.rarity[known]).sum()) + strange)
        scores: Floats = self.weights[sorted(known)].sum(axis=0) / np.float32(length)
        return scores


def learn(examples: Iterable[tuple[str, Bag]], seldom: int = 1) -> Learnt:
    """What tells the labels of these examples apart. Features that fewer than `seldom` examples have are left out."""
    taught = [(label, bag) for label, bag in examples if bag]
    seen = Counter(chain.from_iterable(bag for _, bag in taught))
    features = tuple(sorted(each for each, count in seen.items() if count >= seldom))
    rows = {name: row for row, name in enumerate(features)}
    rarity = np.array([log(1 + len(taught) / seen[each]) for each in features], np.float32)
    known = [(label, found) for label, bag in taught if len(found := _found(bag, rows))]
    labels = tuple(sorted({label for label, _ in known}))
    right = np.array([labels.index(label) for label, _ in known], np.int32)
    weights = _descend([found for _, found in known], right, rarity, len(labels))
    return Learnt(labels, features, rarity, weights * rarity[:, None], log(1 + len(taught)))


def _found(bag: Bag, rows: Mapping[str, int]) -> Rows:
    return np.sort(np.array([row for each in bag if (row := rows.get(each)) is not None], np.int32))


def _descend(bags: Sequence[Rows], right: Rows, rarity: Floats, labels: int) -> Floats:
    weights = np.zeros((len(rarity), labels), np.float32)
    values = [rarity[bag] / np.linalg.norm(rarity[bag]) for bag in bags]
    order = np.arange(len(bags)) * _STRIDE % max(len(bags), 1)
    step = _STEP
    for _ in range(_ROUNDS):
        for start in range(0, len(order), _TOGETHER):
            lesson = order[start : start + _TOGETHER]
            _take(weights, [bags[each] for each in lesson], [values[each] for each in lesson], right[lesson], step)
        step *= _FADE
    return weights


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
