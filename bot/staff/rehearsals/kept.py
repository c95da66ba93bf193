"""Transcripts kept beside the content: all of them, and one played again with what is answered otherwise by now."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from bot.staff.shell import done, form, show
from bot.web.site import Site, site_of
from content.load import SHIPPED
from content.transcripts import READ_ONLY, Kept, Transcripts
from content.written import CannotWrite
from flows.rehearsal.again import Compared, compared, played_again
from flows.rehearsal.recording import Recording, recording_of
from flows.rehearsal.script import TranscriptError
from flows.turn import Person
from storage.staff import transcripts as journal

HERE = "/staff/rehearsal/kept"
LINES_BEFORE = 12


@dataclass(frozen=True, slots=True)
class Again:
    """How one comes out now: what is otherwise, and its mark; or the `trouble` it can't be played for, and `so_far`."""

    text: str = ""
    otherwise: tuple[Compared, ...] = ()
    trouble: str = ""
    so_far: tuple[str, ...] = ()
    mark: str = ""


async def page(request: Request, _who: Person) -> Response:
    """All of them, by name; played again if that is asked for."""
    site, kept = site_of(request), transcripts_of(site_of(request))
    found = await asyncio.to_thread(kept.all)
    playing = bool(request.query_params.get("play"))
    again = await asyncio.to_thread(_all_again, site, found) if playing else {}
    context = {
        "here": "repertoire", "kept": found, "by": await site.app.line.read(journal.kept_by), "playing": playing,
        "again": again, "parted": sum(bool(each.trouble or each.otherwise) for each in again.values()),
    }  # fmt: skip
    return show(request, "staff_kept.html", context)


async def one(request: Request, _who: Person) -> Response:
    """One of them, and how it comes out now."""
    return await _shown(request)


async def file(request: Request, _who: Person) -> Response:
    """It as a file."""
    kept = _wanted(request)
    headers = {"Content-Disposition": f'attachment; filename="{_in_ascii(kept.name)}.txt"', "Cache-Control": "no-store"}
    return PlainTextResponse(kept.text, headers=headers)


async def renew(request: Request, who: Person) -> Response:
    """Keep it as it comes out now, if that and what it replaces are what the page showed."""
    site, kept, given = site_of(request), _wanted(request), await form(request)
    again = await asyncio.to_thread(_again, site, kept)
    if again.trouble or again.mark != given.get("otherwise"):
        return await _shown(request, CHANGED)
    try:
        there = await asyncio.to_thread(transcripts_of(site).keep, kept.name, again.text, instead=given.get("seen", ""))
    except CannotWrite as error:
        return await _shown(request, str(error))
    if there:
        return await _shown(request, CHANGED)
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: journal.note_kept(connection, who.id, kept.name, now))
    return done(f"{HERE}/{kept.name}", "renewed")


async def remove(request: Request, who: Person) -> Response:
    """Delete it from the content."""
    site, name = site_of(request), request.path_params["name"]
    try:
        was_there = await asyncio.to_thread(transcripts_of(site).remove, name)
    except CannotWrite as error:
        return await _shown(request, str(error))
    if not was_there:
        return done(HERE, "removed_before")
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: journal.note_removed(connection, who.id, name, now))
    return done(HERE, "removed")


def transcripts_of(site: Site) -> Transcripts:
    """Those beside the content in use."""
    return Transcripts(site.app.settings.content or SHIPPED)


def recorded_as(kept: Kept) -> Recording | None:
    """The recording it was made of, to go on with on a phone; None if it is more than that, or no transcript."""
    try:
        return recording_of(kept.text)
    except TranscriptError:
        return None


async def _shown(request: Request, problem: str = "") -> Response:
    site, kept = site_of(request), _wanted(request)
    by = await site.app.line.read(journal.kept_by)
    context = {
        "here": "repertoire", "kept": kept, "by": by.get(kept.name), "problem": problem,
        "again": await asyncio.to_thread(_again, site, kept), "goes_on": recorded_as(kept) is not None,
        "read_only": "" if transcripts_of(site).may_be_written() else READ_ONLY,
    }  # fmt: skip
    return show(request, "staff_kept_one.html", context, 409 if problem else 200)


def _wanted(request: Request) -> Kept:
    kept = transcripts_of(site_of(request)).one(request.path_params["name"])
    if kept is None:
        raise HTTPException(404)
    return kept


def _all_again(site: Site, kept: Sequence[Kept]) -> dict[str, Again]:
    return {each.name: _again(site, each) for each in kept}


def _again(site: Site, kept: Kept) -> Again:
    try:
        now = played_again(f"{kept.name}.txt", kept.text, site.app.programme, site.app.line.unit.ears)
    except TranscriptError as error:
        return Again(trouble=str(error), so_far=error.so_far[-LINES_BEFORE:])
    return Again(now, compared(kept.text, now), mark=Kept(kept.name, now).mark)


def _in_ascii(name: str) -> str:
    return "".join(each if each.isascii() and each not in '"\\' else "_" for each in name)


CHANGED = "It or the content was changed while you looked at it, so nothing was kept. Here is how it stands."
