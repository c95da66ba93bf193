"""What still holds between approving a nudge and its arrival: losses, people who wait, and Stop."""

from datetime import timedelta

from bot.channels import SendError
from flows.effects import OpenHandoff
from storage import nudge_list, nudges
from storage.segments import Segment
from storage.tables import activity, nudge_recipient

HOUR = timedelta(hours=1)


def approved(house):
    """A nudge to everybody in Fernhill, due in an hour; its number."""
    now = house.clock.now()

    def go(connection):
        number = nudges.write(connection, "The hall is free.", Segment(area="fernhill"), now + HOUR, 0, now)
        nudges.approve(connection, number, 0, now)
        return number

    return house.write(go)


def states(house):
    """Everybody's number, state and why."""
    return house.rows(nudge_recipient.c.person_id, nudge_recipient.c.state, nudge_recipient.c.why)


def test_a_loss_after_approval_leaves_the_person_and_their_neighbours_in_peace(house):
    jean, malik = house.resident("jean"), house.resident("malik")
    approved(house)
    house.put(activity, person_id=jean, area_id="fernhill", kind="loss", at=house.clock.now())
    house.tick(HOUR)
    assert states(house) == [(jean, "left_out", "a loss was noted"), (malik, "left_out", "a loss was noted")]
    assert [house.post.to(place) for place in ("jean", "malik")] == [[], []]


def test_whoever_waits_for_a_person_by_then_is_left_out(house):
    jean = house.resident("jean")
    approved(house)
    house.does(jean, OpenHandoff("ordinary", "A lease to look at.", "asked"))
    house.tick(HOUR)
    assert states(house) == [(jean, "left_out", "is waiting for a person, or talking to one")]


def test_stopping_takes_back_what_has_not_left_yet(house):
    jean, malik = house.resident("jean"), house.resident("malik")
    number = approved(house)
    house.post.errors.extend((None, SendError("slow down", retry_after=600)))
    house.tick(HOUR)
    assert [len(house.post.to(place)) for place in ("jean", "malik")] == [1, 0]
    house.write(lambda connection: nudges.stop(connection, number))
    house.tick(HOUR)
    assert house.post.to("malik") == []
    assert states(house) == [(jean, "sent", ""), (malik, "left_out", nudges.STOPPED)]
    assert house.write(lambda connection: nudge_list.one(connection, number)).state == "stopped"


def test_one_that_everybody_has_can_not_be_stopped_any_more(house):
    jean = house.resident("jean")
    number = approved(house)
    house.tick(HOUR)
    house.tick()
    house.write(lambda connection: nudges.stop(connection, number))
    assert states(house) == [(jean, "sent", "")]
    assert house.write(lambda connection: nudge_list.one(connection, number)).state == "sent"
