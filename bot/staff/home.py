"""What needs someone now, and whether the service does its work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import leave_words
from bot.desk.show import calendar_of
from bot.renewing import Edit
from bot.staff import channels, lines
from bot.staff.channels import Broken
from bot.staff.in_danger import Danger, dangers
from bot.staff.lines import Line
from bot.staff.shell import show
from bot.web import health
from bot.web.site import site_of
from flows.desk.calendar import Calendar
from flows.programme import Programme
from flows.turn import Listener, Person
from storage.nudging import listing
from storage.nudging.listing import Nudge
from storage.on_duty import duty
from storage.sending import slow_down
from storage.staff import needs_someone

MOST_PROBLEMS = 8


@dataclass(frozen=True, slots=True)
class Now:
    """Everything on the first page."""

    dangers: tuple[Danger, ...]
    promised: list[needs_someone.Waits]
    team: list[needs_someone.Waits]
    nudges: list[Nudge]
    pressing: tuple[Line, ...]
    in_time: tuple[Line, ...]
    others: int
    outbox: needs_someone.Outbox
    listener: Listener
    duty: list[str]
    bare: tuple[str, ...]
    broken: tuple[Broken, ...]
    refused: Edit | None
    wants_less: Mapping[str, datetime]

    @property
    def is_calm(self) -> bool:
        """Nothing needs anybody now; what can wait may be there."""
        waits = any(each.waits or each.worse for each in self.dangers) or self.promised or self.team or self.nudges
        wrong = self.bare or self.broken or self.refused or self.pressing
        return self.listener == "duty" and not (waits or wrong)


async def page(request: Request, who: Person) -> Response:
    """The first page; it keeps itself up to date."""
    site = site_of(request)
    calendar = calendar_of(site)
    running = site.app.programme, channels.broken(site), site.app.renewing.refused
    now = await site.app.line.read(lambda connection: _now(connection, who.id, calendar, *running))
    context = {
        "here": "home", "now": now, "ticking": health.ticking(site), "last_tick": site.app.timers.last_tick,
        "next_due": await site.app.timers.next_due(), "channels": sorted(site.app.channels), "duty": now.duty,
        "renewing": site.app.renewing, "most_problems": MOST_PROBLEMS, "names": channels.NAMES,
    }  # fmt: skip
    return show(request, "staff_home.html", context)


def _now(
    connection: Connection, me: int, calendar: Calendar, programme: Programme, broken: tuple[Broken, ...],
    refused: Edit | None,
) -> Now:  # fmt: skip
    rest = needs_someone.waiting(connection, me)
    promised = [each for each in rest if each.promised_by and each.promised_by < calendar.today]
    team = [each for each in rest if each not in promised and not each.adviser]
    return Now(
        dangers(connection, programme, calendar), promised, team, listing.for_a_second(connection, me),
        lines.pressing(connection, programme, calendar), lines.in_time(connection, programme, calendar),
        len(rest) - len(promised) - len(team), needs_someone.outbox(connection, calendar.now),
        duty.who_hears_danger(connection, programme, calendar.today).listener,
        [each.name for each in duty.on_duty(connection, programme, calendar.today)],
        leave_words.lie_ahead(connection, programme, calendar.today), broken, refused,
        slow_down.now(connection, calendar.now),
    )  # fmt: skip
