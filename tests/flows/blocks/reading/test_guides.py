from datetime import UTC, datetime

import pytest

from flows.blocks.reading import guides
from flows.effects import LIST_LENGTH
from flows.engine import advance
from flows.events import Entered, Pressed, Said
from flows.turn import Conversation, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
TELEGRAM_TAKES = 4096


@pytest.fixture
def world(programme, ears):
    return World(NOW, programme, ears)


def test_every_topic_can_be_reached_by_turning_the_pages(world, programme):
    seen, turn = set(), advance(Conversation().at("guides.browse"), Entered(), world)
    for _ in range(4):
        seen |= {button.label for button in turn.said.buttons}
        turn = advance(turn.conversation, Said("more topics"), world)
    assert {topic.label for topic in programme.topics} <= seen


def test_every_guide_can_be_opened_and_read_whole(world, programme):
    for guide in programme.guides:
        card = advance(Conversation().at("suggest.one", offer=f"guide:{guide.id}"), Entered(), world)
        assert card.said.guide == guide.id
        whole = advance(Conversation().at("guides.read", offer=f"guide:{guide.id}"), Entered(), world)
        assert guide.body.split()[-1].rstrip("*_.") in whole.said.text
        assert len(whole.said.text) < TELEGRAM_TAKES


def test_a_guide_says_when_it_was_looked_at(world):
    dated = {"a-complaint-arrives": True, "first-meeting": False}
    for guide, known in dated.items():
        whole = advance(Conversation().at("guides.read", offer=f"guide:{guide}"), Entered(), world)
        assert ("Looked at 23 November 2026." in whole.said.text) == known


def test_no_list_is_longer_than_a_list_can_be(world, programme):
    for topic in programme.topics:
        turn = advance(Conversation().at("guides.titles", topic=topic.id), Entered(), world)
        assert len(turn.said.buttons) <= LIST_LENGTH


def test_a_topic_can_be_typed(world):
    turn = advance(Conversation().at("guides.browse"), Said("something about falling out"), world)
    assert turn.conversation.step in ("guides.titles", "listen.which_topic")


def test_a_guide_taken_out_since_is_said_to_be_gone(world):
    turn = advance(Conversation().at("guides.read", offer="guide:gone"), Entered(), world)
    assert guides.GONE in turn.said.text


@pytest.mark.parametrize("key", ["99", "-1", "²", "x"])
def test_a_place_that_is_not_on_the_list_is_no_answer(world, key):
    assert guides.browse(Conversation().at("guides.browse"), Pressed(key), world) is None
    assert guides.titles(Conversation().at("guides.titles", topic="planning"), Pressed(key), world) is None


@pytest.mark.parametrize("asked", ["read it to me", "tell me more", "more please", "can you tell me more about it"])
def test_more_of_a_guide_is_the_guide_and_nobody_is_asked_for(world, programme, asked):
    guide = programme.guides[0]
    at = Conversation().at("suggest.one", offer=f"guide:{guide.id}", topic=guide.topics[0])
    turn = advance(at, Said(asked), world)
    assert turn.conversation.step == "guides.read"
    again = advance(turn.conversation, Said(asked), world)
    assert (again.conversation.step, again.said.text) == ("guides.read", guides.ALL_OF_IT)
