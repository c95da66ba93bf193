"""When a nudge is to go, as it is typed in a chat: "fri 10am", "tomorrow at noon", "in 2 hours", "now"."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.desk.calendar import Calendar
from flows.desk.typed.read import a_slip
from flows.hearing.dates import when as day_meant
from flows.hearing.day_words import MONTHS, NUMBERS, WEEKDAYS
from flows.hearing.ways import word_set
from flows.nudging.moments import wrong_with
from flows.wording import capital, clock
from flows.words import _


@dataclass(frozen=True, slots=True)
class When:
    """A moment for all, as soon as it is approved (`now`), or what is missing: the hour of `day`, what is `wrong`."""

    at: datetime | None = None
    now: bool = False
    day: date | None = None
    wrong: str = ""

    @property
    def is_known(self) -> bool:
        """Whether nothing more has to be asked."""
        return self.now or self.at is not None


def split(text: str, told: Calendar) -> tuple[str, When | None]:
    """The text without the moment at its end, or at its beginning; nothing where it names none."""
    words = text.split()
    for place in range(max(0, len(words) - MOST_WORDS), len(words)):
        if found := read(" ".join(words[place:]), told):
            return " ".join(words[:place]), found
    for place in range(min(MOST_WORDS, len(words)), 0, -1):
        if found := read(" ".join(words[:place]), told):
            return " ".join(words[place:]), found
    return text, None


def read(text: str, told: Calendar, day: date | None = None) -> When | None:
    """The moment that these words are, and nothing besides; `day` is the one that was named before."""
    said = " ".join(map(_spelt, text.lower().replace("’", "'").strip(" .,!?").split()))
    if NOW.fullmatch(said):
        return When(now=True)
    if counted := IN_HOURS.fullmatch(said):
        return _moment(told.now + _length(counted["many"], counted["unit"]), told)
    if not all(map(_is_of_time, said.split())) or said.split()[:1] == ["of"]:
        return None
    if OVER_BY_NOW.search(said):
        return When(wrong=str(THAT_DAY_IS_OVER))
    found = _clock(said)
    rest = _without(said, found)
    on = day_meant(rest, told.today) if ANCHOR.search(rest) else None
    if on is None and (rest or not found):
        return When(wrong=NO_DAY.format(typed=text.strip())) if ANCHOR.search(rest) else None
    on = on or day or told.today
    return _at(on, found, said, told) if found else When(day=on)


def _at(on: date, found: re.Match[str], said: str, told: Calendar) -> When:
    hour = _hour(found, _half(said))
    if isinstance(hour, str):
        return When(day=on, wrong=hour)
    return _moment(datetime.combine(on, hour, ZoneInfo(told.zone)), told)


def _moment(there: datetime, told: Calendar) -> When:
    wrong = wrong_with(there, told)
    if wrong and there < told.now:
        return When(wrong=capital(PASSED.format(moment=told.dated(there))))
    return When(wrong=wrong) if wrong else When(at=there.astimezone(UTC))


def _clock(said: str) -> re.Match[str] | None:
    """Where the time of day stands in it: with am or pm, a colon, or "at" before it."""
    every = CLOCK.finditer(said)
    return next((each for each in every if any(each[how] for how in SURELY)), None)


def _without(said: str, found: re.Match[str] | None) -> str:
    """The words for the day alone."""
    rest = f"{said[: found.start()]} {said[found.end() :]}" if found else said
    return " ".join(word for word in rest.split() if word not in BESIDE_A_DAY)


def _half(said: str) -> str:
    """Which half of the day the words put it in, "a" or "p": "at 3 in the morning"."""
    part = PART_OF_DAY.search(said)
    return "" if part is None else "a" if part[0] == "morning" else "p"


def _hour(found: re.Match[str], in_words: str) -> time | str:
    """The time of day that was meant, or a sentence on why it can't be told."""
    if found["noon"]:
        return time(NOON)
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    half = half or (in_words if 0 < hour < NOON and not found["hour"].startswith("0") else "")
    if hour > LAST_HOUR or minute > LAST_MINUTE or (half and not 1 <= hour <= NOON):
        return str(NO_SUCH_TIME)
    if half:
        return time(hour % NOON + NOON * (half == "p"), minute)
    if hour < SAID_SO_FROM and not found["hour"].startswith("0"):
        return WHICH_HALF.format(morning=clock(time(hour, minute)), afternoon=clock(time(hour + NOON, minute)))
    return time(hour, minute)


