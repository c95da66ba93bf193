"""While a nudge goes out to many, whoever tells of danger hears at once, and gets nothing of it any more."""

import asyncio

import pytest

from flows.nudging.segments import Condition, Segment
from storage.at_work.cover import staff
from storage.nudging import nudges
from storage.nudging.beside import Beside
from storage.sending import attachments
from storage.sending.attachments import Kept

EVERYWHERE, HALL = Segment(Condition("area", "fernhill")), "a" * 32
DANGER = "I want to kill myself"
HEARD = "You were right to say so."
SOON = 10  # seconds


class HeldUp(asyncio.Event):
    """Holds up whoever waits for it, until it is set; `reached` once somebody does."""

    def __init__(self):
        super().__init__()
        self.reached = asyncio.Event()

    async def wait(self):
        self.reached.set()
        return await super().wait()


@pytest.fixture
def street(house):
    house.team()
    for place in ("ann", "jean", "omar"):
        house.resident(place, name=place.title())
    return house


def goes(house, beside=None):
    """A nudge to all of them that is due now."""
    now, (me, *_others) = house.clock.now(), house.write(staff)
    given = {"beside": beside} if beside else {}
    number = house.write(lambda connection: nudges.write(connection, "Hello.", EVERYWHERE, now, me, now, **given))
    house.write(lambda connection: nudges.approve(connection, number, 0, now, house.programme))


def danger_meanwhile(house, held_up, *places):
    """What those who tell of danger while the nudge is held up were sent by then, and once it went on."""

    async def line():
        await house.app.timers.tick()
        async with asyncio.timeout(SOON):
            await held_up.reached.wait()
            for place in places:
                await house.app.line.handle(house.said(place, DANGER))
            while not all(map(house.post.to, places)):  # noqa: ASYNC110 (the channel has nothing to wait for)
                await asyncio.sleep(0.005)
        by_then = [house.post.to(place) for place in places]
        held_up.set()
        await house.app.deliverer.idle()
        return by_then, [house.post.to(place) for place in places]

    return house.run(line())


def test_nobody_in_danger_waits_for_the_picture_of_a_nudge_to_be_uploaded_for_somebody_else(street):
    now, (me, *_others) = street.clock.now(), street.write(staff)
    kept = Kept(HALL, "photo", "hall.jpg", 3, "image/jpeg", person=me, content=b"jpg", here=True, alt="The hall.")
    street.write(lambda connection: attachments.put(connection, kept, now))
    goes(street, Beside(HALL))
    uploaded, send = HeldUp(), street.post.send

    async def slowly(sending):
        if sending.files:
            await uploaded.wait()
        return await send(sending)

    street.post.send = slowly
    for told in danger_meanwhile(street, uploaded, "jean", "omar"):
        assert [[HEARD in text for text in texts] for texts in told] == [[True], [True]]


def test_nor_for_the_pace_of_what_goes_to_many(street):
    goes(street)
    paced = HeldUp()
    street.app.deliverer.pace.acquire = paced.wait
    for told in danger_meanwhile(street, paced, "ann", "jean", "omar"):
        assert [[HEARD in text for text in texts] for texts in told] == [[True]] * 3
