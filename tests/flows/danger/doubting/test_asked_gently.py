"""Answers to the gentle question in words of people's own, that no list of ours holds."""

from dataclasses import replace

import pytest

from flows.effects import OpenHandoff
from flows.events import QuestionLapsed
from flows.way_back import AFTER, ASKING
from flows.words import Speech
from tests.flows.chatting import Chat, said

DOUBT = "uncle makes me feel weird"
SHOWS_SOMEBODY = (
    "hes in the front room with them", "he came round last night again", "she's hid in the wardrobe", "its me nana",
    "cant say hes sat next to me", "he'd kill me if i told", "i dont see a way out any more", "theyre at the back door",
)  # fmt: skip
ALL_WELL = (
    "lol no the printer",
    "nah thats just how we talk round here",
    "god no just the paperwork",
    "nah love thats off a film",
)
SOMETHING_ELSE = (
    "make it the thursday",
    "tell sam ta very much",
    "do you do it in romanian",
    "show me that list again",
)


@pytest.fixture
def asked(chat):
    chat.says(DOUBT)
    assert chat.talk.step == ASKING
    return chat


@pytest.mark.parametrize("words", SHOWS_SOMEBODY)
def test_what_shows_that_somebody_is_not_safe_is_a_yes(asked, words):
    assert any(isinstance(each, OpenHandoff) for each in asked.says(words))
    assert asked.talk.step == AFTER


@pytest.mark.parametrize("words", ALL_WELL)
def test_a_no_of_their_own_closes_it(asked, words):
    asked.talk = asked.talk.knowing(worry="blood all over the hall floor", danger="harm_now")
    assert said(asked.says(words)).startswith("Thanks for telling me.")
    assert not asked.talk.answer("worry")


@pytest.mark.parametrize("words", SOMETHING_ELSE)
def test_something_else_neither_raises_nor_closes_it(asked, words):
    for _ in range(2):
        assert "999" in said(asked.says(words))
        assert (asked.talk.answer("worry"), asked.talk.answer("alarms")) == (DOUBT, "")


def test_half_an_answer_is_asked_about_once_more_and_then_taken_for_a_yes(asked):
    asked.says("depends who you ask")
    assert asked.talk.step == ASKING
    asked.says("hmm")
    assert asked.talk.step == AFTER


MINIMISED = (
    "i cant do this anymore | theres nowt left", "i cant do this anymore | just hollow",
    "i cant do this anymore | just the rope", "i cant do this anymore | 😢",
    "he has been at me again | just a clip round the ear", "he has been at me again | just the cane",
    "mum gets angry at me | only the slipper", "im on the bridge | just watching the water",
    "my daughter has been cutting | only her thighs", "theres a funny smell in the kitchen | from the cooker",
    "he gets so angry with the kids | only the little one", "i cant cope | nothing helps",
    "i dont want to go home | just evenings", "he has been at me again | no just a tap",
)  # fmt: skip


@pytest.mark.parametrize("told", MINIMISED)
def test_what_makes_little_of_it_closes_nothing(chat, told):
    doubt, answer = told.split(" | ")
    chat.says(doubt)
    chat.at(ASKING, worry=doubt, danger=chat.talk.answer("danger") or "harm_now", worry_at="menu.listening")
    chat.says(answer)
    assert chat.talk.answer("worry") or chat.talk.step == AFTER


@pytest.mark.parametrize(
    "told",
    [
        "i could murder a pint | lol thirsty is all",
        "in pieces | happy tears",
        "he has it in for me | at dominoes",
    ],
)
def test_what_explains_it_closes_it(chat, told):
    doubt, answer = told.split(" | ")
    chat.at(ASKING, worry=doubt, danger="harm_now", worry_at="menu.listening").says(answer)
    assert (chat.talk.answer("worry"), chat.talk.answer("alarms")) == ("", "")


def test_a_button_in_the_programmes_own_words_is_typed_late_as_well(programme, ears):
    spoken = Speech(sentences={"Not sure": "Cannae tell"})
    chat = Chat(replace(programme, speech=spoken), ears).at("menu.listening")
    chat.says(DOUBT)
    chat.hears(QuestionLapsed())
    assert any(isinstance(each, OpenHandoff) for each in chat.says("cannae tell"))
