"""Whether a nudge can go at a moment that somebody chose."""

from datetime import UTC, datetime, timedelta

from flows.desk.calendar import Calendar
from flows.wording import clock
from flows.words import _

FARTHEST = timedelta(days=366)
A_MINUTE = timedelta(minutes=1)


def wrong_with(local: datetime, told: Calendar) -> str:
    """Why it can't go at that moment on the clock here; empty if it can."""
    if local < told.now:
        return str(PASSED)
    return str(TOO_FAR) if local > told.now + FARTHEST else _skipped(local)


def _skipped(local: datetime) -> str:
    """That the clocks skip this hour, with the nearest ones there are."""
    if not _is_skipped(local):
        return ""
    before = after = local.replace(second=0, microsecond=0)
    while _is_skipped(before):
        before -= A_MINUTE
    while _is_skipped(after):
        after += A_MINUTE
    return NO_SUCH_HOUR.format(time=clock(local), before=clock(before), after=clock(after))


def _is_skipped(local: datetime) -> bool:
    return local.astimezone(UTC).astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None)


PASSED = _("That moment has passed. Choose a later one, or leave it empty to send at once.")
TOO_FAR = _("That is more than a year away. Choose a nearer day.")
NO_SUCH_HOUR = _(
    "The clocks go forward that night, so {time} doesn't exist on that day. "
    "Choose {before} or earlier, or {after} or later."
)
