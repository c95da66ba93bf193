"""One way of finding which adviser is meant: by name, with an "s" on it, or as "my adviser"."""

from dataclasses import replace

import pytest

from flows.danger.heard_of.which_adviser import about_adviser, in_role, named_in
from flows.effects import OpenHandoff
from flows.turn import EVERY_ADVISER
from tests.flows.chatting import Chat


@pytest.mark.parametrize(
    "words", ["aisha hits me", "Aishas hitting me", "aisha rahman hits me", "ayesha hits me", "aysha, she hits me"]
)
def test_danger_goes_round_whoever_does_it_whatever_hangs_on_the_name(programme, ears, words):
    (alert,) = [each for each in Chat(programme, ears).says(words) if isinstance(each, OpenHandoff)]
    assert alert.around == "aisha"


@pytest.mark.parametrize("find", [about_adviser, named_in, lambda words, world: in_role(words, world)[0]])
@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("aisha is rude", "aisha"),
        ("deans late again", "dean"),
        ("my adviser is rude", "aisha"),
        ("aisha and dean are rude", f"{EVERY_ADVISER} aisha dean"),
        ("the kettle is broken", ""),
    ],
)
def test_each_way_of_asking_finds_the_same(programme, ears, find, words, meant):
    assert find(words, Chat(programme, ears).world) == meant


def test_an_adviser_with_a_title_is_found_by_the_last_name(programme, ears):
    khan = replace(programme.advisers[0], id="khan", name="Mrs. Zoë Khán")
    world = replace(Chat(programme, ears).world, programme=replace(programme, advisers=(khan,)))
    assert about_adviser("khan is rude to me", world) == "khan"
