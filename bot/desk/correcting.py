"""Somebody puts something right on an area's card: what it needs, what goes well, what happened, dates and money."""

from collections.abc import Mapping

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import in_doubt
from bot.desk.acts import Form, area_page, day_of, form_of
from bot.desk.said_so import tellings_of
from bot.desk.show import calendar_of, not_yours, number_of, show
from bot.desk.view import Spot, look
from bot.web.site import site_of
from flows.effects import PutRight
from flows.programme import Programme
from flows.turn import Person
from storage.desk import areas
from storage.desk.areas import AreaCard

MOST_POUNDS, LONGEST_LINE = 100_000_000, 120
NEED_STATES, SO = ("open", "met", "parked"), ("so", "not_so")
CAME_OF = ("trying", "helped", "a_bit", "no_help", "left")


async def on_card(request: Request, who: Person) -> Response:
    """Keep what they say is so, unless somebody has put something right since their page was drawn."""
    site, form = site_of(request), await form_of(request)
    spot = Spot("area", number_of(form.get("from", "")), request.path_params["area"])
    in_words = form.get("about") in ("note", "rhythm")
    if in_words and (asks := await in_doubt.apart(request, who, form, "says", "It puts the card right", spot)):
        return asks
    calendar = calendar_of(site)
    before = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))
    if before is None or before.card is None:
        return not_yours(request, who)
    said = _said(form, before.card, site.app.programme)
    if said is None or (said.on and said.on > calendar.today):
        return await show(request, who, spot, trouble=NOT_PUT_RIGHT, status=422)

    def still(connection: Connection) -> bool:
        card = areas.card(connection, spot.area)
        return card is not None and card.put_right == form.get("seen")

    if await site.app.line.do(who.id, said, still) is None:
        return await show(request, who, spot, trouble=PUT_RIGHT_BEFORE, status=409)
    return RedirectResponse(area_page(spot, "put_right"), 303)


def _said(form: Form, card: AreaCard, programme: Programme) -> PutRight | None:
    """What was filled in, or nothing if that can't be so."""
    about, kind, says = (form.get(name, "").strip() for name in ("about", "kind", "says"))
    area, kinds, day = card.id, _kinds(card, programme), form.get("on", "")
    match about:
        case "need" if kind in kinds[about] and says in NEED_STATES:
            return PutRight(area, about, says, kind)
        case "strength" if kind in kinds[about] and says in SO:
            return PutRight(area, about, says, kind)
        case "signal" if kind in kinds[about] and says in SO and (not day or day_of(day)):
            return PutRight(area, about, says, kind, day_of(day))
        case "offer" if kind in kinds[about] and says in CAME_OF:
            return PutRight(area, about, says, kind)
        case "note" if kind in kinds[about] and 0 < len(says) <= LONGEST_LINE:
            return PutRight(area, about, " ".join(says.split()), kind)
        case "next_meeting" | "plan_ends" if not says or day_of(says):
            return PutRight(area, about, says)
        case "money_left" if not says or (says.isdecimal() and says.isascii() and int(says[:12]) <= MOST_POUNDS):
            return PutRight(area, about, says)
        case "rhythm" if len(says) <= LONGEST_LINE:
            return PutRight(area, about, " ".join(says.split()))
    return None


def _kinds(card: AreaCard, programme: Programme) -> Mapping[str, set[str]]:
    return {
        "need": {each.id for each in programme.topics},
        "strength": {each.id for each in programme.strengths},
        "signal": {each.id for each in programme.signals} | set(tellings_of(card)),
        "offer": {each.offer for each in card.offered},
        "note": {str(each.number) for each in card.notes},
    }


NOT_PUT_RIGHT = "That can't be so, so nothing was changed. Choose what it is about, and a day that has been."
PUT_RIGHT_BEFORE = "Somebody put something right while your page was open, so yours wasn't kept. Here is how it stands."
