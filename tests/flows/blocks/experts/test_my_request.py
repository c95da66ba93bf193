from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.asked_for import Request
from flows.events import FollowUpDue, Said
from flows.history import Past, Waiting
from tests.flows.chatting import Chat, said

ASKED = Request("second_wind", "recharging", "asked", 4, datetime(2026, 1, 5, 9, tzinfo=UTC))


def chatting(programme, ears, *requests, **past):
    return Chat(programme, ears, past=Past(requests=requests, **past)).at("menu.listening")


@pytest.mark.parametrize(
    "asked",
    [
        "whats happening with second wind",
        "hows second wind getting on",
        "where is my request",
        "any news on our request?",
        "has aisha said yes yet",
        "have they decided",
        "did second wind get approved",
        "when is second wind coming",
        "not heard a thing tbh",
        "heard nothing",
        "how long does it usually take",
        "when will we hear",
    ],
)
def test_what_was_asked_for_is_asked_after_in_ones_own_words(programme, ears, asked):
    told = said(chatting(programme, ears, ASKED).says(asked))
    assert "You asked for Second Wind on Mon 5 January, for up to four days." in told


@pytest.mark.parametrize("asked", ["where is my request", "whats happening with second wind"])
def test_what_was_never_asked_for_is_said_to_be_none(programme, ears, asked):
    assert "Nobody has asked for an expert" in said(chatting(programme, ears).says(asked))


@pytest.mark.parametrize("asked", ["how long does it usually take", "have they decided"])
def test_without_a_request_no_request_is_told_of(programme, ears, asked):
    told = said(chatting(programme, ears).says(asked))
    assert "Second Wind" not in told
    assert "asked for an expert" not in told


def test_whoever_waits_for_nothing_that_we_know_of_is_told_so(programme, ears):
    assert "nothing of yours is waiting" in said(chatting(programme, ears).says("not heard a thing tbh"))


def test_a_yes_is_told_as_one(programme, ears):
    chat = chatting(programme, ears, replace(ASKED, state="agreed"))
    assert said(chat.says("has aisha said yes yet")).startswith(
        "Yes, so far. Second Wind has a yes from the programme team"
    )


@pytest.mark.parametrize("request_", [replace(ASKED, state="agreed"), replace(ASKED, mine=False)])
def test_what_is_agreed_or_not_ones_own_is_called_off_by_a_person(programme, ears, request_):
    chat = chatting(programme, ears, request_)
    assert "calling it off needs a person" in said(chat.says("cancel second wind"))
    assert chat.talk.step == "handoff.summary"


@pytest.mark.parametrize("wanted", ["cancel second wind", "we dont need second wind any more", "call my request off"])
def test_calling_it_off_is_confirmed_first(programme, ears, wanted):
    chat = chatting(programme, ears, ASKED)
    assert said(chat.says(wanted)).startswith("Shall I call off your request for Second Wind?")
    assert said(chat.says("no")).startswith("It stays as it was")


def test_nothing_is_called_off_where_nothing_was_asked_for(programme, ears):
    assert "nothing to call off" in said(chatting(programme, ears).says("cancel second wind"))


@pytest.mark.parametrize("wanted", ["can we have 5 days not 4", "we only need two days", "could we have more days"])
def test_other_days_are_put_to_the_adviser(programme, ears, wanted):
    chat = chatting(programme, ears, ASKED)
    assert f"“Second Wind: {wanted}”" in said(chat.says(wanted))


def test_whoever_waits_for_a_person_is_told_of_them(programme, ears):
    waits = Waiting(7, "waiting", "ordinary", "the lease", "aisha", None)
    chat = chatting(programme, ears, ASKED, handoffs=(waits,), waiting=waits)
    assert "has your message" in said(chat.says("not heard a thing"))


@pytest.mark.parametrize("state", ["asked", "agreed", "scoping"])
def test_how_it_went_isnt_asked_before_anybody_came(programme, ears, state):
    chat = chatting(programme, ears, replace(ASKED, state=state))
    told = said(chat.hears(FollowUpDue(1, "check_in", "partner:second_wind")))
    assert "How did it go" not in told
    assert "Shall I ask Aisha how it stands?" in told
    assert "haven't heard how it stands" in said(chat.hears(Said("yes please")))


def test_how_it_went_is_asked_once_they_have_been(programme, ears):
    chat = chatting(programme, ears, replace(ASKED, state="running"))
    assert "How did it go" in said(chat.hears(FollowUpDue(1, "check_in", "partner:second_wind")))


@pytest.mark.parametrize("typed", ["where is my request", "any news on my request"])
def test_without_an_expert_what_they_joined_is_shown(programme, ears, typed):
    chat = Chat(programme, ears, past=Past(clusters=("green_patches",))).at("menu.listening")
    told = said(chat.says(typed))
    assert told.startswith("You've asked for no expert here")
    assert "You've asked to join Green patches" in told


@pytest.mark.parametrize("typed", ["how many days have we got", "how many days is it", "how many days do we get?"])
def test_how_many_days_is_answered_on_an_experts_card(programme, ears, typed):
    chat = Chat(programme, ears).at("suggest.one", offer="partner:bricks_and_leases", topic="community_assets")
    assert "Your area can have up to ten days" in said(chat.says(typed))
    elsewhere = Chat(programme, ears).at("menu.listening")
    assert "Your area can have" not in said(elsewhere.says(typed))


def test_cancel_right_after_asking_for_an_expert_asks_whether_to_call_it_off(programme, ears):
    asked = Past(requests=(Request("bricks_and_leases", "community_assets", "asked", 3),))
    chat = Chat(programme, ears, past=asked).at("suggest.when", offer="partner:bricks_and_leases")
    chat.says("cancel it")
    assert chat.talk.step == "my_request.call_off"
