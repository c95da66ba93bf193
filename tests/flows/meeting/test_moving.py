"""Somebody who has moved says so in any words; nothing names their old area afterwards."""

import pytest

from flows.effects import JoinArea
from tests.flows.chatting import Chat, said, unsaid


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("recap.what_changed")


@pytest.mark.parametrize(
    "words",
    [
        "change my area, ive moved to Oakbrook",
        "i live in Oakbrook now",
        "we've just moved over to oakbrok",
        "im in oakbrook now",
        "my new area is oakbrook",
        "wrong area mate, its oakbrook",
        "put me down for oakbrook",
        "wer moved house now in oakbrook",
    ],
)
def test_the_area_is_changed_and_said_back_and_what_was_asked_of_the_old_one_is_left(chat, words):
    effects = chat.says(words)
    assert unsaid(effects) == [JoinArea("oakbrook")]
    assert said(effects) == "You're in Oakbrook (North West) now, got it. Tom Adeyemi is the adviser there."
    assert (chat.talk.step, chat.talk.interrupted) == ("menu.listening", "")


@pytest.mark.parametrize("words", ["i live in oakbrook", "can i change my area to oakbrook?"])
def test_where_it_is_not_plain_they_are_asked(chat, words):
    assert said(chat.says(words)) == "Is Oakbrook (North West) your area now?"
    effects = chat.press("Yes")
    assert unsaid(effects) == [JoinArea("oakbrook")]
    assert "Fernhill" not in said(effects)


def test_moved_and_no_more_is_asked_where_to(chat):
    assert said(chat.says("we've moved house")).startswith("Which area are you in?")


@pytest.mark.parametrize(
    "words", ["we moved the lunch club to oakbrook", "what do they do in oakbrook", "i live in fernhill now"]
)
def test_other_mentions_of_a_place_change_nothing(chat, words):
    assert JoinArea("oakbrook") not in chat.says(words)


@pytest.mark.parametrize(
    "text",
    [
        "thats wrong im in millbrook",
        "no im in millbrook",
        "you've got it wrong, we live in millbrook",
        "im from millbrook",
    ],
)
def test_an_area_put_right_is_asked_about(programme, ears, text):
    chat = Chat(programme, ears).at("diagnose.what_helps")
    assert said(chat.says(text)) == "Is Millbrook (Yorkshire and the Humber) your area now?"


@pytest.mark.parametrize("text", ["im in a mess", "we are in trouble", "thats wrong im in charge"])
def test_being_in_something_else_is_no_area(programme, ears, text):
    assert "your area now?" not in said(Chat(programme, ears).at("diagnose.what_helps").says(text))
