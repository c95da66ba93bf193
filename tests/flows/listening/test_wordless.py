"""Messages without a word, and those meant for somebody else."""

import pytest

from flows.effects import AnswerFollowUp, OpenHandoff
from tests.flows.chatting import Chat, said

DRAFT = {"handoff_summary": "the roof leaks"}


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears).at("menu.listening")


@pytest.mark.parametrize(
    "step", ["handoff.what_about", "handoff.change", "handoff.summary", "suggest.when", "diagnose.tell_me"]
)
@pytest.mark.parametrize("typed", ["?", "??", "😭", "😀🎉"])
def test_it_is_no_answer_and_the_step_stays(chat, step, typed):
    chat.at(step, **DRAFT)
    assert not any(isinstance(each, OpenHandoff | AnswerFollowUp) for each in chat.says(typed))
    assert chat.talk.step == step


def test_a_sad_face_is_met_kindly(chat):
    assert said(chat.says("😭😭")).startswith("I'm sorry.")


def test_a_question_mark_keeps_the_gentle_question_open(chat):
    chat.says("he is going to explode when he sees this")
    told = said(chat.says("?"))
    assert chat.talk.step == "safety.are_you_safe"
    assert "can mean that somebody isn't safe" in told


@pytest.mark.parametrize("typed", ["😭", "👍", "yes", "🤔", "!!!", "..."])
def test_a_face_there_is_still_taken_for_more_than_a_question_mark(chat, typed):
    chat.says("he is going to explode when he sees this")
    chat.says(typed)
    assert chat.talk.step == "safety.after"


def test_a_shrug_there_is_no_question_either(chat):
    chat.says("cant go on like this")
    chat.says("🤷")
    assert chat.talk.step == "safety.after"


def test_a_second_question_mark_there_is_no_mere_question(chat):
    chat.says("he is going to explode when he sees this")
    chat.says("?")
    chat.says("??")
    assert chat.talk.step == "safety.after"


@pytest.mark.parametrize("typed", ["sorry wrong chat", "oops wrong person", "soz that was meant for another group"])
@pytest.mark.parametrize("step", ["handoff.summary", "handoff.what_about"])
def test_what_was_meant_for_others_drops_the_draft(chat, step, typed):
    chat.at(step, **DRAFT)
    assert "Nothing has gone to anybody" in said(chat.says(typed))
    assert chat.talk.answer("handoff_summary") == ""


@pytest.mark.parametrize("typed", ["sorry wrong chat", "ignore that", "oh please ignore my last message"])
def test_elsewhere_it_does_no_harm(chat, typed):
    chat.at("suggest.when", offer="guide:finding-helpers")
    assert said(chat.says(typed)) == "No harm done."
    assert chat.talk.step == "suggest.when"


@pytest.mark.parametrize("typed", ["we are in the wrong group for grants", "the council ignore that we need a hall"])
def test_what_only_sounds_like_it_is_heard(chat, typed):
    assert said(chat.says(typed)) != "No harm done."
