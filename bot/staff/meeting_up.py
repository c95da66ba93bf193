"""Events with who is booked and waits, groups with who joined, and who would like to talk to an area."""

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.shell import show
from bot.web.site import site_of
from flows.turn import Person
from storage import meeting_up

STATES = {"asking": "Being asked", "refused": "Nobody so far", "agreed": "Both said yes"}


async def page(request: Request, _who: Person) -> Response:
    """Everything that meets; events to come first, the next one at the top."""
    site = site_of(request)
    programme, today = site.app.programme, calendar_of(site).today

    def read(connection: Connection) -> tuple[object, object, object]:
        return meeting_up.booked(connection), meeting_up.joined(connection), meeting_up.wishes(connection)

    booked, joined, wishes = await site.app.line.read(read)
    context = {
        "here": "requests", "booked": booked, "joined": joined, "wishes": wishes, "states": STATES,
        "events": sorted((each for each in programme.gatherings if each.on >= today), key=lambda each: each.on),
        "topics": {each.id: each.label for each in programme.topics},
    }  # fmt: skip
    return show(request, "staff_meeting.html", context)
