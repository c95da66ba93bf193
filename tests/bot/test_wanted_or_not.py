"""Whether words are a wish that an adviser is not to have it, through the line; all of them are in tests/flows."""

import pytest

from storage.tables import handoff
from tests.bot.test_going_round import TEN

HURT, WORRYING = "my husband hits me", "he gets so angry with the kids"
OFF = ["dont tel asiha", "aisha knows my husband well", "i cant have aisha knowing"]
STILL_ON = ["why not ask aisha", "i couldnt text ayesha last night", "aisha knows my husband hits me"]


@pytest.mark.parametrize("words", OFF)
def test_what_is_said_against_them_takes_them_off(ready, words):
    ready.says("jean", HURT, words)
    assert ready.rows(handoff.c.around) == ["aisha"]
    before = ready.alerts("aisha")
    ready.tick(TEN)
    assert ready.alerts("aisha") == before


@pytest.mark.parametrize("words", STILL_ON)
def test_what_is_no_wish_against_them_leaves_them_on(ready, words):
    ready.says("jean", HURT, words)
    assert ready.rows(handoff.c.around) == [""]
    before = ready.alerts("aisha")
    ready.tick(TEN)
    assert ready.alerts("aisha")[0] > before[0]


@pytest.mark.parametrize("words", ["i hope aisha isnt long", "why not ask aisha", "shes not my adviser"])
def test_nor_does_it_raise_anything_at_the_gentle_question(ready, words):
    ready.says("jean", WORRYING)
    assert not any("goes round Aisha" in each or "told, and won't be" in each for each in ready.says("jean", words))
    assert ready.rows(handoff.c.around) in ([], [""])


@pytest.mark.parametrize("words", ["does aisha know he hit me", "does aisha know my husband hits me"])
def test_to_ask_whether_they_know_of_it_is_not_to_speak_of_them(ready, words):
    ready.says("jean", words)
    assert ready.rows(handoff.c.around) == [""]
    assert ready.alerts() == [1, 1, 1]
