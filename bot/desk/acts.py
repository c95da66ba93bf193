"""What is done on the desk: the same effects as from an adviser's own chat, and never on something that has changed."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import conversation, files, in_doubt
from bot.desk.files import MOST_AT_ONCE
from bot.desk.show import calendar_of, not_yours, number_of, show, world_of
from bot.desk.view import Spot, View, look
from bot.web.site import Site, site_of
from flows.desk import over
from flows.desk.calendar import Calendar
from flows.desk.sight import Handoff
from flows.desk.steps import (
    DRAFT_LENGTH,
    FALSE_ALARM,
    OUTCOME_LENGTH,
    TWO_HOURS,
    comes_back,
    none_after_all,
    too_many,
)
from flows.effects import (
    CloseHandoff,
    CorrectPhase,
    Effect,
    HoldHandoff,
    PassOn,
    ReopenHandoff,
    TakeHandoff,
    TellResident,
)
from flows.turn import Person
from storage.desk import areas, looks
from storage.sending.attachments import Kept

DONE = {
    "take": "taken",
    "reply": "sent",
    "later": "put_off",
    "pass_on": "passed_on",
    "close": "closed",
    "reopen": "reopened",
}
Form = Mapping[str, str]


async def about_handoff(request: Request, who: Person) -> Response:
    """Take, reply, put off, pass on or close, if it is still as their page showed it."""
    async with request.form(max_fields=8 + MOST_AT_ONCE, max_files=MOST_AT_ONCE) as sent:
        return await _about_handoff(request, who, sent)


async def _about_handoff(request: Request, who: Person, sent: FormData) -> Response:
    site, form = site_of(request), _words_of(sent)
    number, wanted = number_of(request.path_params["number"]), request.path_params["act"]
    spot = Spot("conversation", number)
    before = await _look(site, who, spot) if number and wanted in DONE else None
    if before is None or before.open is None:
        return await in_doubt.apart(request, who, form, "text", spot=spot) or not_yours(request, who)
    draft = form.get("text", "") if wanted == "reply" else ""
    with_it, refused = await files.attached_or_why(sent, site, who) if wanted == "reply" else ((), "")
    changed = before.open.handoff.seen != form.get("seen")
    besides = refused or (CHANGED[wanted == "reply"] if changed else "")
    if not getattr(conversation.ways(before.open.handoff, before.reach, calendar_of(site)), wanted):
        asks = await in_doubt.apart(request, who, form, "text", spot=spot)
    else:
        asks = await in_doubt.asked(
            request, who, spot, form, wanted, about=before.open.handoff, with_it=with_it, besides=besides
        )
    if asks:
        return asks
    if besides:
        status = 422 if refused else 409
        return await show(request, who, spot, trouble=besides, draft=draft, with_it=with_it, status=status)
    if wanted == "close" and (trouble := _not_yet(form, before.open.handoff)):
        line = form.get("text", "").strip() or str(FALSE_ALARM.label)
        return await show(request, who, spot, trouble=trouble, draft=line, draft_of="close", status=409)
    effect = _effect(wanted, form, before, site, who, with_it)
    if isinstance(effect, str):
        given = form.get("text", "")
        return await show(request, who, spot, trouble=effect, draft=given, draft_of=wanted, with_it=with_it, status=422)
    seen = before.open.handoff.seen
    kept = await site.app.line.do(who.id, effect, lambda connection: _seen(connection, site, who, spot) == seen)
    if kept is None:
        return await show(
            request, who, spot, trouble=CHANGED[wanted == "reply"], draft=draft, with_it=with_it, status=409
        )
    await site.app.line.write(lambda connection: looks.writes(connection, who.id, number, None))
    return RedirectResponse(await _next(site, who, spot, DONE[wanted]), 303)


async def about_area(request: Request, who: Person) -> Response:
    """Correct the phase."""
    site, form = site_of(request), await form_of(request)
    spot = Spot("area", number_of(form.get("from", "")), request.path_params["area"])
    if asks := await in_doubt.apart(request, who, form, "why", "It's my reason", spot):
        return asks
    before = await _look(site, who, spot)
    if before is None or before.card is None or request.path_params["act"] != "phase":
        return not_yours(request, who)
    return await _correct(request, who, spot, form)


async def _correct(request: Request, who: Person, spot: Spot, form: Form) -> Response:
    site, phase = site_of(request), form.get("phase", "")
    if phase not in {each.id for each in site.app.programme.phases}:
        return await show(request, who, spot, trouble=NO_PHASE, status=422)
    effect = CorrectPhase(phase, who.role, spot.area, " ".join(form.get("why", "").split()))

    def still(connection: Connection) -> bool:
        card = areas.card(connection, spot.area)
        return card is not None and card.seen == form.get("seen")

    if await site.app.line.do(who.id, effect, still) is None:
        return await show(request, who, spot, trouble=PHASE_CHANGED, status=409)
    return RedirectResponse(area_page(spot, "phase"), 303)


def _effect(wanted: str, form: Form, before: View, site: Site, who: Person, with_it: tuple[Kept, ...]) -> Effect | str:
    """What was asked for, or why it can't be done."""
    assert before.open is not None
    handoff = before.open.handoff
    ways, text = conversation.ways(handoff, before.reach, calendar_of(site)), form.get("text", "").strip()
    if not getattr(ways, wanted):
        return NOT_NOW
    match wanted:
        case "take":
            return TakeHandoff(handoff.id, anyway=ways.anyway)
        case "reply":
            return (
                _short_enough(text, with_it)
                or (CUT_OFF if before.open.cut_off else "")
                or TellResident(handoff.id, files.marks(with_it, text), anyway=ways.anyway)
            )
        case "reopen":
            return ReopenHandoff(handoff.id)
        case "later":
            return _later(form, handoff.id, site, who)
        case "pass_on":
            to = form.get("to", "?")
            others = {adviser.id for adviser in conversation.others(handoff, before.reach, site.app.programme)}
            return PassOn(handoff.id, "" if to == TEAM else to) if to in {*others, TEAM} else NOBODY_CHOSEN
    return _closed(form, handoff)


