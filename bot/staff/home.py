"""What needs someone now, and whether the service does its work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.deliver import Trouble
from bot.desk import leave_words
from bot.desk.show import calendar_of
from bot.renewing import Edit
from bot.staff.in_danger import Danger, dangers
from bot.staff.shell import show
from bot.web import health
from bot.web.site import site_of
from flows.desk.calendar import Calendar
from flows.programme import Programme
from flows.turn import Listener, Person
from storage.blocks import packages
from storage.blocks.packages import Request as Package
from storage.nudging import listing
from storage.nudging.listing import Nudge
from storage.on_duty import duty
from storage.sending import slow_down
from storage.staff import needs_someone
from storage.tables import package_request

LOOKS_BACK = timedelta(days=7)
MOST_PROBLEMS = 8
NEEDS_A_PERSON = ("asked", "agreed")  # a yes or no, and then somebody who comes


@dataclass(frozen=True, slots=True)
class Now:
    """Everything on the first page."""

    dangers: tuple[Danger, ...]
    promised: list[needs_someone.Waits]
    team: list[needs_someone.Waits]
    undecided: list[Package]
    nudges: list[Nudge]
    others: int
    undelivered: list[needs_someone.Undelivered]
    failed: list[needs_someone.FailedTurn]
    outbox: needs_someone.Outbox
    listener: Listener
    duty: list[str]
    bare: tuple[str, ...]
    trouble: Mapping[str, Trouble]
    refused: Edit | None
    wants_less: Mapping[str, datetime]

    @property
    def is_calm(self) -> bool:
        """Nothing needs anybody."""
        asked = self.promised or self.team or self.undecided or self.nudges
        waits = asked or any(each.waits or each.worse for each in self.dangers)
        broken = self.bare or self.undelivered or self.failed or self.trouble or self.refused
        return self.listener == "duty" and not (waits or broken)


async def page(request: Request, who: Person) -> Response:
    """The first page; it keeps itself up to date."""
    site = site_of(request)
    calendar = calendar_of(site)
    running = site.app.programme, dict(site.app.deliverer.trouble), site.app.renewing.refused
    now = await site.app.line.read(lambda connection: _now(connection, who.id, calendar, *running))
    context = {
        "here": "home", "now": now, "ticking": health.ticking(site), "last_tick": site.app.timers.last_tick,
        "next_due": await site.app.timers.next_due(), "channels": sorted(site.app.channels), "duty": now.duty,
        "partners": {each.id: each.name for each in site.app.programme.partners},
        "renewing": site.app.renewing, "most_problems": MOST_PROBLEMS,
    }  # fmt: skip
    return show(request, "staff_home.html", context)


def _now(
    connection: Connection, me: int, calendar: Calendar, programme: Programme, trouble: Mapping[str, Trouble],
    refused: Edit | None,
) -> Now:  # fmt: skip
    at, rest = calendar.now, needs_someone.waiting(connection, me)
    promised = [each for each in rest if each.promised_by and each.promised_by < calendar.today]
    team = [each for each in rest if each not in promised and not each.adviser]
    return Now(
        dangers(connection, programme, calendar), promised, team,
        packages.everything(connection, programme, package_request.c.state.in_(NEEDS_A_PERSON)),
        listing.for_a_second(connection, me),
        len(rest) - len(promised) - len(team),
        needs_someone.undelivered(connection, at - LOOKS_BACK), needs_someone.failed_turns(connection, at - LOOKS_BACK),
        needs_someone.outbox(connection, at), duty.who_hears_danger(connection, programme, calendar.today).listener,
        [each.name for each in duty.on_duty(connection, programme, calendar.today)],
        leave_words.lie_ahead(connection, programme, calendar.today), trouble, refused,
        slow_down.now(connection, at),
    )  # fmt: skip
