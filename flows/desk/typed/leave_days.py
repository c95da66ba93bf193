"""The first and the last day of an adviser's leave as they type it: "mon to fri", "a week from monday"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from flows.desk.typed.leave_lengths import A_LENGTH, last_day
from flows.hearing.dates import when
from flows.hearing.day_words import MONTHS, WEEKDAYS
from flows.hearing.normalise import plain

Days = tuple[date, date]
A_DAY, LONG, FAR = timedelta(days=1), timedelta(days=200), timedelta(days=300)


def days_of(text: str, today: date) -> Days | None:
    """Both days, or nothing where either can't be made out. Never past, and the last not before the first."""
    found = _read(text, today)
    return found if found and not wrong_with(text, today) else None


def wrong_with(text: str, today: date) -> Literal["past", "backwards", ""]:
    """What is wrong with days that can be made out: a date without a year is never taken for next year's."""
    if PAST.search(plain(text)):
        return "past"
    found = None if A_YEAR.search(text) else _read(text, today)
    if found and found[1] - found[0] > LONG:
        return "backwards"
    return "past" if found and found[0] - today > FAR else ""


def is_half(text: str) -> bool:
    """Whether it is about a part of a day."""
    return HALF.search(plain(text)) is not None


def _read(text: str, today: date) -> Days | None:
    said = TYPED_DASH.sub(" to ", CLIPPED.sub(" week ", text.lower()))
    if UNSURE.search(said):
        return None
    for reading in READINGS:
        if found := reading(said, today):
            return found if found[1] >= found[0] >= today else None
    on = when(said, today)
    return (on, on) if on else None


def _back(said: str, today: date) -> Days | None:
    """Until the day before they are back: "off mon, back weds", "til after new year"."""
    back = BACK.search(said)
    if not back:
        return None
    first = when(said[: back.start()], today) or today
    on = when(back["when"], first)
    return (first, on - A_DAY) if on else None


def _for_a_length(said: str, today: date) -> Days | None:
    """So long from a day on, or from today: "a week from monday", "16 nov for 3 days"."""
    words = plain(said)
    length = A_LENGTH.search(words)
    if not length:
        return None
    rest = f"{words[: length.start()]} {words[length.end() :]}"
    first = when(rest, today) if STARTS.search(rest) else today
    return (first, last_day(first, length)) if first else None


def _until(said: str, today: date) -> Days | None:
    two = TO.split(said, maxsplit=1)
    if len(two) == 1:
        return None
    if not STARTS.search(two[0]):
        last = when(two[1], today)
        return (today, last) if last else None
    return _from_to(two[0], two[1], today)


def _from_to(left: str, right: str, today: date) -> Days | None:
    if number := BARE_DAY.search(left):
        month = MONTH_AFTER.search(right)
        left = f"{number[1]} {month[1]}" if month else left
    next_week = NEXT_WEEK.search(right)
    if next_week and not NEXT_WEEK.search(left):
        left = f"{left} {next_week[0]}"
    first = when(left, today)
    last = when(right, today if next_week else first) if first else None
    return (first, last) if first and last else None


def _two_in_a_row(said: str, today: date) -> Days | None:
    """Two working days that follow each other: "fri and mon"."""
    two = AND.search(plain(said))
    if not two:
        return None
    first = today + timedelta(days=(WEEKDAYS[two[1]] - today.weekday()) % 7)
    last = first + timedelta(days=(WEEKDAYS[two[2]] - first.weekday()) % 7)
    follows = last - first == A_DAY or (first.weekday(), last.weekday()) == (4, 0)
    return (first, last) if follows else None


def _whole_week(said: str, today: date) -> Days | None:
    words = plain(said)
    monday = today - timedelta(days=today.weekday())
    if THE_REST.search(words):
        return today, monday + timedelta(days=4)
    if BEGINNING.search(said):
        day = when(BEGINNING.sub(" ", said), today)
        begins = day - timedelta(days=day.weekday()) if day else today
        return (max(today, begins), begins + timedelta(days=4)) if day else None
    found = WHOLE_WEEK.search(words)
    if not found or not WEEKDAYS.keys().isdisjoint(words.split()):
        return None
    if found["which"] == "this":
        return today, monday + timedelta(days=4)
    weeks = 11 + 7 * bool(AND_THE_NEXT.search(words))
    return monday + timedelta(days=7), monday + timedelta(days=weeks)


WEEKDAY = "|".join(WEEKDAYS)
READINGS: tuple[Callable[[str, date], Days | None], ...] = (
    _back, _for_a_length, _until, _two_in_a_row, _whole_week,
)  # fmt: skip
TYPED_DASH = re.compile(r"\s+[-–]\s+|(?<=\d)[-–](?=\d{1,2}(?:st|nd|rd|th)?\s+[a-z])|(?<=[a-z])[-–](?=[a-z])|\s*–\s*")
CLIPPED = re.compile(r"(?<=[\da-z])\s+wks?\b")
TO = re.compile(r"\b(?:to|til|till|until|thru|through)\b")
BACK = re.compile(
    r"(?:\bback(?: in| at work| to work)?|\b(?:til|till|until)(?= (?:after|over)))(?: on| from)?\s+(?P<when>.+)"
)
STARTS = re.compile(rf"\d|\b(?:{WEEKDAY}|{'|'.join(MONTHS)}|today|tomorrow|tmrw|next week|weekend)\b")
AND = re.compile(rf"\b({WEEKDAY}) and ({WEEKDAY})\b")
AND_THE_NEXT = re.compile(r"\band the week after\b")
THE_REST = re.compile(r"\brest of (?:the|this) week\b")
BEGINNING = re.compile(r"\b(?:w/?[cb]|week (?:of|commencing|beginning|starting))\b")
WHOLE_WEEK = re.compile(r"\b(?P<which>next|this) week\b")
NEXT_WEEK = re.compile(r"\bnext w(?:ee)?k\b")
BARE_DAY = re.compile(r"(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\s*$")
MONTH_AFTER = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(MONTHS)})\b")
# Around a feast, or on such a day of every week: which days that is can only be asked.
UNSURE = re.compile(
    r"\b(?:over|around) (?:the )?(?:christmas|xmas|easter|new year|summer|half)|\b(?:mon|tues|wednes|thurs|fri)days\b"
)
PAST = re.compile(rf"\b(?:yesterday|ago|last (?:week|month|{WEEKDAY})|was (?:off|away|on leave))\b")
A_YEAR = re.compile(r"\b20\d\d\b|[/.]\d\d\b(?=\D*$)")
HALF = re.compile(rf"\b(?:half (?:a )?day|halfday|(?:{WEEKDAY}|today|tomorrow|this) (?:morning|afternoon|am|pm))\b")
