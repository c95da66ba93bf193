"""What every page of a nudge shows of it: who gets what, when, and how it is read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.desk.show import calendar_of
from bot.staff.nudging.beside import WithIt, on_channels
from bot.staff.nudging.composing import Draft
from bot.staff.shell import numbered
from bot.web.site import site_of
from flows.following_up import nudge as words
from flows.nudging.timing import ON_APPROVAL, timing
from storage.nudging import listing
from storage.nudging.listing import Nudge
from storage.nudging.seen import MOST_NAMED, Seen

LIST = "/staff/nudges"
LABELS = {button.key: button.label for button in words.ANSWERS}


async def kept_one(request: Request) -> Nudge:
    """The nudge that the address names; no such page if there is none."""
    wanted = numbered(request, "nudge")
    found = await site_of(request).app.line.read(lambda connection: listing.one(connection, wanted))
    if found is None:
        raise HTTPException(404)
    return found


def shown(
    request: Request, seen: Seen, wrote: Draft | Nudge, at: datetime | None, with_it: WithIt
) -> dict[str, Any]:  # fmt: skip
    """Who gets what and when, and how the first of them reads it."""
    told = calendar_of(site_of(request))
    moments = [each.gets_it for each in seen.gets]
    team = site_of(request).app.programme.about.team
    text, more = (seen.texts or [wrote.text])[0], (seen.mores or [wrote.more])[0]
    bubble = words.written(text, "", team, seen.to) if text.strip() else ""
    rows = list(zip(seen.gets, seen.texts, strict=True))[:MOST_NAMED]
    return {
        "seen": seen,
        "apart_words": APART,
        "timing": timing(moments, at or told.now, told, "" if at else ON_APPROVAL),
        "all_wait": all(each > (at or told.now) for each in moments),
        "bubble": bubble,
        "more": more,
        "with_it": with_it,
        "on_channels": on_channels(with_it, (words.written(each, "", team, seen.to) for each in seen.texts)),
        "says_yes": LABELS["yes"],
        "rows": rows,
        "words_typed": wrote.text,
        "replies": [each.label for each in words.ANSWERS],
    }


APART: Mapping[str, str] = {
    "fine": "Said they are doing fine without",
    "not_now": "Said “not now” until a day of theirs",
    "silent": "Left our last two messages without an answer",
    "cant_reach": "Can't be reached",
}
