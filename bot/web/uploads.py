"""The resident's phone: a photo, recording or document is taken, and given back to whoever's chat it is in."""

import asyncio
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.channels import clean_text
from bot.web import files, phone, wire
from bot.web.sessions import PHONE, tag
from bot.web.site import Site, site_of
from bot.web.taken import MOST_BYTES, TOO_BIG, NotTaken, Taken, taken
from flows.events import Attached
from storage import phone as chats
from storage.sending import attachments
from storage.sending.attachments import Kept

MOST_A_DAY = 30
LONGEST_ALBUM = 64
TOO_MANY = f"That's {MOST_A_DAY} files in a day, as many as can be taken. It wasn't sent; tomorrow it can be."


async def receive(request: Request) -> Response:
    """Take one file with its words: 200 once its turn is committed. Sent again with the same id, it is taken once."""
    site = site_of(request)
    place, given = site.cookies.read(request, PHONE), request.query_params
    if not place:
        return JSONResponse({"say": phone.START_ANEW}, 401)
    caption = clean_text(given.get("caption", "")).strip()
    if not wire.KEY.fullmatch(given.get("id", "")):
        return JSONResponse({"say": NOT_FROM_HERE}, 400)
    if len(caption) > wire.LONGEST:
        return JSONResponse({"say": phone.TOO_LONG}, 413)
    key = f"{tag(place)}:{given['id']}"
    if not await site.app.line.read(lambda connection: chats.has_row(connection, key)):
        try:
            found = await _taken(request, site, place)
        except NotTaken as why:
            return JSONResponse({"say": str(why)}, 422)
        album = clean_text(given.get("album", ""))[:LONGEST_ALBUM]
        sent = Attached(found.kind, caption, await _kept(site, found), album, found.name, len(found.content))
        await phone.handle(site, place, key, sent)
    return await phone.answer(site, place, phone.after_id(request), key)


async def give(request: Request) -> Response:
    """One of what was sent in this chat, either way."""
    site = site_of(request)
    place, token = site.cookies.read(request, PHONE), request.path_params["token"]
    found = await site.app.line.read(lambda connection: _theirs(connection, place, token))
    if found is None:
        raise HTTPException(404)
    return await files.answer(request, site, found)


async def body_of(request: Request) -> bytes:
    """What was sent, read only as far as it may go. Raises NotTaken."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise NotTaken(TOO_BIG)
    return bytes(body)


async def _taken(request: Request, site: Site, place: str) -> Taken:
    a_day_ago = site.app.clock.now() - timedelta(days=1)
    if await site.app.line.read(lambda connection: _lately(connection, place, a_day_ago)) >= MOST_A_DAY:
        raise NotTaken(TOO_MANY)
    return await asyncio.to_thread(taken, await body_of(request), request.query_params.get("name", ""))


async def _kept(site: Site, found: Taken) -> str:
    """Its token, once it is in the database."""
    token, now = attachments.new_token(), site.app.clock.now()
    kept = Kept(token, found.kind, found.name, len(found.content), found.media_type, content=found.content)
    await site.app.line.write(lambda connection: attachments.put(connection, kept, now))
    return token


def _lately(connection: Connection, place: str, since: datetime) -> int:
    person = chats.person_at(connection, place)
    return attachments.sent_since(connection, person, since) if person else 0


def _theirs(connection: Connection, place: str, token: str) -> Kept | None:
    found, person = attachments.find(connection, token), chats.person_at(connection, place)
    if found is None or not person:
        return None
    return found if found.person == person or attachments.was_sent(connection, person, token) else None


NOT_FROM_HERE = "That can't be sent from here."
