"""A message from the programme team, and what comes of it."""

import pytest

from flows.effects import AnswerNudge, Stop
from flows.events import NudgeSent
from tests.flows.chatting import Chat, said, unsaid

NUDGE = NudgeSent(7, "The hall is free in May.", "Priya Nair")


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears)


def test_it_says_who_wrote_it(chat):
    assert said(chat.hears(NUDGE)).startswith("This is from Priya in the programme team")


def test_it_never_replaces_an_open_question(chat):
    chat.at("privacy.known").hears(NUDGE)
    assert unsaid(chat.press("Not now")) == [AnswerNudge(7, "not_now")]
    assert chat.talk.step == "privacy.known"


def test_a_second_one_keeps_the_question_the_first_kept(chat):
    chat.at("privacy.known").hears(NUDGE)
    chat.hears(NUDGE)
    chat.press("Not now")
    assert chat.talk.step == "privacy.known"


def test_asked_again_it_says_what_it_is_about(chat):
    chat.hears(NUDGE)
    chat.says("where can we find volunteers")
    came = chat.says("back")
    assert "that message from the team" in said(came)
    assert [button.label for button in chat.talk.question] == ["Yes, tell me", "Not now", "No more of these"]


def test_it_never_takes_the_place_of_the_question_about_danger(chat):
    chat.at("safety.are_you_safe", danger="violence").hears(NUDGE)
    assert chat.talk.step == "safety.are_you_safe"
    assert [effect.urgency for effect in unsaid(chat.says("yes"))] == ["safety"]


def test_no_more_of_these_ends_everything_unasked(chat):
    chat.hears(NUDGE)
    assert unsaid(chat.press("No more of these")) == [AnswerNudge(7, "no_more"), Stop("No more of these")]


def test_stop_counts_as_an_answer_to_it(chat):
    chat.hears(NUDGE)
    assert unsaid(chat.says("stop")) == [AnswerNudge(7, "no_more"), Stop("stop")]
