"""No list of events, however odd, makes the conversation raise, lose its place, repeat itself or fall silent."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flows.brief import Brief
from flows.effects import LABEL_LENGTH, LIST_LENGTH, Say
from flows.events import (
    AdviserSaid,
    Arrived,
    Attached,
    FollowUpDue,
    HandoffArrived,
    HandoffClosed,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    NudgeSent,
    PackageMoved,
    Pressed,
    ResidentSaid,
    Said,
)
from flows.rehearsal.buttons import press
from flows.rehearsal.room import Room
from flows.rehearsal.script import Setting
from flows.steps import STEPS
from flows.turn_json import conversation_from_json

LONGEST_MESSAGE = 4096
MESSAGES = (Said, Pressed, Attached, Arrived)

words = st.sampled_from(
    [
        "", " ", "?", "...", "👍", "yes", "no", "nah", "2", "the second one", "menu", "help", "back", "start again",
        "stop", "pause", "start", "adviser", "what do you know about me", "delete everything", "who can see this",
        "nobody comes", "no one turns up and the bank account is a mess and we lost our chair", "next Tuesday",
        "we agreed our plan last month", "my husband hits me", "I can't go on", "Fernhill", "fern hil", "Mill", "Jean",
        "BN1 4GH", "I'm Jean from Fernhill", "after half term", "31 February", "in two weeks", "fuck off", "مرحبا",
        "nie mówię po angielsku", "my mum died", "we're all exhausted", "thanks", "where were we", "a" * 5000,
        "can we get help with a lease", "sample agenda", "any templates", "{name}", "<b>hi</b>", "*_`[",
    "\x00\u202e", "hello\nhello\n\nhello", "0",
        "-1", "99999999999999999999", "1/0",
    ]
)  # fmt: skip
odd_text = words | st.text(max_size=40)
numbers = st.integers(0, 12)
kinds = st.sampled_from(["check_in", "not_now", "hello", "last", "unheard_of"])
abouts = st.sampled_from(["", "planning", "guide:hardly-anyone-comes", "partner:nobody", "2026-02-03", "gone"])
happens = st.one_of(
    st.builds(Said, odd_text),
    st.builds(Said, odd_text, correction=st.just(True)),
    st.tuples(st.just("press"), numbers),
    st.tuples(st.just("press"), numbers),
    st.tuples(st.just("press"), numbers),
    st.tuples(st.just("old"), numbers),
    st.tuples(st.just("again"), numbers),
    st.tuples(st.just("hours"), st.sampled_from([1, 20, 24 * 8, 24 * 90])),
    st.builds(Pressed, st.sampled_from(["", "yes", "no", "menu", "gone:thing"])),
    st.builds(Arrived, st.sampled_from(["", "NOSUCH"])),
    st.builds(Attached, st.sampled_from(["photo", "voice", "sticker", "location", "contact", "file"]), odd_text),
    st.builds(FollowUpDue, numbers, kinds, abouts, st.integers(1, 5), st.sampled_from(["", "a note"])),
    st.builds(NudgeSent, numbers, st.just("The hall is free in May."), st.just("the team")),
    st.builds(HandoffTaken, numbers, st.just("Aisha")),
    st.builds(AdviserSaid, numbers, st.just("Aisha"), odd_text),
    st.builds(HandoffDelayed, numbers, st.just("Sam"), st.just(date(2026, 1, 14))),
    st.builds(HandoffClosed, numbers, st.just("Aisha"), st.booleans()),
    st.builds(PackageMoved, numbers, st.sampled_from(["", "gone"]), st.sampled_from(["asked", "agreed", "finished"])),
)
beginnings = st.sampled_from(
    [
        Setting(),
        Setting(consent=False),
        Setting(area="Fernhill", name="Jean", consent=True),
        Setting(area="Fernhill", phase="spending_out", consent=True),
        Setting(area="Millbrook", phase="delivery", consent=False),
    ]
)
briefs = st.builds(Brief, numbers, st.sampled_from(["", "Jean"]), st.just("Fernhill"), st.just("soon"), odd_text)
desk_happens = st.one_of(
    st.builds(Said, odd_text),
    st.tuples(st.just("press"), numbers),
    st.tuples(st.just("press"), numbers),
    st.tuples(st.just("old"), numbers),
    st.builds(Attached, st.just("photo"), odd_text),
    st.builds(HandoffArrived, briefs, st.integers(0, 2)),
    st.builds(ResidentSaid, numbers, st.just("Jean"), st.just("Fernhill"), odd_text),
    st.builds(HandoffMoved, numbers, st.sampled_from(["taken", "told", "closed", "gone", ""]), st.just("Jean")),
)
walk = settings(
    derandomize=True, deadline=None, database=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.fixture(scope="session")
def open_room(programme, ears):
    return lambda setting: Room(programme, ears, setting)


@walk
@given(setting=beginnings, events=st.lists(happens, min_size=1, max_size=14))
def test_no_list_of_events_breaks_a_residents_chat(open_room, setting, events):
    take(open_room(setting), "resident", events)


@walk
@given(events=st.lists(desk_happens, min_size=1, max_size=10))
def test_no_list_of_events_breaks_an_advisers_chat(open_room, events):
    take(open_room(Setting(area="Fernhill", consent=True)), "adviser", events)


def take(room, who, events):
    """Walk through the events in one chat and look at every turn."""
    seat, last_text, last_event = room.seat(who), "", None
    for each in events:
        event = as_event(room, seat, each, last_event)
        if event is None:
            continue
        before = conversation_from_json(seat.talk)
        came = [came.effect for came in room.turn(seat, event) if came.who == who]
        said = [effect for effect in came if isinstance(effect, Say)]
        where = f"at {before.step} after {event}"
        assert conversation_from_json(seat.talk).step in STEPS or who == "adviser", f"no such step, {where}"
        if isinstance(event, MESSAGES) and before.owner != "adviser" and event != last_event:
            # What an adviser does with a handoff is answered by what comes of it.
            assert said or (who == "adviser" and came), f"silent {where}"
        if said:
            assert said[0].text != last_text, f"said twice {where}: {last_text}"
            fits(said[0], where, "{" in repr(events))
            last_text = said[0].text
        last_event = event


def as_event(room, seat, each, last_event):
    """An event as it is, or the button, the repeated event or the passing time that a pair stands for."""
    match each:
        case ("press", number):
            talk = conversation_from_json(seat.talk)
            return press(talk, talk.question[number % len(talk.question)]) if talk.question else None
        case ("old", number):
            return seat.offered[number % len(seat.offered)] if seat.offered else None
        case ("again", _):
            return last_event
        case ("hours", hours):
            room.now += timedelta(hours=hours)
            return None
    return each


def fits(say, where, braces_typed):
    """What is said fits on every channel, and has no holes in it."""
    labels, keys = [button.label for button in say.buttons], [button.key for button in say.buttons]
    assert say.text.strip(), f"nothing in it, {where}"
    assert len(say.text) <= LONGEST_MESSAGE, f"{len(say.text)} characters {where}"
    assert len(labels) == len(set(labels)) <= LIST_LENGTH, f"labels {labels} {where}"
    assert len(keys) == len(set(keys)), f"keys {keys} {where}"
    assert all(0 < len(label) <= LABEL_LENGTH for label in labels), f"labels {labels} {where}"
    assert braces_typed or "{" not in say.text, f"a hole {where}: {say.text!r}"
    assert "None" not in say.text, f"a hole {where}: {say.text!r}"
