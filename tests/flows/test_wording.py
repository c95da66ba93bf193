"""Small pieces of wording: days, lists, names and labels."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from flows.turn import Person, World
from flows.wording import THINGS, at, clip, counted, dated, day, first_name, in_figures, label, listed, today


def test_a_day_is_said_with_its_weekday():
    assert day(date(2026, 1, 13), date(2026, 1, 12)) == "Tue 13 January"


def test_a_day_far_off_is_said_with_its_year():
    assert day(date(2027, 3, 1), date(2026, 1, 12)) == "Mon 1 March 2027"


def test_today_is_the_day_where_the_person_is():
    late_on_sunday = datetime(2026, 7, 5, 23, 30, tzinfo=UTC)
    assert today(World(late_on_sunday, None, None, Person(1))) == date(2026, 7, 6)  # type: ignore[arg-type]


def test_a_moment_is_said_with_its_day_unless_that_is_today():
    morning = World(datetime(2026, 1, 13, 8, tzinfo=UTC), None, None, Person(1))  # type: ignore[arg-type]
    assert at(datetime(2026, 1, 13, 7, 5, tzinfo=UTC), morning) == "at 07:05"
    assert at(datetime(2026, 1, 12, 22, 30, tzinfo=UTC), morning) == "at 22:30 on Mon 12 January"


def test_a_moment_keeps_its_own_hour_in_a_pattern_of_its_own():
    assert dated(datetime(2026, 1, 12, 9, tzinfo=ZoneInfo("Europe/Rome")), "EEE d, H:mm") == "Mon 12, 9:00"


def test_a_number_in_figures_has_its_noun():
    assert [in_figures(number, THINGS) for number in (1, 1200)] == ["1 thing", "1,200 things"]


@pytest.mark.parametrize(
    ("things", "sentence"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_things_are_listed_as_in_a_sentence(things, sentence):
    assert listed(things) == sentence


@pytest.mark.parametrize(
    ("name", "called"),
    [("Aisha Rahman", "Aisha"), ("Mrs Okafor", "Mrs Okafor"), ("Cllr Ann Lee", "Cllr Lee"), ("", "")],
)
def test_people_are_called_by_their_first_name_unless_they_go_by_a_title(name, called):
    assert first_name(name) == called


def test_a_label_is_cut_at_a_word_and_fits_a_button():
    assert label("Yorkshire and the Humber") == "Yorkshire and the…"


def test_a_clipped_text_never_ends_in_a_loose_comma():
    assert clip("We lost our chair, and then the hall", 19) == "We lost our chair…"


def test_small_numbers_are_words():
    assert [counted(1, THINGS), counted(12, THINGS), counted(1200, THINGS)] == [
        "one thing",
        "12 things",
        "1,200 things",
    ]
