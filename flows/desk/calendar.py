"""How days, moments and sums of money are told to those who work here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.numbers import format_currency

from flows.wording import DAYS, HOURS, MINUTES, clock, counted, dated, day
from flows.words import _, _n, locale

WEEK, MONTH, YEAR = 7, 30.44, 365.25  # days


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
        name = DAYS_NEAR.get((on - self.today).days)
        return str(name) if name else day(on, self.today)

    def by(self, on: date) -> str:
        """A day something is promised for: "today", "by tomorrow"."""
        return self.near(on) if on == self.today else BY.format(day=self.near(on))

    def moment(self, at: datetime) -> str:
        """A moment: "10:32" today, else with its day."""
        there = self.local(at)
        return clock(there) if there.date() == self.today else self.dated(at)

    def dated(self, at: datetime) -> str:
        """A moment with its day, today's too: "today, 10:32"."""
        there = self.local(at)
        return DAY_AND_TIME.format(day=self.near(there.date()), time=clock(there))

    def when(self, at: datetime) -> str:
        """A moment within a sentence: "at 10:32" today, else "yesterday, 10:32" or "on Tue 13 January, 10:32"."""
        there = self.local(at).date()
        if there == self.today:
            return AT.format(moment=self.moment(at))
        return self.moment(at) if (there - self.today).days in DAYS_NEAR else ON.format(moment=self.moment(at))

    def since(self, at: datetime) -> str:
        """How long ago a moment is: "just now", "five minutes ago", "three weeks ago"."""
        minutes = max(int((self.now - at).total_seconds() // 60), 0)
        if minutes >= 24 * 60:
            return self.away(self.today - timedelta(days=minutes // (24 * 60)))
        hours = counted(minutes // 60, HOURS) if minutes >= 60 else counted(minutes, MINUTES)
        return AGO.format(far=hours) if minutes else str(JUST_NOW)

    def month(self, at: datetime) -> str:
        """The month of a moment: "May 2021"."""
        return dated(self.local(at), MONTH_AND_YEAR)

    def away(self, on: date) -> str:
        """How far off a day is, in whole weeks, months or years: "in three weeks", "two years ago"."""
        days = abs((on - self.today).days)
        if not days:
            return str(DAYS_NEAR[0])
        return (IN if on > self.today else AGO).format(far=far(days))


def far(days: int) -> str:
    """So many days in whole days, weeks, months or years: "five days", "three weeks"."""
    if days < 2 * WEEK:
        return counted(days, DAYS)
    if days < 3 * MONTH:
        return counted(int(days // WEEK), WEEKS)
    return counted(round(days / MONTH), MONTHS) if days < 2 * YEAR else counted(round(days / YEAR), YEARS)


def pounds(amount: int) -> str:
    """A sum of money: "£520,000"."""
    return format_currency(amount, "GBP", "¤#,##0", locale(), currency_digits=False)


WEEKS = _n("{number} week", "{number} weeks")
MONTHS = _n("{number} month", "{number} months")
YEARS = _n("{number} year", "{number} years")
DAYS_NEAR = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
BY, AT, ON, DAY_AND_TIME = _("by {day}"), _("at {moment}"), _("on {moment}"), _("{day}, {time}")
MONTH_AND_YEAR = _("MMM y")
IN, AGO, JUST_NOW = _("in {far}"), _("{far} ago"), _("just now")
