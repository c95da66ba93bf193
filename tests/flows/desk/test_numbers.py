"""A number with something to do means that line of the day's list, and never a button of a question that is open."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.desk.sight import Day
from flows.effects import CloseHandoff, CorrectPhase, PassOn, TakeHandoff, TellResident
from flows.events import HandoffArrived, HandoffMoved, Said
from flows.turn import Person
from tests.flows.chatting import Chat, said, unsaid
from tests.flows.desk.test_chat import JEAN
from tests.flows.desk.test_day import AISHA
from tests.flows.desk.test_day import JEAN as WAITING
from tests.flows.desk.test_typed import DESK

DANGER = replace(WAITING, id=31, person=8, resident="Ali", urgency="safety", danger="abuse", summary="")
ORDINARY = replace(WAITING, id=12)


@pytest.fixture
def chat(programme, ears):
    """Aisha, who was sent Jean's card (12), and whose list has a danger (31) as its first line and Jean as second."""
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    chat.world = replace(chat.world, load_desk=lambda: DESK, load_day=lambda: Day(AISHA, (DANGER, ORDINARY)))
    chat.hears(HandoffArrived(JEAN))
    chat.says("today")
    return chat


def asked(chat):
    """The same chat with a question open that a yes would act on."""
    chat.says("fernhill is in delivery now")
    assert [each.label for each in chat.talk.question] == ["Yes", "No"]
    return chat


@pytest.mark.parametrize("text", ["take 1", "Take 1.", "take no 1", "take #1 please", "ill take 1", "ok, take 1 now"])
def test_take_with_a_number_at_an_open_question_takes_that_line_and_leaves_the_question(chat, text):
    effects = asked(chat).says(text)
    assert unsaid(effects) == [TakeHandoff(31)]
    assert said(effects) == "I've left what I asked before that: nothing came of it."


@pytest.mark.parametrize("text", ["take 2", "reply 2", "close 2", "pass 2", "later 2", "pass 2 to dean", "put off 2"])
def test_no_number_with_something_to_do_presses_a_button(chat, text):
    effects = asked(chat).says(text)
    assert [each for each in unsaid(effects) if isinstance(each, CorrectPhase)] == []
    assert said(effects).startswith("I've left what I asked before that")
    assert chat.talk.answer("about") == "12"


def test_passing_one_on_by_its_number_is_shown_and_then_done(chat):
    assert unsaid(asked(chat).says("pass 1 to dean")) == []
    assert unsaid(chat.press("Yes")) == [PassOn(31, "dean")]


@pytest.mark.parametrize("text", ["1", "2", "the first one", "the second", "number 2", "option 1", "last"])
def test_a_number_alone_is_neither_yes_nor_no(chat, text):
    effects = asked(chat).says(text)
    assert unsaid(effects) == []
    assert said(effects).startswith("A number doesn't tell me which you mean here")
    assert chat.talk.step == "desk.shall_i"


def test_a_yes_in_words_still_counts(chat):
    assert len(unsaid(asked(chat).says("yes please"))) == 1


@pytest.mark.parametrize("text", ["1", "2", "the first"])
def test_a_number_alone_sends_nothing_to_anybody(chat, text):
    chat.hears(HandoffMoved(12, "taken", "Jean"))
    chat.says("see you friday")
    assert unsaid(chat.says(text)) == []
    assert [each.label for each in chat.talk.question] == ["Send to Jean", "No"]


def test_a_number_where_the_list_is_shown_never_sends_what_was_typed_before(chat):
    chat.hears(HandoffMoved(12, "taken", "Jean"))
    chat.says("who needs me today")
    place = [each.label for each in chat.talk.question].index("Send to Jean") + 1
    assert unsaid(chat.says(str(place))) == []


def test_a_danger_is_never_closed_as_false_alarm_by_a_number(chat):
    chat.says("close 1")
    assert unsaid(chat.says("2")) == []
    assert unsaid(chat.press("False alarm")) == [CloseHandoff(31, "False alarm", false_alarm=True)]


def test_a_number_while_a_reply_is_asked_for_is_no_reply(chat):
    chat.says("reply 2")
    assert unsaid(chat.says("take 1")) == [TakeHandoff(31)]


@pytest.mark.parametrize("text", ["take 2", "reply 2", "close 2"])
def test_numbers_stay_good_for_the_day(chat, text):
    for between in ("fernhill", "hello there", "hows canal reach"):
        chat.says(between)
    chat.says(text)
    assert chat.talk.answer("about") == "12"


def test_a_number_alone_opens_its_line_later_on_too(chat):
    chat.says("hows canal reach")
    assert said(chat.says("2")).startswith("Jean, ")


@pytest.mark.parametrize("text", ["take 1", "close 1", "reply 1", "take 7"])
def test_the_next_day_the_list_is_shown_again_and_nothing_done(chat, text):
    chat.world = replace(chat.world, now=chat.world.now + timedelta(days=1))
    effects = chat.says(text)
    assert unsaid(effects) == []
    assert said(effects).startswith("Today, Tue 13 January")
    assert "Nothing was done: the numbers may have moved since." in said(effects)


def test_a_number_that_may_be_two_is_asked_about(chat):
    chat.hears(HandoffArrived(replace(JEAN, handoff=1, resident="Ruth")))
    chat.says("hello there")
    effects = chat.says("take 1")
    assert unsaid(effects) == []
    assert "Nothing was done" in said(effects)
    assert unsaid(chat.says("take 1")) == [TakeHandoff(31)]


@pytest.mark.parametrize(
    "text", ["take 2 tablets", "take 2 weeks off in march", "close 2 cafes", "give 2 of them to ali"]
)
def test_what_is_no_number_of_the_list_stays_what_it_was(chat, text):
    chat.hears(HandoffMoved(12, "taken", "Jean"))
    effects = chat.says(text)
    assert unsaid(effects) == []
    assert "Nothing was done: the numbers" not in said(effects)


def test_telling_one_by_its_number_is_shown_first(chat):
    assert unsaid(asked(chat).says("tell 2 ill ring thursday")) == []
    assert unsaid(chat.press("Yes")) == [TellResident(12, "ill ring thursday")]


def test_a_reply_to_a_card_with_another_number_means_that_number(chat):
    assert unsaid(chat.hears(Said("take 1", handoff=12))) == [TakeHandoff(31)]
