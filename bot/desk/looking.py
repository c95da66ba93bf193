"""An open desk page tells that a conversation is before somebody's eyes, and that they are writing in it."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import number_of
from bot.web.site import site_of
from flows.turn import Person
from storage.at_work.cover import day_of
from storage.desk import looks, may_see


async def at_it(request: Request, who: Person) -> Response:
    """Its words have been read."""
    return await _noted(request, who, looks.looked)


async def writing_in_it(request: Request, who: Person) -> Response:
    """They are writing an answer."""
    return await _noted(request, who, looks.writes)


async def _noted(request: Request, who: Person, note: looks.Note) -> Response:
    site, number = site_of(request), number_of(request.path_params["number"])
    now, programme = site.app.clock.now(), site.app.programme
    theirs = await site.app.line.read(
        lambda connection: may_see.reaches(connection, programme, who, number, day_of(programme, now))
    )
    if theirs:
        await site.app.line.write(lambda connection: note(connection, who.id, number, now))
    return Response(status_code=204)
