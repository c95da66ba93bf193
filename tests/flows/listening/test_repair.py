"""What was not understood, old buttons, and a fault of ours."""

import pytest

from flows.effects import Button, NoteMiss
from flows.engine import sorry
from flows.events import Pressed, Said
from tests.flows.chatting import Chat, said

NONSENSE = "flibble wotsit"


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears)


def test_the_third_miss_in_a_row_offers_a_person(chat):
    chat.at("menu.pause")
    steps = []
    for _ in range(3):
        chat.says(NONSENSE)
        steps.append(chat.talk.step)
    assert steps == ["menu.pause", "repair.choices", "repair.person"]


def test_a_yes_to_a_person_passes_on_what_was_missed(chat):
    for _ in range(3):
        chat.at("menu.pause").says(NONSENSE)
    assert NONSENSE in said(chat.says("yes"))
    assert chat.talk.step == "handoff.summary"


def test_misses_are_counted_in_a_row_only(chat):
    chat.at("menu.pause").says(NONSENSE)
    chat.says("who pays for you?")
    chat.says(NONSENSE)
    assert chat.talk.step == "menu.pause"


def test_every_miss_is_noted_for_staff(chat):
    assert NoteMiss(NONSENSE) in chat.at("menu.pause").says(NONSENSE)


def test_a_double_tap_is_passed_over(chat):
    chat.says("menu")
    tap = Pressed("pause", chat.talk.step, chat.talk.version)
    chat.hears(tap)
    assert chat.hears(tap) == ()


def test_an_old_button_is_never_an_answer_to_the_question_of_now(chat):
    chat.says("menu")
    old = Pressed("known", chat.talk.step, chat.talk.version)
    chat.press("Pause or stop")
    assert said(chat.hears(old)).startswith("That button is from earlier on.")
    assert chat.talk.step == "menu.pause"


def test_a_fault_of_ours_is_owned_and_leads_on(chat):
    turn = sorry(chat.talk, Said("hello"), chat.world)
    assert turn.conversation.question == (Button("Menu", "menu"), Button("Ask Aisha", "adviser"))


def test_a_step_that_is_gone_leads_to_the_menu(chat):
    assert "Nothing you told me is lost" in said(chat.at("gone.step").says("hello"))
    assert chat.talk.step == "menu.home"


def test_a_miss_beside_suggestions_asks_in_short_which_with_the_same_buttons(chat):
    chat.at("menu.listening").says("nobody comes to our meetings")
    offered = chat.talk.question
    answer = said(chat.says("qwrt plmk"))
    assert answer.endswith("Which of the suggestions above shall we look at, or something else?")
    assert ("1." in answer, chat.talk.question) == (False, offered)
    chat.press(offered[0].label)
    assert chat.talk.step == "suggest.one"
