import pytest

from flows.effects import BookPlace, JoinCluster
from flows.events import Entered
from flows.history import Past
from tests.flows.chatting import Chat, said

SHED = {"offer": "event:young_day", "topic": "peer_learning"}
GREEN = {"offer": "cluster:green_patches", "topic": "peer_learning"}
COUNT_ME_IN = ("i want to join", "sign me up please", "count me in", "put my name down", "im in", "yes id like to come")


def offered(programme, ears, offer, past=Past()):  # noqa: B008
    chat = Chat(programme, ears, past=past).at("suggest.one", **offer)
    chat.hears(Entered())
    return chat


@pytest.mark.parametrize("typed", COUNT_ME_IN)
def test_what_is_open_is_booked_or_joined(programme, ears, typed):
    assert BookPlace("young_day") in offered(programme, ears, SHED).says(typed)
    assert JoinCluster("green_patches") in offered(programme, ears, GREEN).says(typed)


@pytest.mark.parametrize("typed", COUNT_ME_IN)
def test_of_a_list_they_are_asked_which(programme, ears, typed):
    chat = Chat(programme, ears).at("peers.browse")
    chat.hears(Entered())
    assert said(chat.says(typed)) == "Which one would you like to join or book?"
    assert len(chat.talk.question) > 1


def test_what_is_theirs_already_is_shown_as_it_stands(programme, ears):
    chat = Chat(programme, ears, past=Past(clusters=("green_patches",))).at("suggest.when", **GREEN)
    assert said(chat.says("i want to join")).startswith("You've asked to join Green patches.")


def test_somebody_new_still_asks_to_join_in(chat):
    chat.says("i want to join")
    assert chat.talk.step == "newcomer.pass_on"


@pytest.mark.parametrize(
    "typed",
    ["whats on", "anything on near me", "what's on this month?", "any events", "what can i go to"],
)
def test_what_is_on_shows_who_meets(chat, typed):
    chat.says(typed)
    assert chat.talk.step == "peers.browse"


@pytest.mark.parametrize("typed", ["whats on the agenda", "anything on funding", "whats going on"])
def test_other_things_that_are_on_do_not(chat, typed):
    chat.says(typed)
    assert chat.talk.step != "peers.browse"
