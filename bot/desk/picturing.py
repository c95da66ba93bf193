"""An area's journey as a file: a picture that can be saved and sent on in a chat."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.journey import journey
from bot.desk.show import calendar_of, not_yours
from bot.desk.view import Spot, look
from bot.web.site import site_of
from flows.turn import Person


async def as_png(request: Request, who: Person) -> Response:
    """The journey of an area that is theirs to see."""
    from bot.desk.journey_picture import picture  # what draws it is heavy, and most never ask for it

    site, spot = site_of(request), Spot("area", area=request.path_params["area"])
    calendar = calendar_of(site)
    found = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))
    if found is None or found.card is None:
        return not_yours(request, who)
    told = journey(found.card.signals, site.app.programme, calendar)
    drawn = await asyncio.to_thread(picture, found.card.name, told)
    headers = {"Content-Disposition": f'inline; filename="{found.card.id}-journey.png"', "Cache-Control": "no-store"}
    return Response(drawn, media_type="image/png", headers=headers)
