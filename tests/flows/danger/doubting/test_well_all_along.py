"""Nobody is in danger, said out of nowhere: met in a line, and nothing is asked; the opposite is asked about."""

import pytest

from flows.effects import OpenHandoff
from tests.flows.chatting import said, unsaid

OUT_OF_NOWHERE = (
    "i am not in danger", "im not in danger", "no one is in danger here", "nobody is being hurt",
    "we are not in any danger thanks", "i'm really not in danger honestly", "nobody's in danger", "no danger here",
)  # fmt: skip
ASKED_ABOUT = (
    "he says i am not in danger", "i'm not in danger but my daughter is", "i am not in danger, she is",
    "tell them i am not in danger", "i am not in danger when he is out",
)  # fmt: skip


@pytest.mark.parametrize("words", OUT_OF_NOWHERE)
def test_it_is_met_in_a_line_and_never_twice_the_same(chat, words):
    first, again = chat.says(words), chat.says(words)
    assert not unsaid(first)
    assert "999" in said(first)
    assert said(first) != said(again)
    assert chat.talk.step != "safety.are_you_safe"


@pytest.mark.parametrize("words", ASKED_ABOUT)
def test_what_somebody_else_says_or_another_is_in_is_asked_about(chat, words):
    chat.says(words)
    assert chat.talk.step == "safety.are_you_safe"


def test_it_answers_the_gentle_question_where_that_is_open(chat):
    chat.says("he scares me sometimes")
    chat.says("i am not in danger")
    assert not chat.talk.answer("worry")


def test_that_they_are_is_danger(chat):
    assert any(isinstance(each, OpenHandoff) for each in chat.says("i am in danger"))
