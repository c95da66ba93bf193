"""Telling an open desk page that something it shows has changed, whoever changed it and on whichever machine."""

import asyncio
from collections.abc import AsyncIterator

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.desk.show import calendar_of, number_of
from bot.desk.view import Spot, look
from bot.web.site import Site, site_of
from flows.turn import Person
from storage import desk, sign_ins

ASKS_EVERY = 1.0  # seconds; a few numbers by primary key
LOOKS_EVERY = 15  # times asked; what moves none of those numbers (a reminder, midnight) is found then


async def changes(request: Request, who: Person) -> Response:
    """A stream of names for what the page should show, beginning when that isn't what it has (`?seen=`)."""
    asked = request.query_params
    spot = Spot(asked.get("step", "today"), number_of(asked.get("number", "")), asked.get("area", ""))
    return StreamingResponse(
        _told(site_of(request), who, spot, asked.get("seen", "")), media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )  # fmt: skip


async def _told(site: Site, who: Person, spot: Spot, seen: str) -> AsyncIterator[str]:
    yield "retry: 2000\n\n"
    latest: tuple[int, ...] = ()
    asked = 0
    while not site.stopping:
        now = await site.app.line.read(desk.latest_change)
        if now != latest or asked % LOOKS_EVERY == 0:
            latest, digest = now, await site.app.line.read(lambda connection: _digest(connection, site, who, spot))
            yield ": still here\n\n" if digest == seen else f"data: {digest}\n\n"
            seen = digest
        asked += 1
        await asyncio.sleep(ASKS_EVERY)


def _digest(connection: Connection, site: Site, who: Person, spot: Spot) -> str:
    """What the page would show now; "gone" if it isn't theirs any more."""
    if sign_ins.working(connection, who.id) is None:
        return "gone"
    found = look(connection, site.app.programme, who, spot, calendar_of(site))
    return found.digest if found else "gone"
