import pytest

from flows.effects import GiveUpPlace
from flows.history import Past
from tests.flows.chatting import Chat, said

SUPPER = Past(bookings=("winter_supper",))
GENTLE = "safety.are_you_safe"
OF_THE_EVENT = """
sorry i cant come any more
sorry we cant come any more
cant come anymore
i cant make it now
im not coming any more
were not coming now sorry
i wont be coming after all
sorry wont be able to come any more
wont be able to make it after all
something has come up so i cant make it
sorry somethings come up, cant make it
afraid i cant come any more
im gonna have to pull out
ill have to pull out sorry
i can no longer attend
i cant make the supper any more
couldnt come in the end
"""
OF_THEMSELVES = """
i can't go on
i cant go on after the supper
sorry i cant go on any more
i cant carry on
i wont be here any more
i wont make it through tonight
im not going to make it
i cant make it stop
i cant take it any more
im not coming back
im not coming home any more
he wont let me come
he said i cant come any more
i cant come any more im scared
sorry i cant come any more i cant face anything
i cant come any more whats the point
i cant attend anything any more im done
i cant come any more goodbye
i have to pull out of everything
i am afraid i cant come, i am afraid of him
"""
OF_EITHER = ("sorry i cant make it any more", "im sorry i cant make it any more")


def booked(programme, ears):
    return Chat(programme, ears, past=SUPPER).at("suggest.when", offer="event:winter_supper")


def each(lines):
    return pytest.mark.parametrize("typed", lines.split("\n")[1:-1])


@each(OF_THE_EVENT)
def test_who_cant_come_is_not_asked_whether_they_are_safe(programme, ears, typed):
    later = Chat(programme, ears, past=SUPPER).at("menu.listening")
    later.says(typed)
    assert later.talk.step in ("coming.mine", "menu.listening")
    assert GiveUpPlace("winter_supper") in booked(programme, ears).says(typed)


@each(OF_THEMSELVES)
def test_who_cant_go_on_is_asked_and_their_place_is_left(programme, ears, typed):
    for chat in (Chat(programme, ears, past=SUPPER).at("menu.listening"), booked(programme, ears)):
        effects = chat.says(typed)
        assert chat.talk.step.startswith("safety.")
        assert GiveUpPlace("winter_supper") not in effects


@pytest.mark.parametrize("typed", OF_EITHER)
def test_what_may_be_both_is_asked_about_and_the_event_is_come_back_to(programme, ears, typed):
    chat = Chat(programme, ears, past=SUPPER).at("menu.listening")
    chat.says(typed)
    assert chat.talk.step == GENTLE
    assert "You're down for Winter supper" in said(chat.says("no"))
    assert GiveUpPlace("winter_supper") in chat.press("I can't come")


def test_a_yes_leaves_the_event_alone(programme, ears):
    chat = Chat(programme, ears, past=SUPPER).at("menu.listening")
    chat.says(OF_EITHER[0])
    assert "Winter supper" not in said(chat.says("yes"))


def test_the_event_may_be_named_in_the_answer_only(programme, ears):
    both = Past(bookings=("winter_supper", "young_day"))
    chat = Chat(programme, ears, past=both).at("menu.listening")
    chat.says(OF_EITHER[0])
    assert "You're down for Winter supper" in said(chat.says("no im fine i just cant come to the supper"))


@pytest.mark.parametrize("typed", ["i cant go on", "i can't carry on like this"])
def test_who_said_nothing_of_coming_is_asked_of_no_event(programme, ears, typed):
    chat = Chat(programme, ears, past=SUPPER).at("menu.listening")
    chat.says(typed)
    assert "supper" not in said(chat.says("no"))


@pytest.mark.parametrize("typed", ["i am unable to go on", "we wont make it out", "not able to go on any more"])
def test_no_place_is_given_up_by_somebody_who_cant_go_on(programme, ears, typed):
    assert GiveUpPlace("winter_supper") not in booked(programme, ears).says(typed)


def test_without_an_event_the_doubt_stays(programme, ears):
    chat = Chat(programme, ears, past=Past(clusters=("green_patches",))).at("menu.listening")
    chat.says("sorry i cant come any more")
    assert chat.talk.step == GENTLE
    assert "Green patches" not in said(chat.says("no"))


@pytest.mark.parametrize("typed", ["cancel it", "can i cancel", "oh cancel that please", "actually cancel my place"])
def test_cancel_right_after_booking_asks_about_the_place(programme, ears, typed):
    chat = booked(programme, ears)
    assert "You're down for Winter supper" in said(chat.says(typed))
    assert GiveUpPlace("winter_supper") in chat.press("I can't come")


@pytest.mark.parametrize("step", ["diagnose.tell_me", "diagnose.question", "menu.pause"])
def test_at_another_question_it_is_asked_about_the_event_all_the_same(programme, ears, step):
    chat = Chat(programme, ears, past=SUPPER).at(step)
    assert "You're down for Winter supper" in said(chat.says("sorry i cant come any more"))
