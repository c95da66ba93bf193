"""What staff may learn from: what was taken for something else, and nothing that was said around danger."""

import pytest

from flows.effects import NoteMiss, RecordNeed
from tests.flows.chatting import Chat

UNKNOWN = "half the estate havent a clue we exist"
TAKEN_FOR, OTHER = "communications", "community_engagement"


@pytest.fixture
def asked(programme, ears):
    """A chat that has just been asked which of two it is about."""
    chat = Chat(programme, ears)
    chat.says(UNKNOWN)
    assert chat.talk.step == "listen.which_topic"
    return chat


def notes(effects):
    return [each for each in effects if isinstance(each, NoteMiss)]


def test_the_one_we_thought_likelier_teaches_nothing(asked):
    assert notes(asked.press("Spreading the word")) == []


def test_the_other_one_is_noted_with_what_it_was_taken_for(asked):
    effects = asked.press("Bringing people in")
    assert notes(effects) == [NoteMiss(UNKNOWN, TAKEN_FOR, OTHER)]
    assert RecordNeed(OTHER, "said", UNKNOWN) in effects


@pytest.mark.parametrize("said", ["Something else", "no", "nah", "neither", "No, none of those."])
def test_neither_is_noted_as_not_that(asked, said):
    assert notes(asked.says(said)) == [NoteMiss(UNKNOWN, TAKEN_FOR)]


@pytest.mark.parametrize("known", [{"step": "safety.after"}, {"danger": "domestic_abuse"}], ids=["step", "told before"])
def test_nothing_said_after_danger_is_noted(programme, ears, known):
    answers = {"step": "menu.pause", **known}
    assert notes(Chat(programme, ears).at(answers.pop("step"), **answers).says("flibble wotsit")) == []


def test_a_correction_in_a_chat_about_danger_is_not_noted(asked):
    asked.talk = asked.talk.knowing(danger="domestic_abuse")
    assert notes(asked.press("Bringing people in")) == []
