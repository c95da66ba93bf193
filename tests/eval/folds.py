"""What the examples teach of one another: each fifth of the asks is ranked by what only the rest of them taught."""

from collections import Counter

from flows.hearing.features import features
from flows.hearing.learning import book_of, learn_from
from flows.hearing.lessons import Remembering, examples
from flows.hearing.reader import words_used
from flows.hearing.topics import HUMAN, OFF_TOPIC, Topics, asked

FOLDS = 5
ALWAYS = -1  # the fold of what is learnt from each time, and never asked about


def cross_validated(programme):
    """Each ask's topic, and the topics it was heard as by what hadn't learnt from it, best first."""
    reader = Remembering(programme, words_used(dict.fromkeys(text for _, text in examples(programme))))
    told = list(asked(programme))
    read = [reader.read(text).tokens for _, text in told]
    book = book_of((topic, features(words, reader.concepts)) for (topic, _), words in zip(told, read, strict=True))
    folds = folds_of(told, programme)
    for fold in range(FOLDS):
        rest = [page for page, each in enumerate(folds) if each != fold]
        topics = Topics(learn_from(book, chosen=rest), reader.concepts)
        for (topic, _), words, each in zip(told, read, folds, strict=True):
            if each == fold:
                yield topic, [found.topic for found in topics.rank(words) if found.topic not in (HUMAN, OFF_TOPIC)]


def folds_of(told, programme):
    """For each example its fold: a topic's asks in turns, so that each fold has as many of each topic."""
    terms = {(topic.id, term) for topic in programme.topics for term in topic.terms}
    met = Counter()
    folds = []
    for topic, text in told:
        asked_about = topic not in (HUMAN, OFF_TOPIC) and (topic, text) not in terms
        folds.append(met[topic] % FOLDS if asked_about else ALWAYS)
        met[topic] += asked_about
    return folds
