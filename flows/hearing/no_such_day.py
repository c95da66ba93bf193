"""A day that no calendar has, such as 31 February: told apart from a day that wasn't understood."""

import re
from calendar import monthrange
from datetime import date

from flows.hearing.day_words import MONTHS
from flows.hearing.normalise import lettered, plain

_LONGEST_SAID, _LONGEST_MONTH, _MONTHS = 300, 31, 12
_MONTH = "|".join(MONTHS)
_ORDER = "(?:st|nd|rd|th)?"
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}}){_ORDER} (?:of )?({_MONTH})\b(?: (\d{{4}}))?")
_MONTH_FIRST = re.compile(rf"\b({_MONTH}) (?:the )?(\d{{1,2}}){_ORDER}\b(?: (\d{{4}}))?")
_NUMERIC = re.compile(r"(?<![£\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/.-]*\d)")


def no_such_day(text: str, today: date) -> str:
    """The day somebody named ("31 February") that isn't in the calendar of this year or the next; '' for none."""
    for day, month, year in _named(text[:_LONGEST_SAID]):
        years = (_in_full(year),) if year else (today.year, today.year + 1)
        if day <= _LONGEST_MONTH and 1 <= month <= _MONTHS and not any(_has(each, month, day) for each in years):
            return f"{day} {date(today.year, month, 1):%B}" + (f" {years[0]}" if year else "")
    return ""


def _named(text: str) -> list[tuple[int, int, str]]:
    """Every day, month and perhaps year that a text names in figures."""
    said, typed = plain(text), lettered(text)
    named = [(int(found[1]), MONTHS[found[2]], found[3] or "") for found in _DAY_FIRST.finditer(said)]
    named += [(int(found[2]), MONTHS[found[1]], found[3] or "") for found in _MONTH_FIRST.finditer(said)]
    return named + [(int(found[1]), int(found[2]), found[3] or "") for found in _NUMERIC.finditer(typed)]


def _in_full(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _has(year: int, month: int, day: int) -> bool:
    return 1 <= year <= date.max.year and 1 <= day <= monthrange(year, month)[1]
