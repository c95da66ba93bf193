"""A typed answer is read as the button it means."""

import pytest

from flows.effects import Button
from flows.hearing.replies import pick, yes_or_no

OFFER = (Button("Yes please", "yes"), Button("Not now", "no"), Button("Show me more", "more"))
CHECK_IN = (
    Button("Went well", "well"),
    Button("So-so", "so_so"),
    Button("Hit a wall", "wall"),
    Button("Haven't got to it", "not"),
)
RULED_OUT = (Button("Read the guide", "read"), Button("Not now", "not_now"), Button("Not for us", "not_for_us"))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Yes please", "yes"),
        ("yh go on", "yes"),
        ("yeah", "yes"),
        ("ok then", "yes"),
        ("👍", "yes"),
        ("1", "yes"),
        ("nah", "no"),
        ("no ta", "no"),
        ("not nw", "no"),
        ("the second one", "no"),
        ("2nd", "no"),
        ("2", "no"),
        ("shw me mor", "more"),
        ("last one", "more"),
        ("number 3", "more"),
        ("more", "more"),
        ("the bottom one", "more"),
    ],
)
def test_a_rough_answer_finds_its_button(typed, key):
    found = pick(typed, OFFER)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("it went well", "well"),
        ("so so", "so_so"),
        ("we hit a wall tbh", "wall"),
        ("wall", "wall"),
        ("havent got to it", "not"),
    ],
)
def test_an_answer_in_their_words_finds_its_button(typed, key):
    found = pick(typed, CHECK_IN)
    assert found is not None
    assert found.key == key


def test_a_plain_no_takes_the_gentlest_of_two():
    assert pick("no thanks", RULED_OUT) == RULED_OUT[1]


@pytest.mark.parametrize("typed", ["both", "none", "any of them", "maybe", "how do we get more people", "9", "", "???"])
def test_what_could_be_any_button_is_none(typed):
    assert pick(typed, OFFER) is None


def test_a_label_with_a_number_is_read_by_its_words():
    buttons = (Button("In a month", "month"), Button("In 2 weeks", "weeks"))
    assert pick("two weeks", buttons) == buttons[1]


@pytest.mark.parametrize("typed", ["in a week", "one week", "3 weeks", "in a month", "in two months"])
def test_another_number_is_another_answer(typed):
    assert pick(typed, (Button("After our meeting", "meeting"), Button("In two weeks", "weeks"))) is None


def test_without_buttons_nothing_is_picked():
    assert pick("yes", ()) is None


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("yes", True),
        ("yh", True),
        ("go on then", True),
        ("thats right", True),
        ("spot on", True),
        ("👍", True),
        ("no", False),
        ("nah", False),
        ("not really", False),
        ("no ta", False),
        ("dont think so", False),
        ("👎", False),
        ("no problem", True),
        ("y", True),
        ("n", False),
        ("N.", False),
        ("please no", False),
        ("i don't agree", False),
        ("yes but not now", None),
        ("yes and no", None),
        ("we cant agree on anything", None),
        ("not ok", None),
        ("i can't", None),
        ("maybe", None),
        ("", None),
        ("how are you", None),
        ("the plan is done", None),
        ("dunno", None),
        ("no answer from the doctor", None),
        ("no lock on the door", None),
        ("no one turns up any more", None),
        ("no money left", None),
        ("no, money is not the problem", False),
        ("no plan yet", False),
        ("no its fine", False),
        ("no the other one", False),
    ],
)
def test_yes_and_no_are_told_apart(typed, answer):
    assert yes_or_no(typed) is answer


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("please don't send it", "Don't send"),
        ("dont save it", None),
        ("it did not go well", None),
        ("not well", None),
        ("sure", "Send it"),
        ("ok not now", "Not now"),
        ("yes but not now", "Not now"),
    ],
)
def test_a_not_is_never_passed_over(typed, label):
    every = ("Send it", "Save it", "Not now", "Don't send", "Went well", "Not sure")
    found = pick(typed, tuple(Button(each, each) for each in every))
    assert (found.label if found else None) == label


FORGET = (Button("Delete it all", "erase"), Button("Copy first", "copy"), Button("Keep it", "keep"))


@pytest.mark.parametrize(
    "text",
    [
        "did you really delete it all?",
        "what does delete it all mean",
        "would that delete it all",
        "will you delete it all tomorrow or now",
        "so did you keep it",
        "why copy first",
        "hang on what does keep it mean",
    ],
)
def test_asking_back_is_no_answer_whatever_it_holds(text):
    assert pick(text, FORGET) is None


def test_a_question_may_be_the_button_that_asks_it():
    assert (
        pick("who can see it then?", (Button("Yes, that's fine", "yes"), Button("Who can see it?", "seen"))).key
        == "seen"
    )
    assert pick("delete it all please?", FORGET).key == "erase"
