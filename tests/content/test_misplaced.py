"""A sentence in the file of a topic it plainly isn't about is told; whatever an editor says is meant is left alone."""

import pytest

from content.check import check
from content.files import Files
from content.guides import read_topics
from content.misplaced import no_ask_sounds_misplaced
from tests.content import five_topics

MOVED = "how do we open a bank account for the group"


@pytest.fixture
def fewer(whole):
    """A copy with a quarter of the sentences: as many as it takes to tell what sounds misplaced."""
    five_topics.shorten_all(whole, 150)
    return whole


def move(whole, sentence, old, new, above=""):
    """Take a sentence out of one topic's file and write it at the end of another's; says which line it is there."""
    source, target = (whole / "asks" / f"{topic}.txt" for topic in (old, new))
    before = source.read_text(encoding="utf-8")
    assert f"\n{sentence}\n" in before
    source.write_text(before.replace(f"\n{sentence}\n", "\n", 1), encoding="utf-8")
    text = f"{target.read_text(encoding='utf-8').rstrip()}\n{above}{sentence}\n"
    target.write_text(text, encoding="utf-8")
    return text.count("\n")


def told(whole):
    """What this one check tells of the sentence that was moved; the whole of `check` reads much besides."""
    files = Files(whole)
    read_topics(files)
    return [problem for problem in no_ask_sounds_misplaced(files) if MOVED in problem.todo]


def test_a_sentence_about_money_under_safeguarding_is_told_with_what_it_sounds_like(whole):
    line = move(whole, MOVED, "lto_finance", "safeguarding")
    assert [str(problem) for problem in check(whole)] == [
        f"asks/safeguarding.txt, line {line}: '{MOVED}' sounds like 'lto_finance', "
        "most of all like asks/lto_finance.txt, line 293: 'can we have 2 "
        "bank accounts'; move it there, or write '# as meant' on a line above it"
    ]


def test_it_is_worth_a_look_and_no_mistake(fewer):
    move(fewer, MOVED, "lto_finance", "young_people")
    assert [problem.mild for problem in told(fewer)] == [True]


def test_a_sentence_that_is_marked_as_meant_is_left_alone(fewer):
    move(fewer, MOVED, "lto_finance", "safeguarding", above="# as meant\n")
    assert told(fewer) == []


def test_the_mark_is_for_the_next_sentence_only(fewer):
    sentences = "# as meant\nis everyone safe and sound at the end of a session\n"
    move(fewer, MOVED, "lto_finance", "safeguarding", above=sentences)
    assert len(told(fewer)) == 1


@pytest.mark.parametrize("file", ["human", "off_topic"])
def test_what_only_sounds_like_a_topic_may_stand_where_nothing_is_asked(fewer, file):
    move(fewer, MOVED, "lto_finance", file)
    assert told(fewer) == []
