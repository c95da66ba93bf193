"""Drawing a desk page: what was found becomes the template's words."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from bot.desk import area_card, asked, conversation, forward, searching, today, written
from bot.desk.naming import came_of
from bot.desk.view import Open, Spot, View, look
from bot.web import files
from bot.web.site import Site, render, site_of
from bot.web.taken import ACCEPTED, MOST_BYTES
from flows.desk import standing, told
from flows.desk.calendar import Calendar
from flows.desk.morning import EARLIEST, LATEST
from flows.desk.moved import not_done
from flows.desk.steps import DRAFT_LENGTH, LONGEST_PUT_OFF, OUTCOME_LENGTH, next_morning
from flows.files import unmarked
from flows.handing_over.life import OPEN
from flows.suggesting.offer_names import title_of
from flows.turn import Person, World
from flows.wording import capital, listed
from storage.at_work.leaves import Leave
from storage.sending.attachments import Kept

REACHED_ON = {"web": "on the web", "telegram": "on Telegram", "whatsapp": "on WhatsApp"}


@dataclass(frozen=True, slots=True)
class Apart:
    """Words given back in a form of their own, with what else was filled in beside them, to be posted there again."""

    action: str
    field: str
    words: str
    others: tuple[tuple[str, str], ...]
    sends: str
    is_open: bool


async def show(
    request: Request,
    who: Person,
    spot: Spot,
    *,
    trouble: str = "",
    draft: str = "",
    draft_of: str = "reply",
    kind: str = "update",
    with_it: tuple[Kept, ...] = (),
    leave: tuple[Leave, tuple[str, ...]] | None = None,
    doubted: bool = False,
    apart: Apart | None = None,
    why: tuple[int, str] = (0, ""),
    status: int = 200,
) -> Response:
    """
    One page of the desk. With `trouble`, what was asked for was not done, and `draft` and what goes `with_it` are given
    back.

    It is the `draft_of` a reply, of what came of it ("close"), or of a note ("notes") of that `kind`; `doubted` is
    whether it is asked what it is, and `apart` other words of which that is asked. `leave` is one that waits to be
    confirmed, with what would happen then; `why` a line written beside the request of that number, given back.
    """
    site = site_of(request)
    calendar = calendar_of(site)
    found = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))
    if found is None:
        return not_yours(request, who)
    said = "" if trouble else _just_done(request.query_params.get("did", ""), spot, found, site, calendar)
    told = {"who": who, "spot": spot, "view": found, "calendar": calendar, "trouble": trouble, "said": said,
            "draft": {"reply": "", "close": "", "notes": "", draft_of: draft}, "doubted": draft_of if doubted else "",
            "apart": apart, "kind": kind, "wanted": leave, "why": why,
            "anybody": site.open_to_all(request)}  # fmt: skip
    going_along = [(each.token, files.of(each, "/desk")) for each in with_it]
    page = {**told, **_panes(site, spot, found, calendar), "with_it": going_along, "accepted": ACCEPTED,
            "most": MOST_BYTES, "next_morning": next_morning(world_of(site, who))}  # fmt: skip
    return render(request, "desk.html", page, status)


def not_yours(request: Request, who: Person) -> Response:
    """The same for what isn't theirs and for what isn't there: nothing is given away."""
    return render(request, "desk_not_yours.html", {"who": who}, 404)


def calendar_of(site: Site) -> Calendar:
    """Now, as the desk tells it."""
    return Calendar(site.app.clock.now(), site.app.programme.zone)


def world_of(site: Site, who: Person) -> World:
    """What whoever works here sees of the world: the clock and the programme."""
    return World(site.app.clock.now(), site.app.programme, site.app.line.unit.ears, who)


def number_of(text: str) -> int:
    """A handoff's number from an address; 0 if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0


def _panes(site: Site, spot: Spot, found: View, calendar: Calendar) -> dict[str, Any]:
    programme = site.app.programme
    return {
        "groups": today.groups(found, programme, calendar),
        "found": searching.found(spot.find, found.there, calendar) if found.there else (),
        "leaves": _leaves(found, site, calendar),
        "areas": today.areas(found.places, calendar),
        "closed": today.closed(found.closed, calendar),
        "about_today": _covering(found, site, calendar),
        "talk": _talk(found.open, found, site, calendar) if found.open else None,
        "area": area_card.shown(found.card, programme, calendar) if found.card else None,
        "forward": forward.on_card(found, found.card.id, programme, calendar) if found.card else (),
        "earliest": EARLIEST,
        "latest": LATEST,
        "longest": DRAFT_LENGTH,
        "longest_outcome": OUTCOME_LENGTH,
        "furthest": (calendar.today + LONGEST_PUT_OFF).isoformat(),
        "tomorrow": (calendar.today + timedelta(days=1)).isoformat(),
    }


def _covering(found: View, site: Site, calendar: Calendar) -> tuple[str, ...]:
    """Whom they stand in for, and whether they are away themselves."""
    named = {adviser.id: adviser.name for adviser in site.app.programme.advisers}
    told = [
        f"You're standing in for {named.get(each.adviser, each.adviser)} until {calendar.near(each.until)}."
        for each in found.reach.covering
    ]
    if away := found.reach.away:
        cover = named.get(away.cover, site.app.programme.about.team)
        told.append(f"You're away until {calendar.near(away.until)}. New questions go to {cover}.")
    return tuple(told)


