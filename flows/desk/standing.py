"""How a handoff stands that is open, where the day's list and its own page say the same of it."""

from collections.abc import Iterable

from flows.desk.calendar import Calendar
from flows.desk.sight import Handoff, Reach
from flows.words import _


def worse(each: Handoff, calendar: Calendar) -> str:
    """That more danger was told to whoever has it, and is unanswered."""
    assert each.worse_at
    return WORSE.format(when=calendar.when(each.worse_at))


def let_go(each: Handoff, reach: Reach) -> str:
    """Of danger that somebody had and nobody has now: whom it was passed on to, or that they didn't answer."""
    if not each.passed_on:
        return str(LET_GO)
    return str(PASSED_TO_YOU) if given_to(each, reach) else PASSED_TO.format(who=each.holder_name)


def given_to(each: Handoff, reach: Reach) -> bool:
    """Whether it went to them, or to the team they belong to."""
    return each.adviser == reach.me or (reach.staff and not each.adviser)


def danger_in(each: Handoff, handoffs: Iterable[Handoff]) -> Handoff | None:
    """The danger that this chat is about, or that was told in it: it stands open beside what the chat is about."""
    if each.safety:
        return each if each.state in ("waiting", "taken") else None
    theirs = (other for other in handoffs if other.safety and other.person == each.person)
    return next(theirs, None) if each.person else None


def beside(danger: Handoff, handoffs: Iterable[Handoff]) -> tuple[Handoff, ...]:
    """What else of theirs is open beside a danger, about anything but danger."""
    theirs = (other for other in handoffs if danger.safety and danger.person and other.person == danger.person)
    return tuple(other for other in theirs if not other.safety)


WORSE = _("It got worse {when}: more danger was told, and it isn't answered yet.")
PASSED_TO_YOU = _("It was passed on to you, and isn't taken yet.")
PASSED_TO = _("It was passed on to {who}, and isn't taken yet.")
LET_GO = _("Somebody had it and has it no more, so nobody answers it now.")
