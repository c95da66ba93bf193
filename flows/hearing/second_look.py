"""
A second look at what may be danger: how uneasy a message and its parts make one, weighed with what it is about.

A message that is plainly about next week's invoices may hold one odd clause; one that is about nothing we know may not.
How much each of these counts is learnt, from messages whose own first look had not learnt from them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

_ROUNDS, _RIDGE = 12, 1.0
_FURTHEST = 30.0  # beyond this the odds no longer change, and exp would overflow
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What each number of an impression counts: `average` and `spread` have one a number, `weights` one more."""

    average: Numbers
    spread: Numbers
    weights: Numbers

    def likely(self, impression: Sequence[float]) -> float:
        """How likely danger is, 0 to 1."""
        even = (np.array(impression) - self.average) / self.spread
        score = float(even @ self.weights[:-1] + self.weights[-1])
        return 1 / (1 + exp(-max(-_FURTHEST, min(_FURTHEST, score))))


def impression(unease: Sequence[float], about: Mapping[str, float], labels: Sequence[str], words: int) -> list[float]:
    """
    One message in numbers, for `Judgement`.

    `unease` has the log odds of danger in the whole message, then in each of its parts; `about` how likely it is about
    each of `labels`; `words` is its length.
    """
    uneasiest = sorted(unease, reverse=True)
    mean = sum(unease) / len(unease)
    known = sorted((about.get(label, 0.0) for label in labels), reverse=True)
    parts = (unease[0], uneasiest[0], uneasiest[min(1, len(unease) - 1)], mean, log(len(unease)), log(1 + words))
    return [*parts, *known[:2], *(about.get(label, 0.0) for label in labels)]


def learn_judgement(impressions: Sequence[Sequence[float]], dangerous: Sequence[bool]) -> Judgement:
    """What tells impressions of danger from others: logistic regression by Newton's method."""
    seen = np.array(impressions, np.float64)
    average, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-9
    rows = np.hstack([(seen - average) / spread, np.ones((len(seen), 1))])
    right, weights = np.array(dangerous, np.float64), np.zeros(rows.shape[1])
    hold = np.diag([*[_RIDGE] * len(average), 1e-9])
    for _ in range(_ROUNDS):
        share = 1 / (1 + np.exp(-np.clip(rows @ weights, -_FURTHEST, _FURTHEST)))
        slope = rows.T @ (right - share) - hold @ weights
        bend = rows.T @ (rows * (share * (1 - share))[:, None]) + hold
        weights = weights + np.linalg.solve(bend, slope)
    return Judgement(average, spread, weights)
