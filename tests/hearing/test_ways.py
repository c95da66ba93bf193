"""The notation for ways of saying a thing: what is looked for first loses nothing of what it finds."""

import pytest

from flows.hearing import dangers, feelings
from flows.hearing.about_words import ABOUT
from flows.hearing.command_words import ANYWHERE
from flows.hearing.look_alikes import LOOK_ALIKES
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from tests.hearing.transcripts import lines_typed

EVERY = (*ABOUT.values(), *ANYWHERE.values(), *feelings.FEELINGS.values(), LOOK_ALIKES, dangers.NOT_SO)


def test_looking_for_a_needed_word_first_loses_no_way():
    found = 0
    for said in map(plain, lines_typed()):
        for ways in EVERY:
            held = ways._pattern.search(f"{said} ") is not None
            assert ways.said_in(said) == held
            found += held
    assert found > 50, "too few were found to tell"


@pytest.mark.parametrize(
    ("way", "said", "held"),
    [
        ("stop (texting|messaging) [me|us]", "please stop messaging me", True),
        ("stop (texting|messaging) [me|us]", "please stop it", False),
        ("(hour|hours?) late", "two hours late", True),
        ("(hour|hours?) late", "an hour late", True),
        ("^ who are you $", "who are you", True),
        ("^ who are you $", "and who are you", False),
        ("[really] \\d\\d", "42", True),
        ("go away|clear off and dont come back", "go away and dont come back", True),
        ("do not text me !until", "do not text me until monday", False),
    ],
)
def test_a_way_is_found_as_it_is_written(way, said, held):
    assert Ways(way).said_in(said) is held


@pytest.mark.parametrize("text", ["is it best to tell [\n about it] $", "(he|she\n they) said so", "stop texting] me"])
def test_a_way_that_breaks_off_within_brackets_is_refused(text):
    with pytest.raises(ValueError, match=r"break a way only after \|"):
        Ways(text)
