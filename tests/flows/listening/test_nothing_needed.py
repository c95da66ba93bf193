"""Whoever needs nothing is suggested nothing, wherever they say so; questions it may answer are answered by it."""

import pytest

from flows.effects import AnswerSuggestion, RecordNeed, Suggest
from flows.listening.nothing_needed import THATS_FINE
from tests.flows.chatting import Chat, said

TYPED = ["were fine thanks, nothing needed", "no were ok thank u", "nowt neded ta"]


@pytest.mark.parametrize("step", ["menu.listening", "welcome.hello", "diagnose.tell_me", "diagnose.what_helps"])
@pytest.mark.parametrize("typed", TYPED)
def test_it_is_met_in_one_warm_line(programme, ears, step, typed):
    chat = Chat(programme, ears).at(step)
    came = chat.says(typed)
    assert said(came) in map(str, THATS_FINE)
    assert chat.talk.step == "menu.listening"
    assert not [each for each in came if isinstance(each, RecordNeed | Suggest)]


@pytest.mark.parametrize("typed", TYPED)
def test_of_what_was_suggested_it_is_not_now(programme, ears, typed):
    chat = Chat(programme, ears)
    chat.says("how do we find more volunteers")
    assert said(chat.says(typed)) == "That's fine. Write to me when something comes up."


def test_where_it_says_how_something_went_it_does(programme, ears):
    chat = Chat(programme, ears).at("check_in.how_did_it_go", due_about="guide:finding-helpers")
    chat.says("what is that about")
    assert said(chat.says("all good ta")) not in map(str, THATS_FINE)


@pytest.mark.parametrize("typed", ["nah dont bother", "were all good here ta", "no ur alright mate"])
def test_no_more_is_asked_about_how_it_goes(programme, ears, typed):
    chat = Chat(programme, ears).at("diagnose.tell_me")
    chat.says("nobody turns up")
    came = chat.says(typed)
    assert (said(came) in map(str, THATS_FINE), chat.talk.step) == (True, "menu.listening")
    assert not came[:-1]


@pytest.mark.parametrize("typed", ["nah dont bother", "dont worry about it", "not bothered tbh"])
def test_an_offer_that_is_turned_down_is_left_without_asking_when(programme, ears, typed):
    chat = Chat(programme, ears)
    chat.says("how do we find more volunteers")
    chat.says("the first one")
    assert AnswerSuggestion(chat.talk.answer("offer"), "not_now") in chat.says(typed)
    assert chat.talk.step == "menu.listening"


@pytest.mark.parametrize("step", ["guides.browse", "peers.browse", "technical.browse", "glossary.browse"])
def test_whoever_only_looks_round_is_left_to_it(programme, ears, step):
    chat = Chat(programme, ears).at(step)
    assert said(chat.says("nah dont bother")) in map(str, THATS_FINE)
    assert chat.talk.step == "menu.listening"
