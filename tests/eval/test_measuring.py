"""What measures hearing counts right, and what it writes stays in its place."""

from collections import Counter
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest

from flows.hearing.topics import asked
from flows.programme import Topic
from tests.eval.confusion import confusion_of, rows_of_table, table_of
from tests.eval.folds import ALWAYS, FOLDS, cross_validated, folds_of
from tests.eval.in_pieces import asked_about, cut
from tests.eval.page import BEGIN, END, between_marks

TOPICS = (Topic("roof", "Roofs", "", (), ()), Topic("bins", "Bins", "", (), ()))
HEARD = [
    (("roof",), ["roof", "bins"]),
    (("roof",), ["bins", "roof"]),
    (("roof", "bins"), ["bins"]),
    (("bins",), ["roof"]),
    (("bins",), []),
]


def test_every_ask_is_held_out_once_and_each_fold_has_as_many_of_each_topic(programme):
    told = list(asked(programme))
    folds = folds_of(told, programme)
    counts = Counter((topic, fold) for (topic, _), fold in zip(told, folds, strict=True) if fold != ALWAYS)
    for topic in programme.topics:
        sizes = [counts[topic.id, fold] for fold in range(FOLDS)]
        assert sum(sizes) == len([ask for ask in topic.asks if ask not in topic.terms])
        assert max(sizes) - min(sizes) <= 1
    assert {topic for topic, _ in counts} == {topic.id for topic in programme.topics}


def test_an_ask_is_heard_by_what_did_not_learn_from_it():
    """Each has a word that no other has, so that only who learnt from it could tell."""
    asks = {
        "roof": ("alpha", "bravo", "charlie", "delta", "echo"),
        "bins": ("golf", "hotel", "india", "juliet", "kilo"),
    }
    topics = tuple(Topic(name, name, "", (), words) for name, words in asks.items())
    patterns = SimpleNamespace(numbers=(), dangers=(), look_alikes=(), harmless=())
    programme = SimpleNamespace(
        topics=topics,
        human_asks=(),
        off_topic_asks=(),
        concepts=(),
        phases=(),
        signals=(),
        strengths=(),
        urgent=patterns,
    )
    assert sorted(cross_validated(programme)) == [("bins", [])] * 5 + [("roof", [])] * 5


def test_what_was_heard_is_counted_by_what_was_meant():
    confusion = confusion_of(TOPICS, HEARD)
    assert confusion.counts.tolist() == [[2, 1], [1, 0]]
    assert (confusion.three, confusion.of) == ((3, 0), (3, 2))
    assert confusion.shares.round().tolist() == [[67, 33], [50, 0]]


def test_the_table_has_a_line_for_each_topic_and_one_for_all():
    assert list(rows_of_table(confusion_of(TOPICS, HEARD))) == [
        ("Roofs", "3", "67 %", "100 %", "Bins 33 %"),
        ("Bins", "2", "0 %", "0 %", "Roofs 50 %"),
        ("all", "5", "40 %", "60 %", ""),
    ]
    assert table_of(confusion_of(TOPICS, [])).splitlines()[2] == "| Roofs | 0 | – | – |  |"


def test_only_what_stands_between_the_marks_is_rewritten():
    page = between_marks(f"Above.\n{BEGIN}\nold\n{END}\nBelow.\n", "new")
    assert page == f"Above.\n{BEGIN}\n\nnew\n\n{END}\nBelow.\n"
    assert between_marks(page, "new") == page


@pytest.mark.parametrize("page", ["no marks", f"{BEGIN} no end", f"{END} turned round {BEGIN}"])
def test_a_page_without_its_marks_is_left_alone(page):
    with pytest.raises(ValueError, match="put '<!-- make eval writes from here -->' and"):
        between_marks(page, "new")


def test_the_docs_show_the_table_of_this_programmes_topics(programme):
    page = Path("docs/understanding.md").read_text(encoding="utf-8")
    table = page.partition(BEGIN)[2].partition(END)[0].strip().splitlines()
    assert [line.split(" | ")[0].strip("| ") for line in table[2:]] == [
        *(topic.label for topic in programme.topics),
        "all",
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [("one two three four", 2), ("a b c d e f g h i j k", 3), ("It rained. Nobody came, again", 3), ("help", 1)],
)
def test_a_message_cut_in_pieces_loses_none_of_its_words(text, pieces):
    parts = cut(text, Random(0))
    assert (" ".join(parts), len(parts)) == (text, pieces)


def test_what_only_the_pieces_together_tell_is_counted(programme, ears):
    assert asked_about(["its my stepdad. he comes in my room", "we meet. in the hall"], programme, ears) == [
        True,
        False,
    ]
