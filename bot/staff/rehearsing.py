"""Recording a rehearsal: staff chat on a phone as a made-up resident, and save it as a transcript. Nothing is kept."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import replace

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.staff.previewing import drawn
from bot.staff.shell import form, show
from bot.web.site import Site, site_of
from flows.rehearsal.recording import Recorded, Recording, record
from flows.rehearsal.script import ZONE, TranscriptError
from flows.turn import Person

HERE = "/staff/rehearsal"
MOST_LINES, LONGEST, LONGEST_NAME = 60, 600, 60  # lines of a recording; characters of one, and of a file's name
TIMES = {
    "-- 1 day": "A day later", "-- 14 days": "Two weeks later", "-- to the next follow-up": "To the next follow-up",
}  # fmt: skip


async def page(request: Request, _who: Person) -> Response:
    """A phone on which nothing was written yet."""
    given = request.query_params
    return await _shown(request, _begun(site_of(request), given.get("area", ""), given.get("phase", "")))


async def go_on(request: Request, _who: Person) -> Response:
    """One more thing the resident does, or time that passes; or the last one taken back."""
    given = await form(request)
    before = _sent(given)
    if given.get("back"):
        return await _shown(request, replace(before, lines=before.lines[:-1]))
    return await _shown(request, before, _added(given))


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


async def _shown(request: Request, recording: Recording, more: str = "") -> Response:
    site = site_of(request)
    longer = replace(recording, lines=(*recording.lines, more)) if more else recording
    problem = TOO_MANY.format(most=MOST_LINES) if len(longer.lines) > MOST_LINES else ""
    try:
        now = recording if problem else longer
        recorded = await _played(site, now)
    except TranscriptError as error:
        now, problem = recording if more else _begun(site), str(error).partition(": ")[2]
        recorded = await _played(site, now)
    context = {
        "here": "repertoire", "recording": now, "problem": problem, "messages": drawn(site, recorded.chat),
        "buttons": recorded.offered, "transcript": recorded.transcript, "times": TIMES, "longest": LONGEST,
        "areas": [each.name for each in site.app.programme.areas],
        "phases": {each.id: each.label for each in site.app.programme.phases},
    }  # fmt: skip
    return show(request, "staff_rehearsal.html", context, 422 if problem else 200)


async def _played(site: Site, recording: Recording) -> Recorded:
    return await asyncio.to_thread(record, recording, site.app.programme, site.app.line.unit.ears)


def _begun(site: Site, area: str = "", phase: str = "") -> Recording:
    """A story that begins now: on the phone of somebody who lives there, or of a newcomer who has just opened it."""
    at = site.app.clock.now().astimezone(ZONE)
    return Recording(PROMISE, f"{at:%Y-%m-%d %H:%M}", area, phase if area else "", () if area else (OPENED,))


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


def _file_name(recording: Recording) -> str:
    """Its promise as a file is called: only small letters, digits and lines between them."""
    return "_".join(re.findall(r"[a-z0-9]+", recording.promise.lower()))[:LONGEST_NAME] + ".txt"


OPENED = "resident: (opens)"
PROMISE = "Recorded by staff on a phone."
TOO_MANY = "A recording has {most} lines at most. Save this one and begin another."
