"""Somebody gets a nudge all the same: one person, one reason, one name; and nobody who must be left in peace."""

from datetime import timedelta

import pytest

from flows.effects import FollowUp, OpenHandoff, TakeHandoff
from flows.following_up.patience import PEACE
from flows.following_up.set_aside import KINDS, kind_of
from flows.nudging.segments import Segment
from flows.programme import Pace
from storage.nudging import nudges, overrides, segments
from storage.tables import handoff, nudge_recipient, person

DAY = timedelta(days=1)
FATE = nudge_recipient.c.state, nudge_recipient.c.why


def drafted(house):
    now = house.clock.now()
    return house.write(lambda connection: nudges.write(connection, "The hall is free.", Segment(), now, 0, now))


def let_in(house, number, who, kind):
    now = house.clock.now()
    return house.write(
        lambda connection: overrides.ask(connection, number, who, kind, reason="She asked us to.", by=0, now=now)
    )


def approve(house, number):
    house.write(lambda connection: nudges.approve(connection, number, 0, house.clock.now(), house.programme))
    house.tick()


def recently(house, who):
    house.change(person, person.c.id == who, last_unsolicited=house.clock.now() - DAY)


def promised(house, who):
    house.does(who, FollowUp("check_in", "guide:on-a-bus", house.clock.now() + 6 * DAY))


def waits(house, who):
    house.does(who, OpenHandoff("ordinary", "our lease", "asked"))


@pytest.mark.parametrize(("kind", "settle"), [("lately", recently), ("promised", promised), ("with_a_person", waits)])
def test_who_is_let_in_gets_it_once_and_their_neighbour_in_the_same_place_does_not(house, kind, settle):
    jean, omar = house.resident("jean"), house.resident("omar", name="Omar")
    for who in (jean, omar):
        settle(house, who)
    number = drafted(house)
    assert let_in(house, number, jean, kind)
    before = [len(house.post.to(place)) for place in ("jean", "omar")]
    approve(house, number)
    house.tick(DAY)
    assert [len(house.post.to(place)) for place in ("jean", "omar")] == [before[0] + 1, before[1]]
    assert [state for state, _ in house.rows(*FATE)] == ["sent", "left_out"]


def test_each_reason_is_asked_for_separately(house):
    jean = house.resident("jean")
    recently(house, jean)
    waits(house, jean)
    number = drafted(house)
    let_in(house, number, jean, "with_a_person")
    aside = house.write(lambda connection: overrides.set_aside(connection, (number,)))
    (still,) = house.write(
        lambda connection: segments.recipients(connection, Segment(), house.clock.now(), Pace(), aside)
    )
    assert kind_of(still.why) == "lately"


@pytest.mark.parametrize(
    "state", [{"stopped": True}, {"consent": False}, {"consent": None}, {"paused_until": timedelta(days=30)}]
)
def test_nothing_lets_in_who_said_no_or_asked_for_peace(house, state):
    until = {name: house.clock.now() + value for name, value in state.items() if isinstance(value, timedelta)}
    jean = house.resident("jean", **(state | until))
    number = drafted(house)
    for kind in KINDS:
        let_in(house, number, jean, kind)
    approve(house, number)
    assert house.post.to("jean") == []
    assert [state for state, _ in house.rows(*FATE)] == ["left_out"]


def test_danger_told_after_they_were_let_in_still_leaves_them_in_peace(house):
    jean = house.resident("jean")
    waits(house, jean)
    number = drafted(house)
    let_in(house, number, jean, "with_a_person")
    house.does(jean, OpenHandoff("safety", "A safety worry was heard", "safety"))
    approve(house, number)
    assert house.rows(*FATE) == [("left_out", PEACE)]


def test_to_somebody_with_an_adviser_it_comes_without_buttons_and_their_answer_goes_to_the_adviser(house):
    aisha, jean = house.adviser("aisha"), house.resident("jean")
    waits(house, jean)
    (number,) = house.rows(handoff.c.id)
    house.does(aisha, TakeHandoff(number))
    draft = drafted(house)
    let_in(house, draft, jean, "with_a_person")
    approve(house, draft)
    last = next(sending for sending in reversed(house.post.sent) if sending.place == "jean")
    assert ("The hall is free." in last.text, last.buttons) == (True, ())
    house.says("jean", "yes that would suit us")
    assert "yes that would suit us" in house.post.to("aisha")[-1]


def test_why_and_whose_word_it_was_is_kept_and_nothing_is_let_in_once_it_is_approved(house):
    jean, ruth = house.resident("jean"), house.team()
    recently(house, jean)
    number, now = drafted(house), house.clock.now()
    house.write(lambda connection: overrides.ask(connection, number, jean, "lately", reason="Rang.", by=ruth, now=now))
    (kept,) = house.write(lambda connection: overrides.of(connection, number))
    assert (kept.name, kept.kind, kept.reason, kept.by, kept.at) == ("Jean", "lately", "Rang.", "Programme team", now)
    approve(house, number)
    assert not let_in(house, number, jean, "promised")
    house.write(lambda connection: overrides.take_back(connection, number, jean))
    assert len(house.write(lambda connection: overrides.of(connection, number))) == 1
