"""A chat in which danger has just been told."""

import pytest

from tests.flows.chatting import Chat


@pytest.fixture
def told(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("my husband hits me")
    return chat
