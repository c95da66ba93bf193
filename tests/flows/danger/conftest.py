"""A chat in which danger has just been told."""

from dataclasses import replace

import pytest

from flows.history import Alerted, Past, Waiting
from tests.flows.chatting import MONDAY, Chat


@pytest.fixture
def told(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("my husband hits me")
    return chat


@pytest.fixture
def waits(told):
    """The same as storage has it: both people on duty were told of it, and it waits for one of them."""
    danger = Waiting(1, "waiting", "safety", "", "", None)
    past = Past(handoffs=(danger,), alerted=(Alerted("aisha", MONDAY), Alerted("dean", MONDAY)))
    told.world = replace(told.world, load_past=lambda: past)
    return told
