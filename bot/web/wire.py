"""A chat as JSON for the browser, and what a browser sends as events."""

import re
from collections.abc import Mapping
from datetime import UTC
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from bot.channels import clean_text
from bot.laid_out import blocks
from bot.web import files
from bot.web.documents import offered
from bot.web.site import Site
from flows.events import Arrived, Event, Pressed, Said
from flows.files import unmarked
from flows.programme import Guide
from flows.wording import capital, first_name
from storage.knowing.privacy import COPY
from storage.phone import Chat, Line

LARGEST_VERSION = 2**31
NO_JOURNEYS: Mapping[str, str] = MappingProxyType({})
LONGEST = 4000  # characters in one message
KEY = re.compile(r"[A-Za-z0-9-]{8,64}")


class NotOurs(Exception):
    """The browser sent something our page never sends."""


def shown(chat: Chat, site: Site, journeys: Mapping[str, str] = NO_JOURNEYS) -> dict[str, Any]:
    """What the phone needs to draw this chat. `journeys` are the words of each area's picture."""
    return {
        "messages": [_message(line, chat, site, journeys) for line in chat.lines],
        "with": _with(chat.holder, site),
        "area": chat.area,
        "version": chat.version,
        "oldest": chat.oldest,
        "latest": chat.latest,
        "met": bool(chat.person),
        "kept": chat.kept,
        "now": site.app.clock.now().isoformat(),
    }


def read(said: object) -> tuple[str, Event]:
    """The id a browser gave its message, and what happened. Raises NotOurs for anything our page never sends."""
    if not isinstance(said, dict) or not KEY.fullmatch(str(said.get("id", ""))):
        raise NotOurs
    return str(said["id"]), _event(said)


def too_long(said: object) -> bool:
    """Whether the message is longer than one may be."""
    return isinstance(said, dict) and len(str(said.get("text", ""))) > LONGEST


def _event(said: Mapping[str, object]) -> Event:
    match said:
        case {"text": str(text)} if clean_text(text).strip():
            return Said(clean_text(text))
        case {"press": {"key": str(key), "step": str(step), "version": int(version), "label": str(label)}}:
            if max(len(key), len(step), len(label)) <= 64 and abs(version) < LARGEST_VERSION:
                return Pressed(clean_text(key), clean_text(step), version, clean_text(label))
        case {"arrived": str(code)} if len(code) <= 64:
            return Arrived(clean_text(code))
    raise NotOurs


def _message(line: Line, chat: Chat, site: Site, journeys: Mapping[str, str]) -> dict[str, Any]:
    found = site.app.programme.guide(line.guide) if line.guide else None
    document = site.app.programme.document(line.document) if line.document else None
    copy = line.kind == COPY  # here it is a file to save, not a bubble
    text = "" if copy else line.text
    if found and text:
        # The card says its title and summary itself.
        text = text.removeprefix(found.title).lstrip(". ").removeprefix(found.summary).strip()
    who, spoken, text = _spoken(line, text)
    spoken = unmarked(spoken, len(line.files))
    sent = [files.offered(chat.files[token], "/phone") for token in line.files]
    return {
        "id": line.id, "mine": line.mine, "key": line.key.rpartition(":")[2], "text": text,
        "blocks": [] if line.mine else _blocks(text or "", site),
        "who": who, "spoken": _blocks(spoken, site) if spoken else [],
        "at": line.at.astimezone(UTC).isoformat(), "step": line.step, "version": line.version, "copy": copy,
        "buttons": [{"label": label, "key": key, "standing": standing} for label, key, standing in line.buttons],
        "files": sent, "guide": _card(found, site) if found and line.text else None,
        "document": offered(document) if document and line.text else None,
        "picture": _picture(line.picture, journeys) if line.picture in journeys and line.text else None,
    }  # fmt: skip


def _picture(area: str, journeys: Mapping[str, str]) -> dict[str, str]:
    return {"address": f"/phone/journeys/{quote(area)}.png", "alt": journeys[area]}


def _card(guide: Guide, site: Site) -> dict[str, Any]:
    with_it = [offered(each) for each in site.app.programme.documents_with(guide.id)]
    return {
        "id": guide.id, "title": guide.title, "summary": guide.summary, "minutes": guide.minutes, "documents": with_it,
    }  # fmt: skip


def _spoken(line: Line, text: str | None) -> tuple[str, str, str | None]:
    """Who speaks in it besides us, their words, and what is ours."""
    if not text or not line.spoken:
        return "", "", text
    who, _, words = text[: line.spoken].partition(": ")
    return who, words, text[line.spoken :].strip()


def _blocks(text: str, site: Site) -> list[dict[str, Any]]:
    return [
        {"number": each.number, "title": each.title, "takes": each.takes, "parts": site.tapped.parts(each.text)}
        for each in blocks(text)
    ]


def _with(holder: str, site: Site) -> str:
    if not holder:
        return ""
    adviser = site.app.programme.adviser(holder)
    role, team = site.app.programme.words.adviser, site.app.programme.about.team
    return f"{first_name(adviser.name)} ({role}) is with you" if adviser else f"{capital(team)} is with you"
