"""What goes to many leaves alone whoever told of danger, and never takes away a question or an offer of a person."""

from datetime import timedelta

import pytest

from bot.channels import SendError
from flows.effects import CloseHandoff, TakeHandoff
from flows.following_up import peace
from flows.following_up.patience import PEACE
from flows.nudging.segments import Segment
from flows.programme import Pace
from storage.nudging import nudges, segments
from storage.tables import handoff, nudge_recipient

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DANGER = "tbh i dont want to be here any more"
FATE = nudge_recipient.c.state, nudge_recipient.c.why


def approved(house, within=HOUR):
    now = house.clock.now()

    def go(connection):
        number = nudges.write(connection, "The hall is free.", Segment(), now + within, 0, now)
        nudges.approve(connection, number, 0, now, house.programme)
        return number

    return house.write(go)


def seen(house):
    return house.write(lambda connection: segments.recipients(connection, Segment(), house.clock.now(), Pace()))


def tells_of_danger(house, place):
    """Danger is told, taken and closed at once: nothing about it is open any more."""
    aisha = house.adviser("aisha")
    house.says(place, DANGER)
    number = house.rows(handoff.c.id)[-1]
    house.does(aisha, TakeHandoff(number))
    house.does(aisha, CloseHandoff(number, "We talked."))


@pytest.mark.parametrize(("days", "why"), [(2, PEACE), (27, PEACE), (29, "")])
def test_whoever_told_of_danger_is_left_in_peace_for_four_weeks(house, days, why):
    house.resident("jean")
    tells_of_danger(house, "jean")
    house.tick(days * DAY)
    assert [each.why for each in seen(house)] == [why]


def test_a_loss_a_pause_and_danger_read_the_same_to_staff(house):
    house.resident("jean")
    house.resident("omar", name="Omar", area_id="oakbrook", paused_until=house.clock.now() + 30 * DAY)
    tells_of_danger(house, "jean")
    house.tick(2 * DAY)
    assert {each.why for each in seen(house)} == {PEACE}


def test_danger_told_and_closed_after_approval_is_found_at_sending_time(house):
    house.resident("jean")
    approved(house, within=DAY)
    tells_of_danger(house, "jean")
    before = len(house.post.to("jean"))
    house.tick(DAY)
    assert house.rows(*FATE) == [("left_out", PEACE)]
    assert len(house.post.to("jean")) == before


def test_danger_told_while_it_waits_in_the_outbox_takes_it_back(house):
    house.resident("jean")
    approved(house)
    house.post.errors.append(SendError("slow down", retry_after=3600))
    house.tick(HOUR)
    tells_of_danger(house, "jean")
    house.tick(2 * HOUR)
    assert not any("The hall is free." in text for text in house.post.to("jean"))
    assert house.rows(*FATE) == [("left_out", PEACE)]


def test_a_gentle_question_that_was_left_counts_for_four_weeks(house):
    house.resident("jean")
    house.says("jean", "not sure if im safe tbh")
    house.tick(2 * DAY)
    house.says("jean", "menu")
    house.tick(8 * DAY)
    assert [each.why for each in seen(house)] == [PEACE]
    house.tick(28 * DAY)
    assert [each.why for each in seen(house)] == [""]


def test_it_waits_for_the_answer_to_an_open_question_and_then_goes(house):
    house.resident("jean")
    house.says("jean", "pause")
    assert [(each.why, each.asked) for each in seen(house)] == [("", True)]
    approved(house)
    house.tick(HOUR)
    assert house.rows(*FATE) == [("waiting", peace.ASKED)]
    house.says("jean", "never mind")
    house.says("jean", "menu")
    house.tick(DAY)
    assert house.rows(*FATE) == [("sent", "")]


def test_an_offer_of_a_person_is_never_taken_away(house):
    house.adviser("aisha")
    house.resident("jean")
    house.says("jean", "i'd like to talk to a person about our lease")
    house.tick(3 * DAY)
    approved(house)
    for _ in range(9):
        house.tick(DAY)
    assert house.rows(*FATE) == [("left_out", peace.ASKED)]
    assert "Sent. Aisha" in house.presses("jean", "Send it")[0]


def test_a_question_asked_while_it_waits_in_the_outbox_has_it_written_anew(house):
    house.resident("jean")
    approved(house)
    house.post.errors.append(SendError("slow down", retry_after=3600))
    house.tick(HOUR)
    house.says("jean", "pause")
    house.tick(2 * HOUR)
    assert house.rows(*FATE) == [("waiting", peace.ASKED)]
    house.says("jean", "menu")
    house.tick(DAY)
    house.tick()
    assert sum("The hall is free." in text for text in house.post.to("jean")) == 1


def test_whoever_waits_comes_after_those_who_get_it_at_once(house):
    house.resident("jean", name="Ann")
    house.resident("omar", name="Omar")
    house.says("jean", "pause")
    assert [each.name for each in seen(house)] == ["Omar", "Ann"]
