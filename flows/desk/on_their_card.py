"""How a handoff stands, on the card that somebody was sent of it: changed where it is, since a change rings no bell."""

from datetime import datetime

from flows.desk.calendar import Calendar
from flows.desk.card import answering, buttons
from flows.desk.sight import Handoff, Reach
from flows.desk.standing import given_to
from flows.effects import Button
from flows.wording import capital
from flows.words import _

Stands = tuple[str, tuple[Button, ...]]
"""One sentence (none where the card says it all), and what can be done."""


def stands(each: Handoff | None, reach: Reach, sent_at: datetime, calendar: Calendar) -> Stands:
    """As whoever got the card may see it now; None for one that isn't theirs to see any more."""
    if each is None:
        return str(NOT_YOURS), ()
    if each.state == "taken":
        mine = each.holder == reach.me
        return (str(YOURS), answering(each.id)) if mine else (HAS_IT.format(who=capital(each.holder_name)), ())
    if each.state == "waiting":
        return _waits(each, reach, sent_at, calendar), buttons(each.id, safety=each.safety)
    return str(_over(each)), ()


def gone_round(team: str) -> Stands:
    """For whoever it goes round since: the words of any handoff that moved on, so that they can't tell why."""
    return HAS_IT.format(who=capital(team)), ()


def _over(each: Handoff) -> str:
    if not each.person:
        return ERASED
    if each.false_alarm:
        return FALSE_ALARM
    return CALLED_OFF if each.state == "cancelled" else CLOSED


def _waits(each: Handoff, reach: Reach, sent_at: datetime, calendar: Calendar) -> str:
    if not each.person:
        return str(STILL_OPEN)
    if each.passed_on and not given_to(each, reach):
        return PASSED_ON.format(who=each.holder_name)
    if each.put_off and each.remind_at:
        return PUT_OFF.format(when=calendar.dated(each.remind_at))
    return str(WROTE_MORE) if each.heard_at and each.heard_at > sent_at else ""


OLDER = _("There's a newer card of this one further down.")
NOT_YOURS = _("This one isn't with you any more.")
YOURS = _("You have this one.")
HAS_IT = _("{who} has this one now.")
CALLED_OFF = _("They have called this off.")
CLOSED = _("This one is closed.")
FALSE_ALARM = _("This one was a false alarm, and is closed.")
ERASED = _("Whoever asked has erased themselves, so this one is closed.")
STILL_OPEN = _("Whoever this is about has erased themselves. The alert stays open.")
PASSED_ON = _("Passed on to {who}, who hasn't taken it yet.")
PUT_OFF = _("Put off until {when}.")
WROTE_MORE = _("They have written more since.")
