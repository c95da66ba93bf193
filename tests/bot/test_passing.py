"""(demo) The clock is moved on: everything on the way happens in its order and at its own moment."""

from datetime import timedelta

import pytest

from flows.effects import FollowUp, OpenHandoff
from flows.nudging.segments import Segment
from storage.nudging import nudges
from storage.tables import follow_up, handoff, leave, message, nudge_recipient
from tests.bot.house import MONDAY

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def street(house):
    """Three neighbours, their adviser and the team, each with a phone."""
    house.aisha, house.dean, house.staff = house.adviser("aisha"), house.adviser("dean"), house.team()
    house.jean, house.omar, house.priya = (
        house.resident(each, name=each.title()) for each in ("jean", "omar", "priya")
    )
    return house


def sent_to(house, place):
    """When something was sent to that place, from the start on."""
    ids = [sending.id for sending in house.post.sent if sending.place == place]
    return [moment - MONDAY for moment in house.rows(message.c.sent_at, where=message.c.id.in_(ids))]


def test_two_weeks_on_each_thing_has_happened_at_its_own_moment(street):
    street.does(street.jean, FollowUp("check_in", "guide:on-a-bus", MONDAY + 3 * DAY))
    street.does(street.omar, OpenHandoff("ordinary", "our lease", "asked"))
    street.says("priya", "no volunteers again, cant go on like this")  # met with the gentle question

    def nudged(connection):
        number = nudges.write(connection, "A day on bids.", Segment(), MONDAY + 13 * DAY, 0, MONDAY)
        nudges.approve(connection, number, 0, MONDAY, street.programme)

    street.write(nudged)
    street.run(street.app.forward(14 * DAY))
    assert street.clock.now() == MONDAY + 14 * DAY
    assert sent_to(street, "jean") == [3 * DAY, 13 * DAY]
    assert sent_to(street, "omar") == [
        DAY + 7 * HOUR,
        3 * DAY + HOUR / 2,
        10 * DAY + HOUR / 2,
    ]  # the team has it; no answer
    assert street.rows(nudge_recipient.c.why, where=nudge_recipient.c.person_id == street.omar) == [
        "is waiting for a person, or talking to one"
    ]
    assert HOUR in sent_to(street, "aisha")  # the gentle question was left for an hour


def test_what_is_due_first_happens_first(street):
    street.does(street.jean, FollowUp("check_in", "guide:on-a-bus", MONDAY + 3 * DAY))
    street.does(street.omar, FollowUp("check_in", "guide:on-a-bus", MONDAY + 2 * DAY))
    before = len(street.post.sent)
    street.run(street.app.forward(4 * DAY))
    assert [each.place for each in street.post.sent[before:]] == ["omar", "jean"]


def test_a_promise_is_not_too_late_because_a_visitor_moved_the_clock(street):
    street.does(street.jean, FollowUp("check_in", "guide:on-a-bus", MONDAY + DAY))
    street.run(street.app.forward(60 * DAY))
    assert sent_to(street, "jean")[:3] == [DAY, 15 * DAY, 43 * DAY]
    assert "closed" not in street.rows(follow_up.c.state)


def test_a_leave_that_begins_on_the_way_passes_on_who_waits_on_its_first_morning(street):
    street.does(street.omar, OpenHandoff("ordinary", "our lease", "asked"))
    street.put(leave, adviser="aisha", starts=MONDAY.date() + DAY, ends=MONDAY.date() + 9 * DAY, cover="dean")
    street.run(street.app.forward(DAY + 2 * HOUR))
    assert sent_to(street, "omar") == [DAY]
    assert street.rows(handoff.c.adviser) == ["dean"]


def test_danger_that_nobody_takes_is_told_again_every_ten_minutes_for_hours_and_time_arrives_all_the_same(street):
    street.says("jean", "my husband is beating me up")
    street.run(street.app.forward(14 * DAY))
    told = sent_to(street, "dean")
    assert told[1:4] == [timedelta(minutes=10), timedelta(minutes=20), timedelta(minutes=30)]
    assert (told[-1], len(told) < 50) == (14 * DAY, True)
