"""Plain reckoning with days and months, for reading dates."""

from calendar import monthrange
from datetime import date, timedelta

from flows.hearing.day_words import UNITS


def counted_on(today: date, count: float, unit: str) -> date:
    """The day so many days, weeks, months or years on."""
    if days := UNITS[unit]:
        return today + timedelta(days=round(count * days))
    months = count * (12 if unit == "year" else 1)
    return months_on(today, int(months)) + timedelta(days=15 if months % 1 else 0)


def day_in(day: int, month: int, year: str | None, today: date) -> date | None:
    """The next such day and month, or that of the year given in two or four figures; nothing if there is none."""
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    years = (each for each in range(today.year, today.year + 9) if day <= monthrange(each, month)[1])
    return next((each for year in years if (each := date(year, month, day)) >= today), None)


def in_month(month: date, day: int) -> date:
    """That day of the month, or its last; 32 is the first of the next."""
    return months_on(month, 1) if day > 31 else month.replace(day=min(day, days_in(month)))


def days_in(month: date) -> int:
    """How many days a month has."""
    return monthrange(month.year, month.month)[1]


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def monday_after(today: date) -> date:
    """The Monday after a day."""
    return today + timedelta(days=7 - today.weekday())
