"""How far an area is can be put right in plain words, asked for or not; a job in hand is no phase."""

from dataclasses import replace

import pytest

from flows.effects import CorrectPhase, RecordNeed
from tests.flows.chatting import FERNHILL, Chat, said, unsaid

START, MIDDLE, END = (CorrectPhase(phase) for phase in ("getting_started", "delivery", "spending_out"))


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, card=replace(FERNHILL, odds={"delivery": 1.0}))


@pytest.mark.parametrize(
    ("words", "phase"),
    [
        ("no thats wrong, we're delivering", MIDDLE),
        ("you're wrong, we are in delivery", MIDDLE),
        ("we are just starting", START),
        ("we're not that far on yet", START),
        ("no we're still planning", START),
        ("its early days", START),
        ("we are winding down now", END),
    ],
)
@pytest.mark.parametrize("step", ["diagnose.play_back", "recap.what_changed", "menu.listening", "suggest.choose"])
def test_it_is_taken_as_said_at_whatever_step(chat, words, phase, step):
    effects = unsaid(chat.at(step, topic="volunteers").says(words))
    assert phase in effects
    assert not any(isinstance(effect, RecordNeed) for effect in effects)


@pytest.mark.parametrize("words", ["we're nearly done", "we havent started yet"])
@pytest.mark.parametrize("step", ["menu.listening", "check_in.how_did_it_go"])
def test_of_a_job_in_hand_it_says_nothing_of_the_area(chat, words, step):
    assert not any(isinstance(effect, CorrectPhase) for effect in chat.at(step).says(words))


@pytest.mark.parametrize(
    "words", ["we are just starting a lunch club", "we are delivering leaflets", "its nearly done"]
)
def test_other_things_that_start_and_end_are_heard_as_what_they_are(chat, words):
    assert not any(isinstance(effect, CorrectPhase) for effect in chat.at("diagnose.play_back").says(words))


def test_what_was_told_wrongly_is_put_right(chat):
    effects = chat.at("menu.listening").says("actually no, we havent got a plan, i got that wrong")
    assert START in effects
    assert said(effects) == "Thanks for putting that right. So there's no agreed plan yet. I'll go by that."


def test_a_no_that_says_which_way_is_asked_which_it_is(chat):
    chat.at("diagnose.play_back", heard="plan_agreed").says("no, we're further on than that")
    assert chat.talk.step == "diagnose.which_phase"
