"""
What may be shown of figures in which few people are: docs/decisions/017-groups-under-five.md says why it is enough.

A whole is shown if nobody is in it who could be one of few; its parts are shown only together, once and for all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LEAST = 5
"""So many people, or none, must be behind a figure."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How often something happened, and how many people and areas are behind it."""

    times: int = 0
    people: int = 0
    areas: int = 0


NOTHING = Cell()


def may_be_shown(whole: Cell, least: int = LEAST) -> bool:
    """Whether enough people are behind it. None is few too: what is held back doesn't say which of the two it is."""
    return whole.people >= least


def parts_shown(whole: Cell, parts: Mapping[str, Cell], least: int = LEAST) -> Mapping[str, int]:
    """
    The parts of a whole that may be shown, with their times; the rest can't be worked out from these and the whole.

    If few are in any part, the empty ones are held back with it, and so are the smallest of the others: whoever reads
    it can't tell which of those is the small one. Nothing is split in which there are fewer than twice as many.
    """
    if whole.people < 2 * least:
        return {}
    if not any(0 < part.people < least for part in parts.values()):
        return {name: part.times for name, part in parts.items()}
    enough = {name: part.times for name, part in parts.items() if part.people >= least}
    smallest = min(enough.values(), default=0)
    return {name: times for name, times in enough.items() if times > smallest}


def crossed_shown(
    parts: Mapping[str, Cell], edges: Iterable[Mapping[str, Cell]], least: int = LEAST
) -> Mapping[str, int]:
    """
    The parts of a table by two things, all of them or none; `edges` are its parts by each of the two alone.

    None is shown if few are in any, or if fewer than twice as many are in any row or column that isn't empty: from its
    sums a small part could be worked out, or that there must be one.
    """
    few_in_a_part = any(0 < part.people < least for part in parts.values())
    few_in_a_row = any(0 < row.people < 2 * least for rows in edges for row in rows.values())
    return {} if few_in_a_part or few_in_a_row else {name: part.times for name, part in parts.items()}


def areas_shown(whole: Cell, least: int = LEAST) -> int:
    """In how many areas it happened; 0 where that would say too much of any of them."""
    enough = whole.people >= 2 * least and whole.areas >= least and whole.times >= 2 * whole.areas
    return whole.areas if enough else 0
