"""The adviser's side: nothing is sent unasked, to the wrong person, or twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.brief import Brief
from flows.desk.sight import Day, Reach
from flows.effects import CloseHandoff, HoldHandoff, PassOn, TakeHandoff, TellResident
from flows.events import Arrived, HandoffArrived, HandoffMoved, NudgeSent, Pressed, ResidentSaid
from flows.turn import Person
from tests.flows.chatting import MONDAY, Chat, said, unsaid
from tests.flows.desk.test_replying import open_one

JEAN = Brief(12, "Jean", "Fernhill", "ordinary", "our lease", "delivery", "guide:leases", "2026-01-13", ("hello you",))
DANGER = Brief(13, "Ali", "Millbank", "safety", "A safety worry was heard")


@pytest.fixture
def chat(programme, ears):
    chat = Chat(programme, ears, Person(2, "adviser", "Aisha Rahman", adviser="aisha"), None)
    day = Day(Reach("aisha"), (open_one(JEAN), open_one(DANGER, urgency="safety")))
    chat.world = replace(chat.world, load_day=lambda: day)
    return chat


def having(chat, *numbers):
    for number, name in zip(numbers, ("Jean", "Ali"), strict=False):
        chat.hears(ResidentSaid(number, name, "Fernhill", "hello"))
        chat.hears(HandoffMoved(number, "taken", name))
    return chat


def test_the_card_says_who_what_was_tried_and_by_when(chat):
    text = said(chat.hears(HandoffArrived(JEAN)))
    assert all(part in text for part in ("Jean, Fernhill", "our lease", "guide:leases", "Tue 13 January", "hello you"))
    assert [button.label for button in chat.talk.question] == ["Take it", "Reply", "Later", "Pass on", "Close"]


def test_danger_comes_first_says_what_to_do_and_cannot_be_put_off(chat):
    text = said(chat.hears(HandoffArrived(DANGER)))
    assert text.startswith("SAFETY")
    assert "999" in text
    assert "Later" not in [button.label for button in chat.talk.question]


def test_danger_that_nobody_has_taken_says_so(chat):
    assert said(chat.hears(HandoffArrived(DANGER, again=2))).startswith("Nobody is answering this")


def test_danger_that_comes_back_to_whoever_has_it_says_that_too(chat):
    held = replace(DANGER, holder="Aisha Rahman")
    assert said(chat.hears(HandoffArrived(held, again=1))).startswith("You have this one, and it isn't closed.")


@pytest.mark.parametrize("typed", ["take 12", "take it", "Take #12", "take"])
def test_taking_works_by_typing(chat, typed):
    chat.hears(HandoffArrived(JEAN))
    assert unsaid(chat.says(typed)) == [TakeHandoff(12)]


def test_with_two_waiting_it_asks_which_to_take(chat):
    chat.hears(HandoffArrived(JEAN))
    chat.hears(HandoffArrived(DANGER))
    came = chat.says("take it")
    assert unsaid(came) == []
    assert said(came).splitlines()[-1] == "Which of them? Write its number with it, such as “take 2”."


def test_two_whose_names_look_alike_on_a_button_are_told_apart_by_number(chat):
    for number, name in ((12, "Bartholomew Okonkwo"), (13, "Bartholomew Okonjo")):
        chat.hears(ResidentSaid(number, name, "Fernhill", "hello"))
        chat.hears(HandoffMoved(number, "taken", name))
    assert said(chat.says("see you friday")).splitlines()[-2:] == [
        "Request no. 12, Bartholomew Okonkwo, Fernhill",
        "Request no. 13, Bartholomew Okonjo, Fernhill",
    ]
    assert unsaid(chat.press("Send to no. 13")) == [TellResident(13, "see you friday")]


def test_a_long_reply_goes_whole_or_not_at_all(chat):
    having(chat, 12).says("come along " * 300)
    assert unsaid(chat.press("Send to Jean")) == [TellResident(12, "come along " * 300)]
    chat.hears(HandoffMoved(12, "sent", "Jean"))
    assert said(chat.says("come along " * 400)).endswith("nothing was sent. Please send it in two.")


@pytest.mark.parametrize("key", ["send:gone", "send:99", "send:²", "take:gone", "close:²"])
def test_an_odd_button_sends_nothing(chat, key):
    having(chat, 12).says("see you friday")
    assert unsaid(chat.hears(Pressed(key, chat.talk.step, chat.talk.version, "Odd"))) == []


def test_what_is_written_after_reply_is_sent_as_it_is_even_if_it_looks_like_a_command(chat):
    having(chat, 12).says("reply")
    assert unsaid(chat.says("Hello")) == [TellResident(12, "Hello")]


def test_free_words_are_sent_only_after_a_yes(chat):
    having(chat, 12)
    assert unsaid(chat.says("Thanks, leave it with me")) == []
    assert unsaid(chat.press("Send to Jean")) == [TellResident(12, "Thanks, leave it with me")]


def test_with_two_residents_it_asks_which(chat):
    having(chat, 12, 13).says("On my way")
    assert [button.label for button in chat.talk.question] == ["Send to Jean", "Send to Ali", "No"]


def test_a_reply_begun_for_one_is_not_sent_there_when_another_has_spoken(chat):
    having(chat, 12, 13).says("reply 12")
    chat.hears(ResidentSaid(13, "Ali", "Fernhill", "are you there?"))
    assert unsaid(chat.says("Yes, I'm here")) == []
    assert unsaid(chat.press("Send to Ali")) == [TellResident(13, "Yes, I'm here")]


def test_with_nobodys_chat_words_go_nowhere_and_it_says_so(chat):
    assert "went nowhere" in said(chat.says("On my way"))


def test_somebody_else_has_it_so_it_asks_before_sending(chat):
    chat.hears(HandoffArrived(JEAN))
    chat.press("Reply")
    chat.says("Hello Jean")
    assert said(chat.hears(HandoffMoved(12, "other_has_it", "Jean", "Ana Lopez"))).startswith("Ana Lopez has this one")
    assert unsaid(chat.press("Send anyway")) == [TellResident(12, "Hello Jean", anyway=True)]


def test_later_takes_a_button_or_a_day(chat):
    chat.hears(HandoffArrived(JEAN))
    chat.press("Later")
    assert unsaid(chat.press("In two hours")) == [HoldHandoff(12, MONDAY + timedelta(hours=2))]
    chat.says("later 12")
    assert unsaid(chat.says("thursday")) == [HoldHandoff(12, datetime(2026, 1, 15, 9, tzinfo=UTC))]


def test_passing_on_offers_the_others_and_the_team(chat):
    chat.hears(HandoffArrived(JEAN))
    chat.press("Pass on")
    assert "Aisha Rahman" not in [button.label for button in chat.talk.question]
    assert unsaid(chat.press("The team")) == [PassOn(12, "")]


def test_closing_asks_for_one_line(chat):
    having(chat, 12).says("close")
    assert unsaid(chat.says("Sent the lease guide")) == [CloseHandoff(12, "Sent the lease guide")]


@pytest.mark.parametrize("typed", ["reply 12", "later 12", "pass on 12", "close 12"])
def test_what_is_over_or_not_theirs_is_tried_at_once_so_that_it_says_which(chat, typed):
    chat.hears(HandoffArrived(JEAN))
    chat.world = replace(chat.world, load_day=lambda: Day(Reach("aisha")))
    assert unsaid(chat.says(typed)) == [TakeHandoff(12)]


def test_what_is_over_is_forgotten(chat):
    having(chat, 12).hears(HandoffMoved(12, "done", "Jean"))
    assert not any("12" in name for name in chat.talk.answers)


def test_an_advisers_chat_never_gets_residents_flows(chat):
    assert "today" in said(chat.hears(Arrived()))
    assert chat.hears(NudgeSent(1, "The hall is free", "the team")) == ()
    chat.says("nobody comes to our meetings")
    assert chat.talk.step.startswith("desk.")


def test_nothing_is_put_off_for_longer_than_four_weeks(chat):
    having(chat, 12)
    chat.says("later 12")
    turn = chat.says("1 June 2031")
    assert said(turn).startswith("That's past, today or more than four weeks away")
    assert chat.says("19 january") == (HoldHandoff(12, MONDAY + timedelta(days=7)),)


def test_danger_says_nothing_of_how_far_the_area_has_got(chat):
    told = said(chat.hears(HandoffArrived(replace(DANGER, phase="Delivering, 92 % likely"))))
    assert "Ali, Millbank" in told
    assert "likely" not in told


def test_words_that_are_too_many_are_not_sent_and_it_says_by_how_many(chat):
    having(chat, 12)
    assert said(chat.says("w" * 3512)).startswith("That's 12 characters too many for one message, so nothing was sent.")
    chat.says("close 12")
    turn = chat.says("w" * 501)
    assert unsaid(turn) == []
    assert said(turn).startswith("That's 1 character too many for one line, so it's still open.")
    assert unsaid(chat.says("w" * 500)) == [CloseHandoff(12, "w" * 500)]
