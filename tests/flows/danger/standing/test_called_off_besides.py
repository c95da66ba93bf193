"""What was asked for before danger was told is called off by itself, and the danger never."""

import pytest

from flows.effects import CancelHandoff, CancelRequest
from flows.way_back import AFTER

DANGER = "my husband hit me last night"


@pytest.fixture
def in_danger(chat):
    chat.says(DANGER)
    assert chat.talk.step == AFTER
    return chat


@pytest.mark.parametrize("words", ["cancel my request", "cancel it", "call off the expert", "never mind, cancel that"])
def test_with_nothing_else_open_nothing_is_called_off(in_danger, words):
    effects = in_danger.says(words)
    assert not any(isinstance(each, CancelHandoff | CancelRequest) for each in effects)
    assert (in_danger.talk.step, in_danger.talk.answer("danger")) == (AFTER, "domestic_abuse")
