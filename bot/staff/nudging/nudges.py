"""Writing to many: the list, approving, pausing, stopping, letting somebody in, and what came of it."""

from typing import Any

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.nudging import approving, beside, composing
from bot.staff.nudging.shown import LABELS, LIST, kept_one, shown
from bot.staff.shell import done, form, number, show
from bot.web.site import site_of
from flows.following_up import nudge as words
from flows.following_up import set_aside
from flows.nudging.in_words import who as in_words
from flows.nudging.timing import still_to_come, timing
from flows.turn import Person
from storage.nudging import addressed, due, listing, nudges, overrides, results, trial
from storage.nudging import seen as nudge_seen
from storage.nudging.listing import Nudge
from storage.sending.outbox import Outgoing

CHANGED = "Who gets it, or when, has changed since you looked, so nothing was sent. Here is how it stands now."
ASKS_ANOTHER = "second_asked"
NOBODY = "Nobody would get it as things are, so nothing was sent."
STAGES = {
    "draft": "Draft", "scheduled": "Scheduled", "going_out": "Going out", "paused": "Paused", "sent": "Sent",
    "stopped": "Stopped",
}  # fmt: skip
NO_CHAT = (
    "You have no chat of your own here that can be written to, so nothing was sent. Make yourself a Telegram "
    "invitation under People."
)
NO_REASON = "Write why this person should get it all the same: it is kept with your name."
NOT_AS_IT_WAS = "That has changed since you looked, so nothing was done. Here is how it stands now."
KINDS = {
    "promised": "What they were promised then reaches them a week after this, unless it comes first.",
    "lately": "They hear from us twice within a week.",
    "with_a_person": "It comes without buttons, and whoever has the chat reads what they write back.",
}
DID = {
    "wrote": "wrote to us", "need": "told us of a need", "booked": "booked a place",
    "joined_cluster": "joined a cluster",
    "package_asked": "asked for an expert", "put_forward": "put somebody forward",
}  # fmt: skip
ANSWERS = LABELS | {"wrote": "Wrote back"}


async def page(request: Request, _who: Person) -> Response:
    """Every nudge."""
    site = site_of(request)
    found = await site.app.line.read(listing.everything)
    now = site.app.clock.now()
    rows = [(each, each.stage(now), in_words(each.segment, site.app.programme)) for each in found]
    return show(request, "staff_nudges.html", {"here": "nudges", "rows": rows, "stages": STAGES})


async def one(request: Request, who: Person) -> Response:
    """One nudge: to be approved, going out, or what came of it."""
    return await _one(request, who)


async def approve(request: Request, who: Person) -> Response:
    """
    Let it go to exactly those who were shown; if they have changed since, show them again and send nothing.

    Above the size in the content it takes somebody else than who wrote it.
    """
    kept, app = await kept_one(request), site_of(request).app
    given, now, programme = await form(request), app.clock.now(), app.programme
    seen = given.get("mark", "")

    def go(connection: Connection) -> str:
        match nudge_seen.approve(connection, kept.id, seen, who.id, now, programme):
            case "changed":
                return CHANGED
            case "nobody":
                return NOBODY
            case "second_person":
                return ASKS_ANOTHER if given.get("ask") else approving.YOURS.format(most=programme.approve_above)
            case "too_long":
                found = nudge_seen.see(connection, kept.plan, max(now, kept.due_at), programme, kept=kept.id)
                return composing.too_long(found, programme.about.team)
        return ""

    refused = await app.line.write(go)
    if refused == ASKS_ANOTHER:
        return done(f"{LIST}/{kept.id}", ASKS_ANOTHER)
    return await _one(request, who, refused, 409) if refused else done(f"{LIST}/{kept.id}", "approved")


async def try_it(request: Request, who: Person) -> Response:
    """Send it to the member of staff who asks, and to nobody else."""
    kept, app = await kept_one(request), site_of(request).app
    now, programme = app.clock.now(), app.programme

    def send(connection: Connection) -> Outgoing | None:
        found = nudge_seen.see(connection, kept.plan, max(now, kept.due_at), programme, kept=kept.id)
        return trial.send(connection, who, kept, found, programme.about.team, now)

    sent = await app.line.write(send)
    if sent is None:
        return await _one(request, who, NO_CHAT, 409)
    app.deliverer.send((sent,))
    return done(f"{LIST}/{kept.id}", "tried")


async def pause(request: Request, _who: Person) -> Response:
    """Nobody else gets it for now."""
    kept = await kept_one(request)
    paused = await site_of(request).app.line.write(lambda connection: nudges.pause(connection, kept.id))
    return done(f"{LIST}/{kept.id}", "paused" if paused else "begun")


