"""Two wishes that are refused at once: the second is told once the first is answered, and neither is lost."""

import pytest

from flows.events import PeerRefused
from tests.flows.chatting import said


@pytest.mark.parametrize("answer", ["Leave it", "Ask another area"])
def test_the_second_is_told_once_the_first_is_answered(chat, answer):
    chat.hears(PeerRefused(1, "how to run a garden", more=True))
    assert said(chat.hears(PeerRefused(2, "how to hold a fete", more=False))) == ""
    assert "how to hold a fete" in said(chat.press(answer))
    assert chat.talk.answer("refused") == "2"
