"""
The day's list: danger first, then people waiting, dates coming up, areas gone quiet. Each line says why.

The desk page and an adviser's chat show these very lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from flows.desk import standing
from flows.desk.calendar import Calendar, far
from flows.desk.rhythm import is_quiet, usual_gap
from flows.desk.sight import Day, Forward, Handoff, Place, Reach, Requested
from flows.hearing.dates import when
from flows.programme import Programme
from flows.wording import DAYS, capital, clip, clock, counted, quoted
from flows.words import _, joined

PLAN_ENDS_WITHIN, NAMED_WITHIN = timedelta(days=90), timedelta(days=30)
MEETS_WITHIN = timedelta(days=14)
SNIPPET, WORDS_WITH_A_DAY = 90, 60


@dataclass(frozen=True, slots=True)
class Line:
    """
    Something for today: what it is about, whose it is, why it is here in one sentence, and a little more.

    It is about a handoff or else an area, and there about its `part`. `also` are whatever else of theirs is in this
    line; `waits` says that somebody waits for a person.
    """

    title: str
    why: str
    more: str = ""
    handoff: int = 0
    area: str = ""
    part: str = ""
    waits: bool = False
    also: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the day. `empty` is what it says when nothing is in it."""

    id: str
    title: str
    lines: tuple[Line, ...]
    empty: str = ""


def groups(day: Day, programme: Programme, calendar: Calendar) -> tuple[Group, ...]:
    """The whole day, in the order to look at it."""
    handoffs, reach = day.handoffs, day.reach
    danger = tuple(_in_danger(each, handoffs, reach, calendar) for each in handoffs if each.safety)
    others = tuple(each for each in handoffs if not standing.danger_in(each, handoffs))
    people = tuple(_waiting(each, reach, calendar) for each in others if not is_later(each, calendar))
    later = tuple(_later(each, calendar) for each in others if is_later(each, calendar))
    experts, forward = tuple(_experts(day, programme, calendar)), tuple(_put_forward(day, calendar))
    asked = (
        Group("safety", SAFETY, danger, NO_DANGER),
        Group("waiting", WAITING, people, NOBODY_WAITS),
        *((Group("experts", EXPERTS, experts),) if experts else ()),
        *((Group("forward", FORWARD, forward),) if forward else ()),
        *((Group("later", LATER, later),) if later else ()),
    )
    if reach.staff:
        return asked
    coming = tuple(line for _on, line in sorted(_dates(day, calendar), key=lambda each: each[0]))
    quiet = tuple(_quiet(place, calendar) for place in _gone_quiet(day.places, calendar))
    return (*asked, Group("dates", DATES, coming, NO_DATES), Group("quiet", QUIET, quiet, NOBODY_QUIET))


def needing(day: Day, programme: Programme, calendar: Calendar) -> tuple[Line, ...]:
    """What there is to do today, in one line each: nothing that was put off or others have, no area never heard yet."""
    theirs = {each.id for each in day.handoffs if each.state == "taken" and each.holder != day.reach.me}
    unheard = {place.id for place in day.places if place.heard_at is None}
    return _in_one_line_each(
        line
        for group in groups(day, programme, calendar)
        for line in group.lines
        if group.id != "later" and not (line.handoff in theirs and group.id != "safety")
        if not (group.id == "quiet" and line.area in unheard)
    )


