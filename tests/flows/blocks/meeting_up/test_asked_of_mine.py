import pytest

from flows.history import Past
from tests.flows.chatting import Chat, said

PRACTICAL = [
    ("is there parking", "park"),
    ("can i park there", "park"),
    ("can my wheelchair get in", "wheelchair"),
    ("is it step free", "steps"),
    ("are there stairs", "steps"),
    ("do you pay travel", "Travel is paid"),
    ("can i bring the kids", "anything for children"),
]


@pytest.mark.parametrize(("typed", "answer"), PRACTICAL)
def test_with_nothing_open_it_is_answered_for_what_they_come_to_next(programme, ears, typed, answer):
    chat = Chat(programme, ears, past=Past(bookings=("young_day",))).at("menu.listening")
    told = said(chat.says(typed))
    assert told.startswith("About Young people's day: ")
    assert answer in told
    assert "another one" not in told


@pytest.mark.parametrize(("typed", "answer"), PRACTICAL)
def test_without_anything_of_theirs_they_are_asked_which(programme, ears, typed, answer):
    chat = Chat(programme, ears).at("menu.listening")
    assert said(chat.says(typed)).startswith("Which one do you mean?")
    assert chat.talk.step == "peers.events"


def test_of_several_the_next_one_is_answered_unless_another_is_named(programme, ears):
    both = Past(bookings=("worn_out_day", "young_day"))
    chat = Chat(programme, ears, past=both).at("menu.listening")
    assert said(chat.says("is there parking")).startswith("About A day off for worn-out volunteers: ")
    assert said(chat.says("is there parking at the young peoples day")).startswith("About Young people's day: ")


def test_what_is_online_has_no_steps(programme, ears):
    chat = Chat(programme, ears, past=Past(bookings=("winter_supper",))).at("menu.listening")
    assert "It's online" in said(chat.says("can my wheelchair get in"))


@pytest.mark.parametrize(
    "typed",
    [
        "is there funding for parking",
        "our hall isnt step free",
        "we need childcare at our events",
        "parking on our street",
    ],
)
def test_what_is_said_of_their_own_place_is_no_question_of_an_event(programme, ears, typed):
    chat = Chat(programme, ears, past=Past(bookings=("young_day",))).at("menu.listening")
    assert "Young people's day" not in said(chat.says(typed))


@pytest.mark.parametrize("typed", ["theres petrol", "i cant get up the stairs", "shes at the bottom of the stairs"])
def test_what_is_no_question_may_be_a_piece_of_something_grave(programme, ears, typed):
    chat = Chat(programme, ears, past=Past(bookings=("young_day",))).at("menu.listening")
    chat.says(typed)
    assert "Young people's day" not in chat.talk.last_words
    assert chat.talk.step != "peers.events"
