"""Only in a demo: move the clock, be another resident, sign in as anybody."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from bot.web import sign_in
from bot.web.sessions import PHONE, new_place
from bot.web.site import Site, site_of
from storage import phone

STEPS = {"day": timedelta(days=1), "weeks": timedelta(days=14)}
ONLY_HERE = (
    "In this demo you can be anybody, but only on the machine it runs on: open it there at an address such as "
    "http://127.0.0.1:8080, with no public address set and no proxy in between."
)
NOTHING_WAITS = "Nothing is waiting to happen, so the clock stays."


async def bar(request: Request, place: str) -> dict[str, Any]:
    """What the bar above the phone shows."""
    site = site_of(request)
    if not site.demo:
        return {}
    here = await site.app.line.read(lambda connection: phone.chat(connection, place))
    others = await site.app.line.read(phone.neighbours) if site.open_to_all(request) else []
    return {"here": here, "others": others, "clock": told(site.app.clock.now(), site)}


async def clock(request: Request) -> Response:
    """Move the clock on, let everything due happen, and say what came of it."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE)
    before = await site.app.line.read(lambda connection: phone.chat(connection, place))
    by = await _how_far(site, str((await _form(request)).get("by", "")), before.person)
    if by is None:
        return JSONResponse({"say": NOTHING_WAITS, "clock": told(site.app.clock.now(), site)})
    await site.app.forward(by)
    after = await site.app.line.read(lambda connection: phone.chat(connection, place))
    seen = {line.id for line in before.lines}
    came = any(line.id not in seen for line in after.lines)
    now = site.app.clock.now()
    return JSONResponse({"say": _what_came(now, site, came), "clock": told(now, site), "came": came})


async def resident(request: Request) -> Response:
    """Be somebody else: one of the example's residents, or a new neighbour nobody has met."""
    site = site_of(request)
    wanted = str((await _form(request)).get("person", ""))
    place = new_place()
    if wanted.isdecimal():
        if not site.open_to_all(request):
            return PlainTextResponse(ONLY_HERE, 403)
        number, fresh = int(wanted), place
        place = await site.app.line.write(lambda connection: phone.place_of(connection, number, fresh)) or place
    response = RedirectResponse("/phone", 303)
    site.cookies.put(response, PHONE, place)
    return response


async def sign_in_as(request: Request) -> Response:
    """Sign in as any adviser or member of staff, on one's own machine only."""
    wanted = str((await _form(request)).get("person", ""))
    if not site_of(request).open_to_all(request):
        return PlainTextResponse(ONLY_HERE, 403)
    if not wanted.isdecimal():
        raise HTTPException(404)
    return await sign_in.let_in(request, int(wanted))


def told(now: datetime, site: Site) -> str:
    """A moment as the bar shows it: "Tue 13 Jan, 09:00"."""
    there = now.astimezone(ZoneInfo(site.app.programme.zone))
    return f"{there:%a} {there.day} {there:%b}, {there:%H:%M}"


def _what_came(now: datetime, site: Site, came: bool) -> str:
    there = now.astimezone(ZoneInfo(site.app.programme.zone))
    what = "A message has come." if came else "Nothing new in this chat."
    return f"It's {there:%a} {there.day} {there:%B} now. {what}"


async def _how_far(site: Site, by: str, person: int) -> timedelta | None:
    """How far to move; None if it should be to the next follow-up and there is none."""
    if by in STEPS:
        return STEPS[by]
    due = await site.app.line.read(lambda connection: phone.next_promise(connection, person))
    due = due or await site.app.timers.next_due()
    return max(due - site.app.clock.now(), timedelta(0)) if due else None


async def _form(request: Request) -> dict[str, Any]:
    async with request.form(max_fields=5, max_files=0) as form:
        return dict(form)
