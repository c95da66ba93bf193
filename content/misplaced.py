"""
Sentences that stand under one topic, and plainly sound like another to all the other examples.

Each is weighed by what it is made of (words, neighbours, pieces, concepts, as in hearing), and counted out of its own
file first, which naive Bayes can do exactly and at once; hearing itself would have to be learnt anew for each. So it
finds what slipped into the wrong file, one sentence at a time. It can't find one that has several of its kind beside it
there, one that hardly shares a word with the file it belongs to, or what is in the right file for a reason that only
its meaning gives: of the shipped sentences, put into another file at random, it tells one in seven, and of the plain
ones that begin each file two in five.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from content.concepts import read_concepts
from content.files import Files
from content.problems import Problem
from content.sentences import BESIDES_TOPICS, Sentence, asks_of
from flows.hearing.concepts import Concepts
from flows.hearing.features import features
from flows.hearing.learning import Book, book_of
from flows.programme import Concept

ENOUGH = 60  # sentences of a topic: with fewer, what sounds like it can't be told
_CLEARLY = 9.0  # ahead of its own topic, as logarithms of odds; ten of the shipped 11,800 are, and marked as meant
_NEVER_MET = 0.2  # how many times a feature counts as met in a topic where it wasn't
Numbers = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sentences by topic, counted: for each feature how many examples of each topic have it, and how rare it is."""

    sentences: Sequence[Sentence]
    book: Book
    topics: tuple[str, ...]
    own: Sequence[int]
    met: Numbers
    of_topic: Numbers
    rarity: Numbers


def no_ask_sounds_misplaced(files: Files) -> Iterator[Problem]:
    """
    Whoever adds a sentence to the wrong topic is told, and where it sounds like it belongs.

    What isn't about any topic is passed over: it is chosen because it sounds as if it were. So is a topic with few
    sentences, which can't tell what sounds like it.
    """
    asks = list(asks_of(files))
    count = Counter(each.topic for each in asks)
    enough = tuple(each for each in asks if count[each.topic] >= ENOUGH)
    for each, topic, near in _elsewhere(enough, read_concepts(files)):
        if not _is_meant(each, files):
            yield _misplaced(each, topic, near)


@lru_cache(maxsize=1)  # most edits are to something else
def _elsewhere(
    sentences: Sequence[Sentence], concepts: tuple[Concept, ...]
) -> Sequence[tuple[Sentence, str, Sentence]]:
    """The sentences that sound like another topic, each with that topic and its sentence that is most like."""
    shelf, found = _shelved(sentences, Concepts(concepts)), list[tuple[Sentence, str, Sentence]]()
    for place, each in enumerate(sentences):
        topic = None if each.topic in BESIDES_TOPICS else _sounds_like(place, shelf)
        if topic is not None:
            found.append((each, shelf.topics[topic], sentences[_nearest(place, topic, shelf)]))
    return found


def _is_meant(each: Sentence, files: Files) -> bool:
    """Whether an editor has written above it that it belongs where it is."""
    above = files.text(each.file).splitlines()[: each.line - 1]
    return bool(above) and above[-1].strip().lower() == AS_MEANT


def _misplaced(each: Sentence, topic: str, near: Sentence) -> Problem:
    todo = MISPLACED.format(
        words=each.words, topic=topic, near=near.words, file=near.file, line=near.line, mark=AS_MEANT
    )
    return Problem(each.file, each.line, todo, mild=True)


def _shelved(sentences: Sequence[Sentence], concepts: Concepts) -> Shelf:
    book = book_of((each.topic, features(tuple(each.heard.split()), concepts)) for each in sentences)
    topics = tuple(sorted(set(book.labels)))
    own = [topics.index(each) for each in book.labels]
    met = np.zeros((len(book.numbers), len(topics)), np.float32)
    for rows, topic in zip(book.rows, own, strict=True):
        met[rows, topic] += 1
    of_topic = np.bincount(own, minlength=len(topics)).astype(np.float32)
    rarity = np.log(1 + len(sentences) / met.sum(axis=1)).astype(np.float32)
    return Shelf(sentences, book, topics, own, met, of_topic, rarity)


def _sounds_like(place: int, shelf: Shelf) -> int | None:
    """The other topic that the other sentences clearly put first for this one, if they do and are enough to tell."""
    scores, own = _scores(place, shelf), shelf.own[place]
    first = int(scores.argmax())
    return first if scores[first] - scores[own] > _CLEARLY else None


def _scores(place: int, shelf: Shelf) -> Numbers:
    """How much more likely each topic is than all others together, by its features; the sentence itself left out."""
    rows, one = shelf.book.rows[place], np.zeros(len(shelf.topics), np.float32)
    one[shelf.own[place]] = 1
    met, of_topic = shelf.met[rows] - one, shelf.of_topic - one
    elsewhere, of_others = met.sum(axis=1, keepdims=True) - met, of_topic.sum() - of_topic
    never = _NEVER_MET * of_topic / of_topic.mean()  # the same share of a small topic as of a big one
    here = np.log((met + never) / (of_topic + 2 * never))
    there = np.log((elsewhere + _NEVER_MET) / (of_others + 2 * _NEVER_MET))
    weight = shelf.rarity[rows] * (met.any(axis=1))
    length = np.linalg.norm(shelf.rarity[rows]) or 1.0
    scores: Numbers = weight @ (here - there) / length
    return scores


def _nearest(place: int, topic: int, shelf: Shelf) -> int:
    """The example of a topic that has the most and the rarest in common with a sentence, for its length."""

    def alike(other: int) -> float:
        shared = np.intersect1d(shelf.book.rows[place], shelf.book.rows[other], assume_unique=True)
        return float((shelf.rarity[shared] ** 2).sum() / (np.linalg.norm(shelf.rarity[shelf.book.rows[other]]) or 1.0))

    return max((each for each, own in enumerate(shelf.own) if own == topic), key=alike)


AS_MEANT = "# as meant"
MISPLACED = (
    "'{words}' sounds like '{topic}', most of all like {file}, line {line}: '{near}'; move it there, or write '{mark}' "
    "on a line above it"
)
