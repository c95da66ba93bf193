"""Whether a person is asked for, or only a word of it is said."""

import pytest

from flows.effects import OpenHandoff
from flows.handing_over.asking_for_one import as_meant
from flows.turn import World
from tests.flows.chatting import FERNHILL, JEAN, MONDAY, Chat


@pytest.fixture
def meant(programme, ears):
    """How a message is meant, in Fernhill, whose adviser is Aisha."""
    world = World(MONDAY, programme, ears, JEAN, FERNHILL)
    return lambda text: as_meant(ears.hear(text), world)


@pytest.mark.parametrize(
    "text",
    ["tell me more", "read it to me", "I could murder a brew", "actually no wait",
     "dont call me jean", "can someone tell me how to get a grant",
     "can someone tell me when the next meeting is"],
)  # fmt: skip
def test_what_is_said_to_us_asks_for_nobody(meant, text):
    assert (meant(text).wants_human, meant(text).command) == (False, None)


@pytest.mark.parametrize(
    "text",
    ["can i talk to aisha", "give us a ring", "I'd rather talk to somebody", "human please", "put me through",
     "could one of your people come out to our meeting", "I need to talk to Aisha about the hall, it must be signed",
     "this is useless get me someone", "can aisha ring me", "tell aisha the roof has come in"],
)  # fmt: skip
def test_a_wish_for_a_person_is_one(meant, text):
    assert meant(text).wants_human


def test_what_may_be_a_wish_is_asked_about(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    effects = chat.says("ur a tin can")
    assert not any(isinstance(each, OpenHandoff) for each in effects)
    assert chat.talk.step == "repair.person"
