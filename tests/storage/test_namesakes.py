"""Two neighbours of one first name are told apart wherever lists show them, and nobody else is called differently."""

from datetime import timedelta

import pytest

from flows.effects import OpenHandoff
from storage.blocks import forwarded, meeting_up, packages
from storage.desk import areas
from storage.knowing.namesakes import told_apart
from storage.staff import needs_someone
from storage.tables import booking, package_request, person, put_forward
from tests.bot.house import MONDAY

DAY = timedelta(days=1)


@pytest.fixture
def jeans(house):
    """Jean since 3 May 2025 and Jean since today live in Fernhill, another Jean in Oakbrook; by what each is called."""
    fernhill = [house.resident(place, name=name) for place, name in (("one", "Jean"), ("two", "jean"), ("four", "Ali"))]
    ids = [*fernhill[:2], house.resident("three", area_id="oakbrook"), fernhill[2]]
    house.change(person, person.c.id == ids[0], made_at=MONDAY.replace(year=2025, month=5, day=3))
    return ids


def read(house, reading):
    with house.app.database.read() as connection:
        return reading(connection)


def test_they_are_told_apart_by_since_when_they_are_known(house, jeans):
    one, two, _, _ = jeans
    assert read(house, told_apart) == {one: "Jean (since 3 May 2025)", two: "jean (since 12 January 2026)"}


def test_known_since_the_same_day_they_go_by_their_numbers(house, jeans):
    one, two, _, _ = jeans
    house.change(person, person.c.id == one, made_at=MONDAY)
    assert read(house, told_apart) == {one: f"Jean (number {one})", two: f"jean (number {two})"}


def test_every_list_of_people_tells_them_apart(house, jeans):
    one, two, three, _ = jeans
    for who in (one, two, three):
        home = house.rows(person.c.area_id, where=person.c.id == who)[0]
        house.put(booking, person_id=who, gathering="winter_supper", state="booked", at=MONDAY)
        house.put(put_forward, person_id=who, area_id=home, words="me", at=MONDAY)
        house.put(package_request, person_id=who, area_id=home, partner="open_door", topic="volunteers", days_asked=1,
                  at=MONDAY)  # fmt: skip
        house.does(who, OpenHandoff("ordinary", "x", "asked"))
    names = ["Jean", "Jean (since 3 May 2025)", "jean (since 12 January 2026)"]
    assert sorted(each.name for each in read(house, meeting_up.booked)["winter_supper"]) == names
    assert sorted(each.resident for each in read(house, forwarded.everything)) == names
    assert sorted(each.resident for each in read(house, lambda c: packages.everything(c, house.programme))) == names
    assert sorted(each.resident for each in read(house, lambda c: needs_someone.waiting(c, 0))) == names


def test_the_area_page_tells_them_apart(house, jeans):
    people = read(house, lambda connection: areas.card(connection, "fernhill")).people
    assert [each.told_apart for each in people] == ["Ali", "Jean (since 3 May 2025)", "jean (since 12 January 2026)"]