def _in_one_line_each(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Whatever else is said of a handoff follows what is said of it first."""
    each: dict[tuple[int, str], Line] = {}
    for line in lines:
        about = (line.handoff, "" if line.handoff else f"{line.area} {line.part}")
        before = each.get(about)
        each[about] = replace(before, why=joined((before.why, line.why))) if before else line
    return tuple(each.values())


def areas(places: Iterable[Place], calendar: Calendar) -> tuple[Line, ...]:
    """Every area of theirs, by name, and when it was last heard."""
    return tuple(_of(place, _last_heard(place, calendar)) for place in places)


def closed(handoffs: Iterable[Handoff], calendar: Calendar) -> tuple[Line, ...]:
    """Who was handed back lately, when, by whom it was answered, and what came of it."""
    return tuple(_closed(each, calendar) for each in handoffs)


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


def _who_has_it(each: Handoff, reach: Reach, calendar: Calendar) -> str:
    theirs = str(YOURS) if each.holder == reach.me else OTHERS.format(who=each.holder_name)
    if each.worse_at:
        return joined((theirs, standing.worse(each, calendar)))
    if each.holder != reach.me:
        return theirs
    if each.heard_at and (each.replied_at is None or each.heard_at > each.replied_at):
        return LAST_WROTE.format(when=calendar.when(each.heard_at))
    return FIRST_ANSWERED.format(when=calendar.when(each.replied_at)) if each.replied_at else str(FIRST_WORDS)


def _waiting(each: Handoff, reach: Reach, calendar: Calendar) -> Line:
    more = "" if each.safety else clip(each.summary, SNIPPET)
    waits, named = each.state == "waiting" or bool(each.worse_at), _named(each, calendar)
    theirs = NAMED_TOO.format(day=calendar.near(named)) if named else ""
    return _about(each, joined((why(each, reach, calendar), theirs)), more, waits=waits)


def _in_danger(each: Handoff, handoffs: Iterable[Handoff], reach: Reach, calendar: Calendar) -> Line:
    """One line for one person: whatever else of theirs is open is said under the danger."""
    line, beside = _waiting(each, reach, calendar), standing.beside(each, handoffs)
    more = joined(
        joined((ALSO_OPEN.format(what=clip(other.summary, SNIPPET)), why(other, reach, calendar))) for other in beside
    )
    waits = line.waits or any(_waiting(other, reach, calendar).waits for other in beside)
    return replace(line, more=more, waits=waits, also=tuple(other.id for other in beside))


def _later(each: Handoff, calendar: Calendar) -> Line:
    back = calendar.local(each.remind_at or calendar.now)
    put_off = (
        PUT_OFF_TODAY.format(time=clock(back))
        if back.date() == calendar.today
        else PUT_OFF.format(day=calendar.near(back.date()))
    )
    return _about(each, joined((put_off, _promise(each, calendar))), clip(each.summary, SNIPPET))


def _promise(each: Handoff, calendar: Calendar) -> str:
    promised = each.promised_by
    return THEIR_PROMISE.format(who=capital(each.called), by=calendar.by(promised)) if promised else ""


def _closed(each: Handoff, calendar: Calendar) -> Line:
    when_closed = calendar.moment(each.closed_at) if each.closed_at else ""
    how = (CLOSED_WITH if each.holder else CLOSED).format(when=when_closed, who=each.holder_name)
    return _about(each, " ".join(how.split()).replace(" ,", ","), clip(each.outcome, SNIPPET))


def _experts(day: Day, programme: Programme, calendar: Calendar) -> Iterator[Line]:
    for area, each in day.asked:
        called = TITLE.format(who=_name(day, area), where=partner(each, programme))
        text = EXPERT_WAITS.format(when=calendar.moment(each.since), days=counted(each.asked, DAYS))
        yield Line(called, text, area=area, part="experts", waits=True)


def partner(each: Requested, programme: Programme) -> str:
    """The name of the expert package that was asked for."""
    return next((partner.name for partner in programme.partners if partner.id == each.partner), each.partner)


def _put_forward(day: Day, calendar: Calendar) -> Iterator[Line]:
    for each in day.forward:
        if each.state == "put_forward" and each.area_id in day.reach.areas:
            called = TITLE.format(who=forwarded(each), where=each.area)
            text = FORWARD_WAITS.format(when=calendar.moment(each.at))
            words = "" if each.is_them else clip(each.words, SNIPPET)
            yield Line(called, text, words, area=each.area_id, part="forward", waits=True)


def forwarded(each: Forward) -> str:
    """Who was put forward: by name only where they did it themselves."""
    return (each.resident or str(A_RESIDENT)) if each.is_them else str(A_NEIGHBOUR)


def _dates(day: Day, calendar: Calendar) -> Iterator[tuple[date, Line]]:
    today = calendar.today
    for each in day.handoffs:
        if each.holder == day.reach.me and each.replied_at is None and each.promised_by and not each.safety:
            yield each.promised_by, _about(each, _promise(each, calendar))
    for each in day.answered:
        if named := _named(each, calendar):
            text = NAMED.format(words=quoted(each.summary, WORDS_WITH_A_DAY), day=calendar.near(named))
            yield named, _about(each, text)
    for place in day.places:
        if place.plan_ends and today <= place.plan_ends <= today + PLAN_ENDS_WITHIN:
            ends = PLAN_ENDS.format(day=calendar.near(place.plan_ends), far=calendar.away(place.plan_ends))
            yield place.plan_ends, _of(place, ends)
        if place.next_meeting and today <= place.next_meeting <= today + MEETS_WITHIN:
            yield place.next_meeting, _of(place, MEETS.format(day=calendar.near(place.next_meeting)))


def _named(each: Handoff, calendar: Calendar) -> date | None:
    """A day that they named in what they asked, such as when a lease must be signed, if it is near."""
    if each.safety:
        return None
    on = when(each.summary, calendar.local(each.opened_at).date())
    return on if on and calendar.today <= on <= calendar.today + NAMED_WITHIN else None


def _gone_quiet(places: Iterable[Place], calendar: Calendar) -> list[Place]:
    silent = [
        place for place in places
        if not place.heard_at or is_quiet(calendar.local(place.heard_at).date(), place.wrote_on, calendar.today)
    ]  # fmt: skip
    return sorted(silent, key=lambda place: (place.heard_at is None, place.heard_at or calendar.now))


def _last_heard(place: Place, calendar: Calendar) -> str:
    if place.heard_at is None:
        return str(NOT_YET)
    return LAST_HEARD.format(day=calendar.near(calendar.local(place.heard_at).date()))


def _quiet(place: Place, calendar: Calendar) -> Line:
    if place.heard_at is None:
        return _of(place, str(NOT_YET))
    heard, gap = calendar.local(place.heard_at).date(), usual_gap(place.wrote_on)
    words = {"day": calendar.near(heard), "ago": calendar.away(heard), "gap": far(gap)}
    return _of(place, (QUIET_SINCE if not gap else QUIET_FOR_THEM if gap > 1 else QUIET_DAILY).format(**words))


def _about(each: Handoff, text: str, more: str = "", *, waits: bool = False) -> Line:
    called = TITLE.format(who=each.resident, where=each.area_name)
    return Line(called, text, more, handoff=each.id, area=each.area, waits=waits)


def _of(place: Place, text: str) -> Line:
    return Line(place.name, text, area=place.id)


def _name(day: Day, area: str) -> str:
    return next((place.name for place in day.places if place.id == area), area)


TITLE = _("{who} · {where}")
SAFETY, WAITING, LATER, DATES, QUIET = _("Safety"), _("Waiting"), _("Later"), _("Dates"), _("Quiet")
EXPERTS, FORWARD = _("Asked for an expert"), _("Put forward")
A_RESIDENT, A_NEIGHBOUR = _("A resident"), _("A neighbour")
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
EXPERT_WAITS = _("Asked {when} for up to {days}. They wait for your yes or no.")
FORWARD_WAITS = _("Put forward for the leadership programme, {when}. They wait for a word from you.")
NAMED, NAMED_TOO = _("They wrote {words}: that's {day}."), _("The day they name is {day}.")
PLAN_ENDS, MEETS = _("Their plan ends {day}, {far}."), _("Their group meets {day}.")
LAST_HEARD, NOT_YET = _("Last heard {day}."), _("Nobody there has written yet.")
QUIET_SINCE = _("Nobody has written since {day}, {ago}.")
QUIET_FOR_THEM = _("Nobody has written since {day}, {ago}; they usually write every {gap}.")
QUIET_DAILY = _("Nobody has written since {day}, {ago}; they usually write every day.")
NO_DANGER = _("Nobody is known to be in danger. If somebody is, it comes here first, at once.")
NOBODY_WAITS = _("Nobody is waiting for you. Whoever asks for a person appears here by themselves.")
NO_DATES = _("No meetings in the next two weeks, no plan that ends within three months, no day that anybody named.")
NOBODY_QUIET = _("None of your areas has been quiet for longer than is usual for it.")
