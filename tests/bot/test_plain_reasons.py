"""At the gentle question a no with an ordinary reason is a no, and an ordinary question is answered as one."""

import pytest

from storage.tables import handoff

MAYBE = "he gets so angry with the kids"


def says(house, words):
    """What is said to these words at the gentle question, and whether anybody was told of danger."""
    house.says("jean", MAYBE)
    told = house.says("jean", words)[-1]
    return told, house.rows(handoff.c.urgency) == ["safety"]


@pytest.mark.parametrize(
    "words",
    [
        "nah hes just tired", "no shes just hungry", "no he's only tierd", "Nope, she is just teething bless her",
        "no hes just stressed with work", "no just a long day", "no its just the heat", "nah just kids being kids",
        "no they just argue about homework", "no he just shouts at the football",
    ],
)  # fmt: skip
def test_a_no_with_an_ordinary_reason_is_a_no(ready, words):
    told, alerted = says(ready, words)
    assert told.startswith("Thanks for telling me.")
    assert not alerted


@pytest.mark.parametrize(
    "words",
    [
        "no hes just hitting the wall", "no just when hes drunk", "no hes just tired when he does it",
        "no hes just hungry for a fight", "no hes just angry", "no she just wont eat", "no just shouting",
        "no hes just tired of us", "no hes just quiet before he kicks off", "no he just shouts at me",
        "no just bruises", "no hes drunk", "hes just tired",
        "no he just argues about money and then its my fault",
    ],
)  # fmt: skip
def test_a_reason_that_is_none_is_no_no(ready, words):
    told, alerted = says(ready, words)
    assert alerted or "Is anyone in danger or being hurt?" in told


@pytest.mark.parametrize("words", ["no hes just hitting the wall", "no just when hes drunk"])
def test_what_takes_it_back_is_told_to_those_on_duty(ready, words):
    assert says(ready, words)[1]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("im bored", "If somebody isn't safe: 999 at once"),
        ("so bored lol", "If somebody isn't safe: 999 at once"),
        ("how do i delete a message", "“delete everything”"),
        ("can u delet one msg", "“delete everything”"),
        ("can anyons see wot i rite", "Your chat can be seen by whoever answers once you ask for a person"),
        ("can any1 read this", "Your chat can be seen by whoever answers once you ask for a person"),
        ("do u save this", "I keep what you write to me"),
    ],
)
def test_an_ordinary_question_is_answered_and_the_gentle_one_stays(ready, words, answer):
    told, alerted = says(ready, words)
    assert answer in told
    assert told.endswith("Is anyone in danger or being hurt?")
    assert not alerted
    assert "You were right to say so" in ready.says("jean", "yes")[-1]


@pytest.mark.parametrize(
    "words", ["im bored of him hitting me", "how do i delete a message so he cant see", "im bored and scared"]
)
def test_more_than_that_is_no_ordinary_question(ready, words):
    assert says(ready, words)[1]
