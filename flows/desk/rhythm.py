"""How often an area is heard from, and whether it has gone quiet for its own rhythm rather than for anybody else's."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

ENOUGH_GAPS = 4  # a rhythm is known from five days on which somebody there wrote
TIMES_THE_USUAL = 2
AT_LEAST, WITHOUT_A_RHYTHM = timedelta(weeks=2), timedelta(weeks=6)


def usual_gap(wrote_on: Sequence[date]) -> int:
    """How many days usually lie between two days on which somebody there wrote; 0 where that can't be said yet."""
    gaps = [(after - before).days for before, after in pairwise(sorted(set(wrote_on)))]
    return round(median(gaps)) if len(gaps) >= ENOUGH_GAPS else 0


def is_quiet(last: date, wrote_on: Sequence[date], today: date) -> bool:
    """Whether it is longer than twice their usual gap since they last wrote; never within two weeks."""
    gap = timedelta(days=usual_gap(wrote_on))
    return today - last > (max(TIMES_THE_USUAL * gap, AT_LEAST) if gap else WITHOUT_A_RHYTHM)
