"""In their own chat staff open any area's card by its name, with what staff may see of it and nothing more."""

import pytest

from flows.effects import OpenHandoff, RecordNeed
from storage.tables import activity, area


@pytest.fixture
def team(house):
    house.adviser("aisha")
    house.team()
    return house


@pytest.fixture
def jean(team):
    return team.resident("jean")


def card(house, words):
    (told,) = house.says("team", words)
    return told.splitlines()


@pytest.mark.parametrize("words", ["fernhill", "open fernhill", "Fernhil card please"])
def test_an_areas_name_brings_its_card(team, jean, words):
    team.does(jean, RecordNeed("volunteers", "said", "nobody turns up, ask Brian"))
    name, *told = card(team, words)
    assert name == "Fernhill"
    assert "Needs: Volunteers" in told
    assert "People: Jean" in told
    assert not [line for line in told if "Brian" in line]


def test_a_danger_is_on_it_without_a_word_of_what_was_said(team, jean):
    team.does(jean, OpenHandoff("safety", "He hits her at night.", "danger", danger="domestic_abuse"))
    before = team.post.to("team")
    told = "\n".join(card(team, "fernhill"))
    assert "Jean: Somebody may be in danger" in told
    assert "night" not in "\n".join([*before, told])


def test_staff_put_a_phase_right_from_it_with_their_name(team):
    team.says("team", "fernhill")
    team.presses("team", "Put the phase right")
    team.presses("team", "Delivering")
    team.presses("team", "Yes")
    assert team.rows(area.c.phase, area.c.phase_by, where=area.c.id == "fernhill") == [("delivery", "staff")]
    assert "phase_corrected" in team.rows(activity.c.kind)


def test_an_adviser_still_opens_none_but_their_own(team):
    (told,) = team.says("aisha", "open moorend cross")
    assert told.startswith("That's not one of yours. You have ")
