"""Carry on, typed, does what its button does; the same words about something else don't."""

import pytest

from tests.flows.chatting import said

CARRY_ON = ("carry on", "continue", "can we carry on", "ok carry on then", "back to it", "keep going")


@pytest.mark.parametrize("words", CARRY_ON)
def test_the_question_that_waits_is_asked_again(chat, words):
    first = said(chat.says("how do we find volunteers"))
    chat.says("menu")
    assert said(chat.says(words)) == first


def test_with_nothing_open_it_is_the_menu(chat):
    chat.says("carry on")
    assert chat.talk.step == "menu.home"


def test_that_they_cant_go_on_is_asked_about(chat):
    chat.says("we cant carry on")
    assert chat.talk.step == "safety.are_you_safe"
