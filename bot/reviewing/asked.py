"""Which review is asked for: its months and its one filter, as an address or a command gives them."""

from flows.programme import Programme
from flows.reviewing.figures import Chosen, chosen
from flows.reviewing.months import IN_A_QUARTER, IN_A_YEAR, Span, period, written
from storage.review.tallying import values


def span_of(first: str, last: str, month: int) -> Span:
    """The period from its months; without any, the last four quarters that are over in that month. Raises NoPeriod."""
    end = period(last, last).last if last else _over(month)
    return period(first or written(end - IN_A_YEAR + 1), written(end))


def ready_made(month: int) -> dict[str, Span]:
    """The periods that are asked for most."""
    over, year = _over(month), month // IN_A_YEAR * IN_A_YEAR
    return {
        LAST_QUARTER: Span(over - IN_A_QUARTER + 1, over), FOUR_QUARTERS: Span(over - IN_A_YEAR + 1, over),
        LAST_YEAR: Span(year - IN_A_YEAR, year - 1), THIS_YEAR: Span(year, year + IN_A_YEAR - 1),
    }  # fmt: skip


def only_of(programme: Programme, **filters: str) -> Chosen:
    """The one filter. Raises NoFilter."""
    return chosen(values(programme), **filters)


def _over(month: int) -> int:
    return month // IN_A_QUARTER * IN_A_QUARTER - 1  # the last month of the last quarter that is over


LAST_QUARTER, FOUR_QUARTERS, LAST_YEAR, THIS_YEAR = "Last quarter", "Last four quarters", "Last year", "This year"
