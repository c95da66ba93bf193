"""The day's list: danger first, then people waiting, dates coming up, areas gone quiet. Each line says why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.desk import conversation
from bot.desk.calendar import Calendar
from bot.desk.view import View
from flows.wording import capital, clip, clock
from storage.desk import Handoff, Reach
from storage.desk_areas import Place

PLAN_ENDS_WITHIN = timedelta(days=90)
MEETS_WITHIN = timedelta(days=14)
QUIET_AFTER = timedelta(weeks=6)
SNIPPET = 90


@dataclass(frozen=True, slots=True)
class Line:
    """
    Something for today: where it leads, whose it is, why it is here in one sentence, and a little more.

    `also` are the pages of whatever else of theirs is in this line.
    """

    href: str
    title: str
    why: str
    more: str = ""
    waits: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the day. `empty` is what it says when nothing is in it."""

    id: str
    title: str
    lines: tuple[Line, ...]
    empty: str


def groups(view: View, experts: tuple[Line, ...], forward: tuple[Line, ...], calendar: Calendar) -> tuple[Group, ...]:
    """
    The whole day, in the order to look at it.

    `experts` are requests for one that wait for a yes or no, `forward` people put forward who wait for a word.
    """
    handoffs, places, reach = view.handoffs, view.places, view.reach
    danger = tuple(_in_danger(each, handoffs, reach, calendar) for each in handoffs if each.safety)
    others = tuple(each for each in handoffs if not conversation.danger_in(each, handoffs))
    people = tuple(_waiting(each, reach, calendar) for each in others if not is_later(each, calendar))
    later = tuple(_later(each, calendar) for each in others if is_later(each, calendar))
    asked = (
        Group("safety", "Safety", danger, NO_DANGER),
        Group("waiting", "Waiting", people, NOBODY_WAITS),
        *((Group("experts", "Asked for an expert", experts, ""),) if experts else ()),
        *((Group("forward", "Put forward", forward, ""),) if forward else ()),
        *((Group("later", "Later", later, ""),) if later else ()),
    )
    if reach.staff:
        return asked
    coming = tuple(line for _, line in sorted(_dates(handoffs, places, reach, calendar), key=lambda each: each[0]))
    quiet = tuple(_quiet(place, calendar) for place in _gone_quiet(places, calendar))
    return (*asked, Group("dates", "Dates", coming, NO_DATES), Group("quiet", "Quiet", quiet, NOBODY_QUIET))


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
        return f"Somebody may be in danger. {conversation.let_go(each, reach)}"
    if each.safety:
        return f"Somebody may be in danger, and nobody has taken it since {calendar.moment(each.opened_at)}."
    whose = "" if conversation.given_to(each, reach) else f"With {each.holder_name}. "
    if each.promised_by is None:
        return f"{whose}Waiting since {calendar.moment(each.opened_at)}."
    tense = "Was promised" if each.promised_by < calendar.today else "Promised"
    return f"{whose}{tense} an answer {calendar.by(each.promised_by)}."


def _who_has_it(each: Handoff, reach: Reach, calendar: Calendar) -> str:
    if each.worse_at:
        who = "You have" if each.holder == reach.me else f"{each.holder_name} has"
        return f"{who} this one. {conversation.worse(each, calendar)}"
    if each.holder != reach.me:
        return f"{each.holder_name} has this one."
    if each.heard_at and (each.replied_at is None or each.heard_at > each.replied_at):
        return f"You have this one, and they last wrote {calendar.when(each.heard_at)}."
    if each.replied_at is None:
        return "You have this one, and they wait for your first words."
    return f"You have this one, and first answered {calendar.when(each.replied_at)}."


def _waiting(each: Handoff, reach: Reach, calendar: Calendar) -> Line:
    more = "" if each.safety else clip(each.summary, SNIPPET)
    href, title = f"/desk/handoffs/{each.id}", f"{each.resident} · {each.area_name}"
    return Line(href, title, why(each, reach, calendar), more, waits=each.state == "waiting" or bool(each.worse_at))