def _closed(form: Form, handoff: Handoff) -> CloseHandoff | str:
    text = form.get("text", "").strip()
    if len(text) > OUTCOME_LENGTH:
        return OUTCOME_TOO_LONG.format(many=too_many(text, OUTCOME_LENGTH))
    if handoff.safety and form.get("false_alarm"):
        return none_after_all(handoff.id, text)
    return CloseHandoff(handoff.id, text) if text else NO_OUTCOME


def _not_yet(form: Form, handoff: Handoff) -> str:
    """Why a danger isn't closed until that is pressed once more: nobody has written, or it doesn't sound over."""
    text, none_after_all = form.get("text", "").strip(), bool(form.get("false_alarm"))
    if form.get("sure") or not handoff.safety or not (text or none_after_all):
        return ""
    goes_on = over.sounds_open(text) if none_after_all else not over.sounds_so(text)
    unheard = conversation.is_unheard(handoff)
    return " ".join((NOBODY_WROTE,) * unheard + (NOT_OVER,) * goes_on)


def _short_enough(text: str, with_it: tuple[Kept, ...]) -> str:
    """Why these words can't be sent; empty if they can."""
    return (
        NOTHING_IN_IT
        if not (text or with_it)
        else TOO_LONG.format(many=too_many(text))
        if len(text) > DRAFT_LENGTH
        else ""
    )


def _later(form: Form, number: int, site: Site, who: Person) -> HoldHandoff | str:
    now, calendar = site.app.clock.now(), calendar_of(site)
    if form.get("when") == "hours":
        return HoldHandoff(number, now + TWO_HOURS)
    on = calendar.today + timedelta(days=1) if form.get("when") == "tomorrow" else day_of(form.get("on", ""))
    if on is None or on <= calendar.today:
        return DAY_PAST
    back = comes_back(on, world_of(site, who))
    return HoldHandoff(number, back) if back else DAY_TOO_FAR


def day_of(text: str) -> date | None:
    """The day a date field says, or nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


async def _look(site: Site, who: Person, spot: Spot) -> View | None:
    calendar: Calendar = calendar_of(site)
    return await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))


def _seen(connection: Connection, site: Site, who: Person, spot: Spot) -> str:
    found = look(connection, site.app.programme, who, spot, calendar_of(site))
    return found.open.handoff.seen if found and found.open else ""


async def _next(site: Site, who: Person, spot: Spot, did: str) -> str:
    """Back to the conversation, or to the day if it isn't theirs to see any more."""
    theirs = await _look(site, who, spot) is not None
    return f"/desk/handoffs/{spot.number}?did={did}" if theirs else f"/desk?did={did}"


def area_page(spot: Spot, did: str) -> str:
    """The address of an area's card on which something was done."""
    came_from = f"&from={spot.number}" if spot.number else ""
    return f"/desk/areas/{spot.area}?did={did}{came_from}"


async def form_of(request: Request) -> Form:
    """What was filled in, as text with plain line ends."""
    async with request.form(max_fields=8, max_files=0) as form:
        return _words_of(form)


def _words_of(form: FormData) -> Form:
    return {name: value.replace("\r\n", "\n") for name, value in form.items() if isinstance(value, str)}


TEAM = "team"
CHANGED = {
    False: "This changed while your page was open, so nothing was done. Here is how it stands now.",
    True: "This changed while your page was open, so nothing was sent. Your words are kept below.",
}
NOT_NOW = "That can't be done with this one as it stands, so nothing was changed."
NOTHING_IN_IT = "There was nothing in that, so nothing was sent."
CUT_OFF = (
    "They can't be reached in this chat: they have blocked it or left. Nothing was sent; your words are kept below."
)
TOO_LONG = "That's {many}, so nothing was sent. Could you shorten it, or send it in two?"
OUTCOME_TOO_LONG = "That's {many} for one line, so it's still open. Could you shorten it?"
DAY_PAST = "Choose a day after today. Nothing was put off."
DAY_TOO_FAR = (
    "That is more than four weeks away, so nothing was put off and nobody was told. Choose a nearer day, or pass it on."
)
NOBODY_CHOSEN = "Choose who should have it. Nothing was passed on."
NO_OUTCOME = "Write one line on what came of it first. It's still open."
NOBODY_WROTE = "Not closed yet: nobody has written to them here. Read what it means, then decide."
NOT_OVER = "That doesn't sound as if it is over, so it's still open. Close it once more, or keep it open?"
NO_PHASE = "Choose a phase. Nothing was changed."
PHASE_CHANGED = "Somebody changed the phase while your page was open, so yours wasn't kept. Here is how it stands now."
