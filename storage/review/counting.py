"""Columns counted into a tally: each person, thing and month once, in all and by each thing a review is split by."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from flows.reviewing.crossed import CROSSED
from flows.reviewing.holding_back import Cell
from flows.reviewing.months import IN_A_QUARTER, IN_A_YEAR, written
from flows.reviewing.steps import Counted
from flows.reviewing.tally import MONTH, SPLITS, Parts, Tally
from storage.review.reading import Columns, Numbers

DAY = 24 * 60 * 60 * 1000
YEAR_OF_DAYS = 365 * DAY
QUARTERS_BACK = 4
NEW, BEFORE = "new", "before"


@dataclass(frozen=True, slots=True)
class Places:
    """
    What is known of the areas, in the order of `Columns.names`: region, and the month of the first use. `phase` has all
    of them for the first quarter, then all for the next, and so on: the phase each was in when that quarter ended.
    """

    phase: Sequence[str]
    region: Sequence[str]
    first_use: Sequence[int]


@dataclass(slots=True)
class Counting:
    """
    Counts one set of columns from the month `since` on; what was before only tells what came before. `edges` are the
    moments at which months begin, from `first` on; `values` are all there are of each thing to split by.
    """

    found: Columns
    counted: Sequence[Counted]
    places: Places
    edges: Sequence[int]
    first: int
    since: int
    values: Mapping[str, tuple[str, ...]]
    quarters: dict[tuple[str, int], Cell] = field(default_factory=dict)
    years: dict[tuple[str, int], Cell] = field(default_factory=dict)
    parts: dict[tuple[str, int, str], dict[str, Cell]] = field(default_factory=lambda: defaultdict(dict))

    def tally(self, until: int) -> Tally:
        """Everything counted."""
        month = self.first + np.searchsorted(np.array(self.edges), self.found.at, side="right") - 1
        for step in dict.fromkeys(each.step for each in self.counted if each.step):
            self._count(step, month)
        return Tally(until, self.values, self.quarters, self.years, dict[tuple[str, int, str], Parts](self.parts))

    def _count(self, step: str, month: Numbers) -> None:
        rows = np.flatnonzero(self._is(step)[self.found.code] & (month >= self.since))
        rows = self._after_a_setback(rows) if step == "recovery" else rows
        rows = self._once(rows, month)
        at, who, where = month[rows], self.found.person[rows], self.found.area[rows]
        for length, into in ((IN_A_QUARTER, self.quarters), (IN_A_YEAR, self.years)):
            for block, cell in _cells(at // length * length, who, where):
                into[step, block] = cell
        for by, marks in self._marks(step, rows, at):
            length, several = SPLITS[by], len(marks.names)
            for key, cell in _cells(at // length * length * several + marks.of, who, where):
                self.parts[step, key // several, by][marks.names[key % several]] = cell

    def _once(self, rows: Numbers, month: Numbers) -> Numbers:
        """The same person, thing and month counts once. Of those who were erased, each line counts."""
        things = {each.thing: number for number, each in enumerate(self.counted)}
        thing = np.array([things[each.thing] for each in self.counted])[self.found.code[rows]]
        who = self.found.person[rows]
        keys = (who * len(self.counted) + thing) * (len(self.edges) + 1) + (month[rows] - self.first)
        erased = who <= 0
        _, kept = np.unique(np.where(erased, -1 - np.arange(len(rows)), keys), return_index=True)
        return np.asarray(rows[np.sort(kept)])

    def _marks(self, step: str, rows: Numbers, at: Numbers) -> Iterator[tuple[str, "Marks"]]:
        code, area = self.found.code[rows], self.found.area[rows]
        months = [written(month) for month in range(self.first, self.first + len(self.edges))]
        yield MONTH, Marks(months, at - self.first)
        quarter = (at - self.first) // IN_A_QUARTER
        found = {
            "phase": _of(self.values["phase"], self.places.phase, quarter * len(self.found.names) + area),
            "region": _of(self.values["region"], self.places.region, area),
        }
        for by in dict.fromkeys(by for each in self.counted if each.step == step for by in each.marks):
            found[by] = _of(self.values[by], [each.marks.get(by, "") for each in self.counted], code)
        yield from found.items()
        for by, (one, other) in CROSSED.items():
            if one in found:
                yield by, Marks(self.values[by], found[one].of * len(self.values[other]) + found[other].of)
        if step == "taken":
            new = np.array(self.places.first_use)[area] >= at // IN_A_YEAR * IN_A_YEAR
            yield "before", Marks((BEFORE, NEW), new.astype(np.int64))
        if step == "asked":
            yield "covered", Marks(("no", "yes"), self._covered(rows, at))

    def _covered(self, rows: Numbers, at: Numbers) -> Numbers:
        """Whether anything on the same topic was taken up there from a year before to the end of that quarter."""
        topics = {topic: number for number, topic in enumerate(self.values["topic"])}
        topic = np.array([topics.get(each.marks.get("topic", ""), 0) for each in self.counted])
        taken = np.flatnonzero(self._is("taken")[self.found.code])
        month = np.searchsorted(np.array(self.edges), self.found.at[taken], side="right") - 1 + self.first

        def places(which: Numbers, quarter: Numbers) -> Numbers:
            place = self.found.area[which] * len(topics) + topic[self.found.code[which]]
            return np.asarray(place * IN_A_YEAR * 10_000 + quarter)

        used = np.unique(places(taken, month // IN_A_QUARTER))
        looked = [np.isin(places(rows, at // IN_A_QUARTER - back), used) for back in range(QUARTERS_BACK + 1)]
        return np.asarray(np.logical_or.reduce(looked), dtype=np.int64)

    def _after_a_setback(self, rows: Numbers) -> Numbers:
        """A step forward is a recovery in an area that told of a setback in the year before."""
        hard = np.flatnonzero(self._is("setback")[self.found.code])
        told: dict[int, list[int]] = defaultdict(list)
        for area, at in sorted(zip(self.found.area[hard].tolist(), self.found.at[hard].tolist(), strict=True)):
            told[area].append(at)
        return np.array([row for row in rows.tolist() if self._fell(told, row)], dtype=np.int64)

    def _fell(self, told: Mapping[int, list[int]], row: int) -> bool:
        at, before = int(self.found.at[row]), told.get(int(self.found.area[row]), [])
        last = bisect_left(before, at) - 1
        return last >= 0 and at - before[last] <= YEAR_OF_DAYS

    def _is(self, step: str) -> NDArray[np.bool_]:
        return np.array([each.step == step for each in self.counted])


@dataclass(frozen=True, slots=True)
class Marks:
    """The value of each row, as its place among the names."""

    names: Sequence[str]
    of: Numbers


def _of(names: Sequence[str], values: Sequence[str], which: Numbers) -> Marks:
    """Each row's value; what there is no such value of any more is the first, which is none."""
    places = {name: number for number, name in enumerate(names)}
    return Marks(names, np.array([places.get(each, 0) for each in values], dtype=np.int64)[which])


def _cells(groups: Numbers, people: Numbers, areas: Numbers) -> Iterator[tuple[int, Cell]]:
    """Every group with how often, by how many people and in how many areas."""
    found, each, times = np.unique(groups, return_inverse=True, return_counts=True)
    behind = [_distinct(each, members, len(found)) for members in (people, np.where(areas > 0, areas, -1))]
    for group, *counts in zip(found.tolist(), times.tolist(), *behind, strict=True):
        yield group, Cell(*counts)


def _distinct(groups: Numbers, members: Numbers, several: int) -> list[int]:
    """How many different members each group has."""
    _, number = np.unique(members, return_inverse=True)
    pairs = np.unique(number.astype(np.int64) * max(several, 1) + groups)
    return list(np.bincount(pairs % max(several, 1), minlength=several).tolist())
