"""What would become of every row of a table; nothing is written here."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.bringing_in import columns
from bot.bringing_in.area_rows import AreaRows
from bot.bringing_in.columns import Kind
from bot.bringing_in.people_rows import PeopleRows
from bot.bringing_in.sheet import Row, Sheet, Unreadable
from bot.bringing_in.verdict import Fate, Verdict
from flows.programme import Programme
from storage.staff.brought_in import Newcomer, Someone


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table holds and what would become of each row; `entries` are for the content."""

    kind: Kind
    notes: tuple[str, ...]
    rows: tuple[tuple[int, str, Verdict], ...]

    @property
    def counts(self) -> Counter[Fate]:
        """How many rows there are of each fate."""
        return Counter(verdict.fate for _, _, verdict in self.rows)

    @property
    def newcomers(self) -> list[Newcomer]:
        """Whoever comes in."""
        return [verdict.newcomer for _, _, verdict in self.rows if verdict.newcomer]

    @property
    def entries(self) -> str:
        """The lines for areas.yaml."""
        return "".join(verdict.entry for _, _, verdict in self.rows)

    @property
    def may_go(self) -> bool:
        """Whether there is somebody to bring in and nothing to put right."""
        return bool(self.newcomers) and not self.counts["wrong"]

    @property
    def mark(self) -> str:
        """The same for the same fates: what was shown is what is done."""
        return hashlib.sha256(repr([(line, name, each.fate) for line, name, each in self.rows]).encode()).hexdigest()


def plan(found: Sheet | Unreadable, programme: Programme, known: list[Someone]) -> Plan | Unreadable:
    """What would become of each row, or why the whole can't be read."""
    if isinstance(found, Unreadable):
        return found
    kind = columns.kind_of(found)
    if isinstance(kind, Unreadable):
        return kind
    readers = PeopleRows(programme, known) if kind == "people" else AreaRows(programme)
    return Plan(kind, found.notes, tuple(_fates(found, readers)))


def _fates(found: Sheet, readers: PeopleRows | AreaRows) -> Iterator[tuple[int, str, Verdict]]:
    for row in found.rows:
        cells = {heading.casefold(): cell for heading, cell in row.cells.items()}
        name = cells.get("name" if isinstance(readers, PeopleRows) else "area", "")
        yield row.line, name, _fate(row, cells, readers)


def _fate(row: Row, cells: dict[str, str], readers: PeopleRows | AreaRows) -> Verdict:
    if row.is_empty:
        return Verdict("empty")
    if row.wrong:
        return Verdict("wrong", row.wrong)
    return readers.verdict(row.line, cells)
