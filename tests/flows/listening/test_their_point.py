from datetime import UTC, datetime

import pytest

from flows.listening.their_point import their_point
from flows.turn import World


@pytest.fixture
def world(programme, ears):
    return World(datetime(2026, 1, 12, 9, tzinfo=UTC), programme, ears)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("hardly anyone joins in here", "community_engagement"),
        ("the roof leaks", "community_assets"),
        ("4 people left", "recharging"),
        ("the same three people do everything", "recharging"),
        ("we need more volunteers", "volunteers"),
        ("no one turns up to anything we put on", "community_engagement"),
        ("our newsletter is dull", "communications"),
    ],
)
def test_how_things_are_is_a_reason(world, words, topic):
    assert their_point(words, topic, world) == words


@pytest.mark.parametrize(
    "words",
    [
        "after half term",
        "actually make it next tues",
        "yes that helped",
        "actually found it",
        "typed offline then closed",
        "show me a list of guides",
        "will she find out",
        "yh thats about rite",
        "nothing about fundraising pls",
        "not heard a thing tbh",
        "how do we find volunteers",
        "thats the right topic",
        "can you send me the one about volunteers",
    ],
)
def test_answers_days_commands_and_questions_are_no_reason(world, words):
    heard = world.ears.hear(words)
    assert their_point(words, heard.topics[0].topic, world) == ""


def test_what_is_about_something_else_is_no_reason(world):
    assert their_point("the roof leaks", "volunteers", world) == ""
