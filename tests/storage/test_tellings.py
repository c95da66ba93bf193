"""How a story sounded stays on the area's card, with when it was told, in plain words and without who told it."""

from datetime import timedelta

from bot.desk.area_card import shown
from flows.desk.calendar import Calendar
from storage.desk import areas
from storage.tables import activity
from tests.flows.diagnosing.test_telling import PARAGRAPH


def card(house):
    with house.app.database.read() as connection:
        found = areas.card(connection, "fernhill")
    return found, shown(found, house.app.programme, Calendar(house.clock.now(), house.app.programme.zone))


def test_an_adviser_reads_when_something_was_told_and_what_it_sounds_like(house):
    house.resident("jean")
    house.says("jean", PARAGRAPH)
    kept, on_the_desk = card(house)
    assert [(each.phase, each.at) for each in kept.tellings] == [("delivery", house.clock.now())]
    assert all("telling" not in kind for kind, _ in kept.signals)
    ((told, how_sure),) = on_the_desk.tellings
    assert told == "What a resident told today sounds like they're in the thick of delivering"
    assert how_sure == f"{kept.tellings[0].how_sure} sure"


def test_told_again_it_is_newer_and_not_there_twice(house):
    house.resident("jean")
    house.says("jean", PARAGRAPH)
    house.clock.forward(timedelta(days=30))
    house.says("jean", PARAGRAPH)
    assert [each.at for each in card(house)[0].tellings] == [house.clock.now()]


def test_an_old_telling_says_that_it_weighs_less(house):
    house.resident("jean")
    house.says("jean", PARAGRAPH)
    house.clock.forward(timedelta(days=600))
    assert card(house)[1].tellings[0][1].endswith("weighs less by now")


def test_how_something_sounds_is_nothing_that_happened(house):
    house.resident("jean")
    house.says("jean", PARAGRAPH)
    assert not [detail for detail in house.rows(activity.c.detail) if "telling" in str(detail)]


def test_it_is_not_kept_of_somebody_who_said_no(house):
    house.resident("jean", consent=False)
    house.says("jean", PARAGRAPH)
    assert card(house)[0].tellings == ()
