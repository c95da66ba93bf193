"""The resident's phone: one page, its messages in both directions, and guides."""

import json
from typing import Any
from urllib.parse import quote

from markdown_it import MarkdownIt
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.web import demo, pictured, wire
from bot.web.documents import offered
from bot.web.sessions import PHONE, new_place, tag
from bot.web.site import Site, render, site_of
from bot.web.taken import ACCEPTED
from bot.web.taken import MOST_BYTES as MOST_BYTES_IN_A_FILE
from flows.events import Arrived, Event
from flows.programme import Guide, Programme
from flows.suggesting.related import related
from storage import phone
from storage.incoming import Incoming

LEAVE_TO = "https://www.bbc.co.uk/weather"  # an ordinary page, for somebody who must leave the chat at once
MOST_BYTES = 64_000
TOO_LONG = f"That's longer than {wire.LONGEST:,} characters. Could you send it in two or three parts?"
START_ANEW = "This page has been open too long. Load it again, and we carry on."
MARKDOWN = MarkdownIt("commonmark", {"html": False})


async def page(request: Request) -> Response:
    """The phone. Nobody is known before their first message: the page only gets a token of its own."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE) or new_place()
    start = request.query_params.get("start", "")[:64]
    limits = {"longest": wire.LONGEST, "most": MOST_BYTES_IN_A_FILE, "accepted": ACCEPTED}
    seen = {"chat": tag(place), "leave_to": LEAVE_TO, "start": start, **limits}
    response = render(request, "phone.html", {**seen, **await demo.bar(request, place)})
    site.cookies.put(response, PHONE, place)
    return response


async def messages(request: Request) -> Response:
    """The chat with its messages after `?after=ID`."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE)
    return await answer(site, place, after_id(request)) if place else JSONResponse({"say": START_ANEW}, 401)


async def receive(request: Request) -> Response:
    """Take one message: 200 once its turn is committed, with what is new since `?after=ID`."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE)
    if not place:
        return JSONResponse({"say": START_ANEW}, 401)
    said = await _json(request)
    if said is None or wire.too_long(said):
        return JSONResponse({"say": TOO_LONG}, 413)
    try:
        key, event = wire.read(said)
    except wire.NotOurs:
        return JSONResponse({"say": "That can't be sent from here."}, 400)
    key = f"{tag(place)}:{key}"  # a browser's ids are its own: nobody else's message can be taken for it
    await handle(site, place, key, event)
    return await answer(site, place, after_id(request), key)


async def answer(site: Site, place: str, after: int, key: str = "") -> Response:
    """The chat as JSON. With a key, whether that message is still there: an erased person's is not."""
    found = await site.app.line.read(lambda connection: phone.chat(connection, place, after))
    told = wire.shown(found, site, await pictured.in_words(site, found))
    if key:
        told["row"] = await site.app.line.read(lambda connection: phone.has_row(connection, key))
    return JSONResponse(told, headers={"Cache-Control": "no-store"})


async def guide(request: Request) -> Response:
    """One guide, to be opened in place; a page of its own for whoever comes by a link."""
    programme = site_of(request).app.programme
    found = programme.guide(request.path_params["guide"])
    if found is None:
        raise HTTPException(404)
    alone = request.headers.get("sec-fetch-mode") == "navigate"
    context = {**opened(found, programme), "alone": alone}
    return render(request, "guide_page.html" if alone else "guide.html", context)


def opened(guide: Guide, programme: Programme) -> dict[str, Any]:
    """What a page shows of a guide: its words, what goes with it, and what there is to fill in."""
    with_it = [offered(each) for each in programme.documents_with(guide.id)]
    related_to_it, body = related(guide, programme), MARKDOWN.render(guide.body)
    return {"guide": guide, "body": body, "related": related_to_it, "with_it": with_it, "alone": False}


def after_id(request: Request) -> int:
    """The last message the page has; 0 for none."""
    given = request.query_params.get("after", "")
    return int(given) if given.isdecimal() and len(given) < 19 else 0


async def handle(site: Site, place: str, key: str, event: Event) -> None:
    """Let it happen in that chat; its open pages are woken."""
    if isinstance(event, Arrived):
        key = await site.app.line.read(lambda connection: _arrival(connection, place, event.start_code))
    if key:
        incoming = Incoming(phone.CHANNEL, key, place, event, site.app.clock.now())
        outcome = await site.app.line.handle(incoming)
        site.app.web.wake(outcome.person)


def _arrival(connection: Connection, place: str, code: str) -> str:
    """
    The id of an arrival; empty if there is nothing to say it for.

    Two tabs opened at once make the same id, so only one of them is welcomed. A chat that still shows words needs no
    welcome, except by a link it wasn't opened with before.
    """
    found = phone.chat(connection, place)
    start = f"arrived:{tag(place)}:{quote(code, safe='')}:"
    if found.kept and (not code or phone.arrived_by(connection, start)):
        return ""
    return f"{start}{found.latest}"


async def _json(request: Request) -> object | None:
    """What was sent, {} if it is no JSON, or None if it is too long to be read at all."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return None
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return found or {}
