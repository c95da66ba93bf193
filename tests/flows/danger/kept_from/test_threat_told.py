"""A threat against an adviser, whatever is answered to it: others hear of it, and that adviser nothing."""

from dataclasses import replace

import pytest

from flows.effects import OpenHandoff
from flows.history import Past, Waiting
from tests.flows.chatting import said

THREATS = (
    "im going to smash aishas face in",
    "someone should burn aishas car",
    "Someone shud burn Aisha's car down",
    "i swear i will kil aisha",
    "gonna batter that aisha",
    "aisha deserves a slap",
    "aisha better watch her back",
    "im gonna smack aisha",
    "bash aishas head in",
    "i will cut aisha",
    "im going to stab ayesha",
    "im going to stab aysha",
    "i hate aisha i will burn her house down",
    "i hate aisha im going to kill her",
    "ill slit aishas throat",
    "i will put a brick through aishas window",
    "im going to set fire to aishas car",
    "tell aisha ill be waiting for her outside with a knife",
    "they said no so im going to kill aisha",
    "my mum says its fine but i will stab aisha",
    "im gunna put aisha in hospital",
    "im coming round to aishas with a knife",
    "im going to kill our adviser",
)
ROUND_HER = Waiting(1, "waiting", "safety", "", "", None, around="aisha")


@pytest.mark.parametrize("words", THREATS)
@pytest.mark.parametrize("answer", ["no", "joke", "yes"])
def test_others_are_told_at_once_and_that_adviser_is_not(chat, words, answer):
    came = chat.says(words)
    assert said(came).startswith("That sounds as if Aisha could get hurt, so I can't keep it to myself.")
    assert "Aisha can't see this chat" in said(came)
    (danger,) = [each for each in came if isinstance(each, OpenHandoff)]
    assert (danger.urgency, danger.around, danger.reason) == ("safety", "aisha", "threatened aisha")
    assert words not in danger.summary
    chat.world = replace(chat.world, load_past=lambda: Past(handoffs=(ROUND_HER,)))
    then = chat.says(answer)
    assert "Is anyone in danger" not in said(then)
    assert {each.around for each in then if isinstance(each, OpenHandoff)} <= {"aisha"}
