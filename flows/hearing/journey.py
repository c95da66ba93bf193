"""Which phase of its journey an area sounds to be in, by how it is told: learnt from `content/phases/`."""

from collections.abc import Mapping

from flows.hearing.concepts import Concepts
from flows.hearing.features import features
from flows.hearing.learning import Learnt
from flows.hearing.message import Message

_FEWEST_WORDS = 12  # shorter messages say too little
_ALL_OF_IT = 30  # words; from here on the telling counts in full
_WEIGHT = 2.5  # how much the telling counts beside signals: fitted by cross-validation (docs/understanding.md)


class Journey:
    """Hears in the way somebody tells of their area where it has got to."""

    def __init__(self, learnt: Learnt, concepts: Concepts) -> None:
        self._learnt, self._concepts = learnt, concepts

    def telling(self, message: Message) -> Mapping[str, float]:
        """How much likelier each phase makes this way of telling, as weights; empty where a message says too little."""
        words = len(message.tokens)
        if words < _FEWEST_WORDS or not self._learnt.labels:
            return {}
        odds = self._learnt.odds(features(message.tokens, self._concepts))
        power = _WEIGHT * min(1.0, words / _ALL_OF_IT)
        return {phase: max(share, 1e-3) ** power for phase, share in zip(self._learnt.labels, odds, strict=True)}
