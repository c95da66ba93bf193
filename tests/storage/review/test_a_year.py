"""A year that can be counted with a finger: every total of the review is what one counts, on a real database."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, update

from flows.reviewing.figures import Chosen, figures
from flows.reviewing.months import period
from flows.reviewing.shown import Number
from storage import seed
from storage.review.tallying import tally
from storage.tables import activity, area
from tests.storage.review.a_year import IN_ALL, PARTS, PHASES, QUARTERS, TOLD

YEAR = period("2025-01", "2025-12")
NEXT = datetime(2026, 1, 15, tzinfo=UTC)
MOST_PEOPLE = 10
LINES = {
    "asked": lambda topic: ("need", {"topic": topic, "how": "said"}),
    "asked_expert": lambda partner, topic: ("package_asked", {"partner": partner, "topic": topic}),
    "offered": lambda offer, by: ("suggested", {"offer": offer, "topic": "planning", "by": by}),
    "yes": lambda offer: ("answered", {"offer": offer, "answer": "yes"}),
    "later": lambda offer: ("answered", {"offer": offer, "answer": "not_now"}),
    "no": lambda offer: ("answered", {"offer": offer, "answer": "not_for_us"}),
    "joined": lambda cluster: ("joined_cluster", {"cluster": cluster}),
    "tried": lambda offer: ("check_in", {"answer": "so_so", "about": offer}),
    "finished": lambda partner: ("package_moved", {"partner": partner, "state": "finished"}),
    "helped": lambda offer: ("helped", {"offer": offer, "helped": "a_bit"}),
    "no_help": lambda offer: ("helped", {"offer": offer, "helped": "no"}),
    "setback": lambda kind: ("signal", {"kind": kind}),
    "forward": lambda kind: ("signal", {"kind": kind}),
}


def live(connection, told=TOLD, phases=PHASES):
    """Let everything happen that is told."""
    people = {}
    for where, phase in phases.items():
        connection.execute(update(area).where(area.c.id == where).values(phase=phase))
        people[where] = [seed.add_person(connection, NEXT, area_id=where, consent=True) for _ in range(MOST_PEOPLE)]
    for line in told.strip().splitlines():
        day, where, several, what, *of = line.split()
        kind, detail = LINES[what](*of)
        at = datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)
        rows = [{"area_id": where, "person_id": who, "kind": kind, "detail": detail, "at": at}
                for who in people[where][: int(several)]]  # fmt: skip
        connection.execute(insert(activity), rows)
    return people


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
