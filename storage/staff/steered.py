"""What the programme's priorities changed: to how many people each was suggested, and to how many for its weight."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Text, select, type_coerce

from flows.priority import Priority
from flows.programme import Programme
from flows.reviewing.holding_back import Cell, may_be_shown, parts_shown
from storage.tables import activity

MOVED, NOT_MOVED = "moved", "not moved"


@dataclass(frozen=True, slots=True)
class Steered:
    """
    A priority and what it changed while it held: to how many people what it is of was `suggested`, and for how many of
    them it was `moved` to the front of its kind. None where fewer than five, or nobody, are behind it.
    """

    priority: Priority
    suggested: int | None = None
    moved: int | None = None


def steered(connection: Connection, programme: Programme) -> tuple[Steered, ...]:
    """Every priority that content has, in its order. Whoever was erased isn't counted."""
    told = list(_told(connection, ZoneInfo(programme.zone)))
    return tuple(_counted(each, told) for each in programme.priorities)


def _told(connection: Connection, zone: ZoneInfo) -> Iterator[tuple[str, date, int, bool]]:
    """Each time that a priority was suggested: which, on what day, to whom, and whether its weight brought it there."""
    a_priority = activity.c.kind == "suggested", type_coerce(activity.c.detail, Text).contains('"priority"')
    for detail, at, who in connection.execute(
        select(activity.c.detail, activity.c.at, activity.c.person_id).where(*a_priority)
    ):
        if who and (of := detail.get("priority")):
            yield of, at.astimezone(zone).date(), who, bool(detail.get("instead"))


def _counted(priority: Priority, told: list[tuple[str, date, int, bool]]) -> Steered:
    people = defaultdict[str, set[int]](set)
    for of, on, who, was_moved in told:
        if of == priority.of and priority.holds(on):
            people[MOVED if was_moved else NOT_MOVED].add(who)
    parts = {name: _cell(people[name]) for name in (MOVED, NOT_MOVED)}
    whole = _cell(people[MOVED] | people[NOT_MOVED])
    return Steered(
        priority, whole.times if may_be_shown(whole) else None, parts_shown(whole, parts).get(MOVED)
    )  # fmt: skip


def _cell(people: set[int]) -> Cell:
    return Cell(len(people), len(people))
