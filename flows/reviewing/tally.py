"""Everything that was counted, before anything is held back: it stays inside, and only what may be shown leaves it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.reviewing.holding_back import NOTHING, Cell
from flows.reviewing.months import IN_A_QUARTER, IN_A_YEAR, Span

MONTH = "month"
STAGES = ("asked", "offered", "taken", "finished", "helped")
"""What becomes of support, in this order; docs/a-review.md says what each counts."""
SPLITS: Mapping[str, int] = {
    MONTH: IN_A_QUARTER, "phase": IN_A_QUARTER, "region": IN_A_QUARTER, "block": IN_A_QUARTER, "topic": IN_A_YEAR,
    "by": IN_A_QUARTER, "before": IN_A_QUARTER, "covered": IN_A_QUARTER, "answer": IN_A_QUARTER,
    "promise": IN_A_QUARTER, "wait": IN_A_QUARTER, "by_phase": IN_A_QUARTER, "by_region": IN_A_QUARTER,
}  # fmt: skip
"""By what figures are split, and over how many months of the calendar each split is made."""
FILTERS = ("phase", "region", "block", "topic")
Parts = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Tally:
    """
    What happened, by step: in each quarter and year, and split by one thing at a time.

    Its keys are a step and the first month of a quarter or year; of `parts`, also by what it is split. `until` is the
    first month that isn't over; `values` are all there are of what it is split by, also those that never occurred.
    """

    until: int
    values: Mapping[str, tuple[str, ...]]
    quarters: Mapping[tuple[str, int], Cell] = field(default_factory=dict)
    years: Mapping[tuple[str, int], Cell] = field(default_factory=dict)
    parts: Mapping[tuple[str, int, str], Parts] = field(default_factory=dict)

    def quarter(self, step: str, span: Span) -> Cell:
        """Of a step, what happened in that quarter."""
        return self.quarters.get((step, span.first), NOTHING)

    def year(self, step: str, span: Span) -> Cell:
        """Of a step, what happened in that year."""
        return self.years.get((step, span.first), NOTHING)

    def split(self, step: str, span: Span, by: str) -> Parts:
        """That quarter's or year's parts."""
        return self.parts.get((step, span.first, by), {})

    def is_over(self, span: Span) -> bool:
        """Whether nothing can be added to it any more."""
        return span.last < self.until
