"""
Softmax regression in plain Python: which class a bag of features belongs to, learnt from examples in under a second.

Features weigh by how rare they are (idf) and a bag by its length. The squared idf sits in the step instead of in each
product, so that a bag's score is a plain sum of rows.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

_STEP, _FADE, _ROUNDS = 6.0, 0.6, 2
_WORTH_LEARNING = 0.05  # a class less likely than this is not pushed away any further
_STRIDE = 611_953  # a prime: visits the examples in a mixed order that is always the same

Example = tuple[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt: a row of weights, one a class, and a rarity for each known feature."""

    classes: int
    rows: Mapping[str, Sequence[float]]
    rarity: Mapping[str, float]
    unknown: float

    def knows(self, feature: str) -> bool:
        """Whether any example had this feature."""
        return feature in self.rows

    def scores(self, found: Iterable[str]) -> list[float]:
        """One score a class; higher is likelier."""
        bag = set(found)
        length = sqrt(sum(self.rarity.get(each, self.unknown) ** 2 for each in bag)) or 1.0
        rows = [self.rows[each] for each in bag if each in self.rows]
        return [sum(column) / length for column in zip(*rows, strict=True)] if rows else [0.0] * self.classes


def learn(classes: int, examples: Sequence[Example]) -> Learnt:
    """Weights that tell the classes (numbered from 0) of these examples apart."""
    seen = Counter(each for _, bag in examples for each in bag)
    rarity = {each: log(1 + len(examples) / count) for each, count in seen.items()}
    rows = {each: [0.0] * classes for each in seen}
    lessons = [_lesson(label, bag, rows, rarity) for label, bag in _mixed(examples) if bag]
    step = _STEP
    for _ in range(_ROUNDS):
        for lesson in lessons:
            _take(lesson, step)
        step *= _FADE
    return Learnt(classes, rows, rarity, log(1 + len(examples)))


def shares(scores: Sequence[float], sharpness: float = 1.0) -> list[float]:
    """Scores as probabilities that sum to 1."""
    highest = max(scores, default=0.0)
    raised = [exp((score - highest) * sharpness) for score in scores]
    total = sum(raised)
    return [each / total for each in raised]


_Lesson = tuple[int, list[list[float]], list[float], float]


def _lesson(label: int, bag: frozenset[str], rows: dict[str, list[float]], rarity: dict[str, float]) -> _Lesson:
    features = sorted(bag)
    squares = [rarity[each] ** 2 for each in features]
    return label, [rows[each] for each in features], squares, 1 / sqrt(sum(squares))


def _take(lesson: _Lesson, step: float) -> None:
    label, rows, squares, scale = lesson
    odds = shares([sum(column) * scale for column in zip(*rows, strict=True)])
    pushes = [
        (place, -step * scale * share) for place, share in enumerate(odds) if share > _WORTH_LEARNING and place != label
    ]
    pushes.append((label, step * scale * (1 - odds[label])))
    for row, square in zip(rows, squares, strict=True):
        for place, push in pushes:
            row[place] += push * square


def _mixed(examples: Sequence[Example]) -> Iterable[Example]:
    return (examples[place * _STRIDE % len(examples)] for place in range(len(examples)))
