"""Several wishes that are refused at once: each is told once the one before is answered, and nothing is lost."""

import pytest

from flows.events import PeerRefused
from tests.flows.chatting import said


@pytest.mark.parametrize("answer", ["Leave it", "Ask another area"])
def test_the_second_is_told_once_the_first_is_answered(chat, answer):
    chat.hears(PeerRefused(1, "how to run a garden", more=True))
    assert said(chat.hears(PeerRefused(2, "how to hold a fete", more=False))) == ""
    assert "how to hold a fete" in said(chat.press(answer))
    assert chat.talk.answer("refused") == "2"


def test_the_question_that_was_open_before_them_is_asked_again_after_the_last(chat, programme):
    chat.at("diagnose.question", asking=programme.questions[0].id)
    chat.hears(PeerRefused(1, "how to run a garden", more=True))
    chat.hears(PeerRefused(2, "how to hold a fete", more=False))
    chat.press("Leave it")
    chat.press("Leave it")
    assert chat.talk.step == "diagnose.question"
    assert not [name for name in chat.talk.answers if "refus" in name]


def test_one_that_lost_its_place_to_other_questions_comes_after_the_next(chat):
    chat.hears(PeerRefused(1, "how to run a garden", more=True))
    chat.at("menu.listening")
    assert "how to hold a fete" in said(chat.hears(PeerRefused(2, "how to hold a fete", more=False)))
    assert "how to run a garden" in said(chat.press("Leave it"))