async def resume(request: Request, _who: Person) -> Response:
    """It goes on."""
    kept, now = await kept_one(request), site_of(request).app.clock.now()
    await site_of(request).app.line.write(lambda connection: nudges.resume(connection, kept.id, now))
    return done(f"{LIST}/{kept.id}", "resumed")


async def stop(request: Request, _who: Person) -> Response:
    """Nobody else gets it."""
    kept = await kept_one(request)
    await site_of(request).app.line.write(lambda connection: nudges.stop(connection, kept.id))
    return done(f"{LIST}/{kept.id}", "stopped")


async def let_in(request: Request, who: Person) -> Response:
    """One person gets this draft after all, or no longer does: who says so, and why, is kept."""
    kept, given, now = await kept_one(request), await form(request), site_of(request).app.clock.now()
    person, kind, reason = number(given.get("person", "")) or 0, given.get("kind", ""), given.get("reason", "")
    write = site_of(request).app.line.write
    if given.get("do") == "out":
        await write(lambda connection: overrides.take_back(connection, kept.id, person))
        return done(f"{LIST}/{kept.id}", "left_out")
    if not reason:
        return await _one(request, who, NO_REASON, 422)

    def ask(connection: Connection) -> bool:
        seen = nudge_seen.see(
            connection, kept.plan, max(now, kept.due_at), site_of(request).app.programme, kept=kept.id
        )
        if not any(each.person == person and set_aside.kind_of(each.why) == kind for each in seen.could):
            return False
        return overrides.ask(connection, kept.id, person, kind, reason=reason, by=who.id, now=now)

    if not await write(ask):
        return await _one(request, who, NOT_AS_IT_WAS, 409)
    return done(f"{LIST}/{kept.id}", "let_in")


async def throw_away(request: Request, _who: Person) -> Response:
    """A draft nobody wants any more."""
    kept = await kept_one(request)
    await site_of(request).app.line.write(lambda connection: nudges.throw_away(connection, kept.id))
    return done(LIST, "thrown_away")


async def _one(request: Request, who: Person, warning: str = "", status: int = 200) -> Response:
    site, kept = site_of(request), await kept_one(request)
    now, programme = site.app.clock.now(), site.app.programme
    stage, described = kept.stage(now), in_words(kept.segment, programme)
    context: dict[str, Any] = {
        "here": "nudges", "nudge": kept, "stage": stage, "stages": STAGES, "who": described, "warning": warning,
        "at": kept.due_at if kept.due_at > now else None, "kinds": KINDS, "kind_of": set_aside.kind_of, "draft": None,
    }  # fmt: skip
    read = site.app.line.read
    context["with_it"] = with_it = await beside.of_kept(request, kept.beside)
    context["let_in"] = await read(lambda connection: overrides.of(connection, kept.id))
    if stage == "draft":
        at = max(now, kept.due_at)
        seen = await read(lambda connection: nudge_seen.see(connection, kept.plan, at, programme, kept=kept.id))
        context |= await read(lambda connection: approving.said(connection, kept, len(seen.gets), who, programme))
        return show(
            request, "staff_nudge_draft.html", context | shown(request, seen, kept, context["at"], with_it), status
        )
    context |= await read(lambda connection: _results(connection, kept))
    moments, told = (
        await read(lambda connection: due.moments(connection, kept.id, max(now, kept.due_at), programme.pace)),
        calendar_of(site),
    )
    scheduled = stage == "scheduled"
    context["timing"] = timing(moments, kept.due_at, told) if scheduled else still_to_come(moments, told)
    if stage == "sent" and context["on_its_way"]:
        context["stage"] = "going_out"
    context["bubble"] = words.written(kept.text, "", site.app.programme.about.team, context["to"])
    return show(request, "staff_nudge.html", context | {"labels": LABELS, "told_by": ANSWERS}, status)


def _results(connection: Connection, kept: Nudge) -> dict[str, Any]:
    delivered, people = nudges.delivered(connection, kept.id), listing.people(connection, kept.id)
    return {
        "to": addressed.of_nudges(connection, (kept.id,))[kept.id],
        "answers": listing.answers(connection, kept.id), "reasons": listing.reasons(connection, kept.id),
        "people": people, "said_yes": [each for each in people if each.answer == "yes"],
        "afterwards": results.afterwards(connection, kept.id),
        "did": DID,
        "arrived": delivered.get("sent", 0),
        "on_its_way": delivered.get("waiting", 0) + delivered.get("leased", 0),
        "lost": delivered.get("failed", 0) + delivered.get("unknown", 0),
        "total": kept.counts["waiting"] + kept.counts["sent"] + kept.counts["answered"],
    }  # fmt: skip
