"""A wrong press is a step back, few English words are enough, and what sounds like either is heard as itself."""

import pytest

from flows.handing_over.sent import CALL_IT_OFF
from flows.listening.easy_words import BIGGER, GOOD_ENOUGH
from flows.listening.slips import NO_MATTER
from tests.flows.chatting import Chat, said


@pytest.mark.parametrize("words", ["oh i pressed the wrong thing", "wrong button sorry", "i hit it by mistake"])
def test_a_wrong_press_goes_a_step_back(chat, words):
    chat.says("menu")
    chat.press("Things to read")
    assert said(chat.says(words)).startswith(str(NO_MATTER))
    assert chat.talk.step == "menu.home"


def test_what_went_by_a_wrong_press_may_be_called_off(chat):
    chat.says("can i talk to my adviser about our lease")
    chat.press("Send it")
    assert said(chat.says("oh i pressed the wrong button")) == CALL_IT_OFF


@pytest.mark.parametrize(
    "words", ["how do we go back to the council", "the kids hit the wrong one", "we chose the wrong place"]
)
def test_what_tells_of_something_else_takes_no_step_back(chat, words):
    assert str(NO_MATTER) not in said(chat.says(words))


def test_after_danger_a_wrong_press_takes_nothing_back(chat):
    chat.says("my husband hit me last night")
    chat.says("oh i pressed the wrong thing")
    assert (chat.talk.step, chat.talk.answer("danger")) == ("safety.after", "domestic_abuse")


@pytest.mark.parametrize(("words", "is_it"), [
    ("hello i not speak good english", True), ("sorry for my bad english", True), ("my english is not so good", True),
    ("we need english classes", False), ("nobody here speaks english", False),
])  # fmt: skip
def test_little_english_is_enough(chat, words, is_it):
    assert (GOOD_ENOUGH.format(role="adviser") in said(chat.says(words))) is is_it


@pytest.mark.parametrize(("words", "is_it"), [
    ("to small i cant see it", True), ("the writing is too small for me", True), ("our hall is too small", False),
])  # fmt: skip
def test_where_letters_are_made_bigger_is_told(chat, words, is_it):
    assert (BIGGER.format(role="adviser") in said(chat.says(words))) is is_it


def test_how_long_it_takes_is_told_before_what_it_is_about(programme, ears):
    chat = Chat(programme, ears).at("handoff.what_about")
    assert "will answer you here by Tue 13 January" in said(chat.says("how long will it take"))
    assert chat.talk.step == "handoff.what_about"
