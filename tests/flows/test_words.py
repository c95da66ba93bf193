"""Sentences of ours: read as they were written, said in the words in force."""

import pytest

from flows.effects import Button, PutForward
from flows.one_message import one_message
from flows.turn import Conversation, Turn
from flows.words import BRITISH, Speech, _, _n, joined, speaking, worded

HELLO = _("Hello {name}.")
DAYS = _n("{number} day", "{number} days")
WELSH = Speech(
    "cy",
    {HELLO: "Helo {name}.", "Menu": "Dewislen"},
    {DAYS.one: ("{number} diwrnod", "{number} ddiwrnod")},
    form=lambda number: int(number == 2),
)


def test_a_sentence_reads_as_it_was_written_while_nothing_else_is_in_force():
    assert f"{HELLO} {DAYS.of(2)}" == "Hello {name}. {number} days"


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda: HELLO.format(name="Jo"), id="fields filled"),
        pytest.param(lambda: f"{HELLO}".replace("{name}", "Jo"), id="in an f-string"),
        pytest.param(lambda: (HELLO + "").replace("{name}", "Jo"), id="added to"),
        pytest.param(lambda: ("" + HELLO).replace("{name}", "Jo"), id="added"),
        pytest.param(lambda: joined(("", HELLO)).replace("{name}", "Jo"), id="joined"),
    ],
)
def test_what_is_made_of_it_is_in_the_words_in_force(made):
    with speaking(WELSH):
        assert made() == "Helo Jo."
    assert made() == "Hello Jo."


def test_a_number_takes_the_form_its_language_has_for_it():
    with speaking(WELSH):
        assert [DAYS.of(number) for number in (1, 2)] == ["{number} diwrnod", "{number} ddiwrnod"]


def test_what_has_no_other_wording_is_said_as_written():
    with speaking(Speech(BRITISH, {"Something else": "Rhywbeth"})):
        assert (f"{HELLO}", DAYS.of(1)) == (HELLO, DAYS.one)


def test_a_button_made_long_ago_is_worded_when_it_is_shown():
    menu = Button(_("Menu"), "menu")
    with speaking(WELSH):
        assert worded(menu) == Button("Dewislen", "menu")
    assert worded(menu) is menu


def test_what_is_asked_for_without_a_word_said_is_in_the_words_in_force():
    asked = Turn(Conversation(), (PutForward(HELLO),))
    with speaking(WELSH):
        assert one_message(Conversation(), asked).effects == (PutForward("Helo {name}."),)
