"""How days, moments and sums of money are told on the desk."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.numbers import format_currency

from flows.wording import DAYS, HOURS, MINUTES, clock, counted, dated, day
from flows.words import _n, locale

WEEK, MONTH, YEAR = 7, 30.44, 365.25  # days
WEEKS = _n("{number} week", "{number} weeks")
MONTHS = _n("{number} month", "{number} months")
YEARS = _n("{number} year", "{number} years")
DAYS_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}


@dataclass(frozen=True, slots=True)
class Calendar:
    """The desk's clock: now, in the programme's zone."""

    now: datetime
    zone: str

    @property
    def today(self) -> date:
        """The date here."""
        return self.local(self.now).date()

    def local(self, at: datetime) -> datetime:
        """A moment on the clock here."""
        return at.astimezone(ZoneInfo(self.zone))

    def near(self, on: date) -> str:
        """A day as people say it: "today", "tomorrow", "Tue 13 January"."""
        return DAYS_NEAR.get((on - self.today).days) or day(on, self.today)

    def by(self, on: date) -> str:
        """A day something is promised for: "today", "by tomorrow"."""
        return self.near(on) if on == self.today else f"by {self.near(on)}"

    def moment(self, at: datetime) -> str:
        """A moment: "10:32" today, else with its day."""
        there = self.local(at)
        return clock(there) if there.date() == self.today else f"{self.near(there.date())}, {clock(there)}"

    def dated(self, at: datetime) -> str:
        """A moment with its day, today's too: "today, 10:32"."""
        there = self.local(at)
        return f"{self.near(there.date())}, {clock(there)}"

    def when(self, at: datetime) -> str:
        """A moment within a sentence: "at 10:32" today, else "yesterday, 10:32" or "on Tue 13 January, 10:32"."""
        there = self.local(at).date()
        before = "at " if there == self.today else "" if (there - self.today).days in DAYS_NEAR else "on "
        return f"{before}{self.moment(at)}"

    def since(self, at: datetime) -> str:
        """How long ago a moment is: "just now", "five minutes ago", "three weeks ago"."""
        minutes = max(int((self.now - at).total_seconds() // 60), 0)
        if minutes >= 24 * 60:
            return self.away(self.today - timedelta(days=minutes // (24 * 60)))
        hours = counted(minutes // 60, HOURS) if minutes >= 60 else counted(minutes, MINUTES)
        return f"{hours} ago" if minutes else "just now"

    def month(self, at: datetime) -> str:
        """The month of a moment: "May 2021"."""
        return dated(self.local(at), "MMM y")

    def away(self, on: date) -> str:
        """How far off a day is, in whole weeks, months or years: "in three weeks", "two years ago"."""
        days = abs((on - self.today).days)
        if days < 2 * WEEK:
            far = counted(days, DAYS)
        elif days < 3 * MONTH:
            far = counted(int(days // WEEK), WEEKS)
        elif days < 2 * YEAR:
            far = counted(round(days / MONTH), MONTHS)
        else:
            far = counted(round(days / YEAR), YEARS)
        return f"in {far}" if on > self.today else f"{far} ago" if on < self.today else "today"


def pounds(amount: int) -> str:
    """A sum of money: "£520,000"."""
    return format_currency(amount, "GBP", "¤#,##0", locale(), currency_digits=False)
