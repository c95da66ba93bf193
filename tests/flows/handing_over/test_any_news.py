"""Whoever waits for a person is told the truth about it, in whatever words they ask."""

from dataclasses import replace
from datetime import date

import pytest

from flows.effects import AddToHandoff
from flows.events import Said
from flows.handing_over.any_news import answered
from flows.history import Past, Waiting
from tests.flows.chatting import MONDAY, Chat, said

AISHA_HAS_IT = (
    "You asked today at 09:00. Aisha has your message and hasn't answered yet. "
    "You'll be answered here by Tue 13 January."
)
LEASE = Waiting(3, "waiting", "ordinary", "our lease", "aisha", date(2026, 1, 13), "aisha", since=MONDAY)
DANGER = replace(LEASE, id=4, urgency="safety")


@pytest.fixture
def chat(programme, ears):
    return Chat(programme, ears, past=Past(handoffs=(LEASE,), waiting=LEASE)).at("handoff.waiting")


@pytest.mark.parametrize(
    "words",
    """how long will I wait, how lomg wil i wait, how long do i have to wait for an answer, how much longer, hw long
    how long is this going to take, still waiting, stil waitng, im still waiting, any news, any nws?, any update please
    has she seen it, has she sen it yet, has anyone read it
    when will she answer, when will i hear back, whens someone going to reply, when is Aisha getting back to me
    who has my message, who's dealing with it, did it go through, is anyone there, nobody has answered me
    ive been waiting ages, what's happening with my request, no reply yet, still nothing, did she get my message
    hello? im still waiting its been six weeks, nobody got back to me, you said monday, you said id hear by friday
    havent heard owt, she never rang, she still hasnt rung, no ones been in touch
    weeks now and still nothing, ive had nothing back, aisha was meant to ring, just chasing this up
    im getting fed up of waiting, have you forgotten me, you said someone would ring""".replace("\n", ",").split(","),
)
def test_however_they_ask_they_hear_who_has_it_since_when_and_by_when(chat, words):
    assert said(chat.says(words.strip())) == AISHA_HAS_IT


@pytest.mark.parametrize(
    "words",
    ["how long does a lease run", "how long to roast a chicken", "any news about the funding day", "still waiting for "
     "the council", "has she got the keys to the hall", "when do we get the money", "has anyone read the lease",
     "nobody replied to our survey", "you said monday would be good for the hall", "we heard nothing from the landlord",
     "still nothing from the council about the lease", "its been two weeks since the fete", "the council said monday",
     "im tired of waiting for the council", "nobody called round to help"],
)  # fmt: skip
def test_what_is_about_something_else_is_heard_as_that(chat, words):
    assert answered(chat.talk, Said(words), chat.world) is None


def test_with_nothing_open_it_is_heard_as_usual(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    assert answered(chat.talk, Said("any news"), chat.world) is None


def test_once_the_promised_day_is_over_that_is_said(chat):
    late = replace(LEASE, by_when=date(2026, 1, 9))
    chat.world = replace(chat.world, load_past=lambda: Past(handoffs=(late,), waiting=late))
    assert "though you were told it would be by Fri 9 January. I'm sorry. I ask Aisha again" in said(
        chat.says("any news")
    )


@pytest.mark.parametrize(
    ("listener", "told"),
    [("duty", "Somebody on duty is still to answer you"), ("nobody", "Nobody on duty can be reached through me")],
)
def test_in_danger_it_says_who_is_still_to_answer_and_999(chat, listener, told):
    past = Past(handoffs=(DANGER,), waiting=DANGER)
    chat.at("menu.listening").world = replace(chat.world, load_past=lambda: past, load_listener=lambda around: listener)
    answer = said(chat.says("how long will i wait"))
    assert (told in answer, "999" in answer, answer[:24]) == (True, True, "You asked today at 09:00")


def test_asked_again_at_once_it_is_not_said_in_the_same_words(chat):
    chat.says("any news")
    assert said(chat.says("still nothing")) == "It's still with Aisha, and you'll be answered here by Tue 13 January."


def test_a_number_given_while_they_wait_goes_to_whoever_answers(chat):
    effects = chat.says("when will she ring me? my number is 07700 900123")
    assert AddToHandoff("when will she ring me? my number is 07700 900123", to=3) in effects
    assert said(effects) == (
        "I've added your number to it. It's still with Aisha, and you'll be answered here by Tue 13 January. "
        "It's for Aisha to say whether that's by phone or here."
    )
