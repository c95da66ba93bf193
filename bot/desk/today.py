"""The day's list on the desk page: the lines of `flows/desk/day.py`, each with the page it leads to."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from bot.desk.view import View
from flows.desk import day, day_areas, day_line, day_people
from flows.desk.calendar import Calendar
from flows.desk.sight import Handoff, Place
from flows.programme import Programme


@dataclass(frozen=True, slots=True)
class Line:
    """
    Something for today: where it leads, whose it is, why it is here in one sentence, and a little more.

    `new` says that something in it is unread; `also` are the pages of whatever else of theirs is in this line.
    """

    href: str
    title: str
    why: str
    more: str = ""
    waits: bool = False
    new: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """One part of the day. `empty` is what it says when nothing is in it."""

    id: str
    title: str
    lines: tuple[Line, ...]
    empty: str


def groups(view: View, programme: Programme, calendar: Calendar) -> tuple[Group, ...]:
    """The whole day, in the order to look at it."""
    parts = day.groups(view.day, programme, calendar)
    return tuple(Group(each.id, str(each.title), _lines(each.lines, view.unread), str(each.empty)) for each in parts)


def areas(places: Iterable[Place], calendar: Calendar) -> tuple[Line, ...]:
    """Every area of theirs, by name, and when it was last heard."""
    return _lines(day_areas.areas(places, calendar))


def closed(handoffs: Iterable[Handoff], calendar: Calendar) -> tuple[Line, ...]:
    """Who was handed back lately, when, by whom it was answered, and what came of it."""
    return _lines(day_people.closed(each, calendar) for each in handoffs)


def _lines(lines: Iterable[day_line.Line], unread: Container[int] = ()) -> tuple[Line, ...]:
    return tuple(
        Line(
            _href(each), each.title, each.why, each.more, each.waits,
            any(number in unread for number in (each.handoff, *each.also)), tuple(map(_of_handoff, each.also)),
        )
        for each in lines
    )  # fmt: skip


def _href(line: day_line.Line) -> str:
    if line.handoff:
        return _of_handoff(line.handoff)
    return f"/desk/areas/{line.area}{f'#{line.part}' if line.part else ''}"


def _of_handoff(number: int) -> str:
    return f"/desk/handoffs/{number}"
