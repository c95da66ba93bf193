"""When a nudge is read: one sentence, the same in the preview, before it is approved and while it goes out."""

from collections.abc import Sequence
from datetime import datetime

from flows.desk.calendar import Calendar

ON_APPROVAL = "as soon as it is approved"


def timing(moments: Sequence[datetime], start: datetime, told: Calendar, when: str = "") -> str:
    """
    When those who get it do: `moments` are the first their own hours allow, from `start` on.

    `when` is how `start` is said; without it, by the clock.
    """
    when, many = when or _at(start, told), len(moments)
    later = sorted(each for each in moments if each > start)
    if not later:
        return f"{_get_it(many)} {when}." if many else f"It goes out {when}."
    first, last = _at(later[0], told), _at(later[-1], told)
    if len(later) < many:
        return f"{_get_it(many - len(later))} {when}, and {len(later)} more {_in_their_hours(later, told)}."
    span = first if first == last else f"from {first} on, the last of them {last}"
    return f"It goes out {when}, but that is outside their hours or a bank holiday: {_get_it(many)} {span}."


def still_to_come(moments: Sequence[datetime], told: Calendar) -> str:
    """What is left of one that is going out; nothing where it goes at once."""
    later = [each for each in moments if each > told.now]
    return f"{_get_it(len(later), 'more ')} {_in_their_hours(later, told)}." if later else ""


def _in_their_hours(later: Sequence[datetime], told: Calendar) -> str:
    return f"in their own hours, by {told.moment(max(later))} at the latest"


def _get_it(many: int, more: str = "") -> str:
    return f"{many} {more}{'resident gets' if many == 1 else 'residents get'} it"


def _at(moment: datetime, told: Calendar) -> str:
    today = told.local(moment).date() == told.today
    return f"at {told.moment(moment)}" if today else told.moment(moment)
