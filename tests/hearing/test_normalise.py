"""Words as people type them come out plain."""

import pytest

from flows.hearing.normalise import LONGEST, plain, tokens
from flows.hearing.spelling import Speller


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Wot shud we do?", "what should we do"),
        ("Don’t know", "do not know"),
        ("I'll b there", "i will b there"),
        ("gr8 m8, c u tmrw", "great mate see you tomorrow"),
        ("come 2 r meeting", "come to are meeting"),
        ("2 wks b4 xmas", "2 weeks before christmas"),
        ("4 ppl left", "4 people left"),
        ("we need it 4 free", "we need it for free"),
        ("soooooo tired", "soo tired"),
        ("k1ll", "kill"),
        ("£60k left", "£60k left"),
        ("yh 👍", "yeah yes"),
        ("summat n nowt", "something and nothing"),
        ("😂😂😂", ""),
        ("???", ""),
        ("", ""),
    ],
)
def test_texting_comes_out_as_plain_words(typed, said):
    assert plain(typed) == said


def test_a_very_long_text_is_read_only_so_far():
    assert len(plain("word " * 100_000)) <= LONGEST


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("voluntears", "volunteers"),
        ("comittee", "committee"),
        ("saefguarding", "safeguarding"),
        ("driver", "driver"),  # an ordinary word, no slip for "drive"
        ("plans", "plans"),  # another form of a known one
        ("zgz", "zgz"),
        ("qwertyuiop", "qwertyuiop"),
    ],
)
def test_misspelt_words_are_read_as_the_nearest_known_one(typed, read):
    speller = Speller(["volunteers", "committee", "safeguarding", "drive", "plan"])
    assert speller.correct(tokens(typed)) == (read,)
