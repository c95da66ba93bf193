"""Telling an open desk page that something it shows has changed, whoever changed it and on whichever machine."""

import asyncio
from collections.abc import AsyncIterator
from itertools import count

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.desk.show import calendar_of, number_of
from bot.desk.view import Spot, look
from bot.web.finding import tidied
from bot.web.sign_in import session_in
from bot.web.site import Site, site_of
from flows.turn import Person
from storage import ledger
from storage.at_work import sign_ins
from storage.desk import looks, may_see

ASKS_EVERY = 1.0  # seconds; a few numbers from indexes
READS_JOURNAL_EVERY = 5  # times asked; much of it changes nothing here
LOOKS_EVERY = 15  # times asked; what moves no number (midnight, a meeting's new day) is found then


async def changes(request: Request, who: Person) -> Response:
    """A stream of names for what the page should show, beginning when that isn't what it has (`?seen=`)."""
    asked, (_, session) = request.query_params, session_in(request)
    where = asked.get("step", "today"), number_of(asked.get("number", "")), asked.get("area", "")
    spot = Spot(*where, tidied(asked.get("find", "")))
    return StreamingResponse(
        _told(site_of(request), who, session, spot, asked.get("seen", "")), media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )  # fmt: skip


async def _told(site: Site, who: Person, session: int, spot: Spot, seen: str) -> AsyncIterator[str]:
    yield "retry: 2000\n\n"
    moved: tuple[object, ...] = ()
    journal = 0
    for asked in count():
        if site.stopping:
            return
        now = await site.app.line.read(_latest)
        line = journal if asked % READS_JOURNAL_EVERY else await site.app.line.read(ledger.newest)
        if (now, line) != (moved, journal) or asked % LOOKS_EVERY == 0:
            moved, journal = now, line
            digest = await site.app.line.read(lambda connection: _digest(connection, site, who, session, spot))
            yield ": still here\n\n" if digest == seen else f"data: {digest}\n\n"
            seen = digest
        await asyncio.sleep(ASKS_EVERY)


def _latest(connection: Connection) -> tuple[object, ...]:
    return (*may_see.latest_change(connection), *looks.latest(connection))


def _digest(connection: Connection, site: Site, who: Person, session: int, spot: Spot) -> str:
    """What the page would show now; "gone" if it isn't theirs any more."""
    if sign_ins.signed_in(connection, who.id, session) is None:
        return "gone"
    found = look(connection, site.app.programme, who, spot, calendar_of(site))
    return found.digest if found else "gone"
