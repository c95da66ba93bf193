"""What one programme's examples teach: topics, danger and its kinds, phases; each a table learnt by `learning.py`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from flows.hearing.features import features
from flows.hearing.learning import Bag, Learnt, learn
from flows.hearing.message import Message
from flows.hearing.reader import Reader, words_used
from flows.hearing.suspicion import DANGER, NO_DANGER, stretches, uneasy_features
from flows.hearing.topics import asked
from flows.programme import Programme

_WEIGHT_OF_DANGER = 4  # a message that tells of danger is rarer than others here, and dearer to miss
_FEWEST_WORDS = 6
Example = tuple[str, str]
Bags = Iterator[tuple[str, Bag]]


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was learnt, by what it is about, and the words that the examples use often."""

    topics: Learnt
    dangers: Learnt
    kinds: Learnt
    phases: Learnt
    words: tuple[str, ...]


def learn_all(programme: Programme) -> Lessons:
    """Learn from every example of a programme. Takes seconds; the same examples always teach the same."""
    reader = Remembering(programme, words_used(dict.fromkeys(text for _, text in examples(programme))))
    return Lessons(
        topics=learn(_plain(reader, asked(programme))),
        dangers=learn((*_dangerous(reader, programme), *_harmless(reader, programme)), seldom=2),
        kinds=learn(_plain(reader, dangers_told(programme))),
        phases=learn(_plain(reader, phases_told(programme))),
        words=reader.often,
    )


def examples(programme: Programme) -> Iterator[Example]:
    """Every whole message that is learnt from, with its label."""
    yield from asked(programme)
    yield from phases_told(programme)
    yield from ((NO_DANGER, text) for text in programme.urgent.harmless)
    yield from ((danger.id, text) for danger in programme.urgent.dangers for text in danger.told)


def dangers_told(programme: Programme) -> Iterator[Example]:
    """What is said of each kind of danger: whole messages and phrases."""
    for danger in programme.urgent.dangers:
        yield from ((danger.id, text) for text in (*danger.told, *danger.phrases, *danger.maybe))


def phases_told(programme: Programme) -> Iterator[Example]:
    """What residents of areas in each phase say of them."""
    for phase in programme.phases:
        yield from ((phase.id, text) for text in phase.told)


class Remembering(Reader):
    """A reader that reads each message once, however often it is learnt from."""

    def __init__(self, programme: Programme, often: tuple[str, ...]) -> None:
        super().__init__(programme, often)
        self.read = cache(super().read)  # type: ignore[method-assign]


def _plain(reader: Reader, told: Iterator[Example]) -> Bags:
    return ((label, features(reader.read(text).tokens, reader.concepts)) for label, text in told)


def _dangerous(reader: Reader, programme: Programme) -> Bags:
    for danger in programme.urgent.dangers:
        for text in (*danger.phrases, *danger.maybe):
            yield DANGER, uneasy_features(reader.read(text).tokens, reader.concepts)
        for text in danger.told:
            bag = uneasy_features(reader.read(text).tokens, reader.concepts)
            yield from ((DANGER, bag) for _ in range(_WEIGHT_OF_DANGER))


def _harmless(reader: Reader, programme: Programme) -> Bags:
    told = (*asked(programme), *phases_told(programme), *((NO_DANGER, text) for text in programme.urgent.harmless))
    for _, text in told:
        for tokens in _parts(reader.read(text)):
            yield NO_DANGER, uneasy_features(tokens, reader.concepts)


def _parts(message: Message) -> Iterator[tuple[str, ...]]:
    """The whole message, and its stretches as they are weighed one by one in a long one."""
    yield message.tokens
    yield from (tokens for _, tokens in stretches(message, _FEWEST_WORDS))
