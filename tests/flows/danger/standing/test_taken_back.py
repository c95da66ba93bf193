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
    "sorry that came out wrong, everyone is fine", "false alarm everyone is fine", "false alarm. we are all safe",
    "i sent that to the wrong person. please ignore", "my son got hold of my phone sorry", "i pressed it by mistake",
    "that was a line from our panto", "everyone is fine", "no one is in danger", "i was only testing it, all is well",
    "i sent it by mistake", "he never hit me, i made it up",
    "false alarm, it was somebody else", "false alarm it was the telly", "false alarm, it was only fireworks",
)  # fmt: skip
NOT_TAKEN_BACK = (
    "they didnt do anything", "they never do anything", "she didnt do anything", "this is a joke", "ignore me",
    "it wasnt nothing", "its not a false alarm", "its all my fault", "its wrong", "i didnt get it wrong",
    "it was nothing but now hes hitting me again", "he says it was nothing", "he wants me to say it was a mistake",
    "false alarm but he is angry", "everyone is fine except me", "no", "yes", "false alarm, he made me say that",
    "the fire was a false alarm but hes still here", "not everyone is fine", "nobody is fine", "false alarm help",
    "false alarm, it was my brother", "false alarm, it was him",
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


@pytest.mark.parametrize("words", ["false alarm", "everyone is fine"])
@pytest.mark.parametrize("ordinary", ["our garden", "can you help us find volunteers", "how do we get a lease"])
def test_ordinary_talk_goes_on_from_there(told, words, ordinary):
    told.says(words)
    assert "still here" not in said(told.says(ordinary)).lower()


def test_until_then_a_button_says_so_too(told):
    told.says("our garden")
    assert any("I sent it by mistake" in each.text for each in told.press("I sent it by mistake")
               if isinstance(each, AddToHandoff))  # fmt: skip
    assert not told.talk.question


@pytest.mark.parametrize("words", ["he hit me again", "i want to die", "hes got a knife"])
def test_danger_after_it_is_danger_again(told, words):
    told.says("false alarm")
    assert any(isinstance(each, OpenHandoff) for each in told.says(words))
    assert not told.talk.answer("took_back")


STILL_OF_IT = (
    "not in danger yet", "im not sure im safe", "please ignore that, he was reading over my shoulder",
    "my husband says to say false alarm", "i will kill my husband",
)  # fmt: skip


@pytest.mark.parametrize("words", STILL_OF_IT)
def test_what_may_still_be_of_it_is_met_by_somebody_who_stays(told, words):
    told.says("false alarm")
    came = told.says(words)
    assert "999" in said(came)
    assert "adviser" in said(came) or "still here" in said(came).lower()
