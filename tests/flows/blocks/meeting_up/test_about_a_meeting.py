import pytest

from flows.blocks.meeting_up.about_a_meeting import told_of
from flows.hearing.normalise import plain
from tests.flows.chatting import Chat, said


@pytest.fixture
def world(programme, ears):
    return Chat(programme, ears).world


def event(programme, wanted):
    return next(each for each in programme.gatherings if each.id == wanted)


@pytest.mark.parametrize(
    ("asked", "fact"),
    [
        ("who is it for", "suits"),
        ("can anyone come", "suits"),
        ("is it just for old people", "suits"),
        ("how do i get there", "travel"),
        ("is the travel paid", "travel"),
        ("do you pay for petrol", "travel"),
        ("is there childcare", "childcare"),
        ("can i bring the kids", "childcare"),
        ("what about my baby", "childcare"),
        ("what happens next if i say yes", "join"),
        ("what do i have to do to book", "join"),
    ],
)
def test_what_is_asked_of_an_event_is_answered_in_the_words_of_its_content(world, programme, asked, fact):
    spring = event(programme, "spring_north_east")
    assert told_of(spring, plain(asked), world) == getattr(spring, fact)


@pytest.mark.parametrize("asked", ["when is it", "what time does it start", "what day is it"])
def test_when_it_is_names_day_hour_and_place(world, programme, asked):
    told = told_of(event(programme, "spring_north_east"), plain(asked), world)
    assert told == "Sat 17 April 2027 at 11:00: Fernhill Welcome Hall."


@pytest.mark.parametrize("asked", ["is there a creche", "how long does it last"])
def test_what_content_does_not_say_is_said_with_who_would_know(world, programme, asked):
    told = told_of(event(programme, "winter_supper"), plain(asked), world)
    assert told.startswith("I don't know w")
    assert told.endswith("Aisha would; say “adviser” and I'll ask.")


def test_two_things_asked_in_one_breath_are_both_answered(world, programme):
    spring = event(programme, "spring_north_east")
    told = told_of(spring, plain("is there childcare and how do i get there"), world)
    assert told == f"{spring.childcare} {spring.travel}"


@pytest.mark.parametrize("typed", ["we need more volunteers", "yes please", "not for us", "its a lot of work"])
def test_other_words_ask_nothing(world, programme, typed):
    assert told_of(event(programme, "winter_supper"), plain(typed), world) == ""


def test_tell_me_more_tells_the_rest_and_keeps_the_question(programme, ears):
    chat = Chat(programme, ears).at("suggest.one", offer="cluster:green_patches", topic="environment")
    chat.says("hello")
    told = said(chat.says("tell me more"))
    green = next(each for each in programme.clusters if each.id == "green_patches")
    assert told == f"{green.suits} {green.travel} {green.childcare} {green.join}"
    assert chat.talk.question[0].label == "Yes please"


@pytest.mark.parametrize("typed", ["when is the yearly gathering", "book me in for the spring get together"])
def test_an_event_is_opened_by_its_name_from_anywhere(programme, ears, typed):
    chat = Chat(programme, ears).at("menu.listening")
    assert said(chat.says(typed)).endswith("Shall I book you a place?")


@pytest.mark.parametrize(
    "typed",
    ["how do we look after worn out volunteers", "tell me about bringing people in", "when is our next meeting"],
)
def test_a_topic_that_shares_words_with_an_event_is_still_a_topic(programme, ears, typed):
    assert "Shall I book you" not in said(Chat(programme, ears).at("menu.listening").says(typed))
