"""An adviser says on the area's page that they have spoken with somebody who was put forward; the rest is staff's."""

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.acts import form_of
from bot.desk.show import calendar_of, not_yours, number_of, show
from bot.desk.view import Spot, look
from bot.web.site import site_of
from flows.turn import Person
from storage.blocks import forwarded
from storage.blocks.forwarded import Step
from storage.incoming import Incoming


async def with_them(request: Request, who: Person) -> Response:
    """Note it, if nobody has moved them on since the page was drawn."""
    site, form = site_of(request), await form_of(request)
    spot = Spot("area", number_of(form.get("from", "")), request.path_params["area"])
    calendar, number = calendar_of(site), number_of(request.path_params["number"])
    view = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, spot, calendar))
    theirs = view and any((each.id, each.area_id) == (number, spot.area) for each in view.forward)
    if view is None or not theirs or view.reach.staff:
        return not_yours(request, who)
    step = Step(number, "put_forward", "spoken")

    def work(connection: Connection) -> tuple[bool, list[Incoming]]:
        moved = forwarded.move(connection, site.app.programme, step, calendar.now)
        return moved is not None, list(moved) if isinstance(moved, tuple) else []

    if not await site.app.line.tell_after(work):
        return await show(request, who, spot, trouble=MOVED, status=409)
    came_from = f"&from={spot.number}" if spot.number else ""
    return RedirectResponse(f"/desk/areas/{spot.area}?did=spoken{came_from}", 303)


MOVED = "Somebody moved them on while your page was open, so nothing was changed. Here is how it stands now."
