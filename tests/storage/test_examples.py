"""What staff did with sentences is written down with who and when, and can be undone."""

import pytest

from flows.effects import EraseMe, NoteMiss
from storage.staff import examples, misses
from storage.staff.examples import Done
from storage.tables import activity


@pytest.fixture
def jean(house):
    return house.resident("jean")


@pytest.fixture
def team(house, jean):
    """The member of staff; two sentences of Jean's wait: numbers 1 and 2."""
    for text in ("the kiln is broken", "we want goats"):
        house.does(jean, NoteMiss(text))
    return house.team()


def waiting(house):
    with house.app.database.read() as connection:
        return [each.id for each in misses.waiting(connection, 9)]


def lately(house):
    with house.app.database.read() as connection:
        return [(each.text, each.topic, each.missed) for each in examples.lately(connection, 9)]


def left(house, who, *ids):
    now = house.clock.now()
    house.write(lambda connection: examples.note_left(connection, who, ids, now))


def test_an_example_is_kept_with_who_and_when_and_settles_what_it_was_made_of(house, team):
    now = house.clock.now()
    house.write(lambda connection: examples.note_added(connection, team, "broken kiln", "planning", (1,), now))
    assert waiting(house) == [2]
    with house.app.database.read() as connection:
        (done,) = examples.lately(connection, 9)
    assert done == Done(done.id, "broken kiln", "planning", (1,), "Programme team", now)


def test_what_is_undone_waits_again_and_can_be_undone_once(house, team):
    left(house, team, 1, 2)
    assert waiting(house) == []
    with house.app.database.read() as connection:
        (done,) = examples.lately(connection, 9)
    house.write(lambda connection: examples.undo(connection, done))
    assert waiting(house) == [2, 1]
    with house.app.database.read() as connection:
        assert examples.done(connection, done.id) is None


def test_what_was_left_goes_when_its_writer_is_erased(house, jean, team):
    left(house, team, 1)
    assert lately(house) == [("the kiln is broken", "", (1,))]
    house.does(jean, EraseMe())
    assert lately(house) == [("", "", (1,))]
    assert "kiln" not in str(house.rows(activity.c.detail))
