"""What people sent besides words, on a page: pictures and sound in place, anything else as a file to save."""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from bot.channels import FileGone, SendError
from bot.web.site import Site, render
from bot.web.taken import Taken, shown_as
from storage.sending.attachments import Kept

MOST_FETCHED = 20 * 1024 * 1024  # bytes; more than that Telegram gives no bot
SOUND = ("voice", "audio")
IN_PLACE = ("photo", "audio")
SAFELY = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, max-age=600",
    "Accept-Ranges": "bytes",
}
RANGE = re.compile(r"bytes=(\d+)-(\d*)$")


@runtime_checkable
class Fetches(Protocol):
    """A channel that keeps what was sent through it."""

    def fetch(self, file_id: str) -> Awaitable[bytes]:
        """What is in it. Raises FileGone; SendError for what may pass."""
        ...


@dataclass(frozen=True, slots=True)
class Offered:
    """
    What a page says of one: `shown` is photo, sound or file; `problem` why it can't be seen here, if it can't; `alt`
    what it shows, where somebody has said so.
    """

    shown: str
    address: str
    name: str
    size: str
    problem: str
    alt: str = ""

    @property
    def as_json(self) -> dict[str, str]:
        """The same for a browser's own drawing."""
        return {name: getattr(self, name) for name in self.__slots__}


def of(kept: Kept, where: str) -> Offered:
    """What a page below that address says of it."""
    shown = "photo" if kept.kind == "photo" else "sound" if kept.kind in SOUND else "file"
    return Offered(
        shown, f"{where}/files/{kept.token}", kept.name or USUAL.get(kept.kind, USUAL["file"]), _size(kept.size),
        _problem(kept), kept.alt,
    )  # fmt: skip


def offered(kept: Kept, where: str) -> dict[str, Any]:
    """The same as JSON."""
    return of(kept, where).as_json


async def answer(request: Request, site: Site, kept: Kept) -> Response:
    """It, for somebody who may have it."""
    if problem := _problem(kept):
        return render(request, "no_file.html", {"problem": problem}, 410)
    try:
        found = await _content(site, kept)
    except FileGone:
        return render(request, "no_file.html", {"problem": GONE_THERE}, 410)
    except SendError:
        return render(request, "no_file.html", {"problem": NOT_NOW}, 503)
    way = "inline" if found.kind in IN_PLACE else "attachment"
    name = f"{way}; filename*=UTF-8''{quote(found.name)}"
    return _part(request, found, {**SAFELY, "Content-Disposition": name})


async def _content(site: Site, kept: Kept) -> Taken:
    if kept.content is not None:
        kind = "file" if kept.kind not in IN_PLACE else kept.kind
        return Taken(kind, kept.name, kept.media_type, kept.content)
    channel = site.app.channels.get("telegram")
    if not isinstance(channel, Fetches):
        raise FileGone
    content = await channel.fetch(kept.telegram_id)
    return await asyncio.to_thread(shown_as, content, kept.name or USUAL.get(kept.kind, "file"))


def _part(request: Request, found: Taken, headers: dict[str, str]) -> Response:
    """All of it, or the part a player asks for: some play nothing they can't ask for in parts."""
    whole = len(found.content)
    asked = RANGE.match(request.headers.get("range", ""))
    if asked is None:
        return Response(found.content, media_type=found.media_type, headers=headers)
    first, last = int(asked[1]), min(int(asked[2] or whole), whole - 1)
    if first > last:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{whole}"})
    headers["Content-Range"] = f"bytes {first}-{last}/{whole}"
    return Response(found.content[first : last + 1], 206, media_type=found.media_type, headers=headers)


def _problem(kept: Kept) -> str:
    if not kept.here and not kept.telegram_id:
        return NOT_KEPT
    return TOO_BIG.format(size=_size(kept.size)) if not kept.here and kept.size > MOST_FETCHED else ""


def _size(size: int) -> str:
    if not size:
        return ""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(size // 1000, 1)} kB"


USUAL = {"photo": "Photo", "voice": "Voice note", "audio": "Recording", "video": "Video", "file": "File"}
NOT_KEPT = "What was sent here is no longer kept."
GONE_THERE = "Telegram no longer has this. Ask for it to be sent again."
NOT_NOW = "Telegram can't be reached just now. Try again in a moment."
TOO_BIG = "This is {size}, more than can be fetched from Telegram to here. It's in the chat on Telegram."
