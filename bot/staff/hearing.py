"""Trying a sentence: what was heard in it and why; and the sentences that were not understood."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.staff.explained import DECISIONS, NO_SENTENCE, choices_of, explained, names_of
from bot.staff.lately import asks_of, lately
from bot.staff.shell import form, show
from bot.web.site import Site, site_of
from content.asks import READ_ONLY
from flows.turn import Person
from storage import misses

MOST_MISSES = 100


@dataclass(frozen=True, slots=True)
class Missed:
    """A sentence nobody understood then, and what it is heard as now."""

    text: str
    at: datetime
    decision: str
    topic: str


async def page(request: Request, _who: Person) -> Response:
    """An empty field and what was missed."""
    return await shown(request)


async def hear(request: Request, _who: Person) -> Response:
    """What is heard in one sentence. It is not kept."""
    text = (await form(request)).get("text", "")
    return await shown(request, text, "" if text else NO_SENTENCE)


async def shown(request: Request, text: str = "", problem: str = "") -> Response:
    """The page with a sentence in the field and what is heard in it, and what stood in the way."""
    site = site_of(request)
    asks = asks_of(site)
    kept = await site.app.line.read(lambda connection: misses.newest(connection, MOST_MISSES))
    context: dict[str, Any] = {
        "here": "hearing", "text": text, "problem": problem, "decisions": DECISIONS, "names": names_of(site),
        "choices": choices_of(site), "lately": await lately(site),
        "read_only": "" if asks.may_be_written() else READ_ONLY.format(folder=asks.folder),
        "missed": await asyncio.to_thread(_missed, site, kept),
        "heard": await asyncio.to_thread(explained, site, text) if text else None,
    }  # fmt: skip
    return show(request, "staff_hearing.html", context, 422 if problem else 200)


def _missed(site: Site, kept: list[tuple[str, datetime]]) -> list[Missed]:
    found = [(text, at, site.app.line.unit.ears.hear(text)) for text, at in kept]
    return [Missed(text, at, heard.decision, heard.topic or "") for text, at, heard in found]
