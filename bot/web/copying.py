"""Everything kept about the person in this chat, as a file somebody can read; with what they sent, as a ZIP of both."""

import io
import json
import zipfile
from collections.abc import Iterable

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.web.sessions import PHONE
from bot.web.site import site_of
from storage import phone
from storage.knowing import privacy
from storage.sending import attachments
from storage.sending.attachments import Kept

NAME = "what-is-kept-about-me"


async def copy(request: Request) -> Response:
    """The copy, for whoever's chat it is."""
    site = site_of(request)
    place = site.cookies.read(request, PHONE)
    kept, files = await site.app.line.read(lambda connection: _kept(connection, place))
    if files:
        return _saved(_packed(kept, files), "zip", "application/zip")
    return _saved(kept.encode(), "json", "application/json")


def _kept(connection: Connection, place: str) -> tuple[str, tuple[Kept, ...]]:
    person = phone.person_at(connection, place)
    if not person:
        return "{}", ()
    found = privacy.export(connection, person)
    tokens = [each["token"] for each in found["files"]]
    ours = attachments.of(connection, tokens, whole=True)
    return json.dumps(found, ensure_ascii=False, indent=2), tuple(each for each in ours if each.content is not None)


def _packed(kept: str, files: Iterable[Kept]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as into:
        into.writestr(f"{NAME}.json", kept, zipfile.ZIP_DEFLATED)
        for each in files:
            into.writestr(f"files/{each.token[:8]} {each.name}", each.content or b"")
    return made.getvalue()


def _saved(content: bytes, ending: str, media_type: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{NAME}.{ending}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)
