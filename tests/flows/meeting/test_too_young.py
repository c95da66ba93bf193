"""Somebody who says that they are under 16."""

import pytest

from flows.effects import Consent
from flows.hearing.ages import own_age
from flows.meeting.too_young import ASKED
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    "text",
    ["i am 13", "i am twelve", "hello i am 12 and i live in fernhill", "i am only 15 years old", "i am in year 8",
     "i am a 14 year old", "i am nearly 11", "12 years old here", "I'm 11yo", "im 13, whats on", "im 13 i live here",
     "i am 10 and a half"],
)  # fmt: skip
def test_they_say_how_old_they_are(text):
    assert 5 <= own_age(text) <= 15


@pytest.mark.parametrize(
    "text",
    ["i am 10 minutes away", "i am 12 weeks pregnant", "i am 15 stone", "my son is 12", "i am one of eight",
     "i am 7 of 9", "i am in year 2 of the plan", "i am 14 years into this", "i am 150",
     "I am 5 volunteers short for saturday", "im ten signatures short", "im five behind on the grant forms",
     "I'm 15 letters in and nobody replies", "i am five and a half people short", "im 12 chairs short", "im 15% done",
     "im 10.5 stone", "im 8-10 weeks in", "i am in year 5 of the lease", "im 11 days late"],
)  # fmt: skip
def test_numbers_that_are_no_age(text):
    assert own_age(text) is None


@pytest.mark.parametrize(("text", "years"), [("no im 52", 52), ("i am 16", 16), ("I'm 70, actually", 70)])
def test_a_grown_up_says_how_old_they_are(text, years):
    assert own_age(text) == years


def test_they_are_asked_first_and_nothing_goes_before_a_yes(programme, ears):
    chat = Chat(programme, ears).known_as(consent=None, name="", area="")
    asked = chat.says("hi im 12 and i live in fernhill is there a youth club")
    assert unsaid(asked) == []
    assert said(asked).endswith("are you under 16?")
    effects = chat.press("Yes")
    assert unsaid(effects) == [Consent(given=False)]
    assert "Childline is free on 0800 1111" in said(effects)
    assert "parent, carer or youth worker" in said(effects)


@pytest.mark.parametrize("words", ["no", "im 52", "no i'm a grown up"])
def test_a_no_keeps_everything_and_goes_back_to_where_they_were(chat, words):
    chat.says("how do we find volunteers")
    before = chat.talk.step
    chat.says("im 12")
    assert chat.talk.step == ASKED
    assert unsaid(chat.says(words)) == []
    assert chat.talk.step == before


@pytest.mark.parametrize("words", ["no im 52", "im an adult"])
def test_a_later_age_undoes_it_and_they_are_asked_what_may_be_kept(chat, words):
    chat.says("im 12")
    chat.says("yes")
    chat.known_as(consent=False)
    assert "May I remember" in said(chat.says(words))
    assert not chat.talk.answer("young")
    assert Consent(given=True) in chat.press("Yes, that's fine")


def test_danger_comes_first_all_the_same(programme, ears):
    chat = Chat(programme, ears)
    assert "Childline" in said(chat.says("im 12 and my dad hits me"))
    assert chat.talk.step.startswith("safety.")


@pytest.mark.parametrize("words", ["im 12", "i am in year 8", "im thirteen"])
def test_after_danger_a_childs_age_changes_whom_to_ring_and_nothing_is_erased(chat, words):
    chat.says("my stepdad hits me")
    came = chat.says(words)
    assert "Childline" in said(came)
    assert not any(isinstance(each, Consent) for each in came)
