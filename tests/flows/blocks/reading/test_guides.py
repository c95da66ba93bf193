from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.blocks.reading import guides, stories
from flows.effects import LIST_LENGTH
from flows.engine import advance
from flows.events import Entered, Pressed, Said
from flows.history import Made, Past
from flows.turn import Conversation, World
from tests.flows.chatting import FERNHILL, Chat

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


def test_a_guide_leads_to_a_story_it_helped_with_before_any_other_of_its_topic(world, programme):
    led = {"after-a-row": "two-chairs-and-a-row", "money-holder-trouble": "somebody-else-banks-it"}
    for guide, story in led.items():
        assert stories.beside(programme.guide(guide), world).id == story
    assert stories.beside(programme.guide("loans-and-shares"), world) is None


def test_their_own_areas_story_is_no_other_areas(world, programme):
    at_home = replace(world, card=replace(FERNHILL, id="canal_reach", name="Canal Reach"))
    found = stories.beside(programme.guide("after-a-row"), at_home)
    assert found.id == "saying-openly-how-it-runs"


@pytest.mark.parametrize("asked", ["show me the guide", "can i see that guide again please", "open the guide"])
def test_the_guide_is_the_one_on_the_table_or_the_last_suggested(programme, ears, asked):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("nobody volunteers")
    chat.says(asked)
    assert (chat.talk.step, chat.talk.answer("offer")) == ("suggest.one", "guide:finding-helpers")
    chat.says(asked)
    assert (chat.talk.step, chat.talk.answer("offer")) == ("guides.read", "guide:finding-helpers")


def test_of_two_suggested_before_the_guide_is_the_later_one(programme, ears):
    made = (Made("guide:first-meeting", "volunteers", ""), Made("guide:finding-helpers", "volunteers", ""))
    other = Made("guide:warm-and-fed", "volunteers", "", mine=False)
    chat = Chat(programme, ears, past=Past(suggestions=(*made, other))).at("menu.listening")
    chat.says("show me the guide")
    assert chat.talk.answer("offer") == "guide:finding-helpers"


def test_where_none_was_suggested_the_guide_is_looked_for_by_topic(programme, ears):
    chat = Chat(programme, ears).at("menu.listening")
    chat.says("show me the guide")
    assert chat.talk.step == "guides.browse"


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
