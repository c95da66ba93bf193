"""Calling off a booking and asking when it is, as people type it; a meeting of their own is none of ours."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.effects import GiveUpPlace
from flows.history import Past
from tests.flows.chatting import Chat, said

NOVEMBER = datetime(2026, 11, 24, 9, tzinfo=UTC)


@pytest.fixture
def booked(programme, ears):
    def _booked(*places, clusters=()):
        chat = Chat(programme, ears, past=Past(bookings=places, clusters=clusters)).at("menu.listening")
        chat.world = replace(chat.world, now=NOVEMBER)
        return chat

    return _booked


def test_the_list_is_not_read_out_again_as_it_was_before(booked):
    chat = booked("worn_out_day", clusters=("finishing_well",))
    assert "1. " in said(chat.says("cancel my booking"))
    effects = chat.says("i cant come on the 27th of february after all")
    assert GiveUpPlace("worn_out_day") in effects
    assert "You're no longer down" in said(effects)
    assert "You're down for" not in said(effects)


@pytest.mark.parametrize("words", ["cancel my bookin", "cancle my booking", "cancel my bookin please"])
def test_a_booking_misspelt_is_one_to_cancel(booked, words):
    assert "worn-out volunteers" in said(booked("worn_out_day").says(words))
    assert "no place booked" in said(booked().says(words))


@pytest.mark.parametrize("words", ["wen is my booking", "when is my bookin", "what time is my booking?"])
def test_when_it_is_can_be_asked(booked, words):
    assert "Sat 27 February" in said(booked("worn_out_day").says(words))
    assert "haven't joined or booked" in said(booked().says(words))


@pytest.mark.parametrize(
    "words", ["cant come to the meeting sorry", "i cant make the meeting tonight", "sorry cant make it to our meeting"]
)
def test_a_meeting_that_is_none_of_ours_is_for_their_own_group(booked, words):
    assert "your own group's meeting" in said(booked().says(words))
    assert "worn-out volunteers" in said(booked("worn_out_day").says(words))


@pytest.mark.parametrize(
    "words",
    ["people cant come to the meeting", "they cant make the meetings", "how do we get people to come to the meeting"],
)
def test_of_others_it_is_about_bringing_people_in(booked, words):
    assert "your own group's meeting" not in said(booked().says(words))
