"""When a nudge is to go, as somebody typed it: one moment for all, or so many days from each area's own date."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.staff.shell import number
from flows.desk.calendar import Calendar
from flows.following_up.series import DATES, Series

FARTHEST = timedelta(days=366)
MOST_DAYS = 366
A_MINUTE = timedelta(minutes=1)
PASSED = "That moment has passed. Choose a later one, or leave it empty to send at once."
NO_SUCH_HOUR = (
    "The clocks go forward that night, so {time} doesn't exist on that day. "
    "Choose {before} or earlier, or {after} or later."
)
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
    if local < told.now:
        return None, PASSED
    if local > told.now + FARTHEST:
        return None, "That is more than a year away. Choose a nearer day."
    if problem := _skipped(local):
        return None, problem
    return local.astimezone(UTC), ""


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


def _skipped(local: datetime) -> str:
    """That the clocks skip this hour, with the nearest ones there are."""
    if not _is_skipped(local):
        return ""
    before = after = local.replace(second=0, microsecond=0)
    while _is_skipped(before):
        before -= A_MINUTE
    while _is_skipped(after):
        after += A_MINUTE
    return NO_SUCH_HOUR.format(time=f"{local:%H:%M}", before=f"{before:%H:%M}", after=f"{after:%H:%M}")


def _is_skipped(local: datetime) -> bool:
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None)
