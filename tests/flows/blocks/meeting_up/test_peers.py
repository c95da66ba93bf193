from datetime import UTC, datetime

import pytest

from flows.engine import advance
from flows.events import Entered, Said
from flows.history import Past
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
FERNHILL = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman")


@pytest.fixture
def world(programme, ears):
    def building(card=FERNHILL, now=NOW, **past):
        return World(now, programme, ears, Person(1, consent=True), card, load_past=lambda: Past(**past))

    return building


def browsing(world):
    return advance(Conversation().at("peers.browse"), Entered(), world)


def test_their_own_region_comes_first_and_others_stay_out(world, programme):
    text = browsing(world()).said.text
    assert text.index("Tyne to Tees") < text.index("Bringing people in")
    elsewhere = [each for each in programme.clusters if each.region not in ("", "North East")]
    assert not any(each.name in text for each in elsewhere)


def test_events_gone_by_are_not_shown(world, programme):
    text = browsing(world(now=datetime(2030, 1, 1, tzinfo=UTC))).said.text
    assert not any(event.name in text for event in programme.gatherings)


def test_what_they_asked_to_join_and_booked_is_marked(world):
    text = browsing(world(clusters=("bringing_people_in",), bookings=("winter_supper",))).said.text
    assert "you've asked to join" in text
    assert "you're down for it" in text


def test_somebody_without_an_area_sees_what_is_open_to_all(world):
    assert "Bringing people in" in browsing(world(card=None)).said.text


def test_a_wish_to_talk_to_an_area_goes_through_the_adviser(world):
    turn = advance(Conversation().at("peers.talk_to_area"), Said("what did your lease cost"), world())
    assert turn.conversation.step == "handoff.summary"
    assert "what did your lease cost" in turn.said.text


def test_how_others_did_it_is_there_to_read(world):
    turn = advance(browsing(world()).conversation, Said("how others did it"), world())
    assert turn.conversation.step == "stories.browse"
