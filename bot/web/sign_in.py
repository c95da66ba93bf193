"""Signing in with a one-time link, for advisers and staff. There are no passwords to lose."""

from datetime import timedelta

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.sessions import WORK
from bot.web.site import render, site_of
from flows.turn import Person
from storage.at_work import passes, sign_ins

HOME = {"adviser": "/desk", "staff": "/staff"}
OFTEN_ENOUGH = timedelta(hours=1)


async def signed_in(request: Request, *roles: str) -> Person | Response:
    """Who is signed in with one of these roles; otherwise the response to give them: the sign-in page, or a kind no."""
    who = await whoever(request)
    if who is None:
        return RedirectResponse("/sign-in", 303)
    if who.role not in roles:
        return render(request, "sign_in_elsewhere.html", {"home": HOME[who.role]}, 403)
    if request.headers.get("sec-fetch-mode") == "navigate":
        await _is_here(request, who)
    return who


async def whoever(request: Request) -> Person | None:
    """The adviser or member of staff signed in here, if any."""
    number, session = session_in(request)
    if not number:
        return None
    return await site_of(request).app.line.read(lambda connection: sign_ins.signed_in(connection, number, session))


def session_in(request: Request) -> tuple[int, int]:
    """Whose session the cookie is of, and its number; zeros without a good one."""
    number, _, session = site_of(request).cookies.read(request, WORK).partition(":")
    return (int(number), int(session)) if number.isdecimal() and session.isdecimal() else (0, 0)


async def page(request: Request) -> Response:
    """How to get a link; in a demo on one's own machine, everybody one can be."""
    site = site_of(request)
    people = await site.app.line.read(sign_ins.everybody) if site.open_to_all(request) else []
    return render(request, "sign_in.html", {"people": people})


async def link(request: Request) -> Response:
    """
    What a link opens: one button to press.

    Opening alone doesn't use it up, since messengers open links themselves to show a preview.
    """
    return render(request, "sign_in_link.html", {"secret": request.path_params["secret"]})


async def use_link(request: Request) -> Response:
    """The button was pressed: sign in, once."""
    site = site_of(request)
    secret, now = request.path_params["secret"], site.app.clock.now()
    person_id = await site.app.line.write(lambda connection: passes.use(connection, secret, "sign_in", now))
    return await let_in(request, person_id) if person_id else render(request, "sign_in_over.html", {}, 410)


async def let_in(request: Request, person_id: int) -> Response:
    """Sign this person in and take them to their page."""
    site = site_of(request)
    who, session = await site.app.line.read(
        lambda connection: (sign_ins.working(connection, person_id), sign_ins.session_of(connection, person_id))
    )
    if who is None:
        return render(request, "sign_in_over.html", {}, 410)
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: sign_ins.here(connection, who.id, now))
    response = RedirectResponse(HOME[who.role], 303)
    site.cookies.put(response, WORK, f"{who.id}:{session}")
    return response


async def _is_here(request: Request, who: Person) -> None:
    """Somebody opened a page themselves, which no page left open does: they stay signed in, and are reached there."""
    line, now = site_of(request).app.line, site_of(request).app.clock.now()
    last = await line.read(lambda connection: sign_ins.last_here(connection, who.id))
    if last is None or now - last > OFTEN_ENOUGH:
        await line.write(lambda connection: sign_ins.here(connection, who.id, now))
        request.state.comes_back = True


async def sign_out(request: Request) -> Response:
    """End the sessions of whoever was signed in in this browser: a copy of the cookie is worth nothing then."""
    site, who = site_of(request), await whoever(request)
    if who:
        await site.app.line.write(lambda connection: sign_ins.sign_out(connection, who.id))
    response = RedirectResponse("/sign-in", 303)
    site.cookies.drop(response, WORK)
    return response


class StaysSignedIn:
    """Whoever comes back to a page stays signed in from then on: their cookie begins anew with the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""

        async def send_renewed(message: Message) -> None:
            if message["type"] == "http.response.start" and scope.get("state", {}).get("comes_back"):
                request, again = Request(scope), Response()
                cookies = site_of(request).cookies
                cookies.put(again, WORK, cookies.read(request, WORK))
                MutableHeaders(scope=message).append("set-cookie", again.headers["set-cookie"])
            await send(message)

        await self.app(scope, receive, send_renewed)
