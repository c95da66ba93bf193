"""The picture of an area's journey in the web chat of whoever the area is: its file, and its words for the page."""

import asyncio
from collections.abc import Mapping

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import journey_told
from bot.web.sessions import PHONE
from bot.web.site import Site, site_of
from storage import load
from storage.desk.glances import desk_of
from storage.phone import CHANNEL, Chat


async def journey(request: Request) -> Response:
    """The journey of an area that is theirs today, as a file."""
    site, area = site_of(request), request.path_params["area"]
    place = site.cookies.read(request, PHONE)

    def read(connection: Connection) -> journey_told.Named | None:
        programme, now = site.app.programme, site.app.clock.now()
        known = load.at_address(connection, CHANNEL, place)
        theirs = desk_of(connection, programme, known.person, now).areas if known else ()
        return journey_told.of_area(connection, programme, area, now) if area in theirs else None

    found = await site.app.line.read(read)
    if found is None:
        raise HTTPException(404)
    drawn = await asyncio.to_thread(journey_told.drawn, *found)
    return Response(drawn.png, media_type="image/png", headers={"Cache-Control": "no-store"})


async def in_words(site: Site, chat: Chat) -> Mapping[str, str]:
    """For each area whose journey is shown in this chat all that its picture says."""
    areas = {line.picture for line in chat.lines if line.picture}

    def read(connection: Connection) -> dict[str, str]:
        found = {
            each: journey_told.of_area(connection, site.app.programme, each, site.app.clock.now()) for each in areas
        }
        return {area: journey_told.in_words(*told) for area, told in found.items() if told}

    return await site.app.line.read(read) if areas else {}
