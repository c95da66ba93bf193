"""The first and the last day of an adviser's leave as they type it: "mon to fri", "next week", "19/1 - 23/1"."""

import re
from datetime import date, timedelta

from flows.hearing.dates import when
from flows.hearing.day_words import MONTHS, WEEKDAYS
from flows.hearing.normalise import plain

Days = tuple[date, date]


def days_of(text: str, today: date) -> Days | None:
    """Both days, or nothing where either can't be made out. Never past, and the last not before the first."""
    said = TYPED_DASH.sub(" to ", text.lower())
    two = TO.split(said, maxsplit=1)
    if len(two) > 1:
        return _from_to(two[0], two[1], today)
    words = plain(said)
    if (found := WHOLE_WEEK.search(words)) and WEEKDAYS.keys().isdisjoint(words.split()):
        return _week(found["which"], today)
    on = when(said, today)
    return (on, on) if on else None


def _from_to(left: str, right: str, today: date) -> Days | None:
    if number := BARE_DAY.search(left):
        month = MONTH_AFTER.search(right)
        left = f"{number[1]} {month[1]}" if month else left
    next_week = NEXT_WEEK.search(right)
    if next_week and not NEXT_WEEK.search(left):
        left = f"{left} {next_week[0]}"
    first = when(left, today)
    last = when(right, today if next_week else first) if first else None
    return (first, last) if first and last and last >= first else None


def _week(which: str, today: date) -> Days:
    monday = today - timedelta(days=today.weekday())
    if which == "this":
        return today, monday + timedelta(days=4)
    return monday + timedelta(days=7), monday + timedelta(days=11)


TYPED_DASH = re.compile(r"\s+[-–]\s+|(?<=\d)[-–](?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z])|(?<=[a-z])[-–](?=[a-z])|\s*–\s*")
TO = re.compile(r"\b(?:to|til|till|until|thru|through)\b")
WHOLE_WEEK = re.compile(r"\b(?P<which>next|this) week\b")
NEXT_WEEK = re.compile(r"\bnext w(?:ee)?k\b")
BARE_DAY = re.compile(r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\s*$")
MONTH_AFTER = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(MONTHS)})\b")
