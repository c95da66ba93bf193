"""New messages the moment they are there: server-sent events, one stream for each open page."""

import asyncio
import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from bot.web import pictured, wire
from bot.web.phone import START_ANEW, after_id
from bot.web.sessions import PHONE
from bot.web.site import Site, site_of
from storage import phone

HEARTBEAT = 15.0  # seconds
ONCE_MORE = 0.5  # seconds; a wake may come a moment before the row says that it was let through
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]


async def messages(request: Request) -> Response:
    """The stream of one chat, after `?after=ID` or where the browser left off."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE)
    if not place:
        return JSONResponse({"say": START_ANEW}, 401)
    resumed = request.headers.get("last-event-id", "")
    after = int(resumed) if resumed.isdecimal() and len(resumed) < 19 else after_id(request)
    found = await site.app.line.read(lambda connection: phone.chat(connection, place, after))
    if not found.person or site.stopping:
        return Response(status_code=204)  # nobody has said anything here yet
    return Stream(site, place, found.person, after)


class Stream(Response):
    """Sends what is new whenever the chat's page is woken, and a sign of life in between."""

    def __init__(self, site: Site, place: str, person: int, after: int) -> None:
        self.site = site
        self.place = place
        self.person = person
        self.after = after
        self.told: dict[str, object] = {}
        self.background = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run until the browser leaves or the server stops."""
        page = self.site.app.web.open(self.person)
        await send({"type": "http.response.start", "status": 200, "headers": list(HEADERS)})
        telling = asyncio.create_task(self._tell(page, send))
        leaving = asyncio.create_task(_left(receive))
        try:
            await asyncio.wait((telling, leaving), return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.site.app.web.close(self.person, page)
            leaving.cancel()
            telling.cancel()
            await asyncio.gather(telling, leaving, return_exceptions=True)

    async def _tell(self, page: asyncio.Event, send: Send) -> None:
        await _write(send, "retry: 1500\n\n")
        wait = HEARTBEAT
        while not self.site.stopping:
            page.clear()
            await self._send_new(send)
            woken = await _woken(page, wait)
            wait = ONCE_MORE if woken else HEARTBEAT
            if not woken:
                await _write(send, ": still here\n\n")
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _send_new(self, send: Send) -> None:
        found = await self.site.app.line.read(lambda connection: phone.chat(connection, self.place, self.after))
        told = wire.shown(found, self.site, await pictured.in_words(self.site, found))
        lasting = {name: told[name] for name in ("with", "area", "version", "oldest")}
        if found.lines or lasting != self.told:
            await _write(send, f"id: {found.latest}\ndata: {json.dumps(told)}\n\n")
        self.told, self.after = lasting, max(self.after, found.latest)


async def _woken(page: asyncio.Event, wait: float) -> bool:
    try:
        await asyncio.wait_for(page.wait(), wait)
    except TimeoutError:
        return False
    return True


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _write(send: Send, text: str) -> None:
    await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
