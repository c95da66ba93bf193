"""What an adviser replies to a card: words for that resident, shown first, or what is to be done with it."""

from dataclasses import replace

import pytest

from flows.desk.sight import Day, Handoff, Reach
from flows.effects import TakeHandoff, TellResident
from flows.events import HandoffArrived, Said
from flows.turn import Person
from tests.flows.chatting import MONDAY, Chat, said, unsaid
from tests.flows.desk.test_typed import ALI, JEAN, told

AISHA = Reach("aisha", areas=("fernhill", "staithe_bank"))


def open_one(brief, **values):
    known = dict.fromkeys(("danger", "summary", "reason", "around", "outcome", "adviser", "holder", "holder_name"), "")
    known |= dict.fromkeys(("promised_by", "remind_at", "taken_at", "replied_at", "closed_at", "heard_at", "worse_at"))
    at = {"id": brief.handoff, "person": brief.handoff, "resident": brief.resident, "called": brief.resident}
    at |= {"area": brief.area, "area_name": brief.area, "urgency": "ordinary", "state": "waiting", "opened_at": MONDAY}
    return Handoff(**{**known, **at, "note": 0, "put_off": False, "passed_on": False, **values})


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    day = Day(AISHA, (open_one(JEAN), open_one(ALI, state="taken", holder="dean", holder_name="Dean Okafor")))
    chat.world = replace(chat.world, load_day=lambda: day)
    chat.hears(HandoffArrived(JEAN))
    chat.hears(HandoffArrived(ALI))
    return chat


def replies(chat, text, to=12):
    return chat.hears(Said(text, handoff=to))


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("thanks, I'll look into it", "tell 12: thanks, I'll look into it"),
        ("can it wait till thursday?", "tell 12: can it wait till thursday?"),
        ("will you take it to your neighbours", "tell 12: will you take it to your neighbours"),
        ("no problem, close the door", "tell 12: no problem, close the door"),
        ("tell her I'll ring at two", "tell 12: I'll ring at two"),
        ("pass on to dean", "pass 12 dean"),
        ("pass it on to dean", "pass 12 dean"),
        ("put it off till thursday", "later 12 2026-01-15"),
        ("later thursday", "later 12 2026-01-15"),
        ("i'll take this", "take 12"),
        ("rang her, all sorted", "close 12"),
    ],
)
def test_what_is_done_with_a_reply_once_they_say_yes(chat, text, done):
    assert unsaid(replies(chat, text)) == []
    assert chat.talk.step == "desk.shall_i"
    assert [told(each) for each in unsaid(chat.press("Yes"))] == [done]


@pytest.mark.parametrize(
    ("text", "step"),
    [("close", "desk.outcome"), ("later", "desk.later"), ("pass it on", "desk.pass_on"), ("reply", "desk.reply")],
)
def test_a_command_does_what_its_button_does(chat, text, step):
    replies(chat, text)
    assert (chat.talk.step, chat.talk.answer("about")) == (step, "12")


def test_take_it_takes_that_very_one(chat):
    assert unsaid(replies(chat, "Take it")) == [TakeHandoff(12)]


def test_what_may_be_meant_for_them_can_be_sent_instead(chat):
    replies(chat, "i'll take this")
    assert unsaid(chat.press("Send to Jean")) == [TellResident(12, "i'll take this")]


def test_the_others_who_wait_are_not_forgotten(chat):
    replies(chat, "pass on to dean")
    assert chat.talk.answer("open") == "12 13"


def test_one_that_somebody_else_has_is_tried_and_not_shown(chat):
    # Storage says who has it, and sends nothing.
    assert unsaid(replies(chat, "on my way", to=13)) == [TellResident(13, "on my way")]


def test_a_reply_to_the_question_about_that_one_answers_it(chat):
    replies(chat, "reply")
    assert unsaid(replies(chat, "hello Jean")) == [TellResident(12, "hello Jean")]


def test_never_mind_leaves_it(chat):
    assert said(replies(chat, "never mind")) == "Left as it was."
