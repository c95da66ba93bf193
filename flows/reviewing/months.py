"""Whole months as a review counts them: a period, its quarters and years, and the period before of equal length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Self
from zoneinfo import ZoneInfo

from flows.wording import dated

IN_A_QUARTER, IN_A_YEAR = 3, 12
WRITTEN = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
EARLIEST = 2000
LONGEST = 10 * IN_A_YEAR


class NoPeriod(ValueError):
    """What was asked for is no period; the message says what to write."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Some months on end, first and last included; a month is its number since the year 0."""

    first: int
    last: int

    @property
    def before(self) -> Self:
        """The months just before, as many of them."""
        return type(self)(self.first - self.length, self.first - 1)

    @property
    def length(self) -> int:
        """How many months."""
        return self.last - self.first + 1

    @property
    def written(self) -> str:
        """As a spreadsheet sorts it: "2026-01 to 2026-12", or the one month."""
        return written(self.first) if self.length == 1 else f"{written(self.first)} to {written(self.last)}"

    @property
    def label(self) -> str:
        """As it is read: "October 2025 to March 2026", "April to June 2026", or the one month."""
        first, last = _named(self.first), _named(self.last)
        if self.length == 1:
            return first
        return f"{first.split(' ')[0] if first[-4:] == last[-4:] else first} to {last}"

    def cut(self, length: int) -> Iterator[Self]:
        """The whole quarters (3) or years (12) of the calendar that lie in it, or its months (1)."""
        begin = -(-self.first // length) * length
        return (type(self)(at, at + length - 1) for at in range(begin, self.last - length + 2, length))

    def around(self, length: int) -> Self:
        """The whole quarters or years that it touches."""
        return type(self)(self.first // length * length, self.last // length * length + length - 1)

    def holds(self, other: "Span") -> bool:
        """Whether all the other's months are in it."""
        return self.first <= other.first and other.last <= self.last


def period(first: str, last: str) -> Span:
    """A period from how its months are written, such as 2026-01. Raises NoPeriod with what to write instead."""
    span = Span(_month(first), _month(last))
    if span.length < 1:
        raise NoPeriod(f"{first} is after {last}; write the earlier month first")
    if span.length > LONGEST:
        raise NoPeriod(f"{first} to {last} is too long; write at most {LONGEST // IN_A_YEAR} years")
    return span


def written(month: int) -> str:
    """The month as people write it in order: "2026-01"."""
    return f"{month // IN_A_YEAR:04}-{month % IN_A_YEAR + 1:02}"


def month_of(moment: datetime, zone: str) -> int:
    """The month in which a moment was there."""
    there = moment.astimezone(ZoneInfo(zone))
    return there.year * IN_A_YEAR + there.month - 1


def begins(month: int, zone: str) -> datetime:
    """The aware UTC moment at which a month begins there."""
    return datetime(month // IN_A_YEAR, month % IN_A_YEAR + 1, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _named(month: int) -> str:
    return dated(date(month // IN_A_YEAR, month % IN_A_YEAR + 1, 1), "MMMM yyyy")


def _month(typed: str) -> int:
    found = WRITTEN.fullmatch(typed.strip())
    if not found or int(found[1]) < EARLIEST:
        raise NoPeriod(f"{typed!r} is no month; write a year and a month such as 2026-01")
    return int(found[1]) * IN_A_YEAR + int(found[2]) - 1
