"""Days of experts: what is used, what is still to come, what is left, and that it is told truthfully."""

from datetime import UTC, datetime

import pytest

from flows.asked_for import Request
from flows.blocks.experts.expert_days import Days, Spell, counted_up, told
from flows.engine import advance
from flows.events import Said
from flows.history import Past
from flows.turn import Card, Conversation, Person, World

NOW = datetime(2026, 1, 12, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("spells", "days"),
    [
        ((), Days(10, 0, 0)),
        ((Spell("asked", None, None),), Days(10, 0, 0)),
        ((Spell("agreed", 4, None),), Days(10, 0, 4)),
        ((Spell("running", 6, 2),), Days(10, 2, 4)),
        ((Spell("running", 4, 5),), Days(10, 5, 0)),
        ((Spell("finished", 6, 3), Spell("matched", 4, None)), Days(10, 3, 4)),
        ((Spell("finished", 6, None),), Days(10, 6, 0)),
        ((Spell("declined", 6, None), Spell("withdrawn", 4, 1)), Days(10, 1, 0)),
    ],
)
def test_days_are_used_to_come_or_left(spells, days):
    assert counted_up(spells, 10) == days


def test_no_fewer_than_none_are_left():
    assert Days(10, 9, 4).left == 0


@pytest.fixture
def asks(programme, ears):
    def asking(text, *requests):
        card = Card("fernhill", "Fernhill", "North East", "aisha", "Aisha Rahman")
        world = World(NOW, programme, ears, Person(1, consent=True), card, load_past=lambda: Past(requests=requests))
        return world, advance(Conversation("menu.listening"), Said(text), world).said.text

    return asking


RUNNING = Request("open_door", "volunteers", "running", 6, agreed=6, used=2, mine=False)


@pytest.mark.parametrize(
    "text",
    [
        "how many days have we left",
        "how many expert days are left",
        "how many of the expert days have we used?",
        "how many days of the expert are left",
        "have we used up our expert days",
        "any expert days left",
    ],
)
def test_anybody_in_the_area_can_ask_how_many_are_left(asks, text):
    world, said = asks(text, RUNNING)
    assert said.startswith(told(world))
    assert "two days used and four days agreed and still to come, which leaves four days" in said


def test_where_nothing_was_asked_for_the_rule_is_told(asks):
    _, said = asks("how many expert days do we have left")
    assert said.startswith("Your area can have up to ten days of experts' time for one topic. As far as I know, none")


@pytest.mark.parametrize("text", ["how many days left until our plan ends", "how many days till the fete"])
def test_other_days_are_something_else(asks, text):
    assert "experts' time" not in asks(text)[1]