def _leaves(found: View, site: Site, calendar: Calendar) -> tuple[tuple[int, str, str], ...]:
    """Their own leave now and to come: its number, its days, who stands in."""
    named = {adviser.id: adviser.name for adviser in site.app.programme.advisers}
    return tuple(
        (
            each.id,
            capital(calendar.near(each.starts))
            + (f" to {calendar.near(each.ends)}" if each.ends != each.starts else ""),
            f"{named.get(each.cover) or capital(site.app.programme.about.team)} stands in",
        )
        for each in found.leaves
    )


def _talk(each: Open, found: View, site: Site, calendar: Calendar) -> dict[str, Any]:
    handoff, programme = each.handoff, site.app.programme
    adviser = next((area.adviser for area in programme.areas if area.id == handoff.area), "")
    whose, danger = programme.adviser(adviser), standing.danger_in(handoff, found.handoffs)
    kept = {file.token: file for file in each.files}
    return {
        "handoff": handoff, "thread": each.thread, "writing": _writing(each),
        "written": lambda text: written.written(text, kept),
        "summary": unmarked(handoff.summary, len(handoff.files)), "came_with": written.offered(kept, handoff.files),
        "not_shown": conversation.not_shown(each.kept_back, calendar, programme.assistant),
        "last_words": each.last_words,
        "folded": any(note.by in ("resident", "adviser") for note in each.thread),
        "called": handoff.called, "Called": capital(handoff.called),
        "standing": conversation.standing(handoff, found.reach, calendar, programme.assistant),
        "ways": conversation.ways(handoff, found.reach, calendar), "about": conversation.about(handoff, programme),
        "on_closing": conversation.on_closing(handoff, each.beside, programme),
        "back_to_us": each.beside.chat == "bot", "unheard": conversation.is_unheard(handoff),
        "kind": conversation.kind(handoff, found.reach), "danger": danger,
        "not_reopened": not_done(each.refusal, handoff.called)
        if each.refusal in ("stopped", "paused", "blocked") else "",
        "beside": standing.beside(handoff, found.handoffs),
        "kind_hidden": handoff.safety and handoff.danger and handoff.state == "waiting"
        and not conversation.kind(handoff, found.reach),
        "numbers": conversation.numbers(danger, programme),
        "others": conversation.others(handoff, found.reach, programme),
        "there": conversation.when_there(found.absences, calendar),
        "tried": tuple((title_of(one.offer, programme), came_of(one, calendar)) for one in each.tried),
        "told_of_it": told.lines(each.alerts, calendar),
        "reached": REACHED_ON.get(each.channel, ""), "reachable": each.reachable or not each.channel,
        "area_of": whose.name if whose else programme.about.team,
    }  # fmt: skip


def _writing(each: Open) -> str:
    return WRITING[len(each.writing) > 1].format(who=listed(each.writing)) if each.writing else ""


def _just_done(did: str, spot: Spot, found: View, site: Site, calendar: Calendar) -> str:
    """What was done a moment ago, as long as it is true."""
    card, team = found.card, capital(site.app.programme.about.team)
    if did == "shared" and card and card.notes:
        return NOTED.format(team=team)
    if did in (done := {**asked.DONE, **forward.DONE}):
        return done[did].format(team=team)
    if did == "phase" and card and card.phase_by:
        label = site.app.programme.phase(card.phase).label
        return f"Changed. {card.name} is shown as {label.lower()}, with your name on it."
    if did == "put_right" and card and card.said:
        return PUT_RIGHT
    if did in FOR_THEM:
        return FOR_THEM[did]
    if did == "passed_on" and spot.step == "today":
        return PASSED_ON
    return _moved(did, found.open, found, site) if found.open and spot.number else ""


def _moved(did: str, each: Open, found: View, site: Site) -> str:
    handoff = each.handoff
    mine, who = handoff.state == "taken" and handoff.holder == found.reach.me, handoff.called
    match did:
        case "taken" if mine and each.cut_off:
            return f"You have {who}'s chat now, but they can't be reached in it."
        case "reopened" if not mine:
            return not_done(each.refusal or "not_reopened", who)
        case "taken" | "reopened" if mine:
            return f"You have {who}'s chat now, and they know."
        case "sent" if mine:
            return f"Sent to {who}."
        case "put_off" if handoff.remind_at and handoff.state in OPEN:
            return conversation.put_off_until(handoff, calendar_of(site))
        case "passed_on" if handoff.state == "waiting":
            return f"Passed on to {handoff.holder_name}. {capital(who)} has been told who has it and by when."
        case "closed" if handoff.state == "closed":
            return conversation.closed(handoff, each.beside, site.app.programme.assistant)
    return ""


WRITING = {False: "{who} is writing here now.", True: "{who} are writing here now."}
PUT_RIGHT = "Put right, with your name on it. It stands until a person changes it."
NOTED = "Noted. {team} sees it, and it goes into the review."
FOR_THEM = {
    "list": "Saved. The list comes into your chat at that hour, on the days you work and never while you're on leave.",
    "no_list": "Saved. The list doesn't come by itself any more.",
    "leave": "Entered. From the first day on, residents hear who stands in for you.",
    "leave_out": "Taken out. Residents hear from you again.",
}
PASSED_ON = "Passed on. They have been told who has it and by when."
