"""Words as people type them come out plain."""

import pytest

from flows.hearing.by_ear import BY_EAR
from flows.hearing.everyday import EVERYDAY
from flows.hearing.normalise import LONGEST, plain, tokens
from flows.hearing.shorthand import SHORT_FORMS
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
        ("drivin", "driving"),  # clipped, and no slip for "drive"
        ("qwertyuiop", "qwertyuiop"),
    ],
)
def test_misspelt_words_are_read_as_the_nearest_known_one(typed, read):
    speller = Speller(["volunteers", "committee", "safeguarding", "drive", "driving", "plan"])
    assert speller.correct(tokens(typed)) == (read,)


def test_of_words_as_near_the_one_said_more_often_is_meant():
    assert Speller(["fare", "fore"], ["fore", "fare"]).correct(["fyre"]) == ("fore",)
    assert Speller(["fare", "fore"], ["fare", "fore"]).correct(["fyre"]) == ("fare",)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("he hert me agen", "he hurt me again"),
        ("hes got a nife", "he is got a knife"),
        ("the bin is full", "the bin is full"),
        ("ive bin cutting", "i have been cutting"),
        ("its bin quiet", "its bin quiet"),
    ],
)
def test_what_is_spelt_as_it_sounds_is_read_as_it_is_meant(typed, said):
    assert plain(typed) == said


def test_nothing_spelt_by_ear_is_a_word_of_ours():
    assert BY_EAR.keys().isdisjoint(EVERYDAY | set(BY_EAR.values()) | SHORT_FORMS.keys())
