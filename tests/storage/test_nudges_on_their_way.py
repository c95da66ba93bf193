"""What still holds between approving a nudge and its arrival: losses, people who wait, and Stop."""

from dataclasses import replace
from datetime import timedelta

from bot.channels import SendError
from flows import engine
from flows.effects import OpenHandoff
from flows.following_up.patience import PEACE
from flows.nudging.segments import plain
from flows.turn_json import conversation_from_json
from storage import load
from storage.nudging import listing, nudges
from storage.tables import activity, conversation, nudge_recipient, person
from storage.unit import Unit

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def approved(house):
    """A nudge to everybody in Fernhill, due in an hour; its number."""
    now = house.clock.now()

    def go(connection):
        number = nudges.write(connection, "The hall is free.", plain(area="fernhill"), now + HOUR, 0, now)
        nudges.approve(connection, number, 0, now, house.programme)
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
    assert states(house) == [(jean, "left_out", PEACE), (malik, "left_out", PEACE)]
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
    assert house.write(lambda connection: listing.one(connection, number)).state == "stopped"


def test_one_that_everybody_has_can_not_be_stopped_any_more(house):
    jean = house.resident("jean")
    number = approved(house)
    house.tick(HOUR)
    house.tick()
    house.write(lambda connection: nudges.stop(connection, number))
    assert states(house) == [(jean, "sent", "")]
    assert house.write(lambda connection: listing.one(connection, number)).state == "sent"


def test_a_crash_at_one_persons_nudge_keeps_nobody_from_theirs_in_the_same_transaction(house):
    broken, *_ = [house.resident(f"neighbour {number}") for number in range(5)]
    approved(house)

    def advance(talk, event, world):
        if world.person.id == broken:
            raise RuntimeError
        return engine.advance(talk, event, world)

    house.app.line.unit = Unit(house.programme, house.ears, advance=advance)
    house.tick(HOUR)
    got = [house.post.to(f"neighbour {number}") for number in range(5)]
    assert [sum("The hall is free." in text for text in texts) for texts in got] == [0, 1, 1, 1, 1]


def held_up(house):
    """A nudge to Jean that waits in the outbox, behind a network that said to slow down; its number."""
    number = approved(house)
    house.post.errors.append(SendError("slow down", retry_after=600))
    house.tick(HOUR)
    return number


def asked_long_ago(house, place):
    """They were asked something, and left it for longer than it keeps anything waiting."""
    house.says(place, "no one turns up to our meetings")
    house.tick(8 * DAY)


def talk_of(house, who):
    (state,) = house.rows(conversation.c.state, where=conversation.c.person_id == who)
    return conversation_from_json(state)


def test_a_yes_after_a_nudge_that_was_stopped_is_no_answer_to_it(house):
    jean = house.resident("jean")
    asked_long_ago(house, "jean")
    before = talk_of(house, jean)
    number = held_up(house)
    assert talk_of(house, jean).step == "nudge.answer"
    house.write(lambda connection: nudges.stop(connection, number))
    assert talk_of(house, jean) == before
    house.says("jean", "yes")
    assert states(house) == [(jean, "left_out", nudges.STOPPED)]


def test_whoever_went_on_by_themselves_stays_where_they_are_when_a_nudge_is_stopped(house):
    jean = house.resident("jean")
    number = held_up(house)
    house.says("jean", "menu")
    before = talk_of(house, jean)
    house.write(lambda connection: nudges.stop(connection, number))
    assert talk_of(house, jean) == before


def test_a_nudge_let_go_at_the_door_leaves_the_chat_and_the_list_as_if_it_had_never_come(house):
    jean = house.resident("jean")
    asked_long_ago(house, "jean")
    before = talk_of(house, jean)
    held_up(house)
    house.change(person, person.c.id == jean, stopped=True)
    house.tick(HOUR)
    assert talk_of(house, jean) == before
    assert states(house) == [(jean, "left_out", "asked us to stop")]


def test_a_nudge_that_could_not_go_for_a_week_is_left_out_with_its_reason(house):
    jean = house.resident("jean")
    approved(house)
    talk = replace(talk_of(house, jean), owner="adviser")
    house.write(lambda connection: load.put_back(connection, jean, talk))
    for _ in range(6):
        house.tick(DAY)
    assert states(house) == [(jean, "waiting", "an adviser has the chat")]
    for _ in range(3):
        house.tick(DAY)
    assert states(house) == [(jean, "left_out", "an adviser has the chat")]
