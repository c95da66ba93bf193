"""What an expert would do, what comes of it, and whether it would work yet: asked in many ways."""

from datetime import UTC, datetime

import pytest

from flows.blocks.experts.about_an_expert import answered, how_ready
from flows.engine import advance
from flows.events import Entered, Said
from flows.history import Known, Past
from flows.turn import Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)


@pytest.fixture
def world(programme, ears):
    def building(*signals):
        known = tuple(Known(kind, NOW) for kind in signals)
        return World(NOW, programme, ears, Person(1, consent=True), load_past=lambda: Past(signals=known))

    return building


def on_the_table(world):
    talk = Conversation().at("suggest.one", offer="partner:open_door", topic="community_engagement")
    return advance(talk, Entered(), world).conversation


DO = "Open Door usually means a walk round with you"
RESULT = "Usually you end up with two or three ways of drawing people in"
NOT_READY = "Open Door works best once there are at least three or four of you to do it together."


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("what would they do", DO),
        ("what will they actually do?", DO),
        ("how does it work", DO),
        ("what happens in the sessions", DO),
        ("what comes out of it", RESULT),
        ("what do we get out of it", RESULT),
        ("what do we have at the end", RESULT),
        ("what is the result", RESULT),
        ("has it worked for anyone", RESULT),
        ("are we ready", NOT_READY),
        ("are we ready for it?", NOT_READY),
        ("is it too early", NOT_READY),
        ("do we need a plan first", NOT_READY),
        ("what are we missing", NOT_READY),
        ("why cant we have them yet", NOT_READY),
    ],
)
def test_an_expert_on_the_table_is_asked_in_their_own_words_and_stays_there(world, text, begins):
    here = world()
    talk = on_the_table(here)
    turn = advance(talk, Said(text), here)
    assert turn.said.text.startswith(begins)
    assert (turn.conversation.step, turn.said.buttons) == ("suggest.one", talk.question)


def test_what_is_missing_is_said_with_the_first_step_each_in_a_clause(world, programme):
    building = next(each for each in programme.partners if each.id == "bricks_and_leases")
    assert how_ready(building, Conversation(), world("plan_agreed")) == (
        "Bricks and Leases works best once you've an agreed plan and one or two places in mind. What I haven't heard "
        "yet is that you're working on getting a building or some land. A first step is this: Go and see a group that "
        "runs its own building, and ask what they'd do again and what they wouldn't."
    )
    assert how_ready(building, Conversation(), world("plan_agreed", "space_open")) == (
        "As far as I know, what Bricks and Leases needs is in place where you are. A person still decides."
    )


@pytest.mark.parametrize("partner", ["second_wind", "fair_employers", "plan_on_a_page", "what_changed", "warm_streets"])
def test_every_expert_can_say_what_is_missing(world, programme, partner):
    found = next(each for each in programme.partners if each.id == partner)
    assert "What I haven't heard yet is that " in how_ready(found, Conversation(), world())


def test_one_that_is_named_is_asked_about_anywhere(world):
    here = world()
    turn = advance(Conversation("menu.listening"), Said("what would warm streets do"), here)
    assert turn.said.text.startswith("Warm Streets usually means a walk round with you")


@pytest.mark.parametrize("text", ["what would they do", "are we ready", "how does it work", "is it too early"])
def test_where_no_expert_is_on_the_table_none_is_talked_about(world, text):
    assert answered(Conversation("menu.listening"), Said(text), world()) is None


@pytest.mark.parametrize("text", ["are we ready to open the hall", "what would they do without a bus"])
def test_more_than_a_question_about_it_is_heard_as_what_it_is(world, text):
    assert answered(Conversation("menu.listening"), Said(text), world()) is None
