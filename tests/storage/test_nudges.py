"""Writing to many: who gets it and who doesn't and why, once each, in their words, stoppable."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from flows.effects import FollowUp, OpenHandoff, RecordNeed
from flows.following_up.patience import PEACE
from flows.nudging.segments import Segment, plain
from flows.programme import Pace
from storage.nudging import due, nudges, segments
from storage.nudging.addressed import to_whom
from storage.staff import area_list
from storage.staff.area_list import Chosen
from storage.tables import activity, address, area, conversation, nudge, nudge_recipient, package_request, person

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
WHO = nudge_recipient.c.person_id, nudge_recipient.c.state, nudge_recipient.c.answer


def drafted(house, text="Hello {name}, how are things in {area}?", segment=None, within=timedelta(0)):
    now = house.clock.now()
    return house.write(lambda connection: nudges.write(connection, text, segment or Segment(), now + within, 0, now))


def approve(house, number):
    return house.write(lambda connection: nudges.approve(connection, number, 0, house.clock.now(), house.programme))


def approved(house, *args, **options):
    number = drafted(house, *args, **options)
    return number, house.write(
        lambda connection: nudges.approve(connection, number, 0, house.clock.now(), house.programme)
    )


def reached(house, segment=None):
    """Who a nudge would reach, by name, with why not."""
    found = house.write(
        lambda connection: segments.recipients(connection, segment or Segment(), house.clock.now(), Pace())
    )
    return {each.name: each.why for each in found}


def test_a_gentle_question_asked_since_it_was_approved_leaves_them_out_without_naming_it(house):
    house.resident("jean")
    approved(house, within=HOUR)
    house.says("jean", "not sure if im safe tbh")
    house.tick(HOUR)
    assert house.rows(nudge_recipient.c.state, nudge_recipient.c.why) == [("left_out", PEACE)]


def test_nobody_gets_a_draft(house):
    house.resident("jean")
    drafted(house)
    house.tick(DAY)
    assert house.post.sent == []


def test_each_gets_it_once_with_their_own_name_and_area(house):
    house.resident("jean")
    house.resident("omar", name="Omar", area_id=None)
    _, counts = approved(house)
    assert counts == {"waiting": 2, "sent": 0, "answered": 0, "left_out": 0}
    for _ in range(3):
        house.tick(HOUR)
    assert len(house.post.to("jean")) == len(house.post.to("omar")) == 1
    assert "Hello Jean, how are things in Fernhill?" in house.post.to("jean")[0]
    assert "Hello Omar, how are things in your area?" in house.post.to("omar")[0]
    assert house.rows(nudge.c.state) == ["sent"]


def test_it_goes_out_at_its_time_and_not_before(house):
    house.resident("jean")
    approved(house, within=3 * HOUR)
    house.tick(3 * HOUR - timedelta(seconds=1))
    assert house.post.sent == []
    house.tick(timedelta(seconds=1))
    assert len(house.post.to("jean")) == 1


def test_approving_twice_sends_once(house):
    house.resident("jean")
    number, counts = approved(house)
    assert approve(house, number) == counts
    house.tick()
    assert len(house.post.to("jean")) == 1


def test_a_restart_in_the_middle_sends_the_rest_and_nobody_twice(house):
    for number in range(20):
        house.resident(f"neighbour {number}")
    approved(house)
    some = house.write(lambda connection: due.due(connection, house.clock.now(), house.programme))[:7]
    house.hears(*some)
    house.end()
    house.begin()
    house.tick()
    assert sorted(each.place for each in house.post.sent) == sorted(f"neighbour {number}" for number in range(20))


@pytest.mark.parametrize(
    ("segment", "homes", "told"),
    [
        (Segment(), {"Fernhill", "Oakbrook"}, "everybody in the programme"),
        (plain(region="North East"), {"Fernhill"}, "every area in the North East"),
        (plain(region="London"), {"Fernhill"}, "every area in London"),
        (plain(area="fernhill"), {"Fernhill"}, "everybody in Fernhill"),
        (plain(area="fernhill", quiet_weeks=6), {"Fernhill"}, "some people in Fernhill"),
        (plain(topic="volunteers"), {"Fernhill", "Oakbrook"}, "a few areas"),
        (plain(region="North East", phase="delivery"), {"Fernhill"}, "people in your area"),
        (plain(quiet_weeks=6), {""}, "a few people"),
        (plain(never_used=True), set("abcdef"), "many areas"),
    ],
)
def test_to_whom_it_goes_is_said_as_large_as_it_is(segment, homes, told):
    assert to_whom(segment, homes) == told


def test_it_says_to_whom_it_went(house):
    house.resident("jean")
    house.resident("omar", name="Omar", area_id="oakbrook", consent=False)
    approved(house, segment=plain(never_used=True))
    house.tick()
    assert house.post.to("jean")[0].startswith("This is from the programme team, to people in your area:\n\n")


@pytest.mark.parametrize(
    ("state", "used"), [("asked", False), ("declined", False), ("agreed", True), ("running", True)]
)
def test_an_area_that_was_promised_a_package_has_used_support_everywhere(house, state, used):
    house.resident("jean")
    asked = {"partner": "good_neighbours_talk", "topic": "communications", "days_asked": 4, "at": house.clock.now()}
    house.put(package_request, area_id="fernhill", state=state, **asked)
    with house.app.database.read() as connection:
        (jean,) = segments.recipients(connection, Segment(), house.clock.now(), Pace())
        lines = {
            each.id: each.used_support
            for each in area_list.lines(connection, Chosen(), house.programme, house.clock.now())
        }
    assert (not jean.never_used, lines["fernhill"], lines["oakbrook"]) == (used, used, False)


def test_staff_can_stop_it_and_whoever_waits_gets_nothing(house):
    house.resident("jean")
    number, _ = approved(house, within=HOUR)
    house.write(lambda connection: nudges.stop(connection, number))
    house.tick(HOUR)
    assert house.post.sent == []
    found = house.rows(nudge_recipient.c.state, nudge_recipient.c.why)
    assert found == [("left_out", "staff stopped the nudge")]


def test_what_somebody_answers_is_kept(house):
    who = house.resident("jean")
    number, _ = approved(house)
    house.tick()
    house.presses("jean", "Not now")
    assert house.rows(*WHO) == [(who, "answered", "not_now")]
    assert house.write(lambda connection: nudges.counts(connection, number))["answered"] == 1
    (note,) = house.rows(activity.c.detail, where=activity.c.kind == "nudge_answered")
    assert note == {"nudge": number, "answer": "not_now"}


def test_no_more_of_these_is_a_stop(house):
    who = house.resident("jean")
    approved(house)
    house.tick()
    house.presses("jean", "No more of these")
    assert house.rows(person.c.stopped, where=person.c.id == who) == [True]
    assert house.rows(*WHO) == [(who, "answered", "no_more")]


def test_everybody_left_out_is_named_with_the_reason(house):
    now = house.clock.now()
    house.resident("ok", name="Ok")
    house.resident("no", name="Said no", consent=False)
    house.resident("unasked", name="Not asked", consent=None)
    house.resident("stopped", name="Stopped", stopped=True)
    house.resident("paused", name="Paused", paused_until=now + 30 * DAY)
    house.resident("recent", name="Recent", last_unsolicited=now - DAY)
    gone = house.resident("gone", name="Gone")
    house.change(address, address.c.person_id == gone, reachable=False)
    waits = house.resident("waits", name="Waits")
    house.does(waits, OpenHandoff("ordinary", "our lease", "asked"))
    house.resident("gently", name="Asked gently", step="safety.are_you_safe")
    in_danger = house.resident("danger", name="In danger")
    house.does(in_danger, OpenHandoff("safety", "A safety worry was heard", "safety"))
    promised = house.resident("promised", name="Promised")
    house.does(promised, FollowUp("check_in", "guide:on-a-bus", now + 6 * DAY))
    nowhere = house.resident("nowhere", name="Nowhere")
    house.change(conversation, conversation.c.person_id == nowhere, address_id=None)
    assert reached(house) == {
        "Ok": "",
        "Said no": "asked not to be remembered",
        "Not asked": "hasn't said yet whether we may write",
        "Stopped": "asked us to stop",
        "Paused": PEACE,
        "Recent": "heard from us less than a week ago",
        "Gone": "can't be reached: blocked us or left",
        "Asked gently": PEACE,
        "In danger": PEACE,
        "Promised": "is promised a message of their own within a week of it",
        "Waits": "is waiting for a person, or talking to one",
        "Nowhere": "has no address we can write to",
    }


@pytest.mark.parametrize(
    ("segment", "names"),
    [
        (Segment(), {"Jean", "Omar"}),
        (plain(phase="delivery"), {"Jean"}),
        (plain(topic="volunteers"), {"Jean"}),
        (plain(region="North East"), {"Jean"}),
        (plain(area="fernhill"), {"Jean"}),
        (plain(quiet_weeks=3), {"Omar"}),
        (plain(cluster="tyne_to_tees"), set()),
        (plain(phase="delivery", topic="volunteers", quiet_weeks=3), set()),
    ],
)
def test_a_segment_is_everybody_who_fits_all_of_it(house, segment, names):
    jean = house.resident("jean")
    omar = house.resident("omar", name="Omar", area_id=None)
    house.change(area, area.c.id == "fernhill", phase="delivery")
    house.does(jean, RecordNeed("volunteers", "said"))
    now = house.clock.now()
    house.change(conversation, conversation.c.person_id == jean, heard_at=now)
    house.change(conversation, conversation.c.person_id == omar, heard_at=now - 30 * DAY)
    assert set(reached(house, segment)) == names


def test_whoever_only_opened_a_chat_is_nobody_yet_until_they_do_something_in_it(house):
    house.hears(house.arrived("looked in"), house.arrived("wrote"))
    assert reached(house) == {}
    assert house.write(lambda connection: segments.count(connection, Segment(), house.clock.now())) == 0
    house.says("wrote", "hello")
    assert list(reached(house).values()) == ["hasn't said yet whether we may write"]


def test_advisers_and_staff_are_nobodys_segment(house):
    house.adviser("aisha")
    house.team()
    assert reached(house) == {}


def test_one_person_in_two_nudges_gets_one_that_week(house):
    house.resident("jean")
    approved(house, "First")
    approved(house, "Second")
    for _ in range(4 * 9):
        house.tick(6 * HOUR)
    assert len(house.post.to("jean")) == 1
    assert sorted(house.rows(nudge_recipient.c.state)) == ["left_out", "sent"]


def test_who_is_due_is_read_at_once_however_many_they_are(house):
    def reads(connection):
        seen = []
        event.listen(connection, "before_cursor_execute", lambda *given: seen.append(given[2]))
        return len(due.due(connection, house.clock.now(), house.programme)), len(seen)

    house.resident("jean")
    approved(house)
    few, statements = house.write(reads)
    for number in range(20):
        house.resident(f"neighbour {number}")
    approved(house)
    many, as_many = house.write(reads)
    assert (few, many) == (1, 22)
    assert as_many == statements


def test_a_resident_who_has_become_an_adviser_is_left_out_and_keeps_nobody_else(house):
    jean = house.resident("jean")
    house.resident("omar", name="Omar")
    approved(house)
    house.change(person, person.c.id == jean, role="adviser")
    house.tick()
    assert [len(house.post.to(place)) for place in ("jean", "omar")] == [0, 1]
    assert (jean, "left_out", "isn't a resident any more") in house.rows(
        nudge_recipient.c.person_id, nudge_recipient.c.state, nudge_recipient.c.why
    )


@pytest.mark.parametrize(
    ("late", "got", "fate"),
    [
        (3 * HOUR, 1, ("sent", "")),
        (3 * DAY - HOUR, 1, ("sent", "")),
        (5 * DAY, 0, ("left_out", "it was too late to make sense")),
        (5 * DAY + 12 * HOUR, 0, ("left_out", "it was too late to make sense")),
        (40 * DAY, 0, ("left_out", "it was too late to make sense")),
    ],
)
def test_what_we_could_not_send_in_time_is_left_out_with_the_reason(house, late, got, fate):
    house.resident("jean")
    approved(house, "Come to the fair today", within=HOUR)
    house.tick(HOUR + late)
    house.tick(12 * HOUR)
    assert len(house.post.to("jean")) == got
    assert house.rows(nudge_recipient.c.state, nudge_recipient.c.why) == [fate]


def test_an_old_draft_is_due_when_it_is_approved(house):
    house.resident("jean")
    number = drafted(house)
    house.tick(8 * DAY)
    approve(house, number)
    house.tick()
    assert len(house.post.to("jean")) == 1
