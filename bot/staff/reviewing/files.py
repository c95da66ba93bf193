"""A review to take away: for a spreadsheet, as a PDF and as a picture. What is held back is held back there too."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.reviewing.files import MEDIA, made
from bot.staff.reviewing.page import asked_of
from bot.staff.shell import Page
from bot.web.site import site_of
from flows.reviewing.figures import NoFilter
from flows.reviewing.months import NoPeriod, written
from flows.turn import Person

KINDS = tuple(MEDIA)


def of(kind: str) -> Page:
    """The page that is a file of that kind."""

    async def file(request: Request, _who: Person) -> Response:
        return await _file(request, kind)

    return file


async def _file(request: Request, kind: str) -> Response:
    site = site_of(request)
    try:
        span, only = asked_of(request, site)
    except (NoPeriod, NoFilter) as error:
        raise HTTPException(404) from error
    built = (await site.reviews.of(span, only)).review
    content = await asyncio.to_thread(made, built, kind, site.app.programme.name)
    name = f"review-{written(span.first)}-{written(span.last)}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=MEDIA[kind], headers=headers)
