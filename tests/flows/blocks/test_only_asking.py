import pytest

from flows.asked_for import Forwarded
from flows.history import Past
from tests.flows.chatting import Chat, said

SHED = Past(bookings=("young_day",))
SAM = Past(forwarded=(Forwarded("sam from the pantry", "put_forward"),))
GENTLE = "safety.are_you_safe"


def booked(programme, ears):
    return Chat(programme, ears, past=SHED).at("suggest.when", offer="event:young_day")


@pytest.mark.parametrize(
    "typed", ["whos looking after the kids", "who is looking after the kids there?", "and who's minding my kids"]
)
def test_who_minds_the_children_is_asked_of_the_event_on_the_table(programme, ears, typed):
    assert "anything for children" in said(booked(programme, ears).says(typed))


@pytest.mark.parametrize("typed", ["whos looking after the kids while hes drunk", "whos got the kids"])
def test_a_word_more_and_the_doubt_stays(programme, ears, typed):
    chat = booked(programme, ears)
    assert "anything for children" not in said(chat.says(typed))


def test_elsewhere_it_is_asked_gently_and_then_answered(programme, ears):
    chat = Chat(programme, ears, past=SHED).at("menu.listening")
    chat.says("whos looking after the kids")
    assert chat.talk.step == GENTLE
    assert "About Young people's day" in said(chat.says("no"))
    assert chat.talk.question == ()


def test_after_danger_it_is_asked_gently_again(programme, ears):
    chat = Chat(programme, ears, past=SHED).at("menu.listening")
    chat.says("my husband hits me")
    chat.at("suggest.when", offer="event:young_day").says("whos looking after the kids")
    assert chat.talk.step.startswith("safety.")


@pytest.mark.parametrize("typed", ["did they take him on", "so have they taken sam on yet"])
def test_whether_they_took_somebody_on_is_no_danger_once_they_were_put_forward(programme, ears, typed):
    assert "sam from the pantry" in said(Chat(programme, ears, past=SAM).at("menu.listening").says(typed))


def test_without_anybody_put_forward_it_is_asked_gently(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("did they take him on")
    assert chat.talk.step == GENTLE


def test_taken_in_is_no_application(programme, ears):
    chat = Chat(programme, ears, past=SAM).at("menu.listening")
    chat.says("have they taken him in")
    assert chat.talk.step == GENTLE
