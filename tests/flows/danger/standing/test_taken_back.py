"""Danger that is taken back: those on duty hear it in their words, and nothing is called off or erased by it."""

import pytest

from flows.effects import AddToHandoff, CancelHandoff, EraseMe, OpenHandoff
from tests.flows.chatting import said

TAKEN_BACK = (
    "it was nothing", "false alarm", "sorry false alarm", "i got it wrong", "ignore that", "please ignore what i said",
    "my mistake sorry", "i overreacted", "it was all a misunderstanding", "ignore me i was being silly",
    "ignore that it was nothing", "i take it back",
    "i didnt mean it", "sent that by mistake", "oh sorry wrong chat", "it turned out to be nothing",
    "forget i said anything", "it was just a joke", "its nothing really",
)  # fmt: skip
NOT_TAKEN_BACK = (
    "they didnt do anything", "they never do anything", "she didnt do anything", "this is a joke", "ignore me",
    "it wasnt nothing", "its not a false alarm", "its all my fault", "its wrong", "i didnt get it wrong",
    "it was nothing but now hes hitting me again", "he says it was nothing", "he wants me to say it was a mistake",
    "police said it was a false alarm", "dont ignore that", "nobody believes me", "they will think i made it up",
)  # fmt: skip


@pytest.mark.parametrize("words", TAKEN_BACK)
def test_those_on_duty_hear_it_and_nothing_is_called_off(told, words):
    came = told.says(words)
    assert [words in effect.text for effect in came if isinstance(effect, AddToHandoff)] == [True]
    assert not any(isinstance(effect, CancelHandoff | EraseMe | OpenHandoff) for effect in came)
    assert "I've told the duty adviser so, in your words. I can't call it off" in said(came)
    assert "999" in said(came)
    assert told.talk.step == "safety.after"


@pytest.mark.parametrize("words", NOT_TAKEN_BACK)
def test_what_takes_nothing_back_is_not_passed_on_as_if_it_did(told, words):
    assert not any("take it back" in effect.text for effect in told.says(words) if isinstance(effect, AddToHandoff))
