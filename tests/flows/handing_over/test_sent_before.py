"""What came with words of the same day goes with them when they are passed on after all."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effects import OpenHandoff
from flows.events import Attached
from flows.handing_over.sent_before import SAY_SO
from flows.history import Past
from tests.flows.chatting import MONDAY, Chat, said

ROOF = "our hall roof is leaking look"
MARK = "[photo " + "3f" * 16 + "]"


def with_photo(programme, ears, words=ROOF, consent=True):
    chat = Chat(programme, ears, past=Past(last_words=(words,), said_at=(MONDAY,))).at("menu.listening")
    chat.known_as(consent=consent)
    chat.hears(Attached("photo", caption=words, reference="3f" * 16))
    return chat


def sent(chat):
    (opened,) = [each for each in chat.press("Send it") if isinstance(each, OpenHandoff)]
    return opened.summary


@pytest.mark.parametrize("words", ["can a person look at it please", "adviser please"])
def test_it_goes_with_the_words_that_are_pointed_back_to(programme, ears, words):
    chat = with_photo(programme, ears)
    shown = said(chat.says(words))
    assert ROOF in shown
    assert f"Your photo goes with it. {SAY_SO}" in shown
    assert sent(chat) == f"{MARK} {ROOF}"


@pytest.mark.parametrize("words", ["leave out the photo", "without the photo please", "dont send the pic"])
def test_it_can_be_left_out(programme, ears, words):
    chat = with_photo(programme, ears)
    chat.says("can a person look at it please")
    assert "photo" not in said(chat.says(words))
    assert sent(chat) == ROOF


def test_it_stays_when_the_words_are_put_anew(programme, ears):
    chat = with_photo(programme, ears)
    chat.says("can a person look at it please")
    chat.press("Change it")
    chat.says("the roof over our hall leaks")
    assert sent(chat) == f"{MARK} the roof over our hall leaks"


def test_a_day_later_it_goes_with_nothing(programme, ears):
    chat = with_photo(programme, ears)
    chat.world = replace(chat.world, now=MONDAY + timedelta(days=1))
    assert "photo" not in said(chat.says("can a person look at it please"))


def test_it_goes_with_nothing_else_they_ask(programme, ears):
    assert "Your photo" not in said(
        with_photo(programme, ears).says("can a person help us with a grant for the garden")
    )


@pytest.mark.parametrize("consent", [None, False])
def test_it_is_not_kept_of_who_has_not_agreed_to_be_remembered(programme, ears, consent):
    assert not with_photo(programme, ears, consent=consent).talk.answer("came")


def test_it_is_not_kept_with_words_of_danger(programme, ears):
    assert not with_photo(programme, ears, words="my husband hits me look").talk.answer("came")


def test_a_person_misspelt_passes_on_what_was_said_before(programme, ears):
    chat = with_photo(programme, ears)
    shown = said(chat.says("can i talk to a real persn"))
    assert ROOF in shown
    assert "persn" not in shown
