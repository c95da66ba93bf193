"""What every page of a nudge shows of it: who gets what, when, and how it is read."""

from datetime import datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.desk.show import calendar_of
from bot.staff.nudging import composing
from bot.staff.nudging.composing import Draft, Seen
from bot.staff.nudging.kept_apart import APART
from bot.staff.nudging.timing import ON_APPROVAL, timing
from bot.staff.shell import numbered
from bot.web.site import site_of
from flows.following_up import nudge as words
from storage.nudging import listing
from storage.nudging.listing import Nudge

LIST = "/staff/nudges"
LABELS = {button.key: button.label for button in words.ANSWERS}


async def kept_one(request: Request) -> Nudge:
    """The nudge that the address names; no such page if there is none."""
    wanted = numbered(request, "nudge")
    found = await site_of(request).app.line.read(lambda connection: listing.one(connection, wanted))
    if found is None:
        raise HTTPException(404)
    return found


def shown(request: Request, seen: Seen, wrote: Draft | Nudge, at: datetime | None) -> dict[str, Any]:
    """Who gets what and when, and how the first of them reads it."""
    told = calendar_of(site_of(request))
    moments = [each.gets_it for each in seen.gets.fates]
    team = site_of(request).app.programme.about.team
    text, more = (seen.words(each, 0) for each in (wrote.text, wrote.more))
    bubble = words.written(text, "", team, seen.to) if text.strip() else ""
    rows = [(each, seen.known.words(wrote.text, each)) for each in seen.gets[: composing.MOST_NAMED]]
    return {
        "seen": seen,
        "apart_words": APART,
        "timing": timing(moments, at or told.now, told, "" if at else ON_APPROVAL),
        "all_wait": all(each > (at or told.now) for each in moments),
        "bubble": bubble,
        "more": more,
        "says_yes": LABELS["yes"],
        "rows": rows,
        "words_typed": wrote.text,
        "replies": [each.label for each in words.ANSWERS],
    }
