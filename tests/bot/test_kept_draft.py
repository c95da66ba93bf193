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


def taken_by_aisha(house):
    house.does(house.aisha, TakeHandoff(house.rows(handoff.c.id, where=handoff.c.urgency == "safety")[0]))


@pytest.mark.parametrize("words", ["what about my complaint", "send it", "is my complaint sent"])
def test_asked_after_in_the_chat_of_whom_it_is_about_it_is_shown_and_they_hear_nothing(ready, words):
    ready.says("jean", RUDE, HURT)
    taken_by_aisha(ready)
    before = ready.alerts("aisha")
    (shown,) = ready.says("jean", words)
    assert RUDE in shown
    ready.says("jean", "send it")
    assert ready.alerts("aisha") == before
    assert sent_round_her(ready) == [RUDE]


def test_whatever_else_is_written_in_that_chat_is_asked_about_first(ready):
    ready.says("jean", RUDE, HURT)
    taken_by_aisha(ready)
    before = ready.alerts("aisha")
    (asked,) = ready.says("jean", "she does it to everyone at the club")
    assert "I've passed this on to nobody yet" in asked
    assert ready.alerts("aisha") == before
    ready.presses("jean", "Give it to Aisha")
    assert ready.post.to("aisha")[-1].endswith("she does it to everyone at the club")
    ready.says("jean", "im at my mums now")
    assert ready.post.to("aisha")[-1].endswith("im at my mums now")


def test_what_was_asked_about_there_is_kept_while_the_complaint_is_shown(ready):
    ready.says("jean", RUDE, HURT)
    taken_by_aisha(ready)
    ready.says("jean", "she does it to everyone at the club")
    (shown,) = ready.says("jean", "what about my complaint")
    assert shown.startswith("What was here just now has gone to nobody. I've kept it")
    assert RUDE in shown


def test_in_somebody_else_s_chat_it_is_theirs_to_hear(ready):
    ready.says("jean", RUDE, HURT)
    number = ready.rows(handoff.c.id)[0]
    ready.does(ready.dean, TakeHandoff(number))
    ready.says("jean", "the kids are asleep now")
    assert ready.post.to("dean")[-1].endswith("the kids are asleep now")


@pytest.mark.parametrize("words", ["send it", "yes", "ok send it"])
def test_the_question_on_the_table_is_what_send_it_answers(ready, words):
    ready.says("jean", RUDE, HURT)
    over(ready, ready.rows(handoff.c.id)[0])
    (shown,) = ready.says("jean", "can dean ring me about the hall roof")
    assert "Shall I send it?" in shown
    ready.says("jean", words)
    assert "hall roof" in ready.rows(handoff.c.summary, where=handoff.c.urgency != "safety")[0]
    assert sent_round_her(ready) == []


def test_asked_after_at_another_draft_both_are_kept(ready):
    ready.says("jean", RUDE, HURT)
    over(ready, ready.rows(handoff.c.id)[0])
    ready.says("jean", "can dean ring me about the hall roof")
    (shown,) = ready.says("jean", "what about my complaint")
    assert "What was here just now has gone to nobody. I've kept it" in shown
    assert RUDE in shown
    ready.says("jean", "send it")
    assert sent_round_her(ready) == [RUDE]
    (shown,) = ready.says("jean", "and the first message")
    assert "hall roof" in shown


def test_danger_told_again_it_is_offered_again_after_it(ready):
    ready.says("jean", RUDE, HURT)
    over(ready, ready.rows(handoff.c.id)[0])
    assert STILL_HERE in ready.post.to("jean")[-1]
    ready.says("jean", "he hit me again")
    over(ready, ready.rows(handoff.c.id, where=handoff.c.state != "closed")[0])
    assert STILL_HERE in ready.post.to("jean")[-1]
    (shown,) = ready.presses("jean", "Show it")
    assert RUDE in shown


ROOF = "can dean ring me about the hall roof"


def two_put_by(house, one, two):
    house.says("jean", one, HURT)
    over(house, house.rows(handoff.c.id)[0])
    assert "Shall I send it?" in house.says("jean", two)[-1]
    return house.says("jean", "he hit me again")[-1]


def over_again(house):
    over(house, house.rows(handoff.c.id, where=handoff.c.state != "closed")[0])


@pytest.mark.parametrize(
    ("one", "two", "first", "second"),
    [(RUDE, ROOF, RUDE, ROOF), (ROOF, RUDE, RUDE, ROOF), (RUDE, "dean ignores us", RUDE, "dean ignores us")],
)
@pytest.mark.parametrize("answer", ["Send it", "Don't send"])
def test_of_two_that_danger_pushed_aside_each_is_offered(ready, one, two, first, second, answer):
    assert "I've kept both" in two_put_by(ready, one, two)
    assert "I've kept both" not in "".join(ready.says("jean", "he hit me again"))
    over_again(ready)
    assert STILL_HERE in ready.post.to("jean")[-1]
    assert first in ready.presses("jean", "Show it")[0]
    after = ready.presses("jean", answer)
    after = after if STILL_HERE in "".join(after) else ready.says("jean", "thanks")
    assert "second thing you wanted me to pass on" in "".join(after)
    assert second in ready.presses("jean", "Show it")[0]
    ready.presses("jean", "Don't send")
    assert STILL_HERE not in "".join(ready.says("jean", "hello", "thanks"))


def test_the_first_left_the_second_is_offered_at_once(ready):
    two_put_by(ready, RUDE, ROOF)
    over_again(ready)
    assert "second thing you wanted me to pass on" in "".join(ready.presses("jean", "Leave it"))
    ready.presses("jean", "Leave it")
    assert STILL_HERE not in "".join(ready.says("jean", "hello", "thanks"))


def test_of_three_it_is_said_which_is_not_kept(ready):
    two_put_by(ready, RUDE, ROOF)
    over_again(ready)
    ready.says("jean", "can dean help us with the fete")
    assert "can't keep a third" in ready.says("jean", "he hit me again")[-1]
    over_again(ready)
    assert RUDE in ready.presses("jean", "Show it")[0]


TOLD_HIM = (
    "aisha told my ex where i live",
    "our adviser told my ex my new address",
    "aisha gave my husband our address",
)


@pytest.mark.parametrize("words", TOLD_HIM)
def test_where_they_are_told_to_somebody_who_may_hurt_them_is_asked_about_and_a_complaint_as_well(ready, words):
    (asked,) = ready.says("jean", words)
    assert "Is anyone in danger or being hurt?" in asked
    (told,) = ready.says("jean", "yes")
    assert "It goes round Aisha" in told
    assert "As one it has gone to nobody: I've kept it" in told
    over(ready, ready.rows(handoff.c.id)[0])
    assert words in ready.presses("jean", "Show it")[0]
    ready.presses("jean", "Send it")
    assert words in sent_round_her(ready)


def test_after_a_no_to_that_the_complaint_is_shown_at_once(ready):
    (shown,) = ready.says("jean", TOLD_HIM[0], "no")[-1:]
    assert TOLD_HIM[0] in shown
    assert "Shall I send it?" in shown


@pytest.mark.parametrize("words", ["told my husband where i am", "somebody told my ex where we live"])
def test_it_is_asked_about_whoever_told_them(ready, words):
    assert "Is anyone in danger or being hurt?" in ready.says("jean", words)[0]


def test_what_is_no_complaint_is_not_kept_as_one(ready):
    ready.says("jean", "i could kill aisha", "yes")
    assert "As one it has gone to nobody" not in ready.post.to("jean")[-1]
