"""Recording a rehearsal: staff chat on a phone as a made-up resident, and keep it beside the content or download it."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.staff.offers.previewing import drawn
from bot.staff.rehearsals.kept import recorded_as, transcripts_of
from bot.staff.shell import done, form, show
from bot.web.site import Site, site_of
from content.transcripts import LONGEST_NAME, READ_ONLY, Kept, file_name
from content.written import CannotWrite
from flows.rehearsal.recording import Recorded, Recording, record
from flows.rehearsal.script import ZONE, TranscriptError
from flows.turn import Person
from storage.staff import transcripts as journal

HERE = "/staff/rehearsal"
MOST_LINES, LONGEST = 60, 600  # lines of a recording; characters of one
TIMES = {
    "-- 1 day": "A day later", "-- 14 days": "Two weeks later", "-- to the next follow-up": "To the next follow-up",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wish:
    """The name somebody wants to keep it under; `problem` says why it isn't kept, `there` is what has that name."""

    name: str = ""
    problem: str = ""
    there: Kept | None = None


async def page(request: Request, _who: Person) -> Response:
    """A phone on which nothing was written yet, or a transcript that was kept, to be gone on with."""
    given = request.query_params
    if again := given.get("again"):
        return await _shown(request, _kept_before(site_of(request), again), wish=Wish(again))
    return await _shown(request, _begun(site_of(request), given.get("area", ""), given.get("phase", "")))


async def go_on(request: Request, _who: Person) -> Response:
    """One more thing the resident does, or time that passes; or the last one taken back."""
    given = await form(request)
    before, wish = _sent(given), Wish(given.get("name", ""))
    if given.get("back"):
        return await _shown(request, replace(before, lines=before.lines[:-1]), wish=wish)
    return await _shown(request, before, _added(given), wish)


async def keep(request: Request, who: Person) -> Response:
    """Keep the recording beside the content, under a name; never in place of another without asking."""
    site, given = site_of(request), await form(request)
    recording, wanted = _sent(given), given.get("name", "")
    name = file_name(wanted or given.get("promise", ""))
    if problem := _trouble(recording, name):
        return await _shown(request, recording, wish=Wish(wanted, problem))
    try:
        recorded = await _played(site, recording)
        there = await asyncio.to_thread(
            transcripts_of(site).keep, name, recorded.transcript, instead=given.get("instead", "")
        )
    except (TranscriptError, CannotWrite) as error:
        return await _shown(request, recording, wish=Wish(wanted, str(error)))
    if there:
        return await _shown(request, recording, wish=Wish(name, there=there))
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: journal.note_kept(connection, who.id, name, now))
    return done(f"{HERE}/kept/{name}", "kept")


async def transcript(request: Request, _who: Person) -> Response:
    """The recording as a file that `alongside rehearse` plays."""
    site, given = site_of(request), await form(request)
    recording = _sent(given)
    try:
        recorded = await _played(site, recording)
    except TranscriptError:
        return RedirectResponse(HERE, 303)
    headers = {"Content-Disposition": f'attachment; filename="{_file_name(recording)}"', "Cache-Control": "no-store"}
    return Response(recorded.transcript, media_type="text/plain; charset=utf-8", headers=headers)


async def _shown(request: Request, recording: Recording, more: str = "", wish: Wish | None = None) -> Response:
    site, wish = site_of(request), wish or Wish()
    longer = replace(recording, lines=(*recording.lines, more)) if more else recording
    problem = TOO_MANY.format(most=MOST_LINES) if len(longer.lines) > MOST_LINES else ""
    try:
        now = recording if problem else longer
        recorded = await _played(site, now)
    except TranscriptError as error:
        problem = str(error).partition(": ")[2]
        now, recorded = await _as_far_as_it_goes(site, recording)
    kept = transcripts_of(site)
    context = {
        "here": "repertoire", "recording": now, "problem": problem, "wish": wish, "longest_name": LONGEST_NAME,
        "in_place": wish.problem if wish.problem != NOTHING_SAID else "",
        "read_only": "" if kept.may_be_written() else READ_ONLY, "promise": _promise(now),
        "messages": drawn(site, recorded.chat), "buttons": recorded.offered, "transcript": recorded.transcript,
        "times": TIMES, "longest": LONGEST, "areas": [each.name for each in site.app.programme.areas],
        "phases": {each.id: each.label for each in site.app.programme.phases},
    }  # fmt: skip
    status = 409 if wish.there else 422 if problem or wish.problem else 200
    return show(request, "staff_rehearsal.html", context, status)


async def _played(site: Site, recording: Recording) -> Recorded:
    return await asyncio.to_thread(record, recording, site.app.programme, site.app.line.unit.ears)


async def _as_far_as_it_goes(site: Site, recording: Recording) -> tuple[Recording, Recorded]:
    """What can be played of it, which an edit of the content may have cut short."""
    for end in range(len(recording.lines), -1, -1):
        shorter = replace(recording, lines=recording.lines[:end])
        with suppress(TranscriptError):
            return shorter, await _played(site, shorter)
    begun = _begun(site)
    return begun, await _played(site, begun)


def _begun(site: Site, area: str = "", phase: str = "") -> Recording:
    """A story that begins now: on the phone of somebody who lives there, or of a newcomer who has just opened it."""
    at = site.app.clock.now().astimezone(ZONE)
    return Recording(PROMISE, f"{at:%Y-%m-%d %H:%M}", area, phase if area else "", () if area else (OPENED,))


def _kept_before(site: Site, name: str) -> Recording:
    """What was recorded then."""
    kept = transcripts_of(site).one(name)
    recording = recorded_as(kept) if kept else None
    if recording is None:
        raise HTTPException(404)
    return recording


def _sent(given: Mapping[str, str]) -> Recording:
    """The story that the page brought along: the service itself remembers none of it."""
    lines = tuple(given.get("lines", "").splitlines())[:MOST_LINES]
    at, area, phase = (given.get(name, "") for name in ("at", "area", "phase"))
    return Recording(given.get("promise") or PROMISE, at, area, phase, lines)


def _added(given: Mapping[str, str]) -> str:
    if (time := given.get("time", "")) in TIMES:
        return time
    if label := given.get("press"):
        return f"resident: [{label}]"
    words = " ".join(given.get("words", "")[:LONGEST].split())
    return f"resident: {words}" if words else ""


def _trouble(recording: Recording, name: str) -> str:
    """Why it can't be kept under that name, in a sentence; empty if it can."""
    if not any(line.startswith("resident: ") and line != OPENED for line in recording.lines):
        return NOTHING_SAID
    if not name:
        return NO_NAME
    return LONG_NAME.format(most=LONGEST_NAME) if len(name) > LONGEST_NAME else ""


def _promise(recording: Recording) -> str:
    """What they wrote that it promises."""
    return "" if recording.promise == PROMISE else recording.promise


def _file_name(recording: Recording) -> str:
    """Its promise as a file is called."""
    return f"{file_name(recording.promise)[:LONGEST_NAME]}.txt"


OPENED = "resident: (opens)"
PROMISE = "Recorded by staff on a phone."
TOO_MANY = "A recording has {most} lines at most. Keep this one and begin another."
NOTHING_SAID = "The resident hasn't said anything yet. Write or press something on the phone first."
NO_NAME = (
    "Write here what it is to be called, in letters or figures, such as nobody_comes; or above, what it promises. One "
    "is enough."
)
LONG_NAME = "That name is too long. Write one of {most} letters at most."
