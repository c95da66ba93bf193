"""A full event: no place goes twice or out of turn, nobody is lost, and nobody is written to who doesn't want it."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.channels import press_data, read_press
from flows.effects import GiveUpPlace, PauseUntil, Stop
from flows.events import Pressed
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


@pytest.fixture
def two_waits(empty_database, tmp_path, programme, ears):
    """Ali has the only place at two events, and Jean waits for both."""
    both = ("stories_day", "finishing_weekend")
    few = tuple(replace(each, places=1) if each.id in both else each for each in programme.gatherings)
    service = begun(empty_database, tmp_path, replace(programme, gatherings=few), ears, TUESDAY)
    service.ids = {name: service.resident(name, name=name.title()) for name in ("ali", "jean")}
    for event, state, name in itertools.product(both, ("booked", "waiting"), service.ids):
        if (name == "ali") == (state == "booked"):
            service.put(booking, person_id=service.ids[name], gathering=event, state=state, at=TUESDAY)
    yield service
    service.close()


def first_and_second(house):
    """Both places come free at once; the two messages that Jean has."""
    house.does(house.ids["ali"], GiveUpPlace("stories_day"))
    house.does(house.ids["ali"], GiveUpPlace("finishing_weekend"))
    house.tick(MINUTE)
    first, second = [sending for sending in house.post.sent if sending.place == "jean"]
    assert "Stories and figures" in first.text
    assert "Finishing well weekend" in second.text
    return first, second


def press(house, sending, label):
    """Press a button of that very message, however old it is; what is said then."""
    (button,) = [each for each in sending.buttons if each.label == label]
    step, version, key = read_press(press_data(sending.step, sending.version, button))
    before = len(house.post.to("jean"))
    house.hears(replace(house.pressed("jean", label), event=Pressed(key, step, version, label)))
    return house.post.to("jean")[before:]


def held(house):
    return set(house.rows(booking.c.gathering, booking.c.state))


def test_of_two_places_offered_at_once_each_button_answers_its_own(two_waits):
    first, second = first_and_second(two_waits)
    assert "I've put you down for Stories and figures" in press(two_waits, first, "Yes please")[0]
    assert held(two_waits) == {("stories_day", "booked"), ("finishing_weekend", "offered")}
    assert "A place has come free at Finishing well weekend" in two_waits.presses("jean", "No need")[0]
    two_waits.presses("jean", "No thanks")
    assert held(two_waits) == {("stories_day", "booked")}
    assert "from earlier on" in press(two_waits, second, "Yes please")[0]  # what was turned down is no longer theirs


def test_of_two_places_offered_at_once_neither_is_lost_to_something_else(two_waits):
    first, second = first_and_second(two_waits)
    two_waits.says("jean", "menu")
    press(two_waits, second, "Yes please")
    press(two_waits, first, "No thanks")
    assert held(two_waits) == {("finishing_weekend", "booked")}


def test_an_older_offer_pressed_after_its_time_is_met_kindly(two_waits):
    first, second = first_and_second(two_waits)
    two_waits.tick(3 * DAY)
    assert "I've put you down for Stories and figures" in press(two_waits, first, "Yes please")[0]
    assert "I've put you down for Finishing well weekend" in press(two_waits, second, "Yes please")[0]


def test_a_full_event_asked_about_in_other_words_still_leads_to_its_waiting_list(house):
    house.says("ali", BOOK, "leave it as it is", BOOK)
    house.resident("zoe", name="Zoe")
    assert "one place for each person" in house.says("zoe", BOOK, "book 2 places")[-1]
    assert "You're on the waiting list" in house.says("zoe", "yes please")[0]
