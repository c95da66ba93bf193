"""What goes both ways besides words, on the desk: given to whoever may have it, and attached to a reply."""

import asyncio
import re
from collections.abc import Iterable

from sqlalchemy import Connection
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import not_yours
from bot.web import files
from bot.web.site import Site, site_of
from bot.web.taken import MOST_BYTES, TOO_BIG, NotTaken, taken
from flows.files import mark
from flows.turn import Person
from storage.at_work.cover import day_of
from storage.desk import may_see
from storage.sending import attachments
from storage.sending.attachments import Kept

MOST_AT_ONCE = 5
TOKEN = re.compile(r"[0-9a-f]{32}")


async def give(request: Request, who: Person) -> Response:
    """One of what was sent, to whoever may read the words it came with; a draft of one's own too."""
    site, token = site_of(request), request.path_params["token"]
    found = await site.app.line.read(lambda connection: _theirs(connection, site, who, token))
    return await files.answer(request, site, found) if found else not_yours(request, who)


async def attached_or_why(form: FormData, site: Site, who: Person) -> tuple[tuple[Kept, ...], str]:
    """What goes with a reply; or why it can't be taken."""
    try:
        return await _attached(form, site, who), ""
    except NotTaken as why:
        return (), str(why)


async def _attached(form: FormData, site: Site, who: Person) -> tuple[Kept, ...]:
    """What was chosen now, which is kept first, and what they had chosen before. Raises NotTaken."""
    before = [str(token) for token in form.getlist("with") if TOKEN.fullmatch(str(token))]
    own = await site.app.line.read(lambda connection: attachments.own(connection, before, who.id))
    chosen = [each for each in form.getlist("files") if isinstance(each, UploadFile) and each.filename]
    if len(chosen) + len(own) > MOST_AT_ONCE:
        raise NotTaken(TOO_MANY)
    return (*own, *[await _kept(each, site, who) for each in chosen])


def marks(kept: Iterable[Kept], words: str) -> str:
    """The words of a reply with what goes with them."""
    return " ".join([*(mark(each.kind, each.token) for each in kept), words]).strip()


async def _kept(chosen: UploadFile, site: Site, who: Person) -> Kept:
    content, now = await chosen.read(MOST_BYTES + 1), site.app.clock.now()
    if len(content) > MOST_BYTES:
        raise NotTaken(TOO_BIG)
    found = await asyncio.to_thread(taken, content, chosen.filename or "")
    token, size = attachments.new_token(), len(found.content)
    kept = Kept(token, found.kind, found.name, size, found.media_type, person=who.id, content=found.content, here=True)
    await site.app.line.write(lambda connection: attachments.put(connection, kept, now))
    return kept


def _theirs(connection: Connection, site: Site, who: Person, token: str) -> Kept | None:
    kept = attachments.find(connection, token)
    if kept is None or kept.person == who.id:
        return kept
    today = day_of(site.app.programme, site.app.clock.now())
    reach = may_see.reach_of(connection, site.app.programme, who, today)
    return kept if attachments.on_desk(connection, reach, kept) else None


TOO_MANY = f"Up to {MOST_AT_ONCE} files go with one reply. Nothing was sent; your words are kept below."
