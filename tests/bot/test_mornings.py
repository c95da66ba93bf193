"""The list an adviser is sent at the hour they chose, from a real database, and what it is made of."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, update

from flows.effects import CloseHandoff, ListAt, OpenHandoff, TakeHandoff
from storage import load
from storage.at_work import mornings
from storage.at_work.cover import person_of
from storage.desk import days
from storage.tables import area, handoff, leave, person

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LIST = "Today, "


@pytest.fixture
def chosen(ready):
    """Aisha has chosen eight o'clock, on Monday at nine."""
    ready.does(ready.aisha, ListAt(8))
    return ready


def lists(house):
    """The first line of each list that Aisha was sent, and how the first thing on it begins."""
    return [text.splitlines()[:2] for text in house.post.to("aisha") if text.startswith(LIST)]


def until(house, hours):
    """Let so many hours pass, one by one."""
    for _ in house.lives(hours, HOUR):
        pass


def day_of_aisha(house):
    """What Aisha's day is made of now."""

    def read(connection):
        who = load.by_person(connection, house.aisha).person
        return days.of(connection, house.programme, who, house.clock.now())

    return house.write(read)


def test_it_comes_once_a_day_at_that_hour_and_is_off_until_chosen(ready):
    until(ready, 24)
    assert lists(ready) == []
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    ready.does(ready.aisha, ListAt(8))
    until(ready, 24)
    assert lists(ready) == [["Today, Wed 14 January", "1. Jean · Fernhill: Promised an answer today. “our lease”"]]


def test_that_nothing_needs_them_is_said_once_a_week(chosen):
    until(chosen, 6 * 24)
    assert lists(chosen) == [["Today, Tue 13 January", "Nothing needs you today."]]
    until(chosen, 2 * 24)
    assert [first for first, _ in lists(chosen)] == ["Today, Tue 13 January", "Today, Tue 20 January"]


def test_none_comes_on_leave_or_a_day_off(chosen):
    row = {"adviser": "aisha", "starts": date(2026, 1, 13), "ends": date(2026, 1, 15), "cover": "sian"}
    chosen.write(lambda connection: connection.execute(insert(leave).values(row)).rowcount)
    until(chosen, 3 * 24)
    assert lists(chosen) == []
    until(chosen, 24)
    assert [first for first, _ in lists(chosen)] == ["Today, Fri 16 January"]


def test_a_morning_that_was_slept_through_is_left_out(chosen):
    chosen.clock.forward(DAY + 4 * HOUR)
    chosen.tick()
    assert lists(chosen) == []
    until(chosen, 24)
    assert [first for first, _ in lists(chosen)] == ["Today, Wed 14 January"]


def test_whoever_wants_no_list_or_left_gets_none(chosen):
    chosen.does(chosen.aisha, ListAt(None))
    until(chosen, 24)
    assert lists(chosen) == []
    chosen.does(chosen.aisha, ListAt(8))
    gone = update(person).where(person.c.id == chosen.aisha).values(role="retired")
    chosen.write(lambda connection: connection.execute(gone).rowcount)
    assert chosen.write(mornings.next_due) is None
    until(chosen, 24)
    assert lists(chosen) == []


def test_the_days_on_which_an_area_wrote_are_counted_once_and_only_its_residents(ready):
    ready.resident("malik", name="Malik")
    for _ in range(3):
        for place in ("jean", "malik", "aisha"):
            ready.says(place, "hello")
        ready.clock.forward(2 * DAY)
    ready.says("aisha", "hello")
    (fernhill,) = [place for place in day_of_aisha(ready).places if place.id == "fernhill"]
    assert fernhill.wrote_on == (date(2026, 1, 16), date(2026, 1, 14), date(2026, 1, 12))


def test_what_was_closed_is_read_for_the_day_it_names_and_danger_never_is(ready):
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    for urgency in ("soon", "safety"):
        ready.does(jean, OpenHandoff(urgency, "the lease is up on 30th jan", "asked"))
        number = ready.rows(handoff.c.id, where=handoff.c.closed_at.is_(None))[-1]
        ready.does(ready.aisha, TakeHandoff(number))
        ready.does(ready.aisha, CloseHandoff(number, "told them"))
    assert [(each.urgency, each.state) for each in day_of_aisha(ready).answered] == [("soon", "closed")]


def test_a_plan_that_ends_soon_is_in_the_chat_as_on_the_page(chosen):
    ends = update(area).where(area.c.id == "fernhill").values(plan_ends=date(2026, 2, 9))
    chosen.write(lambda connection: connection.execute(ends).rowcount)
    chosen.says("aisha", "whats on")
    assert chosen.post.to("aisha")[-1] == (
        "Today, Mon 12 January\n1. Fernhill: Their plan ends Mon 9 February, in four weeks."
    )
    chosen.says("aisha", "1")
    assert chosen.post.to("aisha")[-1].startswith("Fernhill\nTheir plan ends Mon 9 February, in four weeks.")


def test_another_advisers_day_is_not_in_it(ready):
    ready.does(ready.aisha, ListAt(8))
    jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    ready.does(jean, OpenHandoff("ordinary", "our lease", "asked"))
    toms = ready.write(lambda connection: person_of(connection, "tom"))

    def read(connection):
        who = load.by_person(connection, toms).person
        return days.of(connection, ready.programme, who, ready.clock.now())

    assert (ready.write(read).handoffs, ready.write(read).list_at) == ((), None)
