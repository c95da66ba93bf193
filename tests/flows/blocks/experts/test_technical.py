from datetime import UTC, datetime

import pytest

from flows.asked_for import Request
from flows.blocks.experts import request_news, technical
from flows.effects import RateSuggestion
from flows.engine import advance
from flows.events import Entered, PackageMoved, Said
from flows.history import Known, Past
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)
FERNHILL = Card(
    "fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman", odds={"delivery": 0.9, "spending_out": 0.1}
)


@pytest.fixture
def world(programme, ears):
    def building(card=FERNHILL, **past):
        return World(NOW, programme, ears, Person(1, consent=True), card, load_past=lambda: Past(**past))

    return building


def test_experts_ready_to_work_are_shown_before_the_others(world):
    ready = (Known("plan_agreed", NOW), Known("building_plans", NOW))
    text = advance(Conversation().at("technical.browse"), Entered(), world(signals=ready)).said.text
    assert text.index("Bricks and Leases") < text.index("Fair Employers")


def test_one_that_is_not_ready_shows_its_first_step_instead(world):
    turn = advance(Conversation().at("technical.browse"), Entered(), world())
    turn = advance(turn.conversation, Said("bricks and leases"), world())
    assert turn.conversation.answer("offer") == "step:bricks_and_leases"
    assert "works best once" in turn.said.text


@pytest.mark.parametrize("state", ["asked", "agreed", "running", "finished", "declined", "unheard of"])
def test_every_state_of_a_request_is_told_in_words(world, state):
    requests = (Request("open_door", "volunteers", state, 6),)
    text = advance(Conversation().at("technical.where_up_to"), Entered(), world(requests=requests)).said.text
    assert text.startswith("Open Door")
    news = request_news.moved(Conversation(), PackageMoved(1, "open_door", state), world())
    assert "Open Door" in news.said.text


def test_no_request_is_said_to_be_none(world):
    text = advance(Conversation().at("technical.where_up_to"), Entered(), world()).said.text
    assert text == technical.NONE_YET


def test_news_of_a_request_leaves_the_open_question_where_it_is(world):
    talk = advance(Conversation().at("diagnose.what_helps"), Entered(), world()).conversation
    turn = advance(talk, PackageMoved(1, "open_door", "agreed"), world())
    assert turn.conversation.step == "diagnose.what_helps"
    assert turn.said.buttons == talk.question


def test_once_an_expert_has_finished_it_asks_whether_that_helped(world):
    asked = advance(Conversation("menu.listening"), PackageMoved(1, "open_door", "finished"), world())
    assert "Did Open Door help?" in asked.said.text
    answered = advance(asked.conversation, Said("not really, they talked a lot"), world())
    assert RateSuggestion("partner:open_door", "no", "not really, they talked a lot") in answered.effects


def test_an_expert_who_has_finished_leaves_an_open_question_open(world):
    turn = advance(Conversation("privacy.known"), PackageMoved(1, "open_door", "finished"), world())
    assert turn.conversation.step == "privacy.known"
