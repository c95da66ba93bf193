"""An adviser's yes or no to an expert, on the area's page: the same effects as in their own chat (`flows/desk`)."""

from collections.abc import Mapping

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import in_doubt
from bot.desk.acts import form_of
from bot.desk.asked import days_of
from bot.desk.show import calendar_of, not_yours, number_of, show
from bot.desk.view import Spot, look
from bot.web.site import site_of
from flows.desk.sight import Requested
from flows.desk.steps import OUTCOME_LENGTH, too_many
from flows.effects import AgreeToRequest, DeclineRequest
from flows.turn import Person
from flows.wording import DAYS, counted
from storage.desk import areas
from storage.desk.areas import AreaCard


async def about_request(request: Request, who: Person) -> Response:
    """Yes for up to so many days or no, with a line why, if nobody has decided since their page was drawn."""
    site, form = site_of(request), await form_of(request)
    spot = Spot("area", number_of(form.get("from", "")), request.path_params["area"])
    if asks := await in_doubt.apart(request, who, form, "why", "It's my reason", spot):
        return asks
    calendar = calendar_of(site)
    view = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))
    number = number_of(request.path_params["number"])
    asked = next((each for each in view.card.requests if each.number == number), None) if view and view.card else None
    if view is None or view.card is None or asked is None or view.reach.staff:
        return not_yours(request, who)
    effect = _effect(form.get("answer", ""), form, asked)
    left = days_of(view.card, asked.topic, site.app.programme).left
    if isinstance(effect, AgreeToRequest) and asked.state == "asked" and effect.days > left:
        effect = TOO_MANY.format(area=view.card.name, left=counted(left, DAYS), most=site.app.programme.experts.days)
    if isinstance(effect, str):
        return await show(request, who, spot, trouble=effect, why=(number, form.get("why", "")), status=422)

    def still(connection: Connection) -> bool:
        return _is_asked(areas.card(connection, spot.area), number)

    if await site.app.line.do(who.id, effect, still) is None:
        return await show(request, who, spot, trouble=MOVED, status=409)
    did = "agreed" if isinstance(effect, AgreeToRequest) else "declined"
    came_from = f"&from={spot.number}" if spot.number else ""
    return RedirectResponse(f"/desk/areas/{spot.area}?did={did}{came_from}", 303)


def _effect(answer: str, form: Mapping[str, str], asked: Requested) -> AgreeToRequest | DeclineRequest | str:
    """What they asked for, or why it can't be done."""
    why, days = form.get("why", "").strip(), number_of(form.get("days", ""))
    if not why:
        return NO_LINE
    if len(why) > OUTCOME_LENGTH:
        return TOO_LONG.format(many=too_many(why, OUTCOME_LENGTH))
    if answer == "yes":
        return AgreeToRequest(asked.number, days, why) if days else NO_DAYS
    return DeclineRequest(asked.number, why) if answer == "no" else NOT_CHOSEN


def _is_asked(card: AreaCard | None, number: int) -> bool:
    return card is not None and any(each.number == number and each.state == "asked" for each in card.requests)


NO_LINE = "Write one line why first. It still waits for your yes or no."
TOO_LONG = "That's {many} for one line, so nothing was done. Could you shorten it?"
NO_DAYS = "Write up to how many days you agree to. It still waits for your yes or no."
NOT_CHOSEN = "Say yes or no. It still waits for you."
TOO_MANY = "{area} has {left} left of the {most} an area can have for that topic, so nothing was agreed."
MOVED = "Somebody moved that request on while your page was open, so nothing was done. Here is how it stands now."
