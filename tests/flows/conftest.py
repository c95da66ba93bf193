"""What tests of single flows share."""

import pytest

from tests.flows.chatting import Chat


@pytest.fixture
def chat(programme, ears):
    """Jean's chat in Fernhill, with nothing on the table."""
    return Chat(programme, ears).at("menu.listening")
