"""Trying a sentence: what was heard in it and why; and the sentences that were not understood."""

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.staff.shell import form, show
from bot.understand import diagnosed_as, heard_as
from bot.web.site import Site, site_of
from flows.hearing.heard import Heard
from flows.turn import Person
from storage import misses

LONGEST = 1000
MOST_MISSES = 100
MOST_TOPICS = 6
DECISIONS = {
    "topic": "It is clear what this is about: support for the first topic is offered.",
    "ask": "It could be several things: the resident is asked which.",
    "urgent": "Somebody may be in danger: this is answered first, and the duty people are told.",
    "human": "They want a person: a handoff is offered.",
    "off_topic": "Nothing we can help with was heard: they are asked what it is about.",
}


@dataclass(frozen=True, slots=True)
class Missed:
    """A sentence nobody understood then, and what it is heard as now."""

    text: str
    at: datetime
    decision: str
    topic: str


async def page(request: Request, _who: Person) -> Response:
    """An empty field and what was missed."""
    return await _page(request, "", {})


async def hear(request: Request, _who: Person) -> Response:
    """What is heard in one sentence. It is not kept."""
    text = (await form(request)).get("text", "")[:LONGEST]
    site = site_of(request)
    heard = await asyncio.to_thread(site.app.line.unit.ears.hear, text) if text else None
    return await _page(request, text, _told(heard, site) if heard else {})


async def _page(request: Request, text: str, told: dict[str, Any]) -> Response:
    site = site_of(request)
    kept = await site.app.line.read(lambda connection: misses.newest(connection, MOST_MISSES))
    missed = await asyncio.to_thread(_missed, site, kept)
    context = {"here": "hearing", "text": text, "longest": LONGEST, "missed": missed, "decisions": DECISIONS}
    return show(request, "staff_hearing.html", context | {"heard": told, "names": _names(site)})


def _told(heard: Heard, site: Site) -> dict[str, Any]:
    programme = site.app.programme
    numbers = programme.urgent.numbers_for(heard.alarm.danger) if heard.alarm else ()
    others = {
        "A word that works everywhere": heard.command, "About the assistant itself": heard.about,
        "Feeling": heard.feeling, "Language": "" if heard.language == "en" else heard.language,
        "Rude": "yes" if heard.rude else "", "Wants a person": "yes" if heard.wants_human else "",
    }  # fmt: skip
    return {
        **heard_as(heard), "alarm": heard.alarm, "numbers": numbers, "diagnosis": diagnosed_as(heard, programme),
        "strengths": heard.strengths, "rest": heard.rest,
        "others": {label: value for label, value in others.items() if value},
    } | {"topics": heard_as(heard)["topics"][:MOST_TOPICS]}  # fmt: skip


def _missed(site: Site, kept: list[tuple[str, datetime]]) -> list[Missed]:
    found = [(text, at, site.app.line.unit.ears.hear(text)) for text, at in kept]
    return [Missed(text, at, heard.decision, heard.topic or "") for text, at, heard in found]


def _names(site: Site) -> dict[str, str]:
    """What ids are called, as an editor knows them."""
    programme = site.app.programme
    return {
        **{each.id: each.label for each in programme.topics}, **{each.id: each.says for each in programme.signals},
        **{each.id: each.says for each in programme.strengths}, **{each.id: each.label for each in programme.phases},
    }  # fmt: skip
