"""What a message is about: the programme's topics, a wish for a person, or nothing we can help with."""

from collections.abc import Iterator, Sequence

from flows.hearing.concepts import Concepts
from flows.hearing.features import features
from flows.hearing.heard import Decision, Scored
from flows.hearing.learning import Learnt
from flows.hearing.stems import GLUE, stem
from flows.programme import Programme

HUMAN, OFF_TOPIC = "human", "off_topic"
_SHARPNESS = 1.4  # makes scores mean probability: fitted by cross-validation on the shipped content
_SURE, _AHEAD, _RUDE_BUT_SURE = 0.5, 0.25, 0.8
_SAYS_NOTHING = GLUE | {"not", "sure", "oh", "way", "ah", "right"}
# A wish for a person that is missed costs more than one offered in vain; so does a topic forced on what is none.
_WANTS_A_PERSON, _OFF_TOPIC = 0.17, 0.4


class Topics:
    """One programme's topics, as learnt from its examples."""

    def __init__(self, learnt: Learnt, concepts: Concepts) -> None:
        self._learnt, self._concepts = learnt, concepts

    @property
    def labels(self) -> tuple[str, ...]:
        """All that a message may be about."""
        return self._learnt.labels

    def rank(self, words: tuple[str, ...]) -> tuple[Scored, ...]:
        """Every label, likeliest first, as probabilities that sum to 1; nothing where no telling word is known."""
        bag = features(words, self._concepts)
        if not any(self._learnt.knows(f"={stem(word)}") for word in words if word not in _SAYS_NOTHING):
            return ()
        odds = self._learnt.odds(bag, _SHARPNESS)
        scored = (Scored(label, share) for label, share in zip(self._learnt.labels, odds, strict=True))
        return tuple(sorted(scored, key=lambda each: (-each.score, each.topic)))

    def telling(self, words: tuple[str, ...], topic: str, most: int = 8) -> list[tuple[str, float]]:
        """What in these words speaks for a topic the most, as features with their share of its score."""
        return self._learnt.told_by(features(words, self._concepts), topic, most)


def asked(programme: Programme) -> Iterator[tuple[str, str]]:
    """Every example of a programme with what it is about; a topic's terms count as short ones."""
    for topic in programme.topics:
        yield from ((topic.id, text) for text in (*topic.asks, *topic.terms))
    yield from ((HUMAN, text) for text in programme.human_asks)
    yield from ((OFF_TOPIC, text) for text in programme.off_topic_asks)


def wants_a_person(ranked: Sequence[Scored]) -> bool:
    """Whether these odds tell of a wish for a person."""
    return _share(ranked, HUMAN) >= _WANTS_A_PERSON


def decide(ranked: Sequence[Scored], rude: bool = False) -> Decision:
    """What to do with a message without danger or a wish for a person. Rudeness has to be about something to count."""
    topics = [each.score for each in ranked if each.topic not in (HUMAN, OFF_TOPIC)]
    if not topics or _share(ranked, OFF_TOPIC) > _OFF_TOPIC * topics[0] or (rude and topics[0] < _RUDE_BUT_SURE):
        return "off_topic"
    ahead = topics[0] - topics[1] if len(topics) > 1 else 1.0
    return "topic" if topics[0] >= _SURE or ahead >= _AHEAD else "ask"


def _share(ranked: Sequence[Scored], topic: str) -> float:
    return next((each.score for each in ranked if each.topic == topic), 0.0)
