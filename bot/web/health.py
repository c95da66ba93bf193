"""Whether the service is alive, and whether it does its work."""

from datetime import timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.web.site import Site, site_of
from storage.at_work import cover, sign_ins
from storage.on_duty import days_off, duty

LATEST_TICK = timedelta(seconds=30)


async def alive(_request: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("alive\n")


async def ready(request: Request) -> Response:
    """
    The database can be read and the timers tick. 503 if not.

    Besides: how long the oldest unsent message has waited, who hears of danger (duty, team or nobody), and whether
    anybody on duty is at work where somebody usually would be.
    """
    site = site_of(request)
    found: dict[str, object] = {
        "database": False, "ticking": ticking(site), "oldest_unsent_seconds": None, "danger_reaches": None,
        "duty_works_today": None,
    }  # fmt: skip
    now, programme = site.app.clock.now(), site.app.programme
    try:
        oldest = await site.app.line.read(lambda connection: sign_ins.oldest_unsent(connection, now))
        found["danger_reaches"] = await site.app.line.read(
            lambda connection: duty.who_hears_danger(connection, programme, cover.day_of(programme, now)).listener
        )
        found["duty_works_today"] = await site.app.line.read(
            lambda connection: days_off.works_today(connection, programme, cover.day_of(programme, now))
        )
    except Exception:  # whatever is wrong with it, it can't be read
        return JSONResponse({"ready": False, **found}, 503)
    found |= {"database": True, "oldest_unsent_seconds": round((now - oldest).total_seconds()) if oldest else 0}
    fine = bool(found["database"] and found["ticking"])
    return JSONResponse({"ready": fine, **found}, 200 if fine else 503)


def ticking(site: Site) -> bool:
    """Whether the timers were at work a moment ago."""
    last = site.app.timers.last_tick
    return last is not None and site.app.clock.now() - last < LATEST_TICK
