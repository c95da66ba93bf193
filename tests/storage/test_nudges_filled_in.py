"""A nudge's details: each copy has true ones, nobody gets a hole, and a series follows each area's own dates."""

from datetime import UTC, date, datetime, timedelta

import pytest

from flows.following_up.series import DAY_PASSED, NO_DATE, Series
from flows.nudging.segments import Segment
from flows.turn import Person
from storage.nudging import nudges
from storage.nudging import plan as nudge_plan
from storage.nudging.plan import Plan
from storage.tables import area, membership, nudge_recipient

DAY = timedelta(days=1)
ALL = "{name}, {area}: {adviser}, {phase}, {next_meeting}, {plan_ends}, {cluster}."
FATE = nudge_recipient.c.state, nudge_recipient.c.why


def approved(house, text="Hello.", **more):
    def go(connection):
        now = house.clock.now()
        number = nudges.write(connection, text, Segment(), now, 0, now, **more)
        nudges.approve(connection, number, 0, now, house.programme)
        return number

    return house.write(go)


def known(house, which="fernhill", **values):
    house.change(area, area.c.id == which, **values)


def test_every_detail_is_the_true_one_of_that_person(house):
    jean = house.resident("jean")
    known(house, phase="delivery", next_meeting=date(2026, 1, 20), plan_ends=date(2027, 3, 31))
    house.put(membership, person_id=jean, cluster="tyne_to_tees", at=house.clock.now())
    approved(house, ALL)
    house.tick()
    plain = house.programme.phase("delivery").plain
    cluster = next(each.name for each in house.programme.clusters if each.id == "tyne_to_tees")
    told = f"Jean, Fernhill: Aisha, {plain}, Tue 20 January, Wed 31 March 2027, {cluster}."
    assert house.post.to("jean")[0].endswith(told)


@pytest.mark.parametrize("place", ["{next_meeting}", "{plan_ends}", "{cluster}"])
def test_whoever_lacks_a_detail_is_left_out_with_the_reason_unless_other_words_are_given(house, place):
    house.resident("jean")
    known(house, next_meeting=date(2026, 1, 11), plan_ends=None)  # a meeting that is over is no next meeting
    text = f"It is about {place}."
    approved(house, text)
    house.tick()
    ((state, why),) = house.rows(*FATE)
    assert (state, place in why, house.post.to("jean")) == ("left_out", True, [])
    approved(house, text, instead={place: "what you plan"})
    house.tick()
    assert house.post.to("jean")[0].endswith("It is about what you plan.")


def test_a_detail_that_goes_missing_after_approval_is_no_hole(house):
    house.resident("jean")
    known(house, plan_ends=date(2027, 3, 31))
    now = house.clock.now()

    def go(connection):
        number = nudges.write(connection, "Your plan ends {plan_ends}.", Segment(), now + DAY, 0, now)
        nudges.approve(connection, number, 0, now, house.programme)

    house.write(go)
    known(house, plan_ends=None)
    house.tick(DAY)
    assert ([state for state, _ in house.rows(*FATE)], house.post.sent) == (["left_out"], [])


@pytest.mark.parametrize(
    ("on", "days", "at", "moment"),
    [
        (date(2026, 6, 30), -90, "10:00", datetime(2026, 4, 1, 9, tzinfo=UTC)),  # summer time by then
        (date(2026, 6, 26), -90, "10:00", datetime(2026, 3, 28, 10, tzinfo=UTC)),  # the day before the change
        (date(2026, 3, 29), 0, "01:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # an hour that isn't
        (date(2026, 10, 25), 0, "01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # one that comes twice
    ],
)
def test_so_many_days_from_a_date_is_the_same_time_on_the_clock(on, days, at, moment):
    assert Series("plan_ends", days, at).moment(on, Person(1)) == moment


def test_each_area_gets_it_by_its_own_date_and_the_others_are_shown(house):
    house.resident("jean")
    house.resident("omar", name="Omar", area_id="oakbrook")
    house.resident("priya", name="Priya", area_id=None)
    known(house, next_meeting=date(2026, 1, 20))
    known(house, "oakbrook", next_meeting=date(2026, 1, 14))
    series = Series("next_meeting", -3)
    plan = Plan(Segment(), "See you there.", series=series)
    found = house.write(lambda connection: nudge_plan.planned(connection, plan, house.clock.now(), house.programme))[0]
    assert {each.name: each.why for each in found} == {
        "Jean": "", "Omar": DAY_PASSED, "Priya": NO_DATE["next_meeting"],
    }  # fmt: skip
    approved(house, "See you there.", series=series)
    house.tick(5 * DAY)
    assert house.post.sent == []
    house.tick(timedelta(hours=1))
    assert [sending.place for sending in house.post.sent] == ["jean"]


def test_a_meeting_that_is_moved_takes_its_reminder_with_it(house):
    house.resident("jean")
    known(house, next_meeting=date(2026, 1, 20))
    approved(house, "See you there.", series=Series("next_meeting", -3))
    known(house, next_meeting=date(2026, 1, 27))
    house.tick(6 * DAY)
    assert house.post.sent == []
    house.tick(7 * DAY)
    assert len(house.post.to("jean")) == 1


def test_a_meeting_that_is_called_off_takes_nobody_with_it(house):
    house.resident("jean")
    known(house, next_meeting=date(2026, 1, 20))
    approved(house, "See you there.", series=Series("next_meeting", -3))
    known(house, next_meeting=None)
    house.tick(6 * DAY)
    assert (house.post.sent, house.rows(*FATE)) == ([], [("left_out", NO_DATE["next_meeting"])])
