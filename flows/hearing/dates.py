"""A day as people type it ("next tues", "in 2 wks", "after half term") as a date. Day before month, never past."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from flows.hearing.day_words import MONTHS, NTH, NUMBERS, PARTS, SEASONS, UNITS, WEEKDAYS
from flows.hearing.festivals import FESTIVALS
from flows.hearing.no_such_day import no_such_day
from flows.hearing.normalise import lettered, plain
from flows.hearing.reckoning import counted_on, day_in, days_in, in_month, monday_after, months_on
from flows.hearing.seasons import working_day_before

_LONGEST_SAID = 300
_LONGEST_FOR_LIBRARY = 40


@dataclass(frozen=True, slots=True)
class _Said:
    """What was written: in plain words, and as typed with its slashes and dots. `today` is the day it was written."""

    words: str
    typed: str
    today: date

    def has(self, pattern: str) -> re.Match[str] | None:
        return re.search(rf"\b(?:{pattern})\b", self.words)


def when(text: str, today: date, next_meeting: date | None = None) -> date | None:
    """
    The day meant, from today on, or nothing; nothing too for a day that isn't in the calendar.

    School holidays are approximate. "After our meeting" is the day after `next_meeting`, if that is known.
    """
    if no_such_day(text, today):
        return None
    said = _Said(plain(text[:_LONGEST_SAID]), lettered(text[:_LONGEST_SAID]), today)
    if said.has("meet|meeting|meetup") and said.has("after|following|once|when|until|till") and not said.has(_AMOUNT):
        return max(next_meeting + timedelta(days=1), today) if next_meeting else None
    for reading in _READINGS:
        found = _tried(reading, said)
        if found is not None and found >= today:
            return found
    return _by_library(said)


def _tried(reading: Callable[[_Said], date | None], said: _Said) -> date | None:
    """The reading's date, or nothing where it isn't in any calendar (31/2)."""
    try:
        return reading(said)
    except (ValueError, OverflowError):
        return None


def _iso(said: _Said) -> date | None:
    found = re.search(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b", said.typed)
    return date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _numeric(said: _Said) -> date | None:
    found = re.search(r"\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?\b", said.typed)
    return day_in(int(found[1]), int(found[2]), found[3], said.today) if found else None


def _day_and_month(said: _Said) -> date | None:
    if found := said.has(rf"(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({_MONTH})(?: (\d{{4}}))?"):
        return day_in(int(found[1]), MONTHS[found[2]], found[3], said.today)
    if found := said.has(rf"({_MONTH}) (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: (\d{{4}}))?"):
        return day_in(int(found[2]), MONTHS[found[1]], found[3], said.today)
    return None


def _week_on(said: _Said) -> date | None:
    """A week on from a day: "a week on friday", "friday week", "a week tomorrow", "2 weeks today"."""
    unit = "week|fortnight"
    day = said.has(rf"({_WEEKDAY}|today|tomorrow) ({unit})|({unit})s? (?:on |from )?({_WEEKDAY}|today|tomorrow)")
    if not day:
        return None
    from_day, length = _named(day[1] or day[4], said.today), 2 if "fortnight" in (day[2], day[3]) else 1
    counted = said.has(rf"({_NUMBER}) (?:{unit})s?")
    return from_day + timedelta(weeks=length * int(_number(counted[1])) if counted else length)


def _near(said: _Said) -> date | None:
    if said.has("day after tomorrow"):
        return said.today + timedelta(days=2)
    if said.has("tomorrow"):
        return said.today + timedelta(days=1)
    return said.today if said.has("today|tonight|later on|this (?:afternoon|evening|morning)") else None


def _counted(said: _Said) -> date | None:
    if said.has("week after next"):
        return monday_after(said.today) + timedelta(days=7)
    if said.has("month after next"):
        return months_on(said.today, 2)
    if or_two := said.has(rf"an? ({_UNIT}) or (?:two|to)"):
        return counted_on(said.today, 2, or_two[1])
    found = said.has(_AMOUNT)
    if not found:
        return said.today + timedelta(days=14) if said.has("fortnight") else None
    return None if said.has("ago") else counted_on(said.today, _number(found[1]), found[2])


def _nth(said: _Said) -> date | None:
    """The first Monday in March, the last Friday of the month, the second week of May: of the month or of its weeks."""
    found = said.has(rf"({'|'.join(NTH)}) ({_WEEKDAY}|week) (?:of|in) (?:the |this )?({_MONTH}|next month|month)")
    if not found:
        return None
    in_order, first = NTH[found[1]], said.today.replace(day=1)
    if found[3] in MONTHS:
        months = [date(year, MONTHS[found[3]], 1) for year in (said.today.year, said.today.year + 1)]
    else:
        months = [months_on(first, 1)] if found[3] == "next month" else [first, months_on(first, 1)]
    days = (_in_order(month, in_order, WEEKDAYS.get(found[2])) for month in months)
    return next((day for day in days if day >= said.today), None)


def _in_order(month: date, in_order: int, weekday: int | None) -> date:
    """The nth such weekday of a month, or the first working day of its nth week; 0 is the last."""
    if weekday is None and in_order <= 1 and month.weekday() < 5 and in_order:
        return month
    first = month + timedelta(days=((weekday or 0) - month.weekday()) % 7)
    if in_order:
        return first + timedelta(weeks=in_order - 1 - (weekday is None and 0 < month.weekday() < 5))
    last = in_month(month, 31)
    return last - timedelta(days=(last.weekday() - (weekday or 0)) % 7)


def _weeks_after_season(said: _Said) -> date | None:
    """Two weeks after Easter, a month after the summer."""
    found = said.has(rf"{_AMOUNT} after")
    season = _season(said) if found else None
    return counted_on(season, _number(found[1]), found[2]) if found and season else None


def _season(said: _Said) -> date | None:
    after, before = said.has("after|over|past|once|done"), said.has("before|by|ahead of")
    for pattern, days_of in (*FESTIVALS, *SEASONS):
        if said.has(pattern):
            spans = (span for year in range(said.today.year - 1, said.today.year + 2) for span in days_of(year))
            days = (end if after else working_day_before(start) if before else start for start, end in spans)
            return min((day for day in days if day >= said.today), default=None)
    return None


def _span(said: _Said) -> date | None:
    today, first = said.today, said.today.replace(day=1)
    if said.has("end of next week"):
        return monday_after(today) + timedelta(days=4)
    if said.has("weekend"):
        saturday = today + timedelta(days=(5 - today.weekday()) % 7)
        if said.has("weekend after next"):
            return saturday + timedelta(days=7)
        return saturday + timedelta(days=2 if said.has("after") else 7 if said.has("next weekend") else 0)
    if said.has("end of (?:the |this )?week|later (?:in the|this) week"):
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if part := said.has(rf"({'|'.join(PARTS)}) (?:of )?next month"):
        return in_month(months_on(first, 1), PARTS[part[1]])
    if said.has("end of (?:the |this )?month|month end|eom"):
        return in_month(first, 31)
    if said.has("next month"):
        return months_on(today, 1)
    if said.has("end of (?:the |this )?year"):
        return date(today.year, 12, 31)
    if said.has("next year"):
        return date(today.year + 1, 1, 4)
    if year := said.has(r"in (20\d\d)"):
        return date(int(year[1]), 1, 4)
    return monday_after(today) if said.has("next week") and not said.has(_WEEKDAY) else None


def _weekday(said: _Said) -> date | None:
    found = said.has(_WEEKDAY)
    if not found:
        return None
    if said.has(f"(?:{_WEEKDAY}) after next|not this (?:{_WEEKDAY}) but"):
        return _named(found[0], said.today) + timedelta(days=7)
    if said.has("next week|week after"):
        return monday_after(said.today) + timedelta(days=WEEKDAYS[found[0]])
    return _named(found[0], said.today)


def _part_of_month(said: _Said) -> date | None:
    """The end of Jan, mid March, in May; a bare "may" or "march" is a word like any other."""
    parts = "|".join(PARTS)
    found = said.has(rf"(?:({parts}) )?(?:of |in )?({_MONTH})(?: (\d{{4}}))?")
    if not found:
        return None
    if (
        found[2] in ("may", "march")
        and not found[1]
        and not said.has(f"(?:in|until|till|by|after|of|next) {found[2]}|^{found[2]}$")
    ):
        return None
    day = 32 if said.has("after") else PARTS.get(found[1] or "", 1)
    years = (int(found[3]),) if found[3] else (said.today.year, said.today.year + 1)
    if not found[1] and day == 1 and said.today.year in years and MONTHS[found[2]] == said.today.month:
        return said.today
    days = (in_month(date(year, MONTHS[found[2]], 1), day) for year in years)
    return next((each for each in days if each >= said.today), None)


def _day_only(said: _Said) -> date | None:
    found = said.has(r"(\d{1,2})(?:st|nd|rd|th)|on the (\d{1,2})")
    day = int(found[1] or found[2]) if found else 0
    months = (months_on(said.today.replace(day=1), month) for month in range(13))
    fitting = (each.replace(day=day) for each in months if 1 <= day <= days_in(each))
    return next((each for each in fitting if each >= said.today), None)


def _by_library(said: _Said) -> date | None:
    """What `dateparser` makes of it: slow to import, seldom needed, and only asked about a short figure."""
    if len(said.words) > _LONGEST_FOR_LIBRARY or not re.search(r"\d", said.words) or said.has("ago"):
        return None
    from datetime import datetime, time

    import dateparser

    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "RELATIVE_BASE": datetime.combine(said.today, time()),
        "REQUIRE_PARTS": ["day", "month"],
    }
    parsed = dateparser.parse(said.words, languages=["en"], settings=settings)
    return parsed.date() if parsed and parsed.date() >= said.today else None


_READINGS = (
    _iso, _numeric, _day_and_month, _week_on, _near, _nth, _weeks_after_season, _counted, _season, _span, _weekday,
    _part_of_month, _day_only,
)  # fmt: skip
_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_NUMBER = r"\d{1,3}|" + "|".join(NUMBERS)
_UNIT = "|".join(UNITS)
_AMOUNT = rf"({_NUMBER}) (?:of )?(?:more )?({_UNIT})s?"


def _named(word: str, today: date) -> date:
    """The next such weekday, or today or tomorrow."""
    if word in ("today", "tomorrow"):
        return today + timedelta(days=word == "tomorrow")
    return today + timedelta(days=(WEEKDAYS[word] - today.weekday()) % 7 or 7)


def _number(word: str) -> float:
    return NUMBERS[word] if word in NUMBERS else int(word)
