"""Somebody who says that they are under 16."""

import pytest

from flows.effects import Consent
from flows.meeting.too_young import SAYS_THEIR_AGE
from tests.flows.chatting import Chat, said, unsaid


@pytest.mark.parametrize(
    "text",
    ["i am 13", "i am twelve", "hello i am 12 and i live in fernhill", "i am only 15 years old", "i am in year 8",
     "i am a 14 year old", "i am nearly 11", "12 years old here"],
)  # fmt: skip
def test_they_say_how_old_they_are(text):
    assert SAYS_THEIR_AGE.search(text)


@pytest.mark.parametrize(
    "text",
    ["i am 10 minutes away", "i am 12 weeks pregnant", "i am 15 stone", "i am 16", "i am 55", "my son is 12",
     "i am one of eight", "i am 7 of 9", "i am in year 2 of the plan", "i am 14 years into this", "i am 150"],
)  # fmt: skip
def test_numbers_that_are_no_age(text):
    assert not SAYS_THEIR_AGE.search(text)


def test_they_are_told_kindly_and_nothing_is_kept(programme, ears):
    chat = Chat(programme, ears).known_as(consent=None, name="", area="")
    effects = chat.says("hi im 12 and i live in fernhill is there a youth club")
    assert unsaid(effects) == [Consent(given=False)]
    assert "Childline is free on 0800 1111" in said(effects)
    assert "parent, carer or youth worker" in said(effects)


def test_danger_comes_first_all_the_same(programme, ears):
    chat = Chat(programme, ears)
    chat.says("im 12 and my dad hits me")
    assert chat.talk.step.startswith("safety.")
