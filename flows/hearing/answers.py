"""What people mean who type an answer to whether anyone is in danger, where no known wording tells: learnt."""

from collections.abc import Mapping
from typing import Literal

from flows.hearing.concepts import Concepts
from flows.hearing.learning import Bag, Learnt
from flows.hearing.suspicion import uneasy_features

Meaning = Literal["yes", "no", "something_else", "unclear"]
MEANINGS: tuple[Meaning, ...] = ("yes", "no", "something_else", "unclear")
"""Somebody isn't safe; all is well; they go on with something else; half an answer."""
_FIRST = 2  # words


def answer_features(tokens: tuple[str, ...], concepts: Concepts) -> Bag:
    """Besides what may tell of danger: how it begins, since an answer most often says first what it is."""
    return uneasy_features(tokens, concepts).union(f"^{token}" for token in tokens[:_FIRST])


def meant(tokens: tuple[str, ...], learnt: Learnt, concepts: Concepts) -> Mapping[str, float]:
    """How likely each meaning is, 0 to 1; empty where nothing was learnt of answers."""
    odds = learnt.odds(answer_features(tokens, concepts)) if learnt.labels else ()
    return dict(zip(learnt.labels, odds, strict=True))
