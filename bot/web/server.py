"""Every web address there is, in one table."""

import re
from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import App
from bot.desk import pages as desk
from bot.staff import pages as staff
from bot.web import copying, documents, health, phone, pictured, sign_in, stream, uploads
from bot.web import demo as demo_pages
from bot.web.guards import Guards
from bot.web.sessions import Cookies, secret
from bot.web.sign_in import StaysSignedIn
from bot.web.site import HERE, Site, environment, render, site_of
from flows.words import speaking

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
CALM_GREEN = "#1f6f54"
ROUTES: tuple[BaseRoute, ...] = (
    Route("/", lambda _request: RedirectResponse("/phone", 307)),
    Route("/phone", phone.page),
    Route("/phone/messages", phone.messages),
    Route("/phone/messages", phone.receive, methods=["POST"]),
    Route("/phone/files", uploads.receive, methods=["POST"]),
    Route("/phone/files/{token}", uploads.give),
    Route("/phone/stream", stream.messages),
    Route("/phone/guides/{guide}", phone.guide),
    Route("/phone/journeys/{area}.png", pictured.journey),
    Route("/phone/copy", copying.copy),
    Route("/documents/{document}.{ending}", documents.file),
    Route("/sign-in", sign_in.page),
    Route("/sign-in/{secret}", sign_in.link),
    Route("/sign-in/{secret}", sign_in.use_link, methods=["POST"]),
    Route("/sign-out", sign_in.sign_out, methods=["POST"]),
    Route("/healthz", health.alive),
    Route("/readyz", health.ready),
)
DEMO: tuple[BaseRoute, ...] = (
    Route("/demo/clock", demo_pages.clock, methods=["POST"]),
    Route("/demo/resident", demo_pages.resident, methods=["POST"]),
    Route("/demo/sign-in", demo_pages.sign_in_as, methods=["POST"]),
)


class Files(StaticFiles):
    """Static files that browsers ask about each time, so that an upgrade shows at once."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response


def pages(app: App, demo: bool = False, more: Sequence[BaseRoute] = ()) -> Starlette:
    """The web application on a built app. `more` are routes that channels bring (a webhook)."""
    with app.database.write() as connection:
        key = secret(connection, app.settings.secret)
    cookies = Cookies(key, secure=app.settings.public_url.startswith("https://"))
    site = Site(app, cookies, environment(), demo)
    static = Mount("/static", Files(directory=HERE / "static"))
    routes = [*ROUTES, *(DEMO if demo else ()), *desk.ROUTES, *staff.ROUTES, *more, Route("/theme.css", _theme), static]
    guards = Middleware(Guards, public_url=app.settings.public_url, failed=_failed)
    made = Starlette(
        routes=routes,
        middleware=[guards, Middleware(StaysSignedIn), Middleware(Worded, of=app)],
        exception_handlers={404: _unknown},
    )
    made.state.site = site
    return made


class Worded:
    """Answers every request in the programme's words, as they are just now."""

    def __init__(self, app: ASGIApp, of: App) -> None:
        self.app, self.of = app, of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        with speaking(self.of.programme.speech):
            await self.app(scope, receive, send)


async def _theme(request: Request) -> Response:
    """The programme's own colour."""
    accent = site_of(request).app.programme.accent
    accent = accent if COLOUR.fullmatch(accent) else CALM_GREEN
    return Response(f":root{{--accent:{accent}}}\n", media_type="text/css", headers={"Cache-Control": "no-cache"})


async def _unknown(request: Request, _error: Exception) -> Response:
    return render(request, "not_found.html", status=404)


async def _failed(scope: Scope) -> Response:
    return render(Request(scope), "went_wrong.html", status=500)
