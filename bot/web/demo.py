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
from flows.wording import dated
from storage import phone
from storage.columns import BEFORE_ALL
from storage.demo import next_here

STEPS = {"day": timedelta(days=1), "weeks": timedelta(days=14)}
ONLY_HERE = (
    "In this demo you can be anybody, but only on the machine it runs on: open it there at an address such as "
    "http://127.0.0.1:8080, with no public address set and no proxy in between."
)
A_DAY = "EEE d MMMM"
NOTHING_WAITS = "Nothing is waiting to happen in this chat, so the clock stays."
MOST_STOPS = 30  # what happens to somebody's request is not always seen in their chat


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
    by = str((await _form(request)).get("by", ""))
    if by in STEPS:
        await site.app.forward(STEPS[by])
    elif not await _to_what_comes(site, place, before):
        return JSONResponse({"say": NOTHING_WAITS, "clock": told(site.app.clock.now(), site)})
    came = _new(before, await site.app.line.read(lambda connection: phone.chat(connection, place)))
    now = site.app.clock.now()
    say = _what_came(now, site, came[-1].at if came else None)
    return JSONResponse({"say": say, "clock": told(now, site), "came": bool(came)})


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
    return dated(there, "EEE d MMM, HH:mm")


def _what_came(now: datetime, site: Site, came_at: datetime | None) -> str:
    """The day it is, and the day on which the last message came where that was an earlier one."""
    zone = ZoneInfo(site.app.programme.zone)
    there, came = now.astimezone(zone), came_at.astimezone(zone) if came_at else None
    what = "A message has come." if came else "Nothing new in this chat."
    if came and came.date() != there.date():
        what = f"The last message came on {dated(came, A_DAY)}."
    return f"It's {dated(there, A_DAY)} now. {what}"


async def _to_what_comes(site: Site, place: str, before: phone.Chat) -> bool:
    """Move on until something is seen in this chat; False if nothing waits to happen there."""
    due = found = await _moment(site, before.person, BEFORE_ALL)
    for _ in range(MOST_STOPS):
        if due is None:
            break
        await site.app.forward(max(due - site.app.clock.now(), timedelta(0)))
        if _new(before, await site.app.line.read(lambda connection: phone.chat(connection, place))):
            break
        due = await _moment(site, before.person, due)
    return found is not None


async def _moment(site: Site, person: int, after: datetime) -> datetime | None:
    return await site.app.line.read(lambda connection: next_here.moment(connection, person, after))


def _new(before: phone.Chat, after: phone.Chat) -> list[phone.Line]:
    seen = {line.id for line in before.lines}
    return [line for line in after.lines if line.id not in seen]


async def _form(request: Request) -> dict[str, Any]:
    async with request.form(max_fields=5, max_files=0) as form:
        return dict(form)
