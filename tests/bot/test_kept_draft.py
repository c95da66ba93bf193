"""What was to be passed on when danger was told waits: it is said, asked after and offered again, never lost."""

import pytest

from flows.effects import CloseHandoff, TakeHandoff
from storage.tables import handoff

RUDE, HURT, MAYBE = "aisha is rude to mrs patel", "my husband hits me", "he gets so angry with the kids"
WAITS = "What you wanted me to pass on before has gone to nobody."
STILL_HERE = "It's still here and has gone to nobody. Shall I show it to you?"


def over(house, number):
    house.does(house.dean, TakeHandoff(number))
    house.does(house.dean, CloseHandoff(number, "Safe now"))


def sent_round_her(house):
    return house.rows(handoff.c.summary, where=handoff.c.around == "aisha")


@pytest.mark.parametrize("told", [(HURT,), (MAYBE, "yes")])
def test_it_is_offered_again_once_no_danger_stands(ready, told):
    ready.says("jean", RUDE, *told)
    assert WAITS in ready.post.to("jean")[-1]
    ready.says("jean", HURT)
    assert WAITS not in ready.post.to("jean")[-1]
    assert STILL_HERE not in "".join(ready.says("jean", "we are ok now"))
    over(ready, ready.rows(handoff.c.id)[0])
    assert STILL_HERE in ready.post.to("jean")[-1]
    assert RUDE not in ready.post.to("jean")[-1]
    (shown,) = ready.presses("jean", "Show it")
    assert RUDE in shown
    ready.presses("jean", "Send it")
    assert sent_round_her(ready) == [RUDE]


def test_once_left_it_is_offered_no_more(ready):
    ready.says("jean", RUDE, HURT)
    over(ready, ready.rows(handoff.c.id)[0])
    ready.presses("jean", "Leave it")
    assert STILL_HERE not in "".join(ready.says("jean", "hello", "menu", "thanks"))


@pytest.mark.parametrize("words", ["what about my complaint", "and my complant?", "send it", "please send it now"])
def test_asked_after_it_is_shown_at_once_though_danger_stands(ready, words):
    ready.says("jean", RUDE, HURT)
    (shown,) = ready.says("jean", words)
    assert RUDE in shown
    ready.presses("jean", "Send it")
    assert sent_round_her(ready) == [RUDE]
    assert sorted(ready.rows(handoff.c.urgency, handoff.c.state)) == [("safety", "waiting"), ("soon", "waiting")]


@pytest.mark.parametrize("words", ["what about my kids", "can you send someone", "send help", "thats not my fault"])
def test_what_is_about_the_danger_shows_nothing_of_it(ready, words):
    ready.says("jean", RUDE, HURT)
    assert RUDE not in "".join(ready.says("jean", words))


def test_nothing_is_said_of_it_where_nothing_was_kept(ready):
    ready.says("jean", HURT)
    assert WAITS not in ready.post.to("jean")[-1]
    over(ready, ready.rows(handoff.c.id)[0])
    assert STILL_HERE not in ready.post.to("jean")[-1]


@pytest.mark.parametrize("answer", ["Send it", "Don't send"])
def test_gone_back_to_and_answered_it_is_not_offered_again(ready, answer):
    ready.says("jean", RUDE, HURT)
    (shown,) = ready.says("jean", "back")
    assert RUDE in shown
    ready.presses("jean", answer)
    over(ready, ready.rows(handoff.c.id)[0])
    assert STILL_HERE not in ready.post.to("jean")[-1]
