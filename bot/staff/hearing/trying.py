"""Trying a sentence: what was heard in it and why; and the sentences that were not understood."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.staff.hearing.explained import DECISIONS, NO_SENTENCE, choices_of, explained, hears, names_of
from bot.staff.hearing.lately import asks_of, lately
from bot.staff.shell import form, show
from bot.web.site import Site, site_of
from content.asks import READ_ONLY
from flows.hearing.heard import Heard
from flows.hearing.topics import HUMAN, OFF_TOPIC
from flows.turn import Person
from storage.staff import misses
from storage.staff.alike import Group, grouped
from storage.staff.misses import Missed

MOST_MISSES, MOST_GROUPS = 300, 20


@dataclass(frozen=True, slots=True)
class Looked:
    """Sentences that were not understood or taken for something else, and what the first of them is heard as now."""

    group: Group
    now: str
    topic: str
    danger: bool


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
    kept = await site.app.line.read(lambda connection: misses.waiting(connection, MOST_MISSES))
    context: dict[str, Any] = {
        "here": "hearing", "text": text, "problem": problem, "decisions": DECISIONS, "names": names_of(site),
        "choices": choices_of(site), "lately": await lately(site),
        "read_only": "" if asks.may_be_written() else READ_ONLY.format(folder=asks.folder),
        "missed": len(kept), **await asyncio.to_thread(_groups, site, kept),
        "heard": await asyncio.to_thread(explained, site, text) if text else None,
    }  # fmt: skip
    return show(request, "staff_hearing.html", context, 422 if problem else 200)


def _groups(site: Site, kept: Sequence[Missed]) -> dict[str, Any]:
    groups = grouped(kept)
    return {
        "groups": [_looked_at(site, each) for each in groups[:MOST_GROUPS]],
        "more": max(0, len(groups) - MOST_GROUPS),
    }


def _looked_at(site: Site, group: Group) -> Looked:
    """
    What is heard now: examples may have been added since. What they said they meant goes before any guess, and what
    they said it wasn't, or a topic that was hardly heard, is none.
    """
    heard = hears(site)(group.lead.text)
    named = {"topic": heard.topic, "human": HUMAN, "off_topic": OFF_TOPIC}.get(heard.decision) or ""
    return Looked(group, named, _likeliest(group.lead, heard), heard.alarm is not None)


def _likeliest(lead: Missed, heard: Heard) -> str:
    found = {"topic": heard.topic, "ask": heard.topic, "human": HUMAN}.get(heard.decision) or ""
    return lead.meant or (found if found != lead.taken_for else "")
