"""Whether words are a wish that an adviser isn't to have it: what takes them off the danger, and what must not."""

import pytest

from storage.tables import handoff
from tests.bot.test_going_round import TEN

HURT, WORRYING = "my husband hits me", "he gets so angry with the kids"
OFF = [
    "dont tell aisha", "dont tel asiha", "please dont let aisha know", "i dont want aisha to see it",
    "i dont want ayesha involved", "can you not tell aisha", "please can you not ring aisha", "you cant ring aisha",
    "you cant tell aisha shes his sister", "i hope aisha doesnt find out", "i hope aisha isnt told",
    "hope ayisha doesnt see this", "make sure aisha doesnt hear about it", "make sure aisha is not told",
    "aisha cant know", "aisha cannot find out about this", "aisha must not see this", "aisha shouldnt be told",
    "aisha shouldnt come", "anyone apart from aisha please", "is there anyone apart from aisha i can talk to",
    "is there sombody other than aysha", "not my adviser please", "not aisha", "i said not aisha", "not my advisor",
    "aisha knows him", "aisha knows my husband well", "aisha knows him from church", "aisha knows my husbands family",
    "aisha is freinds with my husband", "i couldnt ring aisha shes his sister",
    "keep aisha out of this",
    "i cant have aisha knowing", "i dont trust aisha", "he knows aisha",
]  # fmt: skip
STILL_ON = [
    "why not ask aisha", "why not tell aisha", "why not just ring aisha", "why dont you ask aisha",
    "why not call the adviser", "can you not get aisha", "can u not get asiha", "could you not just ring aisha",
    "cant you get aisha", "i cant contact aisha", "i cant get hold of aisha", "i couldnt ring aisha",
    "we cant call aisha", "i couldnt text ayesha last night", "i couldnt text aisha yesterday",
    "i hope aisha isnt long", "hope aisha wont be long",
    "i hope aisha doesnt mind", "i hope aisha isnt off today", "i hope aisha doesnt forget me",
    "make sure aisha doesnt forget", "make sure aisha wont be late", "aisha cant answer right now can she",
    "aisha couldnt see me today", "aisha cant come can she", "has anyone apart from aisha seen this",
    "did anyone but aisha see it", "have you told anyone apart from aisha", "has anybody other than ayesha read it",
    "aisha knows my husband hits me", "aisha knows he hits me", "ayesha knows my husband hits me",
    "aisha knows him already she told me to ring you", "aisha knows all about him",
    "aisha knows my husband is violent", "does aisha know he hit me", "does aisha know my husband hits me",
    "shes not my adviser", "aisha is not my adviser", "its not aishas fault", "its not aisha", "it wasnt aisha",
    "aishas not told anyone has she", "aishas not told him has she",
]  # fmt: skip


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
