"""Days as people type them. Today is Monday 23 November 2026."""

from datetime import date

import pytest

from flows.hearing.dates import when
from flows.hearing.no_such_day import no_such_day
from flows.hearing.seasons import clock_changes, easter, first_working_day

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 24)),
        ("day after tmrw", date(2026, 11, 25)),
        ("next tues", date(2026, 11, 24)),
        ("weds", date(2026, 11, 25)),
        ("on monday", date(2026, 11, 30)),
        ("a week on friday", date(2026, 12, 4)),
        ("friday week", date(2026, 12, 4)),
        ("a fortnight on friday", date(2026, 12, 11)),
        ("friday fortnight", date(2026, 12, 11)),
        ("in a fortnight", date(2026, 12, 7)),
        ("tuesday after next", date(2026, 12, 1)),
        ("the weekend after next", date(2026, 12, 5)),
        ("end of next week", date(2026, 12, 4)),
        ("tomorrow evening", date(2026, 11, 24)),
        ("month end", date(2026, 11, 30)),
        ("first week of march", date(2027, 3, 1)),
        ("second week of feb", date(2027, 2, 8)),
        ("first week of april", date(2027, 4, 1)),
        ("second week of april", date(2027, 4, 5)),
        ("last week of january", date(2027, 1, 25)),
        ("first monday in march", date(2027, 3, 1)),
        ("last friday of the month", date(2026, 11, 27)),
        ("2nd tuesday of the month", date(2026, 12, 8)),
        ("third thursday of next month", date(2026, 12, 17)),
        ("may half term", date(2027, 5, 31)),
        ("after october half term", date(2027, 11, 1)),
        ("two weeks after easter", date(2027, 4, 13)),
        ("good friday", date(2027, 3, 26)),
        ("after the may bank holiday", date(2027, 5, 4)),
        ("pancake day", date(2027, 2, 9)),
        ("not yet, ask me after easter", date(2027, 3, 30)),
        ("2 weeks today", date(2026, 12, 7)),
        ("in 2 wks", date(2026, 12, 7)),
        ("two weeks", date(2026, 12, 7)),
        ("a fortnight", date(2026, 12, 7)),
        ("a couple of weeks", date(2026, 12, 7)),
        ("in 10 days", date(2026, 12, 3)),
        ("a month", date(2026, 12, 23)),
        ("3 months", date(2027, 2, 23)),
        ("next week", date(2026, 11, 30)),
        ("the week after next", date(2026, 12, 7)),
        ("this weekend", date(2026, 11, 28)),
        ("next month", date(2026, 12, 23)),
        ("early next month", date(2026, 12, 3)),
        ("the end of next month", date(2026, 12, 31)),
        ("month after next", date(2027, 1, 23)),
        ("in a week", date(2026, 11, 30)),
        ("in a week or two", date(2026, 12, 7)),
        ("end of the month", date(2026, 11, 30)),
        ("after half term", date(2027, 2, 22)),
        ("after xmas", date(2027, 1, 4)),
        ("after boxing day", date(2027, 1, 4)),
        ("before xmas", date(2026, 12, 24)),
        ("before easter", date(2027, 3, 25)),
        ("new year", date(2027, 1, 4)),
        ("in the new year", date(2027, 1, 4)),
        ("easter", date(2027, 3, 28)),
        ("after easter", date(2027, 3, 30)),
        ("when the clocks change", date(2027, 3, 28)),
        ("after the summer", date(2027, 9, 4)),
        ("when the kids go back", date(2027, 9, 4)),
        ("end of jan", date(2027, 1, 31)),
        ("mid march", date(2027, 3, 15)),
        ("jan", date(2027, 1, 1)),
        ("15th", date(2026, 12, 15)),
        ("the 3rd of december", date(2026, 12, 3)),
        ("dec 12th", date(2026, 12, 12)),
        ("15/1", date(2027, 1, 15)),
        ("3/2/27", date(2027, 2, 3)),
        ("15.1.27", date(2027, 1, 15)),
        ("15 jan 2027", date(2027, 1, 15)),
        ("2027-01-15", date(2027, 1, 15)),
        ("leave it til after xmas mate", date(2027, 1, 4)),
    ],
)
def test_a_day_is_read_as_it_is_typed(typed, day):
    assert when(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["never", "not sure", "31/2", "15/1/2020", "", "??", "2 weeks ago", "maybe we may", "12345678"]
)
def test_what_names_no_day_to_come_is_none(typed):
    assert when(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31 feb", "31 February"),
        ("feb the 30th", "30 February"),
        ("31/4", "31 April"),
        ("31st of june 2027", "31 June 2027"),
        ("29 feb", "29 February"),
        ("29 feb 2028", ""),
        ("28 feb", ""),
        ("24/7", ""),
        ("it was 50/50", ""),
        ("£31.2", ""),
        ("next month", ""),
    ],
)
def test_a_day_that_no_calendar_has_is_known_as_such(typed, day):
    assert no_such_day(typed, TODAY) == day
    assert not day or when(typed, TODAY) is None


def test_after_christmas_is_a_working_day_in_the_holidays_too():
    assert when("after xmas", date(2026, 12, 29)) == date(2027, 1, 4)
    assert [first_working_day(year).weekday() for year in range(2026, 2034)] == [0, 0, 1, 3, 4, 0, 0, 1]


def test_after_our_meeting_is_the_day_after_it():
    assert when("after our meeting", TODAY, date(2026, 12, 1)) == date(2026, 12, 2)


def test_after_our_meeting_is_unknown_without_its_date():
    assert when("once we've had our meeting", TODAY) is None


def test_easter_and_the_clocks_are_computed():
    assert [easter(year) for year in range(2026, 2031)] == [
        date(2026, 4, 5),
        date(2027, 3, 28),
        date(2028, 4, 16),
        date(2029, 4, 1),
        date(2030, 4, 21),
    ]
    assert clock_changes(2026) == (date(2026, 3, 29), date(2026, 10, 25))