def _length(many: str, unit: str) -> timedelta:
    number = NUMBERS.get(many) or float(many)
    return timedelta(hours=number) if unit.startswith("h") else timedelta(minutes=number)


def _spelt(word: str) -> str:
    """The word, or the day or month that it is with a slip in it."""
    bare = word.rstrip(",")
    return word if bare in OF_TIME else next((each for each in LONG_WORDS if a_slip(bare, each)), word)


def _is_of_time(word: str) -> bool:
    return word.strip(",") in OF_TIME or bool(A_NUMBER.fullmatch(word.strip(",")))


MOST_WORDS = 8
SPELT_OUT = 6  # letters: a shorter word with a slip in it may be any other
NOON, LAST_HOUR, LAST_MINUTE, SAID_SO_FROM = 12, 23, 59, 8
NOW = re.compile(r"(?:right |straight )?(?:now|away|at once|immediately|asap|as soon as (?:possible|it is approved))")
IN_HOURS = re.compile(rf"in (?P<many>{'|'.join(NUMBERS)}|\d{{1,3}}) ?(?P<unit>hours?|hrs?|minutes?|mins?)(?: time)?")
CLOCK = re.compile(
    r"(?<![\d/.-])(?P<at>at |by )?(?:(?P<noon>noon|midday)|(?P<hour>\d{1,2})(?:(?:(?P<colon>:)|\.)(?P<minute>\d{2}))?"
    r"(?: ?(?P<half>[ap])\.?m\b\.?)?)(?P<part> in the (?:morning|afternoon|evening))?(?![\d/-]|st\b|nd\b|rd\b|th\b)"
)
SURELY = ("noon", "half", "colon", "at", "part")
PART_OF_DAY = re.compile(r"\b(?:morning|afternoon|evening|tonight)\b")
OVER_BY_NOW = re.compile(rf"\byesterday\b|\blast (?:{'|'.join((*WEEKDAYS, 'week', 'month'))})\b(?! (?:of|in)\b)")
A_NUMBER = re.compile(r"\d{1,4}(?:[:./-]\d{1,2}){0,2}(?:st|nd|rd|th|am|pm|[ap]\.m)?|\d{4}-\d{2}-\d{2}")
UNITS = word_set("day days week weeks wk wks fortnight month months")
ANCHOR = re.compile(
    rf"\b(?:{'|'.join((*WEEKDAYS, *MONTHS))}|today|tonight|tomorrow|tomoz|tmrw|yesterday|next|this|fortnight)\b"
    rf"|\bin (?:a|an|{'|'.join(NUMBERS)}|\d+) ?(?:{'|'.join(sorted(UNITS))})\b|\b\d{{1,2}}(?:st|nd|rd|th)\b"
    r"|\b\d{1,2}[/.-]\d{1,2}\b|\b\d{4}-"
)
BESIDE_A_DAY = word_set("at by o'clock oclock morning afternoon evening")
OF_TIME = (
    word_set("""
    today tonight tomorrow tomoz tmrw yesterday next this in on at by the of a an am pm noon midday o'clock oclock
    morning afternoon evening from last
    """)
    | UNITS
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | (frozenset(NUMBERS) - {"for", "to"})
)
LONG_WORDS = sorted(each for each in OF_TIME if len(each) >= SPELT_OUT)
PASSED = _("{moment} has passed, so I can't send it then. Which day and time?")
THAT_DAY_IS_OVER = _("That day is over, so I can't send it then. Which day and time? Such as “fri 10am”.")
NO_DAY = _("I can't make a day to come out of “{typed}”. Which day and time? Such as “fri 10am”.")
NO_SUCH_TIME = _("There's no such time of day. What time? Such as 10am or 14:30.")
WHICH_HALF = _("Is that {morning} or {afternoon}? Write am or pm.")
