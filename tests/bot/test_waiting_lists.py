"""A full event: no place goes twice or out of turn, nobody is lost, and nobody is written to who doesn't want it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.effects import PauseUntil, Stop
from storage.tables import booking
from tests.bot.house import begun

TUESDAY = datetime(2027, 5, 4, 9, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
FREE = "A place has come free"
BOOK = "book me a place at stories and figures"


@pytest.fixture
def house(empty_database, tmp_path, programme, ears):
    """Stories and figures, on 13 May, has one place in all; Ali has it, and Jean, Mo and Sue wait in this order."""
    few = tuple(replace(each, places=1) if each.id == "stories_day" else each for each in programme.gatherings)
    service = begun(empty_database, tmp_path, replace(programme, gatherings=few), ears, TUESDAY)
    service.ids = {name: service.resident(name, name=name.title()) for name in ("ali", "jean", "mo", "sue")}
    for name in service.ids:
        service.says(name, BOOK, "yes please")
        service.clock.forward(MINUTE)
    yield service
    service.close()


def states(house):
    return dict(zip(house.ids, house.rows(booking.c.state), strict=False))


def offered(house):
    return [name for name in house.ids if any(FREE in text for text in house.post.to(name))]


def test_two_who_say_yes_at_once_do_not_both_get_the_last_place(empty_database, tmp_path, programme, ears):
    few = tuple(replace(each, places=1) if each.id == "stories_day" else each for each in programme.gatherings)
    service = begun(empty_database, tmp_path, replace(programme, gatherings=few), ears, TUESDAY)
    for name in ("ali", "jean"):
        service.resident(name)
        service.says(name, BOOK)
    service.hears(service.said("ali", "yes please"), service.said("jean", "yes please"))
    assert service.rows(booking.c.state) == ["booked"]
    (told,) = service.post.to("jean")[1:]
    assert told.startswith("Somebody took the last place just now, sorry.")
    assert told.endswith("Shall I put you on the waiting list?")
    service.close()


def test_a_place_given_up_goes_down_the_list_in_order(house):
    assert states(house) == {"ali": "booked", "jean": "waiting", "mo": "waiting", "sue": "waiting"}
    house.says("ali", "i cant come to stories and figures")
    house.tick(MINUTE)
    assert offered(house) == ["jean"]
    house.presses("jean", "No thanks")
    house.tick(MINUTE)
    assert offered(house) == ["jean", "mo"]
    assert "I'll remind you on Mon 10 May" in house.presses("mo", "Yes please")[0]
    house.tick(MINUTE)
    assert offered(house) == ["jean", "mo"]
    assert house.rows(booking.c.state) == ["booked", "waiting"]


def test_a_place_nobody_answers_for_goes_on_and_a_late_yes_waits_again(house):
    house.says("ali", "i cant come to stories and figures")
    house.tick(MINUTE)
    house.tick(2 * DAY + MINUTE)
    assert offered(house) == ["jean", "mo"]
    assert house.rows(booking.c.state) == ["lapsed", "offered", "waiting"]
    assert "back on the waiting list" in house.presses("jean", "Yes please")[0]
    assert sorted(house.rows(booking.c.state)) == ["offered", "waiting", "waiting"]
    house.presses("mo", "No thanks")
    house.tick(MINUTE)
    assert offered(house) == ["jean", "mo", "sue"]


def test_whoever_asked_us_to_stop_or_rests_is_passed_over_and_keeps_their_turn(house):
    house.does(house.ids["jean"], Stop("stop"))
    house.does(house.ids["mo"], PauseUntil(TUESDAY + 30 * DAY))
    house.says("ali", "i cant come to stories and figures")
    house.tick(MINUTE)
    assert offered(house) == ["sue"]
    assert house.rows(booking.c.state) == ["waiting", "waiting", "offered"]


def test_at_night_a_place_is_kept_for_the_first_until_their_morning(house):
    house.clock.forward(timedelta(hours=13))
    house.says("ali", "i cant come to stories and figures")
    house.tick(MINUTE)
    assert offered(house) == []
    house.resident("omar")
    assert "All its places are taken" in house.says("omar", BOOK)[0]
    house.tick(timedelta(hours=10))
    assert offered(house) == ["jean"]


def test_whoever_is_booked_is_reminded_once_and_frees_the_place_by_saying_so(house):
    house.tick(6 * DAY)
    (reminded,) = [text for text in house.post.to("ali") if "Can you still come?" in text]
    assert reminded.startswith("You're down for Stories and figures, Thu 13 May at 13:00")
    house.tick(timedelta(hours=1))
    assert sum("Can you still come?" in text for text in house.post.to("ali")) == 1
    assert "first on the waiting list" in house.says("ali", "sorry i cant make it any more")[0]
    house.tick(MINUTE)
    assert offered(house) == ["jean"]


def test_a_reminder_waits_for_whoever_rests_and_never_comes_to_whoever_stopped(house):
    house.does(house.ids["ali"], Stop("stop"))
    house.tick(6 * DAY)
    house.tick(DAY)
    assert not any("Can you still come?" in text for text in house.post.to("ali"))


def test_whoever_has_everything_erased_leaves_the_list(house):
    house.says("ali", "delete everything", "yes delete it all")
    house.tick(MINUTE)
    assert offered(house) == ["jean"]
