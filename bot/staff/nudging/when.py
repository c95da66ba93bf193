"""When a nudge is to go, as somebody typed it: one moment for all, or so many days from each area's own date."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.staff.shell import number
from flows.desk.calendar import Calendar
from flows.following_up.series import DATES, Series
from flows.nudging.moments import wrong_with

MOST_DAYS = 366
BAD_DAYS = "Write the days from the area's own date as a whole number up to {most}."
BAD_TIME = "Write the time of day as the field shows it, such as 10:00."
ONE_OF_BOTH = "Choose one day and time for everybody, or each area's own date, not both."


def moment(typed: str, told: Calendar) -> tuple[datetime | None, str]:
    """The moment that was typed on the clock here, or why it can't be; None for as soon as it is approved."""
    if not typed:
        return None, ""
    try:
        local = datetime.fromisoformat(typed).replace(tzinfo=ZoneInfo(told.zone))
    except ValueError:
        return None, "Write the day and time as the field shows them, or leave it empty."
    problem = wrong_with(local, told)
    return (None, problem) if problem else (local.astimezone(UTC), "")


def each_ones_day(given: Mapping[str, str]) -> tuple[Series, str]:
    """The series that was chosen, or why it can't be."""
    by = given.get("by", "")
    if by not in DATES:
        return Series(), ""
    days, at = number(given.get("by_days", "") or "0", MOST_DAYS), given.get("by_time", "") or Series().at
    if days is None:
        return Series(by), BAD_DAYS.format(most=MOST_DAYS)
    chosen = Series(by, days if given.get("by_side") == "after" else -days, at)
    try:
        datetime.strptime(at, "%H:%M")
    except ValueError:
        return Series(by, chosen.days), BAD_TIME
    return chosen, ONE_OF_BOTH if given.get("at") else ""
