"""The odds on a card are the same wherever they are shown, and worked out anew when their evidence is put right."""

from datetime import date, timedelta

import pytest

from bot.desk import area_card
from content.load import load_example
from flows import effects as do
from flows.desk.calendar import Calendar
from flows.diagnosing import diagnosis
from storage.at_work.cover import person_of
from storage.demo import example
from storage.desk import areas
from storage.desk.glances import desk_of
from storage.load import by_person
from storage.staff import area_list
from storage.staff.area_list import Chosen
from tests.flows.diagnosing.test_telling import PARAGRAPH

TWO_YEARS = timedelta(days=730)


@pytest.fixture
def aisha(house):
    return house.write(lambda connection: person_of(connection, "aisha"))


def line(house, area="fernhill"):
    """That area's phase and its percent in the list of areas."""
    with house.app.database.read() as connection:
        lines = area_list.lines(connection, Chosen(), house.programme, house.clock.now())
    return next((each.phase, round(each.odds * 100)) for each in lines if each.id == area)


def on_card(house, area="fernhill"):
    """The same on its card."""
    with house.app.database.read() as connection:
        card = areas.card(connection, area)
    shown = area_card.shown(card, house.programme, Calendar(house.clock.now(), house.programme.zone))
    return shown.odds[0][0], shown.odds[0][2]


def in_chat(house, aisha):
    """The same as an adviser's own chat shows it."""
    with house.app.database.read() as connection:
        who = by_person(connection, aisha).person
        odds = desk_of(connection, house.programme, who, house.clock.now()).card("fernhill").odds
    likeliest = diagnosis.likeliest(odds, house.programme).id
    return likeliest, round(odds[likeliest] * 100)


def test_every_area_of_the_example_shows_one_phase_and_percent_in_the_list_and_on_its_card(house):
    house.write(lambda db: example.bring_to_life(db, house.programme, load_example(None), house.clock.now()))
    with house.app.database.read() as connection:
        lines = area_list.lines(connection, Chosen(), house.programme, house.clock.now())
    told = [each for each in lines if each.phase]
    assert len(told) > 20
    assert [(each.phase, round(each.odds * 100)) for each in told] == [on_card(house, each.id) for each in told]


def test_they_fade_alike_in_the_list_on_the_card_and_in_the_chat(house, aisha):
    house.resident("jean", "menu.listening")
    house.says("jean", PARAGRAPH)
    fresh = line(house)
    house.clock.forward(TWO_YEARS)
    assert line(house)[1] < fresh[1]
    assert line(house) == on_card(house) == in_chat(house, aisha)


def test_what_is_struck_out_counts_no_more_and_what_is_added_does(house, aisha):
    house.resident("jean", "menu.listening")
    house.says("jean", "our plan has been agreed and our projects are running")
    before = line(house)
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "last_plan"))
    assert line(house) != before
    house.does(aisha, do.PutRight("fernhill", "signal", "not_so", "last_plan"))
    assert line(house) == before
    assert line(house) == on_card(house) == in_chat(house, aisha)


def test_with_nothing_left_that_stands_nobody_has_told(house, aisha):
    house.resident("jean", "menu.listening")
    house.says("jean", PARAGRAPH)
    with house.app.database.read() as connection:
        card = areas.card(connection, "fernhill")
    for kind in (*(kind for kind, _ in card.signals), *(each.kind for each in card.tellings)):
        house.does(aisha, do.PutRight("fernhill", "signal", "not_so", kind))
    assert line(house) == ("", 0)
    with house.app.database.read() as connection:
        card = areas.card(connection, "fernhill")
    assert (card.signals, card.tellings) == ((), ())


def test_something_old_weighs_less_than_the_same_thing_now(house, aisha):
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "last_plan", date(2016, 5, 2)))
    long_ago = line(house)
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "last_plan"))
    assert line(house)[1] > long_ago[1]


def test_a_phase_that_a_person_said_stands_whatever_is_put_right_afterwards(house, aisha):
    house.does(aisha, do.CorrectPhase("getting_started", "adviser", "fernhill"))
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "last_plan"))
    house.clock.forward(TWO_YEARS)
    assert line(house) == on_card(house) == in_chat(house, aisha) == ("getting_started", 96)
