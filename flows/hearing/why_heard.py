"""Why a message was heard as it was: the words that spoke for a topic, and the examples it is most like."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

from flows.hearing.ears import Ears
from flows.hearing.message import Message
from flows.hearing.stems import stem
from flows.hearing.topics import HUMAN, OFF_TOPIC

MOST_FEATURES, MOST_WORDS, MOST_NEAR = 1000, 6, 3
SMALLEST_SHARE, LONGEST_SAYING = 0.03, 4
LEAST_LIKE = 40  # below, two sentences share little but their glue


@dataclass(frozen=True, slots=True)
class Told:
    """Words of a message and their share of everything in it that spoke for a topic, 0 to 1."""

    words: str
    share: float


@dataclass(frozen=True, slots=True)
class Near:
    """An example, what it is an example of, and how like it the message is, 0 to 100."""

    text: str
    topic: str
    likeness: int


@dataclass(frozen=True)
class Why:
    """Looks over what some ears hear, with the same lessons. It is for staff, and hears nothing by itself."""

    ears: Ears

    def told(self, text: str, topic: str) -> tuple[Told, ...]:
        """The words that spoke for this topic, the plainest first."""
        learnt = self.ears.lessons
        if not learnt or topic not in learnt.topics.labels or not any(map(str.isalnum, text)):
            return ()
        message, shares = self.ears.reader.read(text), defaultdict[str, float](float)
        for feature, share in self.ears.topics.telling(message.tokens, topic, MOST_FEATURES):
            shares[self._in_words(feature, message)] += share
        return tuple(_plainest(shares))

    def nearest(self, text: str, topics: Iterable[str]) -> tuple[Near, ...]:
        """The examples of these topics that are most like the message, the nearest first."""
        examples = {ask: topic for topic in topics for ask in self.examples_of(topic)}
        found = process.extract(
            text, examples.keys(), scorer=fuzz.token_sort_ratio, processor=default_process, limit=MOST_NEAR,
            score_cutoff=LEAST_LIKE,
        )  # fmt: skip
        return tuple(Near(ask, examples[ask], round(likeness)) for ask, likeness, _ in found)

    def examples_of(self, topic: str) -> tuple[str, ...]:
        """The sentences that were learnt as this topic, as a wish for a person, or as nothing of ours."""
        programme = self.ears.programme
        besides = {HUMAN: programme.human_asks, OFF_TOPIC: programme.off_topic_asks}
        if topic in besides:
            return besides[topic]
        return next((each.asks for each in programme.topics if each.id == topic), ())

    def _in_words(self, feature: str, message: Message) -> str:
        """A feature as the words of the message that it was found in."""
        kind, rest = feature[0], feature[1:]
        if kind == "=":
            return next(word for word in message.tokens if stem(word) == rest)
        if kind == "@":
            return next((words for words in _sayings(message) if rest in self._concepts_in(words)), "")
        if kind in "+~" and " " in rest:
            return _pair(rest, message)
        return next((word for word in message.tokens if feature in f"<{word}>"), "")

    def _concepts_in(self, words: str) -> set[str]:
        return self.ears.reader.concepts.find([stem(word) for word in words.split()])


def _plainest(shares: dict[str, float]) -> Iterator[Told]:
    total = sum(shares.values())
    ranked = sorted(shares.items(), key=lambda each: (-each[1], each[0]))[:MOST_WORDS]
    return (Told(words, share / total) for words, share in ranked if words and share / total >= SMALLEST_SHARE)


def _sayings(message: Message) -> Iterator[str]:
    """Every word, then every two in a row, and so on."""
    words = message.tokens
    for length in range(1, LONGEST_SAYING + 1):
        yield from (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _pair(stems: str, message: Message) -> str:
    for one, two in pairwise(message.tokens):
        if stems == f"{stem(one)} {stem(two)}":
            return f"{one} {two}"
    first, second = stems.split(" ", 1)
    ends = [next((word for word in message.tokens if stem(word) == each), each) for each in (first, second)]
    return " … ".join(ends)
