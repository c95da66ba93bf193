"""A chat that was closed lately can be opened again by whoever closed it, and its resident hears who is back."""

from datetime import timedelta

import pytest

from flows.effects import CloseHandoff, OpenHandoff, ReopenHandoff, TakeHandoff, TellResident
from storage.tables import address, handoff, person
from tests.bot.house import MONDAY
from tests.bot.test_going_round import TEN


@pytest.fixture
def closed(ready):
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(ready.jean, OpenHandoff("ordinary", "our lease", "asked"))
    (number,) = ready.rows(handoff.c.id)
    ready.does(ready.aisha, TellResident(number, "It runs to March."))
    ready.does(ready.aisha, CloseHandoff(number, "We read the lease"))
    ready.number = number
    return ready


def stands(house):
    return house.rows(handoff.c.state, handoff.c.holder, where=handoff.c.id == house.number)


def refused(house, adviser="aisha"):
    house.does(getattr(house, adviser), ReopenHandoff(house.number))
    return stands(house) == [("closed", "aisha")]


def test_pressed_in_their_chat_it_is_theirs_again_and_words_go_both_ways(closed):
    closed.clock.forward(timedelta(days=13))
    closed.presses("aisha", "Write again")
    assert closed.post.to("jean")[-1].startswith("Aisha is back in this chat. What you write goes straight to them")
    assert closed.post.to("aisha")[-1].startswith("It's yours, and Jean knows.")
    closed.says("jean", "hello again")
    assert closed.post.to("aisha")[-1].endswith("hello again")
    closed.does(closed.aisha, TellResident(closed.number, "One more thing."))
    assert closed.post.to("jean")[-1] == "Aisha (adviser): One more thing."
    assert stands(closed) == [("taken", "aisha")]


def test_after_two_weeks_it_stays_closed(closed):
    closed.clock.forward(timedelta(days=15))
    assert refused(closed)
    assert "can't be opened again" in closed.post.to("aisha")[-1]


def test_nobody_else_opens_it(closed):
    assert refused(closed, "dean")


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"stopped": True}, "Jean has asked not to be written to any more. You can't write to them here before they"),
        ({"paused_until": MONDAY + timedelta(days=9)}, "Jean has asked for quiet for a while. You can't write to them"),
    ],
)
def test_whoever_asked_for_quiet_is_left_in_it_and_it_is_said_what_can_be_done_instead(closed, known, told):
    closed.change(person, person.c.id == closed.jean, **known)
    before = closed.alerts("jean")
    assert refused(closed)
    assert closed.alerts("jean") == before
    assert closed.post.to("aisha")[-1].startswith(told)
    assert "follow your safeguarding procedure" in closed.post.to("aisha")[-1]


def test_whoever_cant_be_reached_is_said_to_have_left(closed):
    closed.change(address, address.c.place == "jean", reachable=False)
    assert refused(closed)
    assert closed.post.to("aisha")[-1].startswith("Jean can't be reached here")


def test_that_they_also_complained_is_never_given_away(closed):
    closed.says("jean", "aisha is rude to mrs patel", "send it", "stop")
    assert refused(closed)
    assert closed.post.to("aisha")[-1] == (
        "Jean's chat can't be opened again: it was closed more than two weeks ago, or somebody else answers them."
    )


@pytest.mark.parametrize("words", ["aisha is rude to mrs patel", "my adviser aisha touched my daughter"])
def test_whoever_complained_of_them_or_told_danger_of_them_never_gets_them_back(closed, words):
    closed.says("jean", words)
    if "Shall I send it?" in closed.post.to("jean")[-1]:
        closed.presses("jean", "Send it")
    assert refused(closed)


def test_while_somebody_else_has_their_chat_it_stays_closed(closed):
    closed.says("jean", "my husband hits me")
    (danger,) = closed.rows(handoff.c.id, where=handoff.c.urgency == "safety")
    closed.does(closed.dean, TakeHandoff(danger))
    assert refused(closed)


def test_whoever_erased_themselves_is_gone(closed):
    closed.says("jean", "delete everything", "yes")
    closed.does(closed.aisha, ReopenHandoff(closed.number))
    assert stands(closed)[0][0] == "closed"


def test_while_a_complaint_about_them_is_kept_it_stays_closed(closed):
    closed.says("jean", "aisha is rude to mrs patel", "my husband hits me")
    assert refused(closed)
    before = closed.alerts("aisha")
    closed.says("jean", "thanks for the chat")
    assert closed.alerts("aisha") == before


def test_danger_that_was_over_alarms_nobody_by_a_kind_word_and_is_danger_again_once_it_is_told(ready):
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.says("jean", "my husband hits me")
    (ready.number,) = ready.rows(handoff.c.id)
    ready.does(ready.aisha, TakeHandoff(ready.number))
    ready.does(ready.aisha, TellResident(ready.number, "I'm here."))
    ready.does(ready.aisha, CloseHandoff(ready.number, "She is with her sister"))
    ready.clock.forward(timedelta(days=2))
    ready.does(ready.aisha, ReopenHandoff(ready.number))
    ready.does(ready.aisha, TellResident(ready.number, "How are you doing?"))
    heard = ready.alerts("dean")
    ready.says("jean", "much better thank you")
    ready.tick(TEN)
    ready.tick(TEN)
    assert ready.alerts("dean") == heard
    assert not any("Nobody is answering you" in each for each in ready.post.to("jean"))
    ready.says("jean", "hes hitting me again")
    ready.tick(TEN)
    ready.tick(TEN)
    assert ready.alerts("dean") > heard
