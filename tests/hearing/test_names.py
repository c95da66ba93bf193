"""What somebody says they are called."""

import pytest

from flows.hearing.names import name_by_itself, name_in


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("im jean", "Jean"),
        ("its Dave here", "Dave"),
        ("my name's Priya", "Priya"),
        ("I'm Jean from Fernhill", "Jean"),
        ("mo here", "Mo"),
        ("hello, im Ruth", "Ruth"),
        ("hello im Ruth", "Ruth"),
        ("call me Bob", "Bob"),
        ("hi im sam and we need help", "Sam"),
        ("this is Aisha", "Aisha"),
        ("My name is Anne-Marie", "Anne-Marie"),
        ("I am McKenzie", "McKenzie"),
        ("me name's shaz", "Shaz"),
        ("its gwen", "Gwen"),
    ],
)
def test_a_name_is_heard(typed, name):
    assert name_in(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "im knackered",
        "im from fernhill",
        "its raining",
        "this is hard",
        "i'm in hospital",
        "Im Not sure",
        "im fuming",
        "i am the chair",
        "im going to the meeting",
        "hello there",
        "hello, we need money",
        "hi can you help",
        "hello Aisha",
        "",
        "its urgent",
        "help",
        "call me back",
        "call me tomorrow",
        "its awkward",
        "it's private",
        "this is mental",
    ],
)
def test_what_somebody_is_is_not_their_name(typed):
    assert name_in(typed) == ""


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Gwen", "Gwen"), ("lee", "Lee"), ("Ron.", "Ron"), ("Sam Jones", "Sam"), ("Rose", "Rose"), ("sue them", ""),
     ("Funding", ""), ("Volunteers", ""), ("lee left", ""), ("yes", "")],
)  # fmt: skip
def test_a_common_name_typed_alone_is_one(typed, name):
    assert name_by_itself(typed) == name
