"""Searching on the desk: what was found, as lines that lead to it."""

from collections.abc import Iterable
from itertools import islice

from bot.desk.today import Group, Line
from bot.web.finding import has
from flows.desk.calendar import Calendar
from flows.desk.sight import Handoff
from flows.handing_over.life import OPEN
from flows.wording import clip
from storage.desk.search import There

MOST_FOUND, SNIPPET = 12, 90


def found(wanted: str, there: There, calendar: Calendar) -> tuple[Group, ...]:
    """Areas, people, conversations and notes that have every word of it; only kinds of which there is something."""
    areas = (
        Line(_card(home.id), home.name, home.region) for home in there.homes if has(wanted, home.name, home.region)
    )
    people = (
        Line(f"{_card(home.id)}#people-title", each.told_apart, home.name)
        for home in there.homes
        for each in home.people
        if has(wanted, each.name)
    )
    talks = (_talk(each, calendar) for each in reversed(there.handoffs) if has(wanted, *_told(each)))
    notes = (
        Line(f"{_card(each.area_id)}#notes-title", each.area, clip(each.text, SNIPPET), calendar.month(each.at))
        for each in there.notes
        if has(wanted, each.text)
    )
    parts = (("areas", AREAS, areas), ("people", PEOPLE, people), ("talks", TALKS, talks), ("notes", NOTES, notes))
    return tuple(group for kind, title, lines in parts if (group := _group(kind, title, lines)).lines)


def _group(kind: str, title: str, lines: Iterable[Line]) -> Group:
    return Group(kind, title, tuple(islice(lines, MOST_FOUND)), "")


def _told(each: Handoff) -> tuple[str, ...]:
    return each.resident, each.area_name, each.summary, each.outcome


def _talk(each: Handoff, calendar: Calendar) -> Line:
    ended = CLOSED.format(on=calendar.month(each.closed_at)) if each.closed_at else ""
    stands = STANDS.get(each.state, "") if each.state in OPEN else ended
    title = f"{each.resident} · {each.area_name}"
    return Line(f"/desk/handoffs/{each.id}", title, clip(each.summary, SNIPPET), stands)


def _card(area: str) -> str:
    return f"/desk/areas/{area}"


AREAS, PEOPLE, TALKS, NOTES = "Areas", "People", "Conversations", "Notes"
CLOSED, STANDS = "Closed {on}", {"waiting": "Waiting", "taken": "Taken"}
