"""Small worlds for a review to be made of: each is a list of what happened, one person to each line."""

from collections import Counter, defaultdict

from flows.reviewing.crossed import CROSSED, crossed, every
from flows.reviewing.holding_back import Cell
from flows.reviewing.months import Span, period, written
from flows.reviewing.tally import MONTH, SPLITS, Tally

YEAR = period("2025-01", "2025-12")


def cell(times):
    return Cell(times, times, times)


def tally(lines, values, step="asked", until=YEAR.last + 1):
    """The tally of lines, each a month (0 is January 2025) and a value for each thing it is split by."""
    quarters, years, parts = Counter(), Counter(), defaultdict(Counter)
    for month, *marks in lines:
        at = YEAR.first + month
        quarters[step, at // 3 * 3] += 1
        years[step, at // 12 * 12] += 1
        parts[step, at // 3 * 3, MONTH][written(at)] += 1
        here = dict(zip(values, marks, strict=True))
        both = {by: crossed(*map(here.get, two)) for by, two in CROSSED.items() if {*two} <= {*here}}
        for by, mark in {**here, **both}.items():
            parts[step, at // SPLITS[by] * SPLITS[by], by][mark] += 1
    both = {by: every(by, values) for by, two in CROSSED.items() if {*two} <= {*values}}
    return Tally(
        until, {**values, **both}, {key: cell(times) for key, times in quarters.items()},
        {key: cell(times) for key, times in years.items()},
        {key: {value: cell(times) for value, times in each.items()} for key, each in parts.items()},
    )  # fmt: skip


def every_period(months):
    """Every period within so many months."""
    return [Span(YEAR.first + a, YEAR.first + b) for a in range(months) for b in range(a, months)]
