"""The lines of a day's list that are about one person: why they are there, in a sentence."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from flows.desk import standing
from flows.desk.calendar import Calendar
from flows.desk.day_line import Line
from flows.desk.sight import Handoff, Reach
from flows.hearing.dates import when
from flows.wording import capital, clip, clock
from flows.words import _, joined

NAMED_WITHIN = timedelta(days=30)
SNIPPET = 90


def why(each: Handoff, reach: Reach, calendar: Calendar) -> str:
    """Why somebody is on the list, in one sentence."""
    if each.state == "taken":
        return _who_has_it(each, reach, calendar)
    if each.safety and (each.taken_at or each.passed_on):
        return joined((IN_DANGER, standing.let_go(each, reach)))
    if each.safety:
        return UNTAKEN.format(when=calendar.moment(each.opened_at))
    whose = "" if standing.given_to(each, reach) else WITH.format(who=each.holder_name)
    if each.promised_by is None:
        return joined((whose, WAITING_SINCE.format(when=calendar.moment(each.opened_at))))
    promised = WAS_PROMISED if each.promised_by < calendar.today else PROMISED
    return joined((whose, promised.format(by=calendar.by(each.promised_by))))


def is_later(each: Handoff, calendar: Calendar) -> bool:
    """Whether somebody has put it off, and that moment is still to come. Danger never is."""
    return each.put_off and not each.safety and each.remind_at is not None and each.remind_at > calendar.now


def waiting(each: Handoff, reach: Reach, calendar: Calendar) -> Line:
    """Somebody who waits for a person, or has one."""
    more = "" if each.safety else clip(each.summary, SNIPPET)
    waits, on = each.state == "waiting" or bool(each.worse_at), named(each, calendar)
    theirs = NAMED_TOO.format(day=calendar.near(on)) if on else ""
    return about(each, joined((why(each, reach, calendar), theirs)), more, waits=waits)


def in_danger(each: Handoff, handoffs: Iterable[Handoff], reach: Reach, calendar: Calendar) -> Line:
    """One line for one person: whatever else of theirs is open is said under the danger."""
    line, beside = waiting(each, reach, calendar), standing.beside(each, handoffs)
    more = joined(
        joined((ALSO_OPEN.format(what=clip(other.summary, SNIPPET)), why(other, reach, calendar))) for other in beside
    )
    waits = line.waits or any(waiting(other, reach, calendar).waits for other in beside)
    return replace(line, more=more, waits=waits, also=tuple(other.id for other in beside))


def later(each: Handoff, calendar: Calendar) -> Line:
    """Somebody who was put off till later."""
    back = calendar.local(each.remind_at or calendar.now)
    put_off = (
        PUT_OFF_TODAY.format(time=clock(back))
        if back.date() == calendar.today
        else PUT_OFF.format(day=calendar.near(back.date()))
    )
    return about(each, joined((put_off, promise(each, calendar))), clip(each.summary, SNIPPET))


def closed(each: Handoff, calendar: Calendar) -> Line:
    """Somebody who was handed back lately."""
    when_closed = calendar.moment(each.closed_at) if each.closed_at else ""
    how = (CLOSED_WITH if each.holder else CLOSED).format(when=when_closed, who=each.holder_name)
    return about(each, " ".join(how.split()).replace(" ,", ","), clip(each.outcome, SNIPPET))


def promise(each: Handoff, calendar: Calendar) -> str:
    """By when they were promised an answer, as a sentence; nothing where they weren't."""
    promised = each.promised_by
    return THEIR_PROMISE.format(who=capital(each.called), by=calendar.by(promised)) if promised else ""


def named(each: Handoff, calendar: Calendar) -> date | None:
    """A day that they named in what they asked, such as when a lease must be signed, if it is near."""
    if each.safety:
        return None
    on = when(each.summary, calendar.local(each.opened_at).date())
    return on if on and calendar.today <= on <= calendar.today + NAMED_WITHIN else None


def about(each: Handoff, text: str, more: str = "", *, waits: bool = False) -> Line:
    """A line about one handoff."""
    called = TITLE.format(who=each.resident, where=each.area_name)
    return Line(called, text, more, handoff=each.id, area=each.area, waits=waits)


def _who_has_it(each: Handoff, reach: Reach, calendar: Calendar) -> str:
    theirs = str(YOURS) if each.holder == reach.me else OTHERS.format(who=each.holder_name)
    if each.worse_at:
        return joined((theirs, standing.worse(each, calendar)))
    if each.holder != reach.me or each.colleague:
        return theirs
    if each.heard_at and (each.replied_at is None or each.heard_at > each.replied_at):
        return LAST_WROTE.format(when=calendar.when(each.heard_at))
    return FIRST_ANSWERED.format(when=calendar.when(each.replied_at)) if each.replied_at else str(FIRST_WORDS)


TITLE = _("{who} · {where}")
IN_DANGER = _("Somebody may be in danger.")
UNTAKEN = _("Somebody may be in danger, and nobody has taken it since {when}.")
WITH, WAITING_SINCE = _("With {who}."), _("Waiting since {when}.")
WAS_PROMISED, PROMISED = _("Was promised an answer {by}."), _("Promised an answer {by}.")
YOURS, OTHERS = _("You have this one."), _("{who} has this one.")
LAST_WROTE = _("You have this one, and they last wrote {when}.")
FIRST_ANSWERED = _("You have this one, and first answered {when}.")
FIRST_WORDS = _("You have this one, and they wait for your first words.")
ALSO_OPEN = _("Also open: “{what}”.")
PUT_OFF_TODAY, PUT_OFF = _("Put off until {time}."), _("Put off to {day}.")
THEIR_PROMISE = _("{who} was promised an answer {by}.")
CLOSED, CLOSED_WITH = _("Closed {when}."), _("Closed {when}, was with {who}.")
NAMED_TOO = _("The day they name is {day}.")
