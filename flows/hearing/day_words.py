"""Words for days, months, amounts and seasons, and where in the year the seasons lie."""

from collections.abc import Callable
from datetime import date, timedelta

from flows.hearing.seasons import bank_holidays, clock_changes, easter, first_working_day, half_terms

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "tuesdays": 1, "wednesday": 2, "weds": 2, "wed": 2,
    "wednesdy": 2, "wensday": 2, "thursday": 3, "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4,
    "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febuary": 2, "march": 3, "mar": 3, "april": 4, "apr": 4,
    "may": 5, "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
# The longer ones first: a pattern takes the first that fits.
NUMBERS: dict[str, float] = {
    "a couple": 2, "couple": 2, "a few": 3, "few": 3, "half a": 0.5, "another": 1, "an": 1, "a": 1, "one": 1, "two": 2,
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "to": 2,
    "for": 4,
}  # fmt: skip
NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 0,
}  # fmt: skip
# Days in each, or 0 where a calendar says.
UNITS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 0, "year": 0}
PARTS = {"start": 1, "beginning": 1, "early": 3, "middle": 15, "mid": 15, "late": 24, "back end": 24, "end": 31}

Days = Callable[[int], tuple[tuple[date, date], ...]]


def _fixed(start: tuple[int, int], end: tuple[int, int]) -> Days:
    return lambda year: ((date(year, *start), date(year, *end)),)


def _new_year(year: int) -> tuple[tuple[date, date], ...]:
    return ((first_working_day(year), first_working_day(year)),)


def _christmas(year: int) -> tuple[tuple[date, date], ...]:
    """Until the new year's first working day: nobody who says "after Christmas" means the days in between."""
    return ((date(year, 12, 25), first_working_day(year + 1)),)


def _boxing_day(year: int) -> tuple[tuple[date, date], ...]:
    return ((date(year, 12, 26), first_working_day(year + 1)),)


def _half_term(year: int) -> tuple[tuple[date, date], ...]:
    return tuple((monday, monday + timedelta(days=7)) for monday in half_terms(year))


def _easter(year: int) -> tuple[tuple[date, date], ...]:
    return ((easter(year), easter(year) + timedelta(days=2)),)


def _easter_holidays(year: int) -> tuple[tuple[date, date], ...]:
    return ((easter(year) - timedelta(days=9), easter(year) + timedelta(days=8)),)


def _from_easter(first: int, after: int) -> Days:
    return lambda year: ((easter(year) + timedelta(days=first), easter(year) + timedelta(days=after)),)


def _half_term_in(*months: int) -> Days:
    return lambda year: tuple(each for each in _half_term(year) if each[0].month in months)


def _holidays(year: int) -> tuple[tuple[date, date], ...]:
    return tuple((day, day + timedelta(days=1)) for day in bank_holidays(year))


def _may_holidays(year: int) -> tuple[tuple[date, date], ...]:
    return tuple(each for each in _holidays(year) if each[0].month == 5)


def _clocks(year: int) -> tuple[tuple[date, date], ...]:
    return tuple((day, day + timedelta(days=1)) for day in clock_changes(year))


# What is looked for → its first day and the first day after it, in each year.
SEASONS: tuple[tuple[str, Days], ...] = (
    (r"new year", _new_year),
    (r"boxing day", _boxing_day),
    (r"christmas|festive|festivities", _christmas),
    (r"(feb|february|spring) half ?term", _half_term_in(2)),
    (r"(may|june|summer|whitsun) half ?term", _half_term_in(5, 6)),
    (r"(oct|october|autumn) half ?term", _half_term_in(10)),
    (r"half ?term", _half_term),
    (r"may bank holiday", _may_holidays),
    (r"bank holiday", _holidays),
    (r"good fri(day)?", _from_easter(-2, -1)),
    (r"easter mon(day)?", _from_easter(1, 2)),
    (r"pancake day|shrove tuesday", _from_easter(-47, -46)),
    (r"mother(s|ing) (day|sunday)", _from_easter(-21, -20)),
    (r"easter (holidays?|break|hols)", _easter_holidays),
    (r"easter", _easter),
    (r"clocks?", _clocks),
    (
        r"(6|six) weeks holidays?|(summer|school) (holidays?|break)",
        _fixed((7, 23), (9, 4)),
    ),
    (r"back to school|kids? (are|go) back|term starts|start of term", _fixed((9, 4), (9, 4))),
    (r"summer", _fixed((6, 21), (9, 4))),
    (r"autumn", _fixed((9, 22), (12, 1))),
    (r"winter", _fixed((12, 1), (3, 1))),
    (r"spring", _fixed((3, 20), (6, 1))),
    (r"bonfire night", _fixed((11, 5), (11, 6))),
    (r"halloween", _fixed((10, 31), (11, 1))),
    (r"valentines?", _fixed((2, 14), (2, 15))),
    (r"(new )?(financial|tax) year", _fixed((4, 6), (4, 6))),
)
