"""A review to take away: for a spreadsheet, as a PDF and as a picture. What is held back is held back there too."""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.reviewing.rows import HEADINGS, rows
from bot.staff.review import asked_of, reviewed
from bot.staff.shell import Page
from bot.staff.spreadsheet import as_csv
from bot.web.site import site_of
from flows.reviewing.figures import NoFilter, Review
from flows.reviewing.months import NoPeriod, written
from flows.turn import Person

MEDIA = {"pdf": "application/pdf", "png": "image/png"}
KINDS = ("csv", *MEDIA)


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
    built = await reviewed(site, span, only)
    name = f"review-{written(span.first)}-{written(span.last)}"
    if kind == "csv":
        return as_csv(name, HEADINGS, rows(built))
    made = await asyncio.to_thread(_made, built, kind, site.app.programme.name)
    headers = {"Content-Disposition": f'attachment; filename="{name}.{kind}"', "Cache-Control": "no-store"}
    return Response(made, media_type=MEDIA[kind], headers=headers)


def _made(built: Review, kind: str, name: str) -> bytes:
    from bot.reviewing import drawn, printed  # heavy, and wanted seldom

    return printed.pdf(built, name) if kind == "pdf" else drawn.png(built, name)
