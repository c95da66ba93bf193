"""Greetings, thanks and the like."""

from itertools import pairwise

import pytest

from flows.effects import NoteMiss
from flows.events import Arrived
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    "typed",
    ["meh", "thanks ur great", "will do", "cheers bab", "ta love", "thank u so much", "hiya duck", "ok thanks for that",
     "how r u", "your a star", "fair enough", "thanks for everything", "nice one", "see ya",
     "sounds good", "great stuff", "perfect"],
)  # fmt: skip
def test_small_talk_gets_a_human_line_and_is_no_miss(programme, ears, typed):
    effects = Chat(programme, ears).at("menu.listening").says(typed)
    assert [each for each in unsaid(effects) if isinstance(each, NoteMiss)] == []
    assert "not something I can help with" not in said(effects)


@pytest.mark.parametrize(
    "typed", ["thanks for nothing", "thanks but how do we get volunteers", "great idea about the hall"]
)
def test_what_only_begins_like_thanks_is_heard_as_itself(programme, ears, typed):
    assert "welcome" not in said(Chat(programme, ears).at("menu.listening").says(typed))


def test_thanks_twice_are_not_answered_in_the_same_words(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    told = [said(chat.says(typed)) for typed in ("thanks", "ta", "cheers", "thx")]
    assert all(one != another for one, another in pairwise(told))
    assert "Once more" not in " ".join(told)


def test_the_first_hello_is_not_met_with_hello_again(programme, ears):
    chat = Chat(programme, ears, Person(2), card=None)
    chat.hears(Arrived())
    assert "again" not in said(chat.says("hi"))
    assert "where we were" not in said(chat.says("hello"))
