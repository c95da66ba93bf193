"""Who started suggestions, in each phase and region: counted, held back all together, drawn, and with its records."""

import pytest

from bot.reviewing.pictures import pictures
from bot.reviewing.rows import rows
from flows.reviewing.figures import Chosen
from flows.turn import Person
from storage.review.building import review
from storage.review.records import records
from tests.storage.review.a_year import NEXT, YEAR, live

ENOUGH = """
2025-02-03 fernhill  10 offered guide:finding-helpers you
2025-02-03 oakbrook  10 offered guide:finding-helpers programme
2025-02-10 millbrook 10 offered cluster:bringing_people_in adviser
"""
ONE_LESS = ENOUGH.replace("millbrook 10", "millbrook  9")
STAFF = Person(1, role="staff")


@pytest.fixture
def reviewed(house, programme):
    def made(told):
        house.write(lambda connection: live(connection, told))
        with house.app.database.read() as connection:
            return review(connection, programme, YEAR, NEXT, lambda words: False)

    return made


def drawn(built):
    return {each.id: each for each in pictures(built)}


def test_the_share_of_each_is_shown_for_every_phase_and_region(reviewed, house, programme):
    built = reviewed(ENOUGH)
    found = drawn(built)
    table = [(name, [cell.text for cell in cells]) for name, cells in found["by_phase"].rows]
    assert table == [
        ("Getting started", ["held back", "10 or more", "held back"]),
        ("Delivering", ["10 or more", "held back", "10 or more"]),
    ]
    assert [name for name, _ in found["by_region"].rows] == ["North East", "North West", "Yorkshire and the Humber"]
    lines = {line[3]: line[5] for line in rows(built) if line[2] == "by_phase"}
    assert str(lines["Delivering: A resident asked"]) == "10 or more"
    with house.app.database.read() as connection:
        behind = records(connection, programme, STAFF, "offered", YEAR, Chosen("by_phase", "resident|delivery"))
    assert ({each.area for each in behind}, len(behind)) == ({"Fernhill"}, 10)


def test_where_few_could_be_worked_out_none_of_it_is_shown(reviewed):
    built = reviewed(ONE_LESS)
    assert "balance" in drawn(built)
    assert {"by_phase", "by_region"} & drawn(built).keys() == set()
    assert {str(line[5]) for line in rows(built) if line[2] == "by_phase"} == {"held back"}
