"""How long a leave is, where that is said instead of its last day: "a week", "2 wks", "3 days"."""

import re
from datetime import date, timedelta

from flows.hearing.reckoning import months_on

A_DAY, FRIDAY = timedelta(days=1), 4


def last_day(first: date, length: re.Match[str]) -> date:
    """The last day of so long: weeks to the Sunday before the day they'd be back, days as working days."""
    many, unit = MANY.get(length["many"]) or int(length["many"]), length["unit"].rstrip("s")
    match unit:
        case "month":
            return months_on(first, many) - A_DAY
        case "week":
            return first + timedelta(weeks=many) - A_DAY
        case "fortnight":
            return first + timedelta(weeks=2 * many) - A_DAY
    return _so_many_working_days(first, many)


def _so_many_working_days(first: date, many: int) -> date:
    day, left = first, many - 1
    while left > 0:
        day += A_DAY
        left -= day.weekday() <= FRIDAY
    return day


MANY = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10, "a couple of": 2,
    "couple of": 2,
}  # fmt: skip
_NUMBER = "|".join(sorted(MANY, key=len, reverse=True))
# "A week on monday" and "in two weeks" are days.
A_LENGTH = re.compile(
    rf"(?<!\bin )\b(?P<many>\d{{1,2}}|{_NUMBER}) (?P<unit>days?|weeks?|fortnights?|months?)\b"
    r"(?! (?:on|today|tomorrow|off on)\b)"
)
