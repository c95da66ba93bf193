"""Closing one of two things that a resident has open: everybody hears the truth about whose the chat is then."""

from datetime import timedelta

import pytest

from flows.effects import CloseHandoff, OpenHandoff, TellResident
from storage.tables import handoff, person

DANGER = "i cant go on, i want to kill myself"
HELPED = "Did talking to them help?"


@pytest.fixture
def both(ready):
    """Jean's lease with Aisha, and a danger told in that chat, which Aisha has answered."""
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, TellResident(ready.rows(handoff.c.id)[0], "Hello Jean."))
    ready.says("jean", DANGER)
    ready.chat, ready.danger = sorted(ready.rows(handoff.c.id))
    ready.does(ready.aisha, TellResident(ready.chat, "Jean, are you safe?"))
    return ready


def test_whoever_closes_the_danger_hears_that_they_still_have_the_chat(both):
    both.does(both.aisha, CloseHandoff(both.danger, "Safe with her sister"))
    assert both.post.to("aisha")[-1] == "Closed. You still have Jean's chat."
    assert "Aisha still has this chat" in both.post.to("jean")[-1]


@pytest.mark.parametrize("danger_first", [True, False])
def test_nobody_is_asked_to_rate_a_chat_in_which_danger_was_told(both, danger_first):
    order = (both.danger, both.chat) if danger_first else (both.chat, both.danger)
    for number in order:
        both.does(both.aisha, CloseHandoff(number, "Safe with her sister"))
    assert both.post.to("aisha")[-1] == "Closed, and handed back to me."
    assert "Aisha has handed this chat back to me." in both.post.to("jean")[-1]
    assert HELPED not in "".join(both.post.to("jean"))


def test_what_is_asked_after_the_danger_is_over_is_rated_again(both):
    for number in (both.danger, both.chat):
        both.does(both.aisha, CloseHandoff(number, "Safe with her sister"))
    both.tick(timedelta(minutes=1))
    both.does(both.rows(person.c.id, where=person.c.name == "Jean")[0], OpenHandoff("ordinary", "our boiler", "asked"))
    boiler = max(both.rows(handoff.c.id))
    both.does(both.aisha, TellResident(boiler, "Hello Jean."))
    both.does(both.aisha, CloseHandoff(boiler, "Mended"))
    assert HELPED in both.post.to("jean")[-1]


def test_whoever_else_has_something_of_theirs_is_not_given_away(both):
    both.does(both.dean, TellResident(both.danger, "I'm Dean.", anyway=True))
    both.does(both.aisha, CloseHandoff(both.chat, "Lease can wait"))
    assert both.post.to("aisha")[-1] == "Closed, and Jean knows."


@pytest.mark.parametrize("false_alarm", [True, False])
def test_a_danger_that_was_none_stays_on_record_as_that(both, false_alarm):
    both.does(both.aisha, CloseHandoff(both.danger, "Her son had the phone", false_alarm=false_alarm))
    assert both.rows(handoff.c.false_alarm, where=handoff.c.id == both.danger) == [false_alarm]