def _in_danger(each: Handoff, handoffs: Iterable[Handoff], reach: Reach, calendar: Calendar) -> Line:
    """One line for one person: whatever else of theirs is open is said under the danger."""
    line, beside = _waiting(each, reach, calendar), conversation.beside(each, handoffs)
    more = " ".join(
        f"{ALSO_OPEN.format(what=clip(other.summary, SNIPPET))} {why(other, reach, calendar)}" for other in beside
    )
    waits = line.waits or any(_waiting(other, reach, calendar).waits for other in beside)
    return replace(line, more=more, waits=waits, also=tuple(f"/desk/handoffs/{other.id}" for other in beside))


def is_later(each: Handoff, calendar: Calendar) -> bool:
    """Whether somebody has put it off, and that moment is still to come. Danger never is."""
    return each.put_off and not each.safety and each.remind_at is not None and each.remind_at > calendar.now


def _later(each: Handoff, calendar: Calendar) -> Line:
    back = calendar.local(each.remind_at or calendar.now)
    until = f"at {clock(back)}" if back.date() == calendar.today else f"to {calendar.near(back.date())}"
    told = (
        f" {capital(each.called)} was promised an answer {calendar.by(each.promised_by)}." if each.promised_by else ""
    )
    return replace(_waiting(each, Reach(""), calendar), why=f"Put off {until}.{told}", waits=False)


def _closed(each: Handoff, calendar: Calendar) -> Line:
    when = calendar.moment(each.closed_at) if each.closed_at else ""
    had = f", was with {each.holder_name}" if each.holder else ""
    title = f"{each.resident} · {each.area_name}"
    return Line(f"/desk/handoffs/{each.id}", title, f"Closed {when}{had}.", clip(each.outcome, SNIPPET))


def _dates(
    handoffs: Iterable[Handoff], places: Iterable[Place], reach: Reach, calendar: Calendar
) -> Iterator[tuple[date, Line]]:
    today = calendar.today
    for each in handoffs:
        if each.holder == reach.me and each.replied_at is None and each.promised_by and not each.safety:
            text = f"{capital(each.called)} was promised an answer {calendar.by(each.promised_by)}."
            yield each.promised_by, Line(f"/desk/handoffs/{each.id}", f"{each.resident} · {each.area_name}", text)
    for place in places:
        if place.plan_ends and today <= place.plan_ends <= today + PLAN_ENDS_WITHIN:
            text = f"Their plan ends {calendar.near(place.plan_ends)}, {calendar.away(place.plan_ends)}."
            yield place.plan_ends, _of(place, text)
        if place.next_meeting and today <= place.next_meeting <= today + MEETS_WITHIN:
            yield place.next_meeting, _of(place, f"Their group meets {calendar.near(place.next_meeting)}.")


def _gone_quiet(places: Iterable[Place], calendar: Calendar) -> list[Place]:
    silent = [place for place in places if not place.heard_at or calendar.now - place.heard_at > QUIET_AFTER]
    return sorted(silent, key=lambda place: (place.heard_at is None, place.heard_at or calendar.now))


def _last_heard(place: Place, calendar: Calendar) -> str:
    if place.heard_at is None:
        return NOT_YET
    return f"Last heard {calendar.near(calendar.local(place.heard_at).date())}."


def _quiet(place: Place, calendar: Calendar) -> Line:
    if place.heard_at is None:
        return _of(place, NOT_YET)
    heard = calendar.local(place.heard_at).date()
    return _of(place, f"Nobody has written since {calendar.near(heard)}, {calendar.away(heard)}.")


def _of(place: Place, text: str) -> Line:
    return Line(f"/desk/areas/{place.id}", place.name, text)


ALSO_OPEN = "Also open: “{what}”."
NOT_YET = "Nobody there has written yet."
NO_DANGER = "Nobody is known to be in danger. If somebody is, it comes here first, at once."
NOBODY_WAITS = "Nobody is waiting for you. Whoever asks for a person appears here by themselves."
NO_DATES = "No meetings in the next two weeks, and no plan ends within three months."
NOBODY_QUIET = "Every one of your areas has been heard from in the last six weeks."
