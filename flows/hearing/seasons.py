"""Days people name by the season: Easter, school holidays, clock changes. School holidays are approximate."""

from datetime import date, timedelta

FRIDAY = 4

# Mondays on which half-term weeks begin in most of England; approximate, as every council sets its own.
_HALF_TERMS = {
    2026: ((2, 16), (5, 25), (10, 26)), 2027: ((2, 15), (5, 31), (10, 25)), 2028: ((2, 21), (5, 29), (10, 23)),
    2029: ((2, 12), (5, 28), (10, 22)), 2030: ((2, 18), (5, 27), (10, 28)),
}  # fmt: skip


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian computus)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (in_century // 4) - moon - in_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def half_terms(year: int) -> tuple[date, ...]:
    """The Mondays on which a year's three half-term weeks begin; approximate, and guessed beyond 2030."""
    days = _HALF_TERMS.get(year, ((2, 16), (5, 28), (10, 26)))
    return tuple(_monday(date(year, month, day)) for month, day in days)


def clock_changes(year: int) -> tuple[date, date]:
    """The Sundays on which British clocks go forward and back."""
    return _last_sunday(date(year, 3, 31)), _last_sunday(date(year, 10, 31))


def bank_holidays(year: int) -> tuple[date, ...]:
    """The bank holidays that people name as such: the Mondays of spring and summer (Christmas they name itself)."""
    last_of_may, last_of_august = _monday(date(year, 5, 31)), _monday(date(year, 8, 31))
    return easter(year) + timedelta(days=1), _monday(date(year, 5, 7)), last_of_may, last_of_august


def first_working_day(year: int) -> date:
    """The first working day of a year once its bank holiday is over, which is on the 3rd at the latest."""
    fourth = date(year, 1, 4)
    return fourth if fourth.weekday() <= FRIDAY else _monday(fourth) + timedelta(days=7)


def working_day_before(day: date) -> date:
    """The last working day before a day."""
    before = day - timedelta(days=1)
    good_friday = easter(before.year) - timedelta(days=2)
    at_rest = before.weekday() > FRIDAY or before in (good_friday, *bank_holidays(before.year))
    return working_day_before(before) if at_rest else before


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _last_sunday(last: date) -> date:
    return last - timedelta(days=(last.weekday() + 1) % 7)
