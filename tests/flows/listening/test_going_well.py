"""All goes well, and no more is said: celebrated, asked what works, and nothing is pushed."""

import pytest

from flows.effects import RecordNeed, Suggest
from flows.listening.going_well import GOOD_TO_HEAR
from tests.flows.chatting import Chat, said

WELL = ("its all going well", "were doing great ta", "weve had a good year really", "everythings going great")
MORE = ("its not going well", "its going well but nobody comes", "how is it going", "everyone says its going well")


def _celebrates(effects):
    return any(said(effects).startswith(str(way)) for way in GOOD_TO_HEAR)


@pytest.mark.parametrize("step", ["menu.listening", "diagnose.tell_me", "diagnose.what_helps"])
@pytest.mark.parametrize("words", WELL)
def test_it_is_celebrated_before_anything_is_asked(programme, ears, step, words):
    chat = Chat(programme, ears).at(step)
    assert _celebrates(chat.says(words))
    came = chat.says("the lunch club")
    assert "the lunch club" in said(came)
    assert (chat.talk.step, [each for each in came if isinstance(each, RecordNeed | Suggest)]) == ("menu.listening", [])


@pytest.mark.parametrize("words", MORE)
def test_what_says_more_or_something_else_is_heard_as_itself(chat, words):
    assert not _celebrates(chat.says(words))


def test_it_is_no_answer_to_whether_anyone_is_in_danger(chat):
    chat.says("he gets so angry with the kids")
    assert not _celebrates(chat.says("its all going well"))
