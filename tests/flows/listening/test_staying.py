"""Whoever goes on about a loss is stayed with; nothing of the work is put to them before they turn to it."""

import pytest

from flows.effects import RecordNeed, Suggest
from flows.listening.staying import HERE_STILL
from tests.flows.chatting import said

ABOUT_IT = ("its been hard", "he was our treasurer for years", "the little things are the worst", "nothing feels right")
GOES_ON = (
    "how do we find a new treasurer",
    "we need a new chair",
    "who can do the accounts",
)


@pytest.mark.parametrize("told", ["my husband died", "my mums in hospital", "i miss him"])
def test_no_message_about_it_is_taken_for_a_topic(chat, told):
    chat.says(told)
    for words in ABOUT_IT:
        effects = chat.says(words)
        assert said(effects) in map(str, HERE_STILL)
        assert chat.talk.step == "feelings.quiet"
        assert any(button.key == "person" for button in chat.talk.question)
        assert not any(isinstance(each, RecordNeed | Suggest) for each in effects)


@pytest.mark.parametrize("words", GOES_ON)
def test_whoever_turns_to_the_work_is_heard(chat, words):
    chat.says("my husband died")
    chat.says("its been hard")
    assert said(chat.says(words)) not in map(str, HERE_STILL)
    assert chat.talk.step != "feelings.quiet"
