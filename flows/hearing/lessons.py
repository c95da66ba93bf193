"""What one programme's examples teach: topics, danger and its kinds, phases; each a table learnt by `learning.py`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from flows.hearing.answers import answer_features
from flows.hearing.features import features
from flows.hearing.learning import Bag, Book, Learnt, book_of, learn, learn_from
from flows.hearing.message import Message
from flows.hearing.reader import Reader, words_used
from flows.hearing.second_look import Judgement, learn_judgement
from flows.hearing.suspicion import DANGER, NO_DANGER, FirstLook, stretches, uneasy_features
from flows.hearing.topics import OFF_TOPIC, Topics, asked
from flows.programme import Programme

_WEIGHT_OF_DANGER = 4  # a message that tells of danger is rarer than others here, and dearer to miss
_FEWEST_WORDS, _SELDOM = 6, 2
_WEIGHT_OF_OFF_TOPIC = 4  # a chat holds more of what we can't help with than the examples do
_ORDERS_OF_TOPICS = 4  # they have the most labels, and move most with the order
_WEIGHT_OF_ANSWERS, _SHORT, _SELDOM_ASKED = 5, 10, 8
Example = tuple[str, str]
Bags = Iterator[tuple[str, Bag]]


@dataclass(frozen=True, slots=True)
class Told:
    """One example: what it is about, if known, whether it tells of danger, and whether it is a whole message."""

    text: str
    topic: str = ""
    danger: bool = False
    whole: bool = True


@dataclass(frozen=True, slots=True)
class School:
    """All that is told, with books of its topics and of danger; `about` and `of` say which message a page is of."""

    reader: Reader
    told: Sequence[Told]
    topics: Book
    about: Sequence[int]
    dangers: Book
    of: Sequence[int]


@dataclass(frozen=True, slots=True)
class Lessons:
    """What was learnt, by what it is about, and the words that the examples use often."""

    topics: Learnt
    dangers: Learnt
    kinds: Learnt
    phases: Learnt
    answers: Learnt
    judgement: Judgement
    words: tuple[str, ...]


def learn_all(programme: Programme) -> Lessons:
    """Learn from every example of a programme. Takes seconds; the same examples always teach the same."""
    reader = Remembering(programme, words_used(dict.fromkeys(text for _, text in examples(programme))))
    school = _school(reader, tuple(_told(programme)))
    return Lessons(
        topics=learn_from(school.topics, orders=_ORDERS_OF_TOPICS),
        dangers=learn_from(school.dangers, _SELDOM),
        kinds=learn(_plain(reader, dangers_told(programme)), _SELDOM),
        phases=learn(_plain(reader, phases_told(programme))),
        answers=learn(_answered(reader, programme)),
        judgement=_judged(school),
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
    return ((label, _usual(reader, text)) for label, text in told)


def _answered(reader: Reader, programme: Programme) -> Bags:
    """Answers, each as often as makes up for the short messages that show what else is told and asked."""
    told = [("yes", text) for danger in programme.urgent.dangers for text in danger.told]
    besides = [("something_else", text) for text in programme.urgent.harmless]
    besides += [("something_else", text) for topic in programme.topics for text in topic.asks]
    short = [(meaning, text) for meaning, text in told + besides[::_SELDOM_ASKED] if len(text.split()) <= _SHORT]
    answers = programme.urgent.answers * _WEIGHT_OF_ANSWERS
    for meaning, text in (*answers, *short) if answers else ():
        yield meaning, answer_features(reader.read(text).tokens, reader.concepts)


def _usual(reader: Reader, text: str) -> Bag:
    return features(reader.read(text).tokens, reader.concepts)


def _told(programme: Programme) -> Iterator[Told]:
    for danger in programme.urgent.dangers:
        yield from (Told(text, danger=True, whole=False) for text in (*danger.phrases, *danger.maybe))
        yield from (Told(text, danger=True) for text in danger.told)
    terms = {(topic.id, term) for topic in programme.topics for term in topic.terms}
    yield from (Told(text, topic, whole=(topic, text) not in terms) for topic, text in asked(programme))
    yield from (Told(text) for _, text in phases_told(programme))
    yield from (Told(text) for text in programme.urgent.harmless)


def _school(reader: Reader, told: Sequence[Told]) -> School:
    of = list[int]()
    about = [number for number, each in enumerate(told) if each.topic]
    topics = book_of((told[number].topic, _usual(reader, told[number].text)) for number in about)
    dangers = book_of(_noting(of, reader, told))
    return School(reader, told, topics, about, dangers, of)


def _noting(of: list[int], reader: Reader, told: Sequence[Told]) -> Bags:
    """Every bag of danger or none, with the message it is of noted down."""
    for number, each in enumerate(told):
        for labelled in _bags(reader, each):
            of.append(number)
            yield labelled


def _bags(reader: Reader, each: Told) -> Iterator[tuple[str, Bag]]:
    message = reader.read(each.text)
    if not each.danger and not each.whole:
        return  # a topic's term, such as "self harm" of safeguarding, says nothing of danger
    if not each.danger:
        yield from ((NO_DANGER, uneasy_features(tokens, reader.concepts)) for tokens in _parts(message))
    else:
        bag = uneasy_features(message.tokens, reader.concepts)
        yield from ((DANGER, bag) for _ in range(_WEIGHT_OF_DANGER if each.whole else 1))


def _judged(school: School) -> Judgement:
    """Each half of the messages is looked at with what only the other half taught, as a stranger's would be."""
    impressions, dangerous = list[list[float]](), list[bool]()
    for half in (0, 1):
        for each, seen in _looked_at(school, half):
            weight = _WEIGHT_OF_OFF_TOPIC if each.topic == OFF_TOPIC else 1
            impressions.extend([seen] * weight)
            dangerous.extend([each.danger] * weight)
    return learn_judgement(impressions, dangerous)


def _looked_at(school: School, half: int) -> Iterator[tuple[Told, list[float]]]:
    concepts, other = school.reader.concepts, 1 - half
    topics = Topics(learn_from(school.topics, 1, _of_half(school.about, other)), concepts)
    dangers = learn_from(school.dangers, _SELDOM, _of_half(school.of, other))
    first = FirstLook(dangers, concepts, topics.labels)
    for each in school.told[half::2]:
        if each.whole:
            message = school.reader.read(each.text)
            yield each, first.impression(first.looks(message), message, topics.rank(message.tokens))


def _of_half(of: Sequence[int], half: int) -> list[int]:
    return [row for row, number in enumerate(of) if number % 2 == half]


def _parts(message: Message) -> Iterator[tuple[str, ...]]:
    """The whole message, and its stretches as they are weighed one by one in a long one."""
    yield message.tokens
    yield from (tokens for _, tokens in stretches(message, _FEWEST_WORDS))
