"""The repertoire as a grid, topic by phase by block: what there is to offer, and what is missing. Only arithmetic."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from flows.programme import PhaseId, Programme, TopicId
from flows.suggesting.readiness import first_step_of

Column = Literal["read", "people", "expert"]
COLUMNS: tuple[Column, ...] = ("read", "people", "expert")
NOT_COUNTED = "step"  # the smaller first step stands in for a package, and adds nothing to it
Needed = Mapping[tuple[TopicId, PhaseId], int]
"""How many areas need help with a topic, by the phase they are in ('': not known)."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing on offer, by the id it is suggested under; empty `phases` are every phase, no region every region."""

    offer: str
    column: Column
    title: str
    topics: tuple[TopicId, ...]
    phases: tuple[PhaseId, ...] = ()
    region: str = ""

    @property
    def kind(self) -> str:
        """What sort of thing it is: guide, cluster, event, partner, step or academy."""
        return self.offer.partition(":")[0]

    def fits(self, topic: TopicId, phase: PhaseId) -> bool:
        """Whether it is for this topic and this phase; an empty one asks for any."""
        return (not topic or topic in self.topics) and (not phase or not self.phases or phase in self.phases)


@dataclass(frozen=True, slots=True)
class Cell:
    """What there is about one topic in one phase, block by block."""

    topic: TopicId
    phase: PhaseId
    things: Mapping[Column, tuple[Thing, ...]]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        return not any(self.things.values())


@dataclass(frozen=True, slots=True)
class Gap:
    """
    A topic for which a block has nothing in some phases; no `column` means that there is nothing at all.

    `areas` is how many need help with that topic in these phases.
    """

    topic: TopicId
    column: Column | Literal[""]
    phases: tuple[PhaseId, ...]
    areas: int


def everything(programme: Programme, today: date) -> tuple[Thing, ...]:
    """All that residents may be offered: guides, clusters, events to come, packages with their first steps, academy."""
    academy = programme.academy
    guides = (Thing(f"guide:{each.id}", "read", each.title, each.topics, each.phases) for each in programme.guides)
    clusters = (
        Thing(f"cluster:{each.id}", "people", each.name, each.topics, region=each.region) for each in programme.clusters
    )
    events = (
        Thing(f"event:{each.id}", "people", each.name, each.topics, region=each.region)
        for each in programme.gatherings
        if each.on > today
    )
    experts = (
        Thing(f"{kind}:{each.id}", "expert", title, each.topics, each.phases)
        for each in programme.partners
        for kind, title in (("partner", each.name), ("step", first_step_of(each)))
    )
    return (*guides, *clusters, *events, *experts, Thing("academy", "expert", academy.name, academy.topics))


def grid(programme: Programme, today: date) -> tuple[tuple[Cell, ...], ...]:
    """A row for each topic, and in it a cell for each phase, both in the programme's order."""
    counted = [each for each in everything(programme, today) if each.kind != NOT_COUNTED]
    return tuple(tuple(_cell(counted, topic.id, phase.id) for phase in programme.phases) for topic in programme.topics)


def missing(rows: tuple[tuple[Cell, ...], ...], needed: Needed) -> tuple[Gap, ...]:
    """Every gap in the grid, the one that most areas need filled first; of those, the emptiest."""
    gaps = [gap for row in rows for gap in _gaps(row, needed)]
    return tuple(sorted(gaps, key=lambda gap: (-gap.areas, bool(gap.column), -len(gap.phases))))


def _cell(things: list[Thing], topic: TopicId, phase: PhaseId) -> Cell:
    fitting = [each for each in things if each.fits(topic, phase)]
    return Cell(topic, phase, {column: tuple(each for each in fitting if each.column == column) for column in COLUMNS})


def _gaps(row: tuple[Cell, ...], needed: Needed) -> Iterator[Gap]:
    if bare := [cell for cell in row if cell.is_empty]:
        yield _gap("", bare, row, needed)
    for column in COLUMNS:
        if without := [cell for cell in row if not cell.things[column] and not cell.is_empty]:
            yield _gap(column, without, row, needed)


def _gap(column: Column | Literal[""], cells: list[Cell], row: tuple[Cell, ...], needed: Needed) -> Gap:
    topic, phases = cells[0].topic, tuple(cell.phase for cell in cells)
    unknown = ("",) if len(cells) == len(row) else ()  # an area in no known phase misses what no phase has
    return Gap(topic, column, phases, sum(needed.get((topic, phase), 0) for phase in (*phases, *unknown)))
