"""A year that can be counted with a finger: every total of the review is what one counts, on a real database."""

import pytest

from flows.reviewing.figures import Chosen, figures
from flows.reviewing.months import period
from flows.reviewing.shown import Number
from storage.review.tallying import tally
from tests.storage.review.a_year import IN_ALL, NEXT, PARTS, QUARTERS, YEAR, live


@pytest.fixture
def counted(house, programme):
    house.write(live)
    with house.app.database.read() as connection:
        return tally(connection, programme, YEAR, NEXT)


def test_every_total_is_what_one_counts(counted):
    found = {
        step: tuple(counted.quarter(step, period(each, each).around(3)).times for each in QUARTERS) for step in IN_ALL
    }
    assert found == IN_ALL


def test_every_part_is_what_one_counts(counted):
    found = {}
    for step, first, by in PARTS:
        parts = counted.parts[step, period(first, first).first, by]
        found[step, first, by] = {value: cell.times for value, cell in parts.items() if cell.times}
    assert found == PARTS


def test_what_is_shown_of_a_year_is_the_sum_of_what_may_be(counted):
    found = figures(counted, YEAR)
    shown = {step: str(figure.number) for step, figure in found.items()}
    assert shown == {
        "asked": "77", "offered": "53", "taken": "47", "finished": "47", "helped": "42", "not_taken": "11 or more",
        "answered": "held back", "setback": "5 or more", "recovery": "6 or more",
    }  # fmt: skip
    assert str(found["asked"].before) == "6 or more"
    assert [str(each) for each in list(found["asked"].trend.values())[:4]] == ["13", "5", "5", "12"]
    assert found["asked"].splits["topic"].numbers["volunteers"] == Number(33, whole=True)
    assert found["offered"].splits["by"].numbers["resident"] == Number(6 + 7 + 11, whole=True)
    assert found["asked"].splits["phase"].covers == YEAR


def test_with_a_filter_it_is_that_part_of_it(counted):
    only = figures(counted, YEAR, Chosen("phase", "delivery"))
    assert str(only["asked"].number) == str(figures(counted, YEAR)["asked"].splits["phase"].numbers["delivery"])
    assert only["asked"].splits == {}
    assert "answered" in only
    assert "answered" not in figures(counted, YEAR, Chosen("topic", "volunteers"))
