"""A release may change the conversation under people who are in the middle of it; nobody is left in a dead end."""

from dataclasses import replace

import pytest

from flows.effects import Button, Say
from flows.events import FollowUpDue, Pressed, Said
from flows.listening import repair
from flows.rehearsal.room import Room
from flows.rehearsal.script import Setting
from flows.steps import STEPS
from flows.turn import Conversation
from flows.turn_json import conversation_from_json, conversation_to_json


@pytest.fixture
def room(programme, ears):
    return Room(programme, ears, Setting(area="Fernhill", consent=True))


def put_at(room, step, **answers):
    seat = room.seat("adviser" if step.startswith("desk.") else "resident")
    talk = Conversation(step, answers, version=7, question=(Button("Yes", "yes"), Button("No", "no")))
    seat.talk = conversation_to_json(talk)
    return seat


def say(came):
    return next(each.effect for each in came if isinstance(each.effect, Say))


@pytest.mark.parametrize("event", [Said("yes"), Pressed("yes", "bingo.fortnight", 7, "Yes")])
def test_a_step_that_no_longer_exists_falls_back_to_the_menu_with_an_honest_line(room, event):
    told = say(room.turn(put_at(room, "bingo.fortnight"), event))

    assert told.text.startswith(repair.LOST_PLACE)
    assert told.buttons
    assert conversation_from_json(room.seat("resident").talk).step == "menu.home"


def test_a_way_back_to_a_step_that_no_longer_exists_leads_to_the_menu(room):
    seat = put_at(room, "menu.listening")
    seat.talk = conversation_to_json(replace(conversation_from_json(seat.talk), interrupted="bingo.fortnight"))

    assert say(room.turn(seat, Said("carry on"))).text
    assert conversation_from_json(seat.talk).step in STEPS


class Anything(dict):
    """Answers as a release before kept them: the same odd thing under every name."""

    def __init__(self, kept):
        super().__init__(dict.fromkeys(ANSWERS, kept))


ANSWERS = (
    "topic", "offer", "offers", "listing", "readings", "from_topic", "page", "region", "alarms", "handed_back", "due",
    "due_about", "due_kind", "due_attempt", "nudge", "about", "open", "mine", "asking", "confirmed", "heard", "danger",
    "trail", "waiting_for", "worry0", "later", "later_topic", "how", "only", "shown", "said", "language", "missed",
)  # fmt: skip
ODD_KEYS = ("gone", "²", "99", "send:gone", "send:²", "take:²", "close:gone", "to:gone", "r²", "p9")


@pytest.mark.parametrize("step", sorted(STEPS))
@pytest.mark.parametrize("kept", ["gone", "²", "9", "partner:gone cluster:gone event:gone step:gone", "9" * 20])
def test_every_step_copes_with_whatever_was_kept_and_whatever_is_pressed(room, step, kept):
    seat = put_at(room, step, **Anything(kept))
    before = seat.talk
    for event in (Said("yes"), Said("the second one"), *(Pressed(key, step, 7, "Gone") for key in ODD_KEYS)):
        seat.talk = before
        assert room.turn(seat, event)


@pytest.mark.parametrize("about", ["gone", "guide:gone", "partner:gone", "event:gone", "2026-13-45", ""])
@pytest.mark.parametrize("kind", ["check_in", "not_now", "hello", "gone"])
def test_a_promise_about_something_taken_out_since_still_reads_well(room, kind, about):
    told = say(room.turn(put_at(room, "menu.listening"), FollowUpDue(1, kind, about)))

    assert "gone" not in told.text
    assert told.buttons


@pytest.mark.parametrize("step", sorted(STEPS))
def test_every_step_copes_without_the_answers_it_usually_has(room, step):
    """What an older release kept, or content since removed, is never enough to raise or to fall silent."""
    for answers in ({}, {"topic": "gone", "offer": "guide:gone", "offers": "guide:gone partner:gone", "about": "gone"}):
        for event in (Said("yes"), Said("what about the roof"), Pressed("yes", step, 7, "Yes")):
            assert say(room.turn(put_at(room, step, **answers), event)).text


def test_a_conversation_kept_by_an_older_release_is_still_read():
    assert conversation_from_json('{"step":"menu.home","version":3}') == Conversation("menu.home", version=3)


def test_a_conversation_comes_back_from_json_as_it_was():
    talk = Conversation(
        "suggest.one", {"topic": "planning", "words": "the “plan” – ağ\n"}, 12, "waiting", 4, "menu.home", 2,
        (Button("Yes", "yes"), Button("Take it", "take:4", standing=True)), "Shall I?",
    )  # fmt: skip
    assert conversation_from_json(conversation_to_json(talk)) == talk
