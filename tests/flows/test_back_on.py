"""Being written to first again: asked for in so many words, and told as it is."""

import pytest

from flows.back_on import NO_MORE_QUIET, NOT_WITHOUT_A_YES, ON_AGAIN, STILL_OFF
from flows.effects import Resume
from flows.events import Arrived
from tests.flows.chatting import Chat, said


@pytest.fixture
def stopped(programme, ears):
    return Chat(programme, ears).at("menu.listening").known_as(stopped=True)


@pytest.mark.parametrize(
    "typed", ["START", "start", "start please", "unstop", "turn it back on", "start again", "resume"]
)
def test_start_after_stop_turns_it_on_and_says_what_stays_off(stopped, typed):
    came = stopped.says(typed)
    assert (Resume() in came, said(came)) == (True, str(ON_AGAIN))


def test_start_after_a_pause_ends_it(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    quiet = chat.known_as(paused_until=chat.world.now.replace(year=2027))
    assert said(quiet.says("START")) == str(NO_MORE_QUIET)


def test_without_a_yes_to_being_remembered_nothing_more_is_promised(stopped):
    assert said(stopped.known_as(consent=False).says("START")) == str(NOT_WITHOUT_A_YES)


def test_start_from_anybody_else_is_a_greeting(programme, ears):
    assert Resume() not in Chat(programme, ears).at("menu.listening").says("START")


def test_opening_the_chat_anew_turns_nothing_on_and_says_so(stopped):
    came = stopped.hears(Arrived(""))
    assert Resume() not in came
    assert said(came).startswith(str(STILL_OFF))
