"""The hour at which an adviser is sent the list of the day, chosen on the desk; their chat does the same by words."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.acts import form_of
from bot.desk.show import not_yours, number_of, show
from bot.desk.view import Spot
from bot.web.site import site_of
from flows.desk.morning import EARLIEST, LATEST
from flows.effects import ListAt
from flows.turn import Person
from storage.desk import may_see


async def choose(request: Request, who: Person) -> Response:
    """From now on it comes at that hour, or no more."""
    if not who.adviser:
        return not_yours(request, who)
    site, given = site_of(request), (await form_of(request)).get("hour", "")
    hour = number_of(given) if given else None
    if hour is not None and not EARLIEST <= hour <= LATEST:
        return await show(request, who, Spot(), trouble=NO_SUCH_HOUR, status=422)
    _channel, arrives = await site.app.line.read(lambda connection: may_see.reached_on(connection, who.id))
    if hour is not None and not arrives:
        return await show(request, who, Spot(), trouble=NO_CHAT, status=409)
    await site.app.line.do(who.id, ListAt(hour))
    return RedirectResponse(f"/desk?did={'no_list' if hour is None else 'list'}", 303)


NO_SUCH_HOUR = f"Choose an hour between {EARLIEST}:00 and {LATEST}:00. Nothing was changed."
NO_CHAT = "You have no chat that it could go to yet: write something in one first. Nothing was changed."
