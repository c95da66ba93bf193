"""A quarter that is over keeps the phases that areas were in, wherever they come to later."""

from datetime import UTC, datetime

from flows.effects import CorrectPhase, KeepOdds, PutRight
from flows.reviewing.figures import Chosen
from flows.reviewing.months import period
from flows.turn import Person
from storage.at_work.cover import person_of
from storage.review.building import review
from storage.review.records import records
from storage.tables import phase_change
from tests.storage.review.a_year import NEXT, live

TOLD = """
2025-11-04 fernhill  10 asked volunteers
2025-11-04 millbrook 10 asked planning
2026-01-07 fernhill  10 asked volunteers
2026-01-07 millbrook 10 asked planning
"""
OVER, SINCE = period("2025-10", "2025-12"), period("2026-01", "2026-03")
SPRING = datetime(2026, 4, 2, tzinfo=UTC)
STAFF = Person(1, role="staff")


def by_phase(house, programme, span, now):
    with house.app.database.read() as connection:
        numbers = review(connection, programme, span, now, lambda words: False).figures["asked"].splits["phase"].numbers
        return {value: str(number) for value, number in numbers.items() if number.least}


def test_an_area_that_comes_to_another_phase_is_counted_there_from_the_next_quarter_on(house, programme):
    people = house.write(lambda connection: live(connection, TOLD))
    shown = by_phase(house, programme, OVER, NEXT)
    assert shown == {"delivery": "10", "getting_started": "10"}
    house.does(people["fernhill"][0], CorrectPhase("spending_out", "resident"))
    assert by_phase(house, programme, OVER, SPRING) == shown
    assert by_phase(house, programme, SINCE, SPRING) == {"spending_out": "10", "getting_started": "10"}


def test_the_records_behind_a_quarter_are_those_it_was_counted_from(house, programme):
    people = house.write(lambda connection: live(connection, TOLD))
    house.does(people["fernhill"][0], CorrectPhase("spending_out", "resident"))
    with house.app.database.read() as connection:
        found = {
            (span, phase): len(records(connection, programme, STAFF, "asked", span, Chosen("phase", phase)))
            for span in (OVER, SINCE)
            for phase in ("delivery", "spending_out")
        }
    assert found == {
        (OVER, "delivery"): 10,
        (OVER, "spending_out"): 0,
        (SINCE, "delivery"): 0,
        (SINCE, "spending_out"): 10,
    }


def test_every_way_to_another_phase_is_written_down_once(house):
    who, aisha = house.resident("jean"), house.write(lambda connection: person_of(connection, "aisha"))
    for _ in range(2):
        house.does(who, KeepOdds({"delivery": 0.7, "getting_started": 0.3}))
    house.does(aisha, PutRight("fernhill", "signal", "so", "just_named"))
    house.does(who, CorrectPhase("spending_out", "resident"))
    house.does(who, KeepOdds({"delivery": 0.7, "getting_started": 0.3}))  # never over what a person has said
    assert house.rows(phase_change.c.phase) == ["delivery", "getting_started", "spending_out"]
