"""Erasing everything while it isn't known whether somebody is safe: the doubt reaches those on duty, and no more."""

import pytest

from flows.danger.doubting.asked_gently import STAYS_OPEN
from storage.tables import conversation, handoff, message, person

MAYBE = "he gets so angry with the kids"


@pytest.mark.parametrize("yes", ["yes", "delete it all", "[Delete it all]"])
def test_those_on_duty_hear_that_somebody_was_asked_and_nothing_of_who(ready, yes):
    ready.says("jean", MAYBE)
    (first,) = ready.says("jean", "delete everything")
    assert "those on duty hear that I asked somebody in your area, without your name or your words" in first
    assert "that line goes after" in first
    (receipt,) = ready.presses("jean", yes[1:-1]) if yes.startswith("[") else ready.says("jean", yes)
    assert "I've told the duty adviser that I asked somebody in your area" in receipt
    for place in ("aisha", "dean"):
        (told,) = ready.post.to(place)
        assert "have had everything about them erased" in told
        assert "Fernhill" in told
        assert "Jean" not in told
    assert not any(text and MAYBE in text for text in ready.rows(message.c.text))
    assert not any(MAYBE in str(state) for state in ready.rows(conversation.c.state))
    assert ready.rows(person.c.name, where=person.c.name == "Jean") == []
    ready.tick(STAYS_OPEN)
    assert ready.alerts("aisha", "dean") == [1, 1]


def test_a_doubt_about_an_adviser_goes_round_them_then_too(ready):
    ready.says("jean", "aisha makes me feel uncomfortable", "delete everything", "yes")
    assert ready.alerts("aisha", "dean") == [0, 1]


def test_kept_after_all_it_is_told_after_an_hour_as_ever(ready):
    ready.says("jean", MAYBE, "delete everything")
    ready.presses("jean", "Keep it")
    assert ready.alerts("aisha", "dean") == [0, 0]
    ready.tick(STAYS_OPEN)
    assert "Jean, Fernhill" in ready.post.to("dean")[0]


def test_with_nothing_in_doubt_nobody_hears_of_it(ready):
    (first,) = ready.says("jean", "delete everything")
    assert "those on duty" not in first
    ready.says("jean", "yes")
    assert ready.alerts() == [0, 0, 0]


def test_whom_to_warn_of_a_threat_is_still_known(ready):
    ready.says("jean", "im going to smash aishas face in", "delete everything", "yes")
    assert ready.rows(handoff.c.reason, handoff.c.around, handoff.c.state) == [("threatened aisha", "aisha", "waiting")]
