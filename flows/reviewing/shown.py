"""What a review may say of a tally: sums of whole figures that were each let go, and never anything finer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flows.reviewing.crossed import CROSSED
from flows.reviewing.holding_back import LEAST, NOTHING, areas_shown, crossed_shown, may_be_shown, parts_shown
from flows.reviewing.months import IN_A_QUARTER, IN_A_YEAR, Span, written
from flows.reviewing.tally import MONTH, SPLITS, Tally


@dataclass(frozen=True, slots=True)
class Number:
    """How often something happened, at `least`; `whole` says that it is all. Nothing at all was shown: it is held."""

    least: int
    whole: bool

    @property
    def held(self) -> bool:
        """Whether nothing may be said of it but that few or none are behind it."""
        return not self.least and not self.whole

    def __str__(self) -> str:
        if self.held:
            return HELD_BACK
        return f"{self.least:,}" if self.whole else OR_MORE.format(least=f"{self.least:,}")


@dataclass(frozen=True, slots=True)
class Split:
    """
    A figure by one thing: each value's number, and its `trend` by quarter or year. `covers` are the months it is of,
    those of whole quarters or years that are over; None if there are none in the period.
    """

    by: str
    covers: Span | None
    numbers: Mapping[str, Number]
    trend: Mapping[str, Mapping[Span, Number]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A tally as others may see it. Everything here is a sum of quarters', months' and years' figures let go whole."""

    tally: Tally
    least: int = LEAST

    def number(self, step: str, span: Span) -> Number:
        """How often that happened in a period: its whole quarters, and the months at its ends."""
        return _sum(self._in_quarter(step, each, span) for each in span.around(IN_A_QUARTER).cut(IN_A_QUARTER))

    def split(self, step: str, span: Span, by: str) -> Split:
        """The figure by phase, region, block, topic or whatever else it is split by."""
        blocks = [each for each in span.cut(SPLITS[by]) if self.tally.is_over(each)]
        found = {each: self._parts(step, each, by) for each in blocks}
        covers = Span(blocks[0].first, blocks[-1].last) if blocks else None
        rest = () if covers == span else (NONE_SHOWN,)
        values = self.tally.values.get(by, ())
        trend = {value: {when: _known(each, value) for when, each in found.items()} for value in values}
        numbers = {value: _sum((*each.values(), *rest)) for value, each in trend.items()}
        return Split(by, covers, numbers, trend)

    def trend(self, step: str, span: Span) -> Mapping[Span, Number]:
        """Month by month."""
        return {each: self.number(step, each) for each in span.cut(1)}

    def areas(self, step: str, span: Span) -> int:
        """In how many areas at least: as many as in the quarter with most of them. 0 where it can't be said."""
        over = (each for each in span.cut(IN_A_QUARTER) if self.tally.is_over(each))
        return max((areas_shown(self.tally.quarter(step, each), self.least) for each in over), default=0)

    def _in_quarter(self, step: str, quarter: Span, span: Span) -> Number:
        if not self._is_shown(step, quarter):
            return NONE_SHOWN
        if span.holds(quarter):
            return Number(self.tally.quarter(step, quarter).times, whole=True)
        months = self._parts(step, quarter, MONTH)
        wanted = range(max(quarter.first, span.first), min(quarter.last, span.last) + 1)
        return _sum(_known(months, written(each)) for each in wanted)

    def _is_shown(self, step: str, quarter: Span) -> bool:
        return self.tally.is_over(quarter) and may_be_shown(self.tally.quarter(step, quarter), self.least)

    def _parts(self, step: str, block: Span, by: str) -> Mapping[str, int]:
        # A year's parts add up to the year, so they are shown only where the year is known from its quarters.
        if not all(self._is_shown(step, each) for each in block.cut(IN_A_QUARTER)):
            return {}
        whole = self.tally.year(step, block) if block.length == IN_A_YEAR else self.tally.quarter(step, block)
        values = map(written, range(block.first, block.last + 1)) if by == MONTH else self.tally.values.get(by, ())
        there = self.tally.split(step, block, by)
        parts = {value: there.get(value, NOTHING) for value in values}
        if by in CROSSED:
            edges = (self.tally.split(step, block, each) for each in CROSSED[by])
            return crossed_shown(parts, edges, self.least)
        return parts_shown(whole, parts, self.least)


def _known(parts: Mapping[str, int], value: str) -> Number:
    return Number(parts[value], whole=True) if value in parts else NONE_SHOWN


def _sum(numbers: Iterable[Number]) -> Number:
    found = tuple(numbers)
    return Number(sum(each.least for each in found), all(each.whole for each in found))


NONE_SHOWN = Number(0, whole=False)
HELD_BACK, OR_MORE = "held back", "{least} or more"
