"""A nudge in the middle: paused and let go on, stopped on its way, and killed with the machine; once each."""

import asyncio
from datetime import timedelta

from aiolimiter import AsyncLimiter
from sqlalchemy import insert, update

from bot.channels import SendError
from flows.nudging.segments import Segment
from flows.turn import Conversation
from storage import seed
from storage.nudging import listing, nudges
from storage.tables import address, conversation, nudge_recipient

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def approved(house, within=timedelta(0)):
    def go(connection):
        now = house.clock.now()
        number = nudges.write(connection, "The hall is free.", Segment(), now + within, 0, now)
        nudges.approve(connection, number, 0, now, house.programme)
        return number

    return house.write(go)


def street(house, many):
    for number in range(many):
        house.resident(f"neighbour {number}")


def pause(house, number):
    return house.write(lambda connection: nudges.pause(connection, number))


def resume(house, number):
    return house.write(lambda connection: nudges.resume(connection, number, house.clock.now()))


def state(house, number):
    return house.write(lambda connection: listing.one(connection, number)).state


def test_while_it_is_paused_nobody_gets_it_and_then_everybody_does_even_days_later(house):
    street(house, 3)
    number = approved(house, HOUR)
    assert pause(house, number)
    house.tick(5 * DAY)
    assert (house.post.sent, state(house, number)) == ([], "paused")
    assert resume(house, number)
    house.tick()
    house.tick()
    assert len(house.post.sent) == len({sending.place for sending in house.post.sent}) == 3
    assert state(house, number) == "sent"


def test_what_is_on_its_way_is_held_at_the_door_and_goes_once_it_goes_on(house):
    street(house, 3)
    number = approved(house)
    house.post.errors.extend((None, SendError("slow down", retry_after=600)))
    house.tick()
    had = len(house.post.sent)
    pause(house, number)
    for _ in range(3):
        house.tick(HOUR)
    assert len(house.post.sent) == had
    resume(house, number)
    for _ in range(3):
        house.tick(HOUR)
    assert sorted(sending.place for sending in house.post.sent) == [f"neighbour {each}" for each in range(3)]
    assert house.rows(nudge_recipient.c.state) == ["sent"] * 3


def test_a_paused_one_can_be_stopped_and_what_is_over_cannot_be_paused(house):
    street(house, 2)
    number = approved(house)
    pause(house, number)
    house.write(lambda connection: nudges.stop(connection, number))
    assert not resume(house, number)
    house.tick(HOUR)
    assert (house.post.sent, state(house, number), pause(house, number)) == ([], "stopped", False)


def settled(house, many):
    """So many neighbours, one in sixteen of whom told us to stop."""

    def settle(connection):
        for number in range(many):
            who = seed.add_person(
                connection, house.clock.now(), Conversation(step="menu.listening"),
                name="Jean", consent=True, stopped=number % 16 == 0,
            )  # fmt: skip
            place = {"person_id": who, "channel": house.post.name, "place": f"neighbour {number}"}
            made = connection.execute(insert(address).values(place)).inserted_primary_key[0]
            theirs = update(conversation).where(conversation.c.person_id == who)
            connection.execute(theirs.values(address_id=made))

    house.write(settle)


def hurry(house):
    """As fast as it goes: the platform's pace is for the platform."""
    house.app.deliverer.pace = AsyncLimiter(1000, 0.01)


async def dies_after(house, many):
    """The process is gone once so many have been sent, whatever it was at."""
    app = house.app
    ticking, enough = asyncio.create_task(app.timers.tick()), asyncio.Event()
    send = house.post.send

    async def counted(sending):
        sent_as = await send(sending)
        if len(house.post.sent) >= many:
            enough.set()
        return sent_as

    house.post.send = counted
    await enough.wait()
    house.post.send = send
    left = (ticking, *app.deliverer.senders.values())
    for each in left:
        each.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    app.writer.stop()
    app.database.close()
    app.in_use.let_go()


def sent_to_all(house, many):
    """A nudge to so many whose machine dies halfway; where it was sent, and where it was to be sent."""
    settled(house, many)
    approved(house)
    hurry(house)
    house.run(dies_after(house, many // 2))
    house.begin()
    hurry(house)
    for _ in range(3):
        house.tick(HOUR)
    should = [f"neighbour {number}" for number in range(many) if number % 16]
    return sorted(sending.place for sending in house.post.sent), sorted(should)


def test_three_hundred_whose_machine_dies_halfway_get_it_once_each_and_the_left_out_never(house):
    sent, should = sent_to_all(house, 320)
    assert sent == should
