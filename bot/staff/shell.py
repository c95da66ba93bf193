"""What every staff page shares: who may see it, where one can go, what has just been done, and local time."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.web.sign_in import signed_in
from bot.web.site import Site, render, site_of
from flows.turn import Person

NAV = (
    ("home", "Home", "/staff"),
    ("nudges", "Nudges", "/staff/nudges"),
    ("areas", "Areas", "/staff/areas"),
    ("requests", "Requests", "/staff/requests"),
    ("people", "People", "/staff/people"),
    ("hearing", "Hearing", "/staff/hearing"),
)
SAID = {
    "draft": "Kept as a draft. Nobody gets anything until you approve it.",
    "approved": "Approved.",
    "stopped": "Stopped. Whoever has not had it yet won't get it.",
    "thrown_away": "The draft is gone.",
    "moved": "Moved on, and the resident has been told.",
    "days": "The days are written down. Nobody was written to.",
    "moved_before": "Somebody moved this request before you did, so nothing was changed. Here is how it stands.",
    "leave": "The leave is entered. Residents hear who covers from its first day on.",
    "leave_removed": "The leave is taken out again.",
}
MOST_FIELDS = 20
Page = Callable[[Request, Person], Awaitable[Response]]


def for_staff(page: Page) -> Callable[[Request], Awaitable[Response]]:
    """This page for whoever is signed in as staff; anybody else is shown the way to their own."""

    async def guarded(request: Request) -> Response:
        who = await signed_in(request, "staff")
        return who if isinstance(who, Response) else await page(request, who)

    return guarded


def show(request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
    """A staff page, with the navigation and what has just been done."""
    told = Told(site_of(request))
    shared = {"nav": NAV, "said": SAID.get(request.query_params.get("said", ""), ""), "told": told}
    return render(request, template, {**shared, **context}, status)


def done(path: str, said: str) -> Response:
    """Back to a page, which says what was done."""
    return RedirectResponse(f"{path}?said={said}", 303)


async def form(request: Request) -> dict[str, str]:
    """What was filled in, without the spaces around it."""
    async with request.form(max_fields=MOST_FIELDS, max_files=0) as given:
        return {name: value.strip() for name, value in given.items() if isinstance(value, str)}


def number(value: str, most: int = 2**31) -> int | None:
    """A whole number that somebody typed, or None."""
    return int(value) if value.isdecimal() and len(value) < 11 and int(value) <= most else None


class Told:
    """Moments and days as staff read them, in the programme's own zone."""

    def __init__(self, site: Site) -> None:
        self.zone = ZoneInfo(site.app.programme.zone)
        self.now = site.app.clock.now().astimezone(self.zone)

    @property
    def today(self) -> date:
        """Today, where the programme is."""
        return self.now.date()

    def moment(self, at: datetime | None) -> str:
        """A moment, such as "Mon 12 Jan, 09:00" or "today, 09:00"."""
        if at is None:
            return "not yet"
        here = at.astimezone(self.zone)
        return f"{self.day(here.date())}, {here:%H:%M}"

    def day(self, on: date | None) -> str:
        """A day, such as "Mon 12 Jan"; the year too where it is another one."""
        if on is None:
            return ""
        near = {self.today: "today", self.today + timedelta(days=1): "tomorrow"}
        year = "" if on.year == self.today.year else f" {on.year}"
        return near.get(on, f"{on:%a} {on.day} {on:%b}{year}")

    def ago(self, at: datetime | None) -> str:
        """How long ago, in one unit: "5 minutes ago", "3 weeks ago"."""
        if at is None:
            return "never"
        minutes = max(int((self.now - at).total_seconds() // 60), 0)
        for size, unit in ((60 * 24 * 14, "week"), (60 * 24, "day"), (60, "hour"), (1, "minute")):
            if minutes >= size:
                count = minutes // (60 * 24 * 7) if unit == "week" else minutes // size
                return f"{count} {unit}{'' if count == 1 else 's'} ago"
        return "just now"
