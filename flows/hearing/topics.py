"""What a message is about: the programme's topics, a wish for a person, or nothing we can help with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from flows.hearing.heard import Decision, Scored
from flows.hearing.learning import learn, shares
from flows.hearing.normalise import tokens
from flows.hearing.stems import GLUE, stem
from flows.programme import Programme

HUMAN, OFF_TOPIC = "human", "off_topic"
_SHARPNESS = 1.1  # makes scores mean probability: fitted by cross-validation on the shipped content
_SURE, _AHEAD, _RUDE_BUT_SURE = 0.5, 0.25, 0.8
_PIECE = 4  # letters


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in plain words and what it is about."""

    label: str
    words: tuple[str, ...]


class Topics:
    """One programme's topics, learnt from examples."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.labels = tuple(sorted({example.label for example in examples}))
        numbers = {label: number for number, label in enumerate(self.labels)}
        self._learnt = learn(len(self.labels), [(numbers[each.label], features(each.words)) for each in examples])

    def rank(self, words: Sequence[str]) -> tuple[Scored, ...]:
        """Every class, likeliest first, as probabilities that sum to 1; nothing where no telling word is known."""
        if not any(self._learnt.knows(stem(word)) for word in words if word not in GLUE):
            return ()
        odds = shares(self._learnt.scores(features(words)), _SHARPNESS)
        scored = (Scored(label, share) for label, share in zip(self.labels, odds, strict=True))
        return tuple(sorted(scored, key=lambda each: (-each.score, each.topic)))


def examples_of(programme: Programme) -> tuple[Example, ...]:
    """Every example of a programme; a topic's terms count as short ones."""
    said = [(topic.id, text) for topic in programme.topics for text in (*topic.asks, *topic.terms)]
    said += [(HUMAN, text) for text in programme.human_asks]
    said += [(OFF_TOPIC, text) for text in programme.off_topic_asks]
    return tuple(Example(label, tokens(text)) for label, text in said)


def features(words: Sequence[str]) -> frozenset[str]:
    """Word stems, pairs of neighbours, pairs of telling words, and pieces of words that survive a slip of the thumb."""
    stems = [stem(word) for word in words]
    telling = [each for each in stems if each not in GLUE]
    neighbours = (f"{one} {two}" for one, two in pairwise(stems))
    further = (f"{one}_{two}" for one, two in pairwise(telling))
    return frozenset(stems).union(neighbours, further, *(_pieces(word) for word in words))


def decide(ranked: Sequence[Scored], rude: bool = False) -> Decision:
    """What to do with a message in which there is no danger. Rudeness has to be about something to count as that."""
    if not ranked or ranked[0].topic == OFF_TOPIC or (rude and ranked[0].score < _RUDE_BUT_SURE):
        return "off_topic"
    if ranked[0].topic == HUMAN:
        return "human"
    ahead = ranked[0].score - ranked[1].score if len(ranked) > 1 else 1.0
    return "topic" if ranked[0].score >= _SURE or ahead >= _AHEAD else "ask"


def _pieces(word: str) -> Iterable[str]:
    marked = f"<{word}>"
    return (marked[start : start + _PIECE] for start in range(len(marked) - _PIECE + 1))
