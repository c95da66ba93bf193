"""Something of ours breaks while it isn't known whether somebody is safe: no yes and no danger is lost by it."""

from datetime import timedelta

import pytest

from flows import engine
from flows.events import Attached
from storage.incoming import Incoming
from storage.lapses import due
from storage.tables import handoff
from storage.unit import Unit

DOUBT = "he gets so angry with the kids"


@pytest.fixture
def breaks(ready):
    """From the gentle question on, every turn breaks, until `mend`."""
    ready.says("jean", DOUBT)

    def advance(talk, event, world):
        raise ValueError("broken")

    unit = ready.app.line.unit
    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=advance)

    def mend():
        ready.app.line.unit = unit

    ready.mend = mend
    return ready


def dangers(house):
    return house.rows(handoff.c.urgency)


@pytest.mark.parametrize("typed", ["yes", "not sure", "yes he hits them"])
def test_a_typed_yes_in_a_turn_that_breaks_is_a_yes(breaks, typed):
    (told,) = breaks.says("jean", typed)
    assert "999" in told
    assert dangers(breaks) == ["safety"]


@pytest.mark.parametrize("label", ["Yes", "Not sure"])
def test_a_pressed_yes_in_a_turn_that_breaks_is_a_yes(breaks, label):
    breaks.presses("jean", label)
    assert dangers(breaks) == ["safety"]


def test_danger_under_a_photo_in_a_turn_that_breaks_is_answered(breaks):
    photo = Attached("photo", "my husband hits me", "r")
    breaks.hears(Incoming("post", "p1", "jean", photo, breaks.clock.now()))
    assert dangers(breaks) == ["safety"]


def test_anything_else_leaves_the_question_open_and_asks_it_again(breaks):
    photo = Attached("photo", "", "r")
    breaks.hears(Incoming("post", "p1", "jean", photo, breaks.clock.now()))
    told = breaks.post.to("jean")[-1]
    assert told.startswith("Something of mine broke just then, sorry")
    assert told.endswith("Is anyone in danger or being hurt?")
    breaks.mend()
    breaks.says("jean", "yes")
    assert dangers(breaks) == ["safety"]


def test_those_on_duty_hear_of_a_question_left_though_that_turn_breaks(breaks):
    breaks.clock.forward(timedelta(minutes=61))
    (lapsed,) = breaks.write(lambda connection: due(connection, breaks.clock.now()))
    breaks.hears(lapsed)
    assert breaks.alerts("aisha", "dean") == [1, 1]


def test_without_a_doubt_it_is_said_as_ever(ready):
    ready.app.line.unit = Unit(ready.programme, ready.ears, advance=engine.sorry)
    assert ready.says("jean", "hello there")[0].startswith("Something of mine broke just then, sorry.")
