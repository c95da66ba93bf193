"""When a nudge is read: one sentence, the same in the preview, before it is approved and while it goes out."""

from collections.abc import Sequence
from datetime import datetime

from flows.desk.calendar import Calendar
from flows.wording import in_figures
from flows.words import _, _n


def timing(moments: Sequence[datetime], start: datetime, told: Calendar, when: str = "") -> str:
    """
    When those who get it do: `moments` are the first their own hours allow, from `start` on.

    `when` is how `start` is said; without it, by the clock.
    """
    when, many = str(when or _at(start, told)), len(moments)
    later = sorted(each for each in moments if each > start)
    if not later:
        return (AT_ONCE if many else GOES_OUT).format(get_it=in_figures(many, GET_IT), when=when)
    first, last = _at(later[0], told), _at(later[-1], told)
    if len(later) < many:
        get_it = in_figures(many - len(later), GET_IT)
        return AND_MORE.format(get_it=get_it, when=when, more=len(later), moment=told.moment(max(later)))
    span = first if first == last else FROM_TO.format(first=first, last=last)
    return OUTSIDE.format(when=when, get_it=in_figures(many, GET_IT), span=span)


def still_to_come(moments: Sequence[datetime], told: Calendar) -> str:
    """What is left of one that is going out; nothing where it goes at once."""
    later = [each for each in moments if each > told.now]
    if not later:
        return ""
    return MORE_TO_COME.format(get_it=in_figures(len(later), MORE_GET_IT), moment=told.moment(max(later)))


def _at(moment: datetime, told: Calendar) -> str:
    today = told.local(moment).date() == told.today
    return AT.format(moment=told.moment(moment)) if today else told.moment(moment)


ON_APPROVAL = _("as soon as it is approved")
AT, FROM_TO = _("at {moment}"), _("from {first} on, the last of them {last}")
GET_IT = _n("{number} resident gets it", "{number} residents get it")
MORE_GET_IT = _n("{number} more resident gets it", "{number} more residents get it")
AT_ONCE, GOES_OUT = _("{get_it} {when}."), _("It goes out {when}.")
AND_MORE = _("{get_it} {when}, and {more} more in their own hours, by {moment} at the latest.")
OUTSIDE = _("It goes out {when}, but that is outside their hours or a bank holiday: {get_it} {span}.")
MORE_TO_COME = _("{get_it} in their own hours, by {moment} at the latest.")
