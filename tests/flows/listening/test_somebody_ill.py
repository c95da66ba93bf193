import pytest

from flows.listening.somebody_ill import who_is_ill


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("didnt do it. chair had a stroke", "chair"),
        ("our treasurer is in hospital", "treasurer"),
        ("the secretary's been really poorly", "secretary"),
        ("our caretaker Dave had a heart attack", "caretaker"),
        ("my neighbour was taken ill last night", "neighbour"),
        ("the youth worker is off sick", "youth worker"),
    ],
)
def test_whoever_is_ill_is_known_by_what_they_do(text, who):
    assert who_is_ill(text) == who


@pytest.mark.parametrize(
    "text",
    [
        "the chair is sick of it all",
        "i had a stroke",
        "the worker needs sick pay",
        "our chair has left",
        "how does a chair get elected",
    ],
)
def test_others_are_not_taken_for_ill(text):
    assert who_is_ill(text) == ""
