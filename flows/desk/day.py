"""
The day's list: danger first, then people waiting, dates coming up, areas gone quiet. Each line says why.

The desk page and an adviser's chat show these very lines.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from flows.desk import day_areas, day_people, standing
from flows.desk.calendar import Calendar
from flows.desk.day_line import Line
from flows.desk.day_people import about, named, promise
from flows.desk.sight import Day
from flows.programme import Programme
from flows.wording import quoted
from flows.words import _, joined

WORDS_WITH_A_DAY = 60


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
    danger = tuple(day_people.in_danger(each, handoffs, reach, calendar) for each in handoffs if each.safety)
    others = tuple(each for each in handoffs if not standing.danger_in(each, handoffs))
    people = tuple(
        day_people.waiting(each, reach, calendar) for each in others if not day_people.is_later(each, calendar)
    )
    later = tuple(day_people.later(each, calendar) for each in others if day_people.is_later(each, calendar))
    experts, forward = tuple(day_areas.experts(day, programme, calendar)), tuple(day_areas.put_forward(day, calendar))
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
    quiet = tuple(day_areas.quiet(place, calendar) for place in day_areas.gone_quiet(day.places, calendar))
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


def _dates(day: Day, calendar: Calendar) -> Iterator[tuple[date, Line]]:
    for each in day.handoffs:
        if each.holder == day.reach.me and each.replied_at is None and each.promised_by and not each.safety:
            yield each.promised_by, about(each, promise(each, calendar))
    for each in day.answered:
        if on := named(each, calendar):
            text = NAMED.format(words=quoted(each.summary, WORDS_WITH_A_DAY), day=calendar.near(on))
            yield on, about(each, text)
    for place in day.places:
        yield from day_areas.dates(place, calendar)


def _in_one_line_each(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Whatever else is said of a handoff follows what is said of it first."""
    each: dict[tuple[int, str], Line] = {}
    for line in lines:
        about = (line.handoff, "" if line.handoff else f"{line.area} {line.title}")
        before = each.get(about)
        each[about] = replace(before, why=joined((before.why, line.why))) if before else line
    return tuple(each.values())


SAFETY, WAITING, LATER, DATES, QUIET = _("Safety"), _("Waiting"), _("Later"), _("Dates"), _("Quiet")
EXPERTS, FORWARD = _("Asked for an expert"), _("Put forward")
NO_DANGER = _("Nobody is known to be in danger. If somebody is, it comes here first, at once.")
NOBODY_WAITS = _("Nobody is waiting for you. Whoever asks for a person appears here by themselves.")
NO_DATES = _("No meetings in the next two weeks, no plan that ends within three months, no day that anybody named.")
NOBODY_QUIET = _("None of your areas has been quiet for longer than is usual for it.")
NAMED = _("They wrote {words}: that's {day}.")
