"""Finding somebody's area, and doing without."""

import pytest

from flows.effects import JoinArea
from flows.events import Arrived
from flows.turn import Person
from tests.flows.chatting import Chat, said


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, Person(2), card=None)
    chat.hears(Arrived())
    return chat


@pytest.mark.parametrize("typed", ["dunno", "idk", "not sure", "no idea", "havent a clue"])
def test_not_knowing_carries_on_without(chat, typed):
    chat.says("LS6")
    chat.says(typed)
    assert chat.talk.step == "welcome.consent"


@pytest.mark.parametrize("typed", ["just show me", "show me the list", "list please"])
def test_the_list_is_shown_when_asked_for(chat, typed):
    chat.says("LS6")
    chat.says(typed)
    assert chat.talk.step == "welcome.which_region"


def test_an_unknown_postcode_is_said_to_be_so_and_the_list_is_offered_once(chat):
    assert said(chat.says("ls6 3ab")).startswith("LS6 isn't in any of the areas I know.")
    assert said(chat.says("BD3")).startswith("I don't know that one either, so let's do without.")
    assert chat.talk.step == "welcome.consent"


def test_two_areas_in_one_breath_are_asked_about(chat):
    chat.says("fernhill or oakbrook not sure which")
    assert [button.label for button in chat.talk.question] == ["Fernhill", "Oakbrook", "Neither"]


def test_a_word_of_a_story_is_no_answer_to_which_area(chat):
    chat.says("im in ashby")
    chat.says("my nan says the fields bus was late again")
    assert chat.talk.step == "welcome.which_of"
    assert [button.label for button in chat.talk.question] == ["Ashby Fields", "Ashby Vale", "Neither"]


def test_what_was_said_beside_the_name_is_answered_once_the_area_is_known(chat):
    chat.says("ashby, and nobody comes to our meetings")
    effects = chat.press("Ashby Vale")
    assert JoinArea("ashby_vale") in effects
    assert said(effects).startswith("Ashby Vale, got it. Marta Kowalska is the adviser there.\n\nAbout bringing more")
    assert (chat.talk.interrupted, chat.talk.answer("first_said")) == ("welcome.consent", "")
