"""What comes due happens, whatever else goes wrong; a restart loses nothing of it."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from flows import engine
from flows.effects import FollowUp, OpenHandoff
from flows.events import FollowUpDue
from storage.sending import outbox
from storage.tables import conversation, follow_up
from storage.unit import Unit

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def jean(house):
    return house.resident("jean")


def promised(house, who, within=DAY):
    house.does(who, FollowUp("check_in", "guide:hardly-anyone-comes", house.clock.now() + within))


def test_a_promise_that_came_due_while_we_were_stopped_is_kept_at_the_next_start(house, jean):
    promised(house, jean)
    house.end()
    house.clock.forward(DAY + HOUR)
    house.begin()
    house.tick()
    assert len(house.post.to("jean")) == 1


def test_a_promise_is_kept_once_however_often_it_ticks(house, jean):
    promised(house, jean)
    house.clock.forward(DAY)
    for _ in range(5):
        house.tick()
    assert len(house.post.to("jean")) == 1


def test_two_ticks_at_once_keep_a_promise_once(house, jean):
    promised(house, jean)
    house.clock.forward(DAY)

    async def at_once():
        await asyncio.gather(*(house.app.timers.run_due() for _ in range(4)))
        await house.app.deliverer.idle()

    house.run(at_once())
    assert len(house.post.to("jean")) == 1


def test_one_chat_that_cannot_be_read_keeps_nobody_else_from_what_was_promised(house, jean):
    broken = house.resident("omar", name="Omar")
    for who in (broken, jean):
        promised(house, who)
    house.change(conversation, conversation.c.person_id == broken, state="{not json")
    house.tick(DAY)
    assert len(house.post.to("jean")) == 1


def test_a_crash_at_a_promise_is_said_once_and_keeps_nobody_else_from_theirs(house, jean):
    omar = house.resident("omar", name="Omar")
    for who in (omar, jean):
        promised(house, who)

    def advance(talk, event, world):
        if isinstance(event, FollowUpDue) and world.person.id == omar:
            raise RuntimeError
        return engine.advance(talk, event, world)

    house.app.line.unit = Unit(house.programme, house.ears, advance=advance)
    house.tick(DAY)
    house.tick()
    (told,) = house.post.to("omar")
    assert told.startswith("Something of mine broke just then")
    assert len(house.post.to("jean")) == 1


def test_a_tick_that_fails_is_seen_and_the_next_one_goes_on(house, jean, monkeypatch):
    promised(house, jean)
    house.tick()
    healthy = house.app.timers.last_tick
    house.clock.forward(DAY)

    def locked(*_):
        raise OSError("database is locked")

    with monkeypatch.context() as trouble:
        trouble.setattr(outbox, "lease", locked)
        house.run(house.app.timers.tick())
    assert house.app.timers.last_tick == healthy
    house.tick()
    assert house.app.timers.last_tick == house.clock.now()
    assert len(house.post.to("jean")) == 1


def test_the_next_moment_is_the_first_of_promises_and_people_who_wait(house, jean):
    assert house.run(house.app.timers.next_due()) is None
    promised(house, jean, 5 * HOUR)
    assert house.run(house.app.timers.next_due()) == house.clock.now() + 5 * HOUR
    house.does(jean, OpenHandoff("safety", "danger", "safety"))
    assert house.run(house.app.timers.next_due()) == house.clock.now() + timedelta(minutes=10)


def test_thousands_that_come_due_together_are_all_handled(house, jean):
    promised(house, jean)
    row = dict(zip(follow_up.c.keys(), house.rows(*follow_up.c)[0], strict=True))
    many = [row | {"id": row["id"] + number, "about": f"guide:{number}"} for number in range(1, 1201)]
    house.write(lambda connection: connection.execute(follow_up.insert(), many))
    house.write(lambda connection: connection.execute(update(follow_up).values(due_at=house.clock.now())))
    house.tick()
    left = house.rows(follow_up.c.id, where=(follow_up.c.state == "open") & (follow_up.c.due_at <= house.clock.now()))
    assert left == []
    assert len(house.post.to("jean")) == 1
