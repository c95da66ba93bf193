"""The lines of a day's list that are about an area: what is coming up, who was put forward, who has gone quiet."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from flows.desk.calendar import Calendar, far
from flows.desk.day_line import Line
from flows.desk.day_people import TITLE
from flows.desk.rhythm import is_quiet, usual_gap
from flows.desk.sight import Day, Forward, Place, Requested
from flows.programme import Programme
from flows.wording import DAYS, clip, counted
from flows.words import _

PLAN_ENDS_WITHIN, MEETS_WITHIN = timedelta(days=90), timedelta(days=14)
SNIPPET = 90


def areas(places: Iterable[Place], calendar: Calendar) -> tuple[Line, ...]:
    """Every area of theirs, by name, and when it was last heard."""
    return tuple(_of(place, _last_heard(place, calendar)) for place in places)


def experts(day: Day, programme: Programme, calendar: Calendar) -> Iterator[Line]:
    """Experts that were asked for there and wait for a yes or no."""
    for area, each in day.asked:
        called = TITLE.format(who=_name(day, area), where=partner(each, programme))
        text = EXPERT_WAITS.format(when=calendar.moment(each.since), days=counted(each.asked, DAYS))
        yield Line(called, text, area=area, part="experts", waits=True)


def put_forward(day: Day, calendar: Calendar) -> Iterator[Line]:
    """Whom to speak with, of those put forward for the leadership programme."""
    for each in day.forward:
        if each.state == "put_forward" and each.area_id in day.reach.areas:
            called = TITLE.format(who=forwarded(each), where=each.area)
            text = FORWARD_WAITS.format(when=calendar.moment(each.at))
            words = "" if each.is_them else clip(each.words, SNIPPET)
            yield Line(called, text, words, area=each.area_id, part="forward", waits=True)


def dates(place: Place, calendar: Calendar) -> Iterator[tuple[date, Line]]:
    """What is coming up there soon, each with its day."""
    today = calendar.today
    if place.plan_ends and today <= place.plan_ends <= today + PLAN_ENDS_WITHIN:
        ends = PLAN_ENDS.format(day=calendar.near(place.plan_ends), far=calendar.away(place.plan_ends))
        yield place.plan_ends, _of(place, ends)
    if place.next_meeting and today <= place.next_meeting <= today + MEETS_WITHIN:
        yield place.next_meeting, _of(place, MEETS.format(day=calendar.near(place.next_meeting)))


def gone_quiet(places: Iterable[Place], calendar: Calendar) -> list[Place]:
    """The areas that have gone quiet for their own rhythm, the longest first; at the end those never heard from."""
    silent = [
        place for place in places
        if not place.heard_at or is_quiet(calendar.local(place.heard_at).date(), place.wrote_on, calendar.today)
    ]  # fmt: skip
    return sorted(silent, key=lambda place: (place.heard_at is None, place.heard_at or calendar.now))


def quiet(place: Place, calendar: Calendar) -> Line:
    """Since when nobody there has written, and how often they usually do."""
    if place.heard_at is None:
        return _of(place, str(NOT_YET))
    heard, gap = calendar.local(place.heard_at).date(), usual_gap(place.wrote_on)
    words = {"day": calendar.near(heard), "ago": calendar.away(heard), "gap": far(gap)}
    return _of(place, (QUIET_SINCE if not gap else QUIET_FOR_THEM if gap > 1 else QUIET_DAILY).format(**words))


def partner(each: Requested, programme: Programme) -> str:
    """The name of the expert package that was asked for."""
    return next((partner.name for partner in programme.partners if partner.id == each.partner), each.partner)


def forwarded(each: Forward) -> str:
    """Who was put forward: by name only where they did it themselves."""
    return (each.resident or str(A_RESIDENT)) if each.is_them else str(A_NEIGHBOUR)


def _last_heard(place: Place, calendar: Calendar) -> str:
    if place.heard_at is None:
        return str(NOT_YET)
    return LAST_HEARD.format(day=calendar.near(calendar.local(place.heard_at).date()))


def _of(place: Place, text: str) -> Line:
    return Line(place.name, text, area=place.id)


def _name(day: Day, area: str) -> str:
    return next((place.name for place in day.places if place.id == area), area)


A_RESIDENT, A_NEIGHBOUR = _("A resident"), _("A neighbour")
EXPERT_WAITS = _("Asked {when} for up to {days}. They wait for your yes or no.")
FORWARD_WAITS = _("Put forward for the leadership programme, {when}. They wait for a word from you.")
PLAN_ENDS, MEETS = _("Their plan ends {day}, {far}."), _("Their group meets {day}.")
LAST_HEARD, NOT_YET = _("Last heard {day}."), _("Nobody there has written yet.")
QUIET_SINCE = _("Nobody has written since {day}, {ago}.")
QUIET_FOR_THEM = _("Nobody has written since {day}, {ago}; they usually write every {gap}.")
QUIET_DAILY = _("Nobody has written since {day}, {ago}; they usually write every day.")
