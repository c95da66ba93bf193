"""What in somebody's words says who or where they are is found, so that it can be said before others read it."""

import pytest

from flows.knowing.gives_away import gives_away
from flows.turn import Person, World
from tests.flows.chatting import MONDAY


@pytest.fixture
def found(programme, ears):
    def finding(text, name="Jean Smith"):
        return gives_away(text, World(MONDAY, programme, ears, Person(1, name=name, area="fernhill")))

    return finding


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("how did you pay for the roof", []),
        ("im jean, how did you pay for the roof", ["your name"]),
        ("mrs smith asks who does your caretaking", ["your name"]),
        ("we in fernhill want to know how you did it", ["your area"]),
        ("ring me on 07700 900123", ["a phone number"]),
        ("write to jean@example.org or come to NE1 4ST", ["your name", "an e-mail address", "a postcode"]),
        ("what do jeans cost to print", []),
    ],
)
def test_what_says_who_or_where_they_are_is_found(found, text, what):
    assert found(text) == what


def test_a_name_that_is_a_word_too_counts_with_its_capital(found):
    assert found("we meet in april", "April") == []
    assert found("may we come and see it", "May") == []
    assert found("It's May asking, can we come", "May") == ["your name"]


def test_what_people_call_their_area_is_found(found, programme):
    for alias in programme.area("fernhill").aliases:
        assert found(f"how did you do it, we'd like one in {alias.title()}") == ["your area"]
