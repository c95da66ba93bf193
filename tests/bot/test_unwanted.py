"""Danger was told, and an adviser is too near it or isn't wanted: it goes round them, and others hear why."""

import pytest

from flows.effects import TakeHandoff, TellResident
from storage.tables import address, handoff
from tests.bot.test_going_round import TEN, on_the_desk

HURT = "my husband hits me"
HIS_SISTER = "aisha is his sister"
NO_MORE = "The programme team has Jean's chat now. You needn't do anything."


@pytest.mark.parametrize(
    "words",
    [
        HIS_SISTER,
        "i dont want aisha to know",
        "she is my husbands mate aisha told him where i live last time, shes his sister",
    ],
)
def test_from_then_on_it_goes_round_them_and_the_others_hear_why(told, words):
    (answer,) = told.says("jean", words)
    assert answer.startswith("From now on it goes round Aisha")
    assert "Aisha had already been told, at 09:00" in answer
    assert "0808 2000 247" in answer
    assert told.rows(handoff.c.around) == ["aisha"]
    assert told.post.to("aisha")[1:] == [NO_MORE]
    assert words in told.post.to("dean")[-1]
    assert words in told.post.to("team")[-1]
    told.tick(TEN)
    assert told.alerts("aisha") == [2]
    assert on_the_desk(told, "aisha") == ([], 0)


@pytest.mark.parametrize("words", ["tell aisha", "i dont want anyone but aisha", "dont let aisha down"])
def test_what_only_sounds_like_it_takes_nobody_off(told, words):
    told.says("jean", words)
    assert told.rows(handoff.c.around) == [""]


def test_she_is_the_one_who_was_named_just_before(told):
    told.says("jean", "aisha said to write to you")
    (answer,) = told.says("jean", "she is friends with him")
    assert answer.startswith("From now on it goes round Aisha")


@pytest.mark.parametrize(
    "words",
    [
        "he is my mums boyfriend", "he works with my brother", "he knows my mum", "he is her boyfriend",
        "he is friends with my dad", "they are my mums friends", "he knows them all",
    ],
)  # fmt: skip
def test_he_who_does_it_is_not_the_adviser_who_was_named(told, words):
    told.says("jean", "does aisha know")
    assert not any("goes round" in each or "If you mean" in each for each in told.says("jean", words))
    assert told.rows(handoff.c.around) == [""]


@pytest.mark.parametrize(
    "words",
    [
        "she is his sister", "shes my husbands cousin", "she knows my husband", "he is his brother", "he knows him",
        "he knows her", "no shes freinds with him", "cos she works with my husband", "she will tell him",
        "he is married to her",
    ],
)  # fmt: skip
def test_who_is_somebody_else_s_is_the_adviser_who_was_named(told, words):
    told.says("jean", "does aisha know")
    (answer,) = told.says("jean", words)
    assert "goes round Aisha" in answer
    assert told.rows(handoff.c.around) == ["aisha"]


def test_a_name_that_only_we_gave_is_not_who_they_mean(told):
    told.says("jean", "who is on duty")
    told.says("jean", "she is friends with him")
    assert told.rows(handoff.c.around) == [""]


def test_where_nobody_was_named_the_name_alone_is_enough(told):
    (asked,) = told.says("jean", "she is friends with him")
    assert asked.startswith("If anyone is in danger, ring 999. If you mean an adviser, write their name")
    (answer,) = told.says("jean", "aisha")
    assert answer.startswith("From now on it goes round Aisha")


def test_said_twice_nobody_is_told_twice(told):
    told.says("jean", HIS_SISTER)
    before = told.alerts()
    (answer,) = told.says("jean", "dont tell aisha")
    assert answer.startswith("It goes round Aisha")
    assert told.alerts() == before


def test_whoever_has_the_chat_has_it_no_more(told):
    (danger,) = told.rows(handoff.c.id)
    told.does(told.aisha, TellResident(danger, "Hello Jean."))
    (answer,) = told.says("jean", HIS_SISTER)
    assert "goes round Aisha" in answer
    assert told.rows(handoff.c.state, handoff.c.holder, handoff.c.around) == [("waiting", "", "aisha")]
    assert not any(HIS_SISTER in each for each in told.post.to("aisha"))
    assert HIS_SISTER in told.post.to("dean")[-1]
    told.does(told.aisha, TellResident(danger, "Jean?"))
    assert not any("Jean?" in each for each in told.post.to("jean"))


def test_whoever_else_has_the_chat_keeps_it(told):
    (danger,) = told.rows(handoff.c.id)
    told.does(told.dean, TakeHandoff(danger))
    told.does(told.dean, TellResident(danger, "Hello Jean."))
    (answer,) = told.says("jean", HIS_SISTER)
    assert "goes round Aisha" in answer
    assert "Dean still has this chat" in answer
    assert told.rows(handoff.c.state, handoff.c.holder, handoff.c.around) == [("taken", "dean", "aisha")]
    assert any(HIS_SISTER in each for each in told.post.to("dean"))


def test_where_nobody_else_can_be_reached_that_is_said(told):
    told.change(address, address.c.place.in_(("dean", "team")), reachable=False)
    (answer,) = told.says("jean", HIS_SISTER)
    assert "I couldn't tell anybody here" in answer
    assert "0808 2000 247" in answer


def test_an_adviser_who_had_not_been_told_is_said_not_to_have_been(ready):
    ready.change(address, address.c.place == "aisha", reachable=False)
    ready.says("jean", HURT)
    (answer,) = ready.says("jean", HIS_SISTER)
    assert "Aisha hasn't been told of it by me" in answer


@pytest.mark.parametrize("words", [HIS_SISTER, "dont tell aisha", "i dont want aysha to know"])
def test_at_the_gentle_question_they_never_hear_of_it(ready, words):
    ready.says("jean", "he gets so angry with the kids")
    (asked,) = ready.says("jean", words)
    assert "Aisha hasn't been told, and won't be by me." in asked
    assert asked.endswith("Is anyone in danger or being hurt?")
    ready.presses("jean", "Yes")
    ready.tick(TEN)
    assert ready.alerts() == [0, 2, 2]


def test_both_who_know_him_are_gone_round_and_the_team_has_it(told):
    (answer,) = told.says("jean", "aisha and dean both know him")
    assert answer.startswith("It goes round every adviser")
    assert told.rows(handoff.c.around) == ["* aisha dean"]
    assert "aisha and dean both know him" in told.post.to("team")[-1]
    told.tick(TEN)
    assert told.alerts("aisha", "dean") == [2, 2]
