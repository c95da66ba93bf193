"""What people put right on an area's card stands, with their name, whatever is heard or worked out afterwards."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from flows import effects as do
from flows.nudging.segments import plain
from flows.programme import Pace
from flows.suggesting import readiness
from flows.turn import World
from storage.at_work.cover import person_of
from storage.desk import areas
from storage.desk.areas import Wanted
from storage.load import by_person
from storage.nudging import segments
from storage.past import StoredPast
from storage.staff import area_list
from storage.staff.area_list import Chosen
from storage.tables import activity, area

ANOTHER_TIME = timedelta(days=3)


@pytest.fixture
def aisha(house):
    return house.write(lambda connection: person_of(connection, "aisha"))


@pytest.fixture
def jean(house):
    return house.resident("jean")


def card(house):
    with house.app.database.read() as connection:
        return areas.card(connection, "fernhill")


def needs_counted(house):
    with house.app.database.read() as connection:
        lines = area_list.lines(connection, Chosen(), house.programme, house.clock.now())
        return next(line.needs for line in lines if line.id == "fernhill")


def odds_of(house):
    with house.app.database.read() as connection:
        wanted = select(area.c.odds, area.c.phase, area.c.phase_by_name).where(area.c.id == "fernhill")
        return tuple(connection.execute(wanted).one())


def test_no_inference_moves_a_phase_that_somebody_has_said(house, aisha, jean):
    house.does(aisha, do.CorrectPhase("spending_out", "adviser", "fernhill"))
    said = odds_of(house)
    house.does(jean, do.KeepOdds({"getting_started": 0.98, "delivery": 0.01, "spending_out": 0.01}))
    assert odds_of(house) == said
    assert said[1:] == ("spending_out", "Aisha Rahman")


def test_a_person_may_say_another_phase_later(house, aisha, jean):
    house.does(aisha, do.CorrectPhase("spending_out", "adviser", "fernhill"))
    house.does(jean, do.CorrectPhase("delivery"))
    assert odds_of(house)[1:] == ("delivery", "")


def test_a_need_said_to_be_met_stays_met_when_it_is_heard_again_and_says_so(house, aisha, jean):
    house.does(jean, do.RecordNeed("volunteers", "said", "nobody helps"))
    assert needs_counted(house) == 1
    house.does(aisha, do.PutRight("fernhill", "need", "met", "volunteers"))
    assert (card(house).needs, needs_counted(house)) == ((Wanted("volunteers", "said", "met"),), 0)
    house.clock.forward(ANOTHER_TIME)
    house.does(jean, do.RecordNeed("volunteers", "inferred", "still nobody"))
    assert card(house).needs == (Wanted("volunteers", "said", "met", again=house.clock.now()),)
    assert needs_counted(house) == 0


def test_a_need_that_nobody_has_told_can_be_added(house, aisha):
    house.does(aisha, do.PutRight("fernhill", "need", "open", "volunteers"))
    assert (card(house).needs, needs_counted(house)) == ((Wanted("volunteers", "said", "open"),), 1)


def test_something_that_is_not_so_is_off_the_journey_however_often_it_is_heard(house, aisha, jean):
    house.does(jean, do.RecordSignals((("people_left", "they've all gone"),)))
    house.does(aisha, do.PutRight("fernhill", "signal", "not_so", "people_left"))
    house.clock.forward(ANOTHER_TIME)
    house.does(jean, do.RecordSignals((("people_left", "gone"),)))
    assert card(house).signals == ()


def test_something_that_happened_stands_on_its_day(house, aisha, jean):
    house.does(jean, do.RecordSignals((("people_left", "they've all gone"),)))
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "plan_agreed", date(2024, 5, 2)))
    told = house.clock.now()
    assert card(house).signals == (("plan_agreed", datetime(2024, 5, 2, 12, tzinfo=UTC)), ("people_left", told))


def test_a_strength_can_be_added_and_taken_off_again_and_the_last_word_counts(house, aisha):
    kind = house.programme.strengths[0].id
    house.does(aisha, do.PutRight("fernhill", "strength", "so", kind))
    assert [each for each, _ in card(house).strengths] == [kind]
    house.does(aisha, do.PutRight("fernhill", "strength", "not_so", kind))
    assert card(house).strengths == ()
    assert [(each.says, each.name) for each in card(house).said] == [("not_so", "Aisha Rahman")]


@pytest.mark.parametrize(
    ("about", "says", "is_now"),
    [
        ("plan_ends", "2027-03-31", date(2027, 3, 31)),
        ("next_meeting", "2026-02-02", date(2026, 2, 2)),
        ("money_left", "12000", 12000),
        ("money_left", "", None),
        ("rhythm", "every Monday", "every Monday"),
        ("rhythm", "", ""),
    ],
)
def test_dates_and_money_are_as_they_were_put_right(house, aisha, about, says, is_now):
    house.does(aisha, do.PutRight("fernhill", about, says))
    assert getattr(card(house), about) == is_now


def test_a_resident_puts_nothing_right_on_a_card(house, jean):
    before = card(house)
    house.does(jean, do.PutRight("fernhill", "money_left", "1"))
    assert card(house) == before


def test_what_was_put_right_is_in_the_journal_with_who_did_it(house, aisha):
    house.does(aisha, do.PutRight("fernhill", "need", "met", "volunteers"))
    mine = activity.c.kind == "put_right"
    assert house.rows(activity.c.detail, where=mine) == [{"about": "need", "of": "volunteers", "says": "met"}]
    assert house.rows(activity.c.person_id, where=mine) == [aisha]
    assert house.rows(activity.c.area_id, where=mine) == ["fernhill"]


def built_on(house, who):
    with house.app.database.read() as connection:
        world = World(house.clock.now(), house.programme, house.ears, by_person(connection, who).person)
        return readiness.heard_of(replace(world, load_past=lambda: StoredPast(connection, world.person)))


def test_what_an_area_is_ready_for_rests_on_what_was_put_right(house, aisha, jean):
    house.does(jean, do.RecordSignals((("people_left", "they've all gone"), ("plan_agreed", "signed"))))
    house.does(aisha, do.PutRight("fernhill", "signal", "not_so", "plan_agreed"))
    house.does(aisha, do.PutRight("fernhill", "signal", "so", "projects_running"))
    assert built_on(house, jean) == {"people_left", "projects_running"}
    house.clock.forward(ANOTHER_TIME)
    house.does(jean, do.RecordSignals((("plan_agreed", "signed"),)))
    assert built_on(house, jean) == {"people_left", "projects_running"}


def test_what_is_not_so_moves_no_odds_when_it_is_heard_again(house, aisha):
    house.resident("jean", "menu.listening")
    house.says("jean", "some people have left the group")
    assert "people_left" in [kind for kind, _ in card(house).signals]
    house.does(aisha, do.PutRight("fernhill", "signal", "not_so", "people_left"))
    before = odds_of(house)
    house.says("jean", "people have left")
    assert odds_of(house) == before


def test_nobody_is_written_to_about_a_need_that_was_said_to_be_met(house, aisha, jean):
    def reached(connection):
        found = segments.recipients(connection, plain(topic="volunteers"), house.clock.now(), Pace())
        return [each.person for each in found]

    house.does(jean, do.RecordNeed("volunteers", "said", "nobody helps"))
    assert house.write(reached) == [jean]
    house.does(aisha, do.PutRight("fernhill", "need", "met", "volunteers"))
    assert house.write(reached) == []
