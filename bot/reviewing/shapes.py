"""What pictures are made of: bars and words, with what they say in a sentence and the table that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass

FULL, BEFORE, HELD, SECOND, THIRD = "full", "before", "held", "second", "third"
HATCH, TAIL = 6.0, 22.0
Segment = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar; `kind` is full, second or third for what is known, before for the period before, held for what isn't."""

    x: float
    y: float
    width: float
    height: float
    kind: str = FULL

    @property
    def hatching(self) -> list[Segment]:
        """The slanting lines in a bar that was held back, so that it isn't told by its colour alone."""
        return list(_hatching(self)) if self.kind == HELD else []


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a line at `y`; `kind` is name, figure or quiet. They begin at `x`, or end there."""

    x: float
    y: float
    text: str
    kind: str = "name"
    ends: bool = False


Shape = Bar | Words


@dataclass(frozen=True, slots=True)
class Told:
    """A figure in a table, with the step, split and value whose records it opens (no step: none)."""

    text: str
    step: str = ""
    by: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of that width and height, and the table of what it shows: a name and its figures in each row."""

    id: str
    title: str
    note: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Told, ...]], ...]

    @property
    def told(self) -> str:
        """The same in words, for whoever doesn't see it."""
        lines = (f"{name}: {', '.join(self._with_heading(cells))}" for name, cells in self.rows)
        return f"{self.title}. {'; '.join(lines)}."

    def _with_heading(self, cells: tuple[Told, ...]) -> Iterator[str]:
        several = len(cells) > 1
        for heading, cell in zip(self.headings[1:], cells, strict=True):
            yield f"{heading.lower()} {cell.text}" if several else cell.text


def _hatching(bar: Bar) -> Iterator[Segment]:
    at = HATCH - bar.height
    while at < bar.width:
        low, high = max(at, 0), min(at + bar.height, bar.width)
        if low < high:
            yield bar.x + low, bar.y + bar.height - (low - at), bar.x + high, bar.y + bar.height - (high - at)
        at += HATCH
