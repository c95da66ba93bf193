"""Danger was told: words that an adviser is too near it or isn't wanted take them off it, and others must not."""

import pytest

from flows.effects import AddToHandoff, OpenHandoff
from tests.flows.chatting import said

TOO_NEAR = [
    "aisha is his sister", "Aisha's his cousin", "aisha knows my husband", "aisha is freinds with him",
    "he knows aisha",
    "can it be somebody other than aisha", "i dont want aisha to know", "i don't want ayisha told",
    "aisha is a friend of my husbands", "aisha goes to his church", "please keep aisha out of it",
    "make sure aisha doesnt find out", "not that aisha again please", "aishas married to his brother",
    "dont let aisha see", "dont tell asiha", "anyone but aisha please", "i dont trust aisha",
    "she is my husbands mate aisha told him where i live last time, shes his sister",
]  # fmt: skip
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
NOT_SO = [
    "tell aisha", "can i talk to aisha", "i want aisha to know", "aisha is lovely", "aisha is my friend",
    "i dont want anyone but aisha", "dont tell anyone except aisha", "dont tell my mum", "does aisha know him",
    "i dont want my husband to know", "dont let aisha down", "my sister is coming", "he is at his sisters",
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


def gone_round(came):
    """Whom the danger goes round by what came of a turn."""
    return [each.around for each in came if isinstance(each, OpenHandoff) and each.around]


@pytest.mark.parametrize("words", TOO_NEAR)
def test_from_then_on_it_goes_round_them_and_the_others_hear_why(waits, words):
    came = waits.says(words)
    assert gone_round(came) == ["aisha"]
    assert said(came).startswith("From now on it goes round Aisha")
    assert "Aisha had already been told, at 09:00" in said(came)
    assert "0808 2000 247" in said(came)
    assert [words in each.text for each in came if isinstance(each, AddToHandoff)] == [True]


@pytest.mark.parametrize("words", OFF)
def test_what_is_said_against_them_takes_them_off(waits, words):
    assert gone_round(waits.says(words)) == ["aisha"]


@pytest.mark.parametrize("words", [*NOT_SO, *STILL_ON])
def test_what_is_no_wish_against_them_leaves_them_on(waits, words):
    came = waits.says(words)
    assert gone_round(came) == []
    assert "From now on" not in said(came)
