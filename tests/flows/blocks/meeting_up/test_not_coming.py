import pytest

from flows.effects import GiveUpPlace, LeaveCluster
from flows.history import Past
from flows.together import Taken
from tests.flows.chatting import Chat, said, unsaid

MINE = Past(bookings=("winter_supper", "worn_out_day", "young_day"), clusters=("green_patches", "tyne_to_tees"))


def given_up(effects):
    return [each for each in effects if isinstance(each, GiveUpPlace | LeaveCluster)]


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ("i cant come to the worn out day after all", GiveUpPlace("worn_out_day")),
        ("sorry we cannot make the young peoples day", GiveUpPlace("young_day")),
        ("im not going to be able to make young peoples day", GiveUpPlace("young_day")),
        ("cancel my place on the day off for worn out volunteers", GiveUpPlace("worn_out_day")),
        ("i wont be coming on 10 december", GiveUpPlace("winter_supper")),
        ("take me out of the green group", LeaveCluster("green_patches")),
        ("i want to leave green patches", LeaveCluster("green_patches")),
        ("please remove me from tyne to tees", LeaveCluster("tyne_to_tees")),
        ("dont want to be in the green one anymore", LeaveCluster("green_patches")),
    ],
)
def test_what_is_named_is_given_up_at_once(programme, ears, typed, gone):
    chat = Chat(programme, ears, past=MINE).at("menu.listening")
    assert given_up(chat.says(typed)) == [gone]


def test_without_a_name_all_that_is_theirs_is_shown(programme, ears):
    chat = Chat(programme, ears, past=MINE).at("menu.listening")
    effects = chat.says("cancel my booking")
    assert given_up(effects) == []
    assert [button.label for button in chat.talk.question] == [
        "Winter supper for…", "A day off for…", "Young people's day", "Green patches", "Tyne to Tees…", "Menu",
    ]  # fmt: skip
    assert "You're down for Young people's day" in said(chat.press("Young people's day"))
    assert given_up(chat.press("I can't come")) == [GiveUpPlace("young_day")]


@pytest.mark.parametrize(
    "typed",
    [
        "i cant go on",
        "we cant get anyone to come to the green",
        "four people have left the group",
        "our chair wants to leave the partnership",
        "i cant come to our meeting on tuesday",
        "i cant come to the green group this time",
        "people leave the green in a state",
        "can you cancel the reminder",
    ],
)
def test_what_is_said_of_something_else_gives_nothing_up(programme, ears, typed):
    assert given_up(Chat(programme, ears, past=MINE).at("menu.listening").says(typed)) == []


def test_whose_place_it_is_next_is_said_as_it_is(programme, ears):
    waits = Past(bookings=("young_day",), taken={"young_day": Taken(45, 2)})
    chat = Chat(programme, ears, past=waits).at("menu.listening")
    assert "goes to the first on the waiting list" in said(chat.says("i cant come to young peoples day"))
    chat = Chat(programme, ears, past=Past(bookings=("young_day",))).at("menu.listening")
    assert "is free for somebody else" in said(chat.says("i cant come to young peoples day"))


def test_a_question_that_is_not_about_it_is_asked_again(programme, ears):
    chat = Chat(programme, ears, past=MINE).at("diagnose.tell_me")
    chat.says("hello")
    effects = chat.says("take me out of the green group")
    assert given_up(effects) == [LeaveCluster("green_patches")]
    assert chat.talk.step == "diagnose.tell_me"


def test_cant_make_it_any_more_is_no_danger_where_an_event_was_asked_about_and_is_elsewhere(programme, ears):
    booked = Chat(programme, ears, past=MINE).at("coming.reminded", meets="event:young_day")
    assert given_up(booked.says("sorry i cant make it any more")) == [GiveUpPlace("young_day")]
    assert booked.talk.step != "safety.are_you_safe"
    elsewhere = Chat(programme, ears, past=MINE).at("menu.listening")
    elsewhere.says("sorry i cant make it any more")
    assert elsewhere.talk.step == "safety.are_you_safe"
    for words in ("i cant go on any more", "i cant go on after the day", "i cant go on at all"):
        asked = Chat(programme, ears, past=MINE).at("coming.reminded", meets="event:young_day")
        asked.says(words)
        assert asked.talk.step.startswith("safety."), words
    for words in ("i cant go on after the winter supper", "i cant go on", "we cant go on with it all"):
        booked = Chat(programme, ears, past=MINE).at("menu.listening")
        booked.says(words)
        assert booked.talk.step.startswith("safety."), words


def test_cant_be_there_any_more_is_heard_as_danger_where_danger_was_told_lately(programme, ears):
    chat = Chat(programme, ears, past=MINE).at("menu.listening")
    chat.says("my husband hits me")
    booked = chat.at("coming.reminded", meets="event:young_day")
    assert given_up(booked.says("i am not going to be able to be there any more")) == []
    assert booked.talk.step.startswith("safety.")


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("cancel my place, my son died yesterday", "feelings.quiet"),
        ("cancel my place, im too ill", "feelings.quiet"),
        ("i want to leave the group because of racist comments", "handoff.summary"),
    ],
)
def test_what_is_grave_comes_before_a_place_given_up(programme, ears, typed, step):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says(typed)
    assert chat.talk.step == step


def test_joining_or_booking_twice_shows_how_it_stands(programme, ears):
    chat = Chat(programme, ears, past=MINE).at("menu.listening")
    effects = chat.says("id like to join the green group")
    assert said(effects).startswith("You've asked to join Green patches.")
    assert unsaid(effects) == []
    assert said(chat.press("Leave it as it is")) == "It stays as it is, then."


def test_more_places_than_one_are_answered_kindly(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("book me a place at young peoples day")
    assert "I book one place for each person" in said(chat.says("can i have 4 places"))
    assert said(chat.says("can i bring my sister")).endswith("Shall I book yours?")
