"""What whoever has the chat names in quotes counts as suggested by them, and nothing else they write does."""

import pytest

from flows.effects import Suggest
from flows.history import Made, Past, Waiting
from flows.suggesting.named_in_a_reply import suggested_in
from flows.turn import Person, World
from tests.flows.suggesting.test_steering import NOW

GUIDE = "guide:finding-helpers"
NAMED = "Have a look at “Finding more helpers”, Jean."


@pytest.fixture
def suggested(programme, ears):
    def found(text, by="Aisha Rahman", **past):
        world = World(NOW, programme, ears, Person(1, consent=True), load_past=lambda: Past(**past))
        return suggested_in(text, by, world)

    return found


@pytest.mark.parametrize("text", [NAMED, 'See "finding more helpers".', "“Finding more helpers” and “the lease”"])
def test_what_an_adviser_names_in_quotes_is_their_idea(suggested, text):
    assert suggested(text) == (Suggest(GUIDE, "volunteers", "", "adviser"),)


def test_from_the_team_it_is_the_programmes(suggested):
    assert [each.by for each in suggested(NAMED, by="Sam")] == ["programme"]


@pytest.mark.parametrize("text", ["I'm finding more helpers for you", "“helpers”", "", "“"])
def test_without_its_name_in_quotes_nothing_is_suggested(suggested, text):
    assert suggested(text) == ()


def test_what_was_suggested_before_stays_whose_it_was(suggested):
    assert suggested(NAMED, suggestions=(Made(GUIDE, "volunteers", "", by="you"),)) == ()


def test_in_danger_nothing_counts_as_suggested(suggested):
    assert suggested(NAMED, handoffs=(Waiting(1, "taken", "safety", "", "aisha", None),)) == ()
