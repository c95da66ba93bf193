"""News of the leadership programme goes through the same gate as news of an expert."""

from datetime import timedelta

import pytest

from flows.effects import PutForward, Stop
from storage.blocks import forwarded
from storage.blocks.forwarded import Step
from storage.tables import person, put_forward
from tests.bot.test_unasked import moments

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def put(ready):
    """Jean has put herself forward, and then a neighbour."""
    ready.jean = ready.rows(person.c.id, where=person.c.name == "Jean")[0]
    for words in ("me", "Sam from the pantry"):
        ready.does(ready.jean, PutForward(words))
    return ready


def moves(house, number, before, state):
    def work(connection):
        told = forwarded.move(connection, house.programme, Step(number, before, state), house.clock.now())
        return told, list(told or ())

    async def line():
        moved = await house.app.line.tell_after(work)
        await house.app.deliverer.idle()
        return moved

    return house.run(line())


def test_it_waits_for_the_morning_and_tells_how_it_stands_then(put):
    put.clock.forward(14 * HOUR)  # eleven at night
    moves(put, 1, "put_forward", "applied")
    moves(put, 1, "applied", "offered")
    assert put.post.to("jean") == []
    assert [moment.hour for moment in moments(put, 24, HOUR)] == [9]
    (news,) = put.post.to("jean")
    assert "you've been offered a place" in news


def test_who_stopped_hears_it_only_when_they_ask(put):
    put.does(put.jean, Stop("stop"))
    moves(put, 1, "put_forward", "not_this_time")
    put.tick(DAY)
    assert put.post.to("jean") == []
    told = put.says("jean", "did the academy take me")
    assert "not this time" in told[0]


def test_a_neighbour_who_moved_on_at_night_is_not_told_of_in_the_morning(put):
    put.clock.forward(14 * HOUR)
    moves(put, 2, "put_forward", "spoken")
    moves(put, 2, "spoken", "offered")
    list(moments(put, 24, HOUR))
    assert put.post.to("jean") == []


def test_two_people_can_not_move_one_on(put):
    assert moves(put, 1, "put_forward", "spoken")
    assert moves(put, 1, "put_forward", "withdrawn") is None
    assert put.rows(put_forward.c.state) == ["spoken", "put_forward"]
