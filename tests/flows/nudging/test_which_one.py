"""Which of several nudges is meant: a figure is its number, and never its place in the list."""

import pytest

from flows.nudging.which_one import named


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("8", 8), ("no 8", 8), ("number 7", 7), ("nudge 7 please", 7), ("Stop no. 8", 8), ("no. 2 please", 2),
        ("2", 2), ("9", 9), ("the second one", 2), ("first", 8), ("the last one", 7), ("two", 2), ("three", 7),
        ("the fifth", 0), ("not 8", 0), ("yes", 0), ("", 0),
    ],
)  # fmt: skip
def test_the_one_that_is_meant_is_known_by_its_number_or_its_place_in_words(said, number):
    assert named(said, [8, 2, 7]) == number
