"""An event that moves or is called off: everybody who is down for it hears so once, in their hours, and can leave."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows.effects import PauseUntil
from storage.tables import booking
from tests.bot.house import begun

TUESDAY = datetime(2027, 5, 4, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOVED = "Stories and figures has moved to another day: it was to be on Thu 13 May."
OFF = "Stories and figures, which was to be on Thu 13 May, is called off. I've taken you off its list"


@pytest.fixture
def house(empty_database, tmp_path, programme, ears):
    """Stories and figures, on 13 May, has one place: Ali has it, and Jean waits."""
    few = tuple(replace(each, places=1) if each.id == "stories_day" else each for each in programme.gatherings)
    service = begun(empty_database, tmp_path, replace(programme, gatherings=few), ears, TUESDAY)
    service.ids = {name: service.resident(name, name=name.title()) for name in ("ali", "jean")}
    for name in service.ids:
        service.says(name, "book me a place at stories and figures", "yes please", "no need")
    yield service
    service.close()


def edited(house, *, on=None):
    """The event is on that day instead, or called off; what each hears of it within a minute."""
    now = house.app.line.unit.programme
    event = next(each for each in now.gatherings if each.id == "stories_day")
    rest = tuple(each for each in now.gatherings if each is not event)
    changed = {"gatherings": (*rest, replace(event, on=on))} if on else {"gatherings": rest, "called_off": (event,)}
    house.app.line.take_up(replace(now, **changed), house.ears)
    return heard(house)


def heard(house, after=MINUTE):
    before = {name: len(house.post.to(name)) for name in house.ids}
    house.tick(after)
    return {name: house.post.to(name)[many:] for name, many in before.items()}


def test_everybody_hears_once_that_it_moved_with_the_new_day_and_a_way_out(house):
    told = edited(house, on=date(2027, 5, 20))
    assert [len(each) for each in told.values()] == [1, 1]
    assert told["ali"][0].startswith(MOVED)
    assert "You're down for Stories and figures, Thu 20 May" in told["ali"][0]
    assert told["jean"][0].startswith(MOVED)
    assert heard(house) == {"ali": [], "jean": []}
    assert "You're no longer down" in house.presses("ali", "I can't come")[0]


def test_it_moves_twice_and_back_and_each_is_said(house):
    edited(house, on=date(2027, 5, 20))
    assert "it was to be on Thu 20 May" in edited(house, on=date(2027, 5, 13))["ali"][0]


def test_whoever_is_booked_is_reminded_in_time_for_the_new_day(house):
    edited(house, on=date(2027, 5, 20))
    house.tick(timedelta(days=6))
    assert not any("Can you still come?" in text for text in house.post.to("ali"))
    house.tick(timedelta(days=7))
    assert sum("Can you still come?" in text for text in house.post.to("ali")) == 1


def test_everybody_hears_once_that_it_is_called_off_and_nobody_is_down_for_it(house):
    told = edited(house)
    assert [each[0].startswith(OFF) for each in told.values()] == [True, True]
    assert house.rows(booking.c.id) == []
    assert heard(house) == {"ali": [], "jean": []}
    assert "stories and figures" not in house.says("ali", "what's on in may")[0].casefold()


def test_whoever_asked_for_peace_hears_once_it_is_over(house):
    house.does(house.ids["ali"], PauseUntil(TUESDAY + timedelta(days=3)))
    told = edited(house)
    assert (told["ali"], len(told["jean"])) == ([], 1)
    assert heard(house, timedelta(days=3))["ali"][0].startswith(OFF)


def test_the_question_that_was_open_is_still_open_after_it(house):
    house.says("ali", "nobody comes to our meetings")
    asked = house.post.sent[-1]
    edited(house)
    assert house.presses("ali", asked.buttons[0].label)
