"""Danger stands, and the resident asks who knows of it by name, or who is on duty: the answer is what was sent."""

import pytest

from storage.tables import address, handoff
from tests.bot.test_going_round import TEN

HURT = "my husband hits me"


@pytest.mark.parametrize(
    "asked",
    [
        "does aisha know", "did you tell aisha", "has ayesha been told", "have u told aysha yet", "is aisha on duty",
        "will it be aisha", "does my adviser know about this", "so is it aisha whos coming",
        "does aisha no", "aisha know?", "have you spoke to aisha", "aisha knows about it",
    ],
)  # fmt: skip
def test_whether_somebody_by_name_knows_is_answered_from_what_was_sent(told, asked):
    told.tick(TEN)
    before = told.alerts()
    (answer,) = told.says("jean", asked)
    assert answer.startswith("Aisha was told at 09:00 that somebody may not be safe")
    assert "write “not Aisha”" in answer
    assert "0808 2000 247" in answer
    assert told.alerts() == before


@pytest.mark.parametrize(
    "asked",
    [
        "whos the duty adviser", "who is on duty", "whos on duty tonight", "who is the adviser on duty pls",
        "who got the alert", "has anyone picked it up yet", "which adviser is it", "whose on duty",
        "who will answer me",
    ],
)  # fmt: skip
def test_who_is_on_duty_is_answered_by_name(told, asked):
    (answer,) = told.says("jean", asked)
    assert answer.startswith("Aisha, Dean and the programme team were told at 09:00")
    assert "Nobody has it just now" in answer


def test_whoever_was_not_told_is_said_not_to_have_been(ready):
    ready.change(address, address.c.place == "aisha", reachable=False)
    ready.says("jean", HURT)
    assert ready.says("jean", "does aisha know")[0].startswith("I haven't told Aisha of it.")
    assert ready.says("jean", "who is on duty")[0].startswith("Dean and the programme team were told at 09:00")


def test_whoever_it_goes_round_is_named_only_as_that(told):
    told.says("jean", "not aisha")
    (one,) = told.says("jean", "does aisha know")
    assert "Aisha was told at 09:00" in one
    assert "It goes round Aisha, who hears nothing more of it from me." in one
    (all_of_them,) = told.says("jean", "who is on duty")
    assert all_of_them.startswith("Dean and the programme team were told")
    (seen,) = told.says("jean", "who can see this")
    assert "Not by Aisha Rahman: what you told goes round them." in seen
    assert "the adviser is Aisha" not in seen


@pytest.mark.parametrize("asked", ["does aisha know him", "is aisha friends with him", "will aisha tell my husband"])
def test_whom_an_adviser_knows_is_not_ours_to_say_and_takes_nobody_off(told, asked):
    (answer,) = told.says("jean", asked)
    assert answer.startswith("I can't see whom Aisha knows or talks to.")
    assert told.rows(handoff.c.around) == [""]


def test_where_nobody_can_be_reached_nobody_is_named(house):
    house.resident("jean")
    house.says("jean", HURT)
    assert "nobody on duty can be reached through me" in house.says("jean", "does aisha know")[0]


def test_at_the_gentle_question_nobody_has_been_told(ready):
    ready.says("jean", "he gets so angry with the kids")
    (answer,) = ready.says("jean", "does aisha know")
    assert answer.startswith("I've told nobody of it yet.")
    assert ready.alerts() == [0, 0, 0]


@pytest.mark.parametrize("asked", ["does my mum know", "who is on the committee", "who are you", "does fatima know"])
def test_other_questions_are_answered_as_before(told, asked):
    assert "was told at 09:00 that somebody may not be safe, with" not in told.says("jean", asked)[0]
