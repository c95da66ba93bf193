"""Writing to many: the list, the composer with its preview, approving, stopping, copying, and what came of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.show import calendar_of
from bot.staff import composing, groups, segment_form
from bot.staff.composing import Draft, Seen
from bot.staff.kept_apart import APART
from bot.staff.segment_words import who as in_words
from bot.staff.shell import done, form, numbered, show
from bot.staff.timing import ON_APPROVAL, still_to_come, timing
from bot.web.site import site_of
from flows.following_up import nudge as words
from flows.nudging.segments import IN_WEEKS
from flows.turn import Person
from storage import addressed, nudge_list, nudges
from storage.nudge_list import Nudge

LIST = "/staff/nudges"
CHANGED = "Who gets it, or when, has changed since you looked, so nothing was sent. Here is how it stands now."
STAGES = {
    "draft": "Draft", "scheduled": "Scheduled", "going_out": "Going out", "sent": "Sent", "stopped": "Stopped",
}  # fmt: skip
CHANGEABLE = ("draft", "scheduled")
LABELS = {button.key: button.label for button in words.ANSWERS}
NOTHING_DONE = groups.Done({})
ANSWERS = LABELS | {"wrote": "Wrote back"}


async def page(request: Request, _who: Person) -> Response:
    """Every nudge."""
    site = site_of(request)
    found = await site.app.line.read(nudge_list.everything)
    now = site.app.clock.now()
    rows = [(each, each.stage(now), in_words(each.segment, site.app.programme)) for each in found]
    return show(request, "staff_nudges.html", {"here": "nudges", "rows": rows, "stages": STAGES})


async def new(request: Request, who: Person) -> Response:
    """The composer; what is kept is a draft, and nobody gets anything yet."""
    if request.method == "GET":
        acted = await groups.used_or_saved(request, dict(request.query_params), who)
        return await _composer(request, _read(request, acted.given), acted=acted)
    acted = await groups.used_or_saved(request, await form(request), who)
    given = acted.given
    draft = _read(request, given)
    if draft.problems or given.get("do") != "keep":
        return await _composer(request, draft, tell=given.get("do") == "keep", acted=acted)
    now = site_of(request).app.clock.now()
    made = await site_of(request).app.line.write(
        lambda connection: nudges.write(
            connection, draft.text, draft.segment, draft.at or now, who.id, now, more=draft.more
        )
    )
    return RedirectResponse(f"{LIST}/{made}?said=draft", 303)


async def preview(request: Request, _who: Person) -> Response:
    """Only the preview, while somebody is writing."""
    draft = _read(request, await form(request))
    return show(request, "staff_preview.html", {"here": "nudges", **await _seen(request, draft)})


async def change(request: Request, who: Person) -> Response:
    """
    The composer again, with a draft in it, or with one that is scheduled.

    What was scheduled is withdrawn only when the change is kept, in the same transaction; it must be approved anew.
    """
    kept, now = await _kept(request), site_of(request).app.clock.now()
    if kept.stage(now) not in CHANGEABLE:
        return done(f"{LIST}/{kept.id}", "begun")
    scheduled = kept.due_at if kept.state != "draft" else None
    if request.method == "GET":
        return await _composer(
            request, composing.again(kept, calendar_of(site_of(request))), kept.id, scheduled=scheduled
        )
    acted = await groups.used_or_saved(request, await form(request), who)
    given = acted.given
    draft = _read(request, given)
    if draft.problems or given.get("do") != "keep":
        return await _composer(
            request, draft, kept.id, tell=given.get("do") == "keep", scheduled=scheduled, acted=acted
        )

    def keep(connection: Connection) -> bool:
        nudges.withdraw(connection, kept.id, now)
        return nudges.rewrite(connection, kept.id, draft.text, draft.segment, draft.at or now, more=draft.more)

    changed = await site_of(request).app.line.write(keep)
    return done(f"{LIST}/{kept.id}", "draft" if changed else "begun")


async def copy(request: Request, who: Person) -> Response:
    """The same words to the same people as a new draft, to be changed and approved like any other."""
    kept, now = await _kept(request), site_of(request).app.clock.now()
    made = await site_of(request).app.line.write(
        lambda connection: nudges.write(connection, kept.text, kept.segment, now, who.id, now, more=kept.more)
    )
    return done(f"{LIST}/{made}/change", "copied")


async def one(request: Request, _who: Person) -> Response:
    """One nudge: to be approved, going out, or what came of it."""
    return await _one(request)


async def approve(request: Request, who: Person) -> Response:
    """Let it go to exactly those who were shown; if they have changed since, show them again and send nothing."""
    kept, app = await _kept(request), site_of(request).app
    seen, now, pace = (await form(request)).get("mark", ""), app.clock.now(), app.programme.pace

    def go(connection: Connection) -> bool:
        found = composing.see(connection, kept.segment, max(now, kept.due_at), pace, text=kept.text, more=kept.more)
        if found.mark != seen or not found.gets:
            return False
        nudges.approve(connection, kept.id, who.id, now, pace)
        return True

    if kept.state == "draft" and not await app.line.write(go):
        return await _one(request, CHANGED, 409)
    return done(f"{LIST}/{kept.id}", "approved")


async def stop(request: Request, _who: Person) -> Response:
    """Nobody else gets it."""
    kept = await _kept(request)
    await site_of(request).app.line.write(lambda connection: nudges.stop(connection, kept.id))
    return done(f"{LIST}/{kept.id}", "stopped")


async def throw_away(request: Request, _who: Person) -> Response:
    """A draft nobody wants any more."""
    kept = await _kept(request)
    await site_of(request).app.line.write(lambda connection: nudges.throw_away(connection, kept.id))
    return done(LIST, "thrown_away")


def _read(request: Request, given: Mapping[str, str]) -> Draft:
    site = site_of(request)
    return composing.read(given, site.app.programme, calendar_of(site))


async def _kept(request: Request) -> Nudge:
    wanted = numbered(request, "nudge")
    found = await site_of(request).app.line.read(lambda connection: nudge_list.one(connection, wanted))
    if found is None:
        raise HTTPException(404)
    return found


async def _composer(
    request: Request,
    draft: Draft,
    number: int = 0,
    *,
    tell: bool = False,
    scheduled: datetime | None = None,
    acted: groups.Done = NOTHING_DONE,
) -> Response:
    context = {
        "here": "nudges", "number": number, "scheduled": scheduled,
        "problems": draft.problems if tell else (), "longest": words.LONGEST,
        "saved": await groups.everything(request), "saved_problem": acted.problem, "said": acted.said,
        "choices": segment_form.choices(site_of(request).app.programme), "in_weeks": IN_WEEKS,
        "most_rows": segment_form.MOST_ROWS, "focus": segment_form.focus(draft.rows, acted.given.get("do", "")),
        **await _seen(request, draft),
    }  # fmt: skip
    return show(request, "staff_compose.html", context, 422 if tell else 200)


async def _seen(request: Request, draft: Draft) -> dict[str, Any]:
    site = site_of(request)
    at = draft.at or site.app.clock.now()
    seen = await site.app.line.read(
        lambda connection: composing.see(
            connection, draft.segment, at, site.app.programme.pace, text=draft.text, more=draft.more
        )
    )
    return {"draft": draft, "at": draft.at, **_shown(request, seen, draft, draft.at)} | {
        "who": in_words(draft.segment, site.app.programme)
    }


def _shown(request: Request, seen: Seen, wrote: Draft | Nudge, at: datetime | None) -> dict[str, Any]:
    told = calendar_of(site_of(request))
    moments = [each.gets_it for each in seen.gets]
    team = site_of(request).app.programme.about.team
    text, more = (seen.texts or [wrote.text])[0], (seen.mores or [wrote.more])[0]
    bubble = words.written(text, "", team, seen.to) if text.strip() else ""
    rows = list(zip(seen.gets, seen.texts, strict=True))[: composing.MOST_NAMED]
    return {
        "seen": seen,
        "apart_words": APART,
        "timing": timing(moments, at or told.now, told, "" if at else ON_APPROVAL),
        "all_wait": all(each > (at or told.now) for each in moments),
        "bubble": bubble,
        "more": more,
        "says_yes": LABELS["yes"],
        "rows": rows,
        "words_typed": wrote.text,
        "replies": [each.label for each in words.ANSWERS],
    }


async def _one(request: Request, warning: str = "", status: int = 200) -> Response:
    site, kept = site_of(request), await _kept(request)
    now, pace = site.app.clock.now(), site.app.programme.pace
    stage, described = kept.stage(now), in_words(kept.segment, site.app.programme)
    context: dict[str, Any] = {
        "here": "nudges", "nudge": kept, "stage": stage, "stages": STAGES, "who": described, "warning": warning,
        "at": kept.due_at if kept.due_at > now else None,
    }  # fmt: skip
    read = site.app.line.read
    if stage == "draft":
        at = max(now, kept.due_at)
        seen = await read(
            lambda connection: composing.see(connection, kept.segment, at, pace, text=kept.text, more=kept.more)
        )
        return show(request, "staff_nudge_draft.html", context | _shown(request, seen, kept, context["at"]), status)
    context |= await read(lambda connection: _results(connection, kept))
    moments, told = (
        await read(lambda connection: nudges.moments(connection, kept.id, max(now, kept.due_at), pace)),
        calendar_of(site),
    )
    scheduled = stage == "scheduled"
    context["timing"] = timing(moments, kept.due_at, told) if scheduled else still_to_come(moments, told)
    if stage == "sent" and context["on_its_way"]:
        context["stage"] = "going_out"
    context["bubble"] = words.written(kept.text, "", site.app.programme.about.team, context["to"])
    return show(request, "staff_nudge.html", context | {"labels": LABELS, "told_by": ANSWERS}, status)


def _results(connection: Connection, kept: Nudge) -> dict[str, Any]:
    delivered, people = nudges.delivered(connection, kept.id), nudge_list.people(connection, kept.id)
    return {
        "to": addressed.of_nudges(connection, (kept.id,))[kept.id],
        "answers": nudge_list.answers(connection, kept.id), "reasons": nudge_list.reasons(connection, kept.id),
        "people": people, "said_yes": [each for each in people if each.answer == "yes"],
        "arrived": delivered.get("sent", 0),
        "on_its_way": delivered.get("waiting", 0) + delivered.get("leased", 0),
        "lost": delivered.get("failed", 0) + delivered.get("unknown", 0),
        "total": kept.counts["waiting"] + kept.counts["sent"] + kept.counts["answered"],
    }  # fmt: skip
