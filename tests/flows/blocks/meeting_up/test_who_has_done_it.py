from dataclasses import replace

import pytest

from flows.blocks.meeting_up.who_has_done_it import MOST_ASKED, who_has_done_it
from flows.effects import SeekPeer
from flows.history import Past
from flows.together import Peer
from tests.flows.chatting import FERNHILL, Chat, said, unsaid

HALL = frozenset({"place_to_meet"})
FAR = Peer(7, "millbank", "North West", HALL, phase="spending_out")
NEAR = Peer(8, "staithe_bank", "North East", HALL, phase="spending_out")
HELPED = Peer(9, "oakbrook", "North West", helped=frozenset({"community_assets"}), phase="spending_out")
OTHER = Peer(10, "hollin_royd", "Yorkshire and the Humber", frozenset({"green_places"}))


@pytest.fixture
def asking(programme, ears):
    def world(*peers):
        return Chat(programme, ears, card=replace(FERNHILL, odds={"delivery": 0.9}), past=Past(peers=peers))

    return world


def test_only_areas_that_have_done_it_are_found_the_most_fitting_first(asking):
    found = who_has_done_it("community_assets", asking(OTHER, FAR, NEAR, HELPED).world)
    assert found == (HELPED, NEAR, FAR)


def test_one_area_is_asked_once_and_never_their_own(asking):
    neighbours = replace(NEAR, person=11), replace(NEAR, person=12, area="fernhill")
    assert who_has_done_it("community_assets", asking(NEAR, *neighbours).world) == (NEAR,)


def test_no_more_than_a_few_are_asked(asking):
    many = tuple(replace(FAR, person=each, area=f"area {each}") for each in range(9))
    assert len(who_has_done_it("community_assets", asking(*many).world)) == MOST_ASKED


def test_nobody_is_asked_before_they_agree_to_what_is_passed_on(asking):
    chat = asking(NEAR)
    chat.at("menu.listening").says("has anyone else taken on a building")
    shown = chat.says("who does your caretaking")
    assert "“who does your caretaking”" in said(shown)
    assert unsaid(shown) == []
    assert said(chat.says("no thanks")) == "All right, I haven't asked anybody."


def test_a_yes_asks_those_who_were_found(asking):
    chat = asking(NEAR, FAR)
    chat.at("menu.listening").says("has anyone else taken on a building")
    chat.says("who does your caretaking")
    assert SeekPeer("community_assets", "who does your caretaking", (8, 7)) in unsaid(chat.press("Ask them"))


def test_whoever_is_not_to_be_remembered_goes_through_their_adviser(asking):
    chat = asking(NEAR).known_as(consent=False)
    chat.at("menu.listening").says("has anyone else taken on a building")
    assert "This is what I'd pass on to" in said(chat.says("who does your caretaking"))


@pytest.mark.parametrize(
    "typed",
    [
        "can we talk to an area thats done it",
        "id like to speak to another group about this",
        "do you know of any other areas that have opened a shop",
        "which other areas have done this",
    ],
)
def test_a_wish_to_hear_from_an_area_is_heard_anywhere(asking, typed):
    chat = asking().at("diagnose.tell_me")
    assert said(chat.says(typed)).startswith("An area that's done it can be asked")
