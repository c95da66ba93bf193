"""A nudge while it is written: the composer with its preview, changing a draft, copying."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.nudging import beside, composing, groups, segment_form
from bot.staff.nudging.composing import Draft
from bot.staff.nudging.shown import LIST, kept_one, shown
from bot.staff.shell import done, form, number, show
from bot.web.site import site_of
from flows.following_up import filling
from flows.following_up import nudge as words
from flows.nudging.in_words import who as in_words
from flows.nudging.segments import IN_WEEKS
from flows.turn import Person
from storage.nudging import listing, nudges, seen
from storage.nudging.beside import Beside, says

CHANGEABLE = ("draft", "scheduled")
NOTHING_DONE = groups.Done({})
NOTHING_MORE: Mapping[str, Any] = {}


async def new(request: Request, who: Person) -> Response:
    """The composer; what is kept is a draft, and nobody gets anything yet."""
    if request.method == "GET":
        acted = await groups.used_or_saved(request, dict(request.query_params), who)
        return await _composer(request, await _read(request, acted.given, who), acted=acted)
    filled_in, upload = await beside.form(request)
    acted = await groups.used_or_saved(request, filled_in, who)
    given = acted.given
    draft = await _fitting(request, await _read(request, given, who, upload))
    if draft.problems or given.get("do") != "keep":
        return await _composer(request, draft, tell=given.get("do") == "keep", acted=acted)
    now = site_of(request).app.clock.now()
    made = await site_of(request).app.line.write(
        lambda connection: nudges.write(
            connection, draft.text, draft.segment, draft.at or now, who.id, now, more=draft.more,
            instead=draft.instead, series=draft.series, beside=_with_its_words(connection, draft),
        )
    )  # fmt: skip
    return done(f"{LIST}/{made}", _kept_as(draft))


async def preview(request: Request, who: Person) -> Response:
    """Only the preview, while somebody is writing."""
    draft, kept = await _read(request, await form(request), who), number(request.query_params.get("nudge", "")) or 0
    return show(request, "staff_preview.html", {"here": "nudges", **await _seen(request, draft, kept)})


async def change(request: Request, who: Person) -> Response:
    """
    The composer again, with a draft in it, or with one that is scheduled.

    What was scheduled is withdrawn only when the change is kept, in the same transaction; it must be approved anew.
    Of two who change it at once the second is shown what the first kept, beside their own words.
    """
    kept, now = await kept_one(request), site_of(request).app.clock.now()
    if kept.stage(now) not in CHANGEABLE:
        return done(f"{LIST}/{kept.id}", "begun")
    scheduled = kept.due_at if kept.state != "draft" else None
    if request.method == "GET":
        with_it = await beside.of_kept(request, kept.beside)
        draft = composing.again(kept, calendar_of(site_of(request)), with_it)
        return await _composer(request, draft, kept.id, scheduled=scheduled)
    filled_in, upload = await beside.form(request)
    acted = await groups.used_or_saved(request, filled_in, who)
    given = acted.given
    draft = await _fitting(request, await _read(request, given, who, upload))
    if draft.problems or given.get("do") != "keep":
        return await _composer(
            request, draft, kept.id, tell=given.get("do") == "keep", scheduled=scheduled, acted=acted
        )

    def keep(connection: Connection) -> str:
        newest = listing.one(connection, kept.id)
        if draft.revision and newest and newest.revision != draft.revision:
            return "theirs"
        nudges.withdraw(connection, kept.id, now)
        changed = nudges.rewrite(
            connection, kept.id, draft.text, draft.segment, draft.at or now,
            by=who.id, more=draft.more, instead=draft.instead, series=draft.series,
            beside=_with_its_words(connection, draft),
        )  # fmt: skip
        return _kept_as(draft) if changed else "begun"

    came = await site_of(request).app.line.write(keep)
    if came == "theirs":
        return await _both(request, draft, scheduled)
    return done(f"{LIST}/{kept.id}", came)


async def copy(request: Request, who: Person) -> Response:
    """The same words to the same people as a new draft, to be changed and approved like any other."""
    kept, now = await kept_one(request), site_of(request).app.clock.now()
    made = await site_of(request).app.line.write(
        lambda connection: nudges.write(
            connection, kept.text, kept.segment, now, who.id, now,
            more=kept.more, instead=kept.instead, series=kept.series, beside=kept.beside,
        )
    )  # fmt: skip
    return done(f"{LIST}/{made}/change", "copied")


async def _read(
    request: Request, given: Mapping[str, str], who: Person, upload: beside.Chosen | None = None
) -> Draft:  # fmt: skip
    site, with_it = site_of(request), await beside.chosen(request, given, who, upload)
    return composing.read(given, site.app.programme, calendar_of(site), with_it)


def _with_its_words(connection: Connection, draft: Draft) -> Beside:
    """What goes with it, once what a picture shows is kept with it."""
    if draft.with_it.is_picture:
        says(connection, draft.with_it.beside.file, draft.with_it.alt)
    return draft.with_it.beside


def _kept_as(draft: Draft) -> str:
    return "draft_without" if draft.with_it.refused else "draft"


async def _fitting(request: Request, draft: Draft) -> Draft:
    """The draft, with what only shows once it is filled in."""
    if draft.problems:
        return draft
    site = site_of(request)
    at, programme = draft.at or site.app.clock.now(), site.app.programme
    found = await site.app.line.read(lambda connection: seen.see(connection, draft.plan, at, programme))
    return replace(draft, problems=tuple(filter(None, (composing.too_long(found, programme.about.team),))))


async def _both(request: Request, mine: Draft, scheduled: datetime | None) -> Response:
    """Somebody kept a change meanwhile: theirs is told, mine stays in the form, and keeping it again is meant."""
    theirs = await kept_one(request)
    draft = replace(mine, revision=theirs.revision)
    context = {"theirs": theirs, "differs": composing.differs(mine, theirs, site_of(request).app.programme)}
    return await _composer(request, draft, theirs.id, scheduled=scheduled, status=409, more=context)


async def _composer(
    request: Request, draft: Draft, number: int = 0, *, tell: bool = False, scheduled: datetime | None = None,
    acted: groups.Done = NOTHING_DONE, status: int = 200, more: Mapping[str, Any] = NOTHING_MORE,
) -> Response:  # fmt: skip
    context = {
        "theirs": None, "differs": (), "here": "nudges", "number": number, "scheduled": scheduled,
        "problems": draft.problems if tell else (), "longest": words.LONGEST,
        "saved": await groups.everything(request), "saved_problem": acted.problem, "said": acted.said,
        "choices": segment_form.choices(site_of(request).app.programme), "in_weeks": IN_WEEKS,
        "most_rows": segment_form.MOST_ROWS, "focus": segment_form.focus(draft.rows, acted.given.get("do", "")),
        "accepted": beside.ACCEPTED, "longest_alt": beside.LONGEST_ALT,
        "documents": site_of(request).app.programme.documents,
        "places": filling.FILLED_IN, "lacking": [each for each in filling.FILLED_IN if each not in filling.OTHERWISE],
        **await _seen(request, draft, number), **more,
    }  # fmt: skip
    return show(request, "staff_compose.html", context, 422 if tell else status)


async def _seen(request: Request, draft: Draft, number: int = 0) -> dict[str, Any]:
    site = site_of(request)
    at = draft.at or site.app.clock.now()
    found = await site.app.line.read(
        lambda connection: seen.see(connection, draft.plan, at, site.app.programme, kept=number)
    )
    hints = composing.while_writing(draft, calendar_of(site))
    return {"draft": draft, "hints": hints, "at": draft.at, **shown(request, found, draft, draft.at, draft.with_it)} | {
        "who": in_words(draft.segment, site.app.programme)
    }
