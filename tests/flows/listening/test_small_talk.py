"""Greetings, thanks and the like."""

from itertools import pairwise

import pytest

from flows.effects import NoteMiss
from flows.events import Arrived, Entered
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    "typed",
    ["meh", "thanks ur great", "will do", "cheers bab", "ta love", "thank u so much", "hiya duck", "ok thanks for that",
     "how r u", "your a star", "fair enough", "thanks for everything", "nice one", "see ya",
     "sounds good", "great stuff", "perfect", "sorry that was a false alarm"],
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


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.tell_me", "suggest.choose", "menu.pause"])
@pytest.mark.parametrize(
    "typed",
    ["thankyou ever so much", "thanks thats helpful", "ok thanks for your help", "ta very much love", "ok thx x", "❤️",
     "lol ok", "nice one", "👍", "thanks for the info, really useful", "oh thank you so much that was great x"],
)  # fmt: skip
def test_thanks_and_an_ok_keep_the_open_question_at_any_step(programme, ears, typed, step):
    chat = Chat(programme, ears).at(step, topic="volunteers")
    chat.hears(Entered())
    asked = chat.talk.question
    answer = said(chat.says(typed))
    assert (chat.talk.step, chat.talk.question) == (step, asked)
    assert "can help with" not in answer
    assert len(answer) < 120


@pytest.mark.parametrize("step", ["handoff.what_about", "academy.who", "hit_a_wall.what_got_in_the_way"])
def test_thanks_are_not_passed_on_as_what_was_asked_for(programme, ears, step):
    chat = Chat(programme, ears).at(step)
    chat.hears(Entered())
    assert unsaid(chat.says("thanks thats helpful")) == []
    assert chat.talk.step == step


@pytest.mark.parametrize("typed", ["no", "nope", "nah"])
def test_a_no_where_nothing_was_asked_is_not_called_good(programme, ears, typed):
    chat = Chat(programme, ears).at("menu.listening")
    told = [said(chat.says(typed)) for _ in range(3)]
    assert not {"Good.", "Right you are."} & set(told)
