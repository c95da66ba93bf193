"""Events with who is booked and waits, groups with who joined, and who would like to talk to an area."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.shell import show
from bot.staff.spreadsheet import as_csv as spreadsheet
from bot.web.finding import has, typed
from bot.web.site import site_of
from flows.turn import Person
from storage.blocks import meeting_up
from storage.blocks.meeting_up import Who, Wish

Everybody = Mapping[str, list[Who]]
HEADINGS = ("Name", "Area", "Place", "Since")
AS_SAID = {"booked": "Booked", "offered": "Kept for them", "waiting": "Waiting list", "lapsed": "Didn't answer"}
STATES = {"asking": "Being asked", "refused": "Nobody so far", "agreed": "Both said yes"}


async def page(request: Request, _who: Person) -> Response:
    """Everything that meets; events to come first, the next one at the top."""
    site = site_of(request)
    programme, today = site.app.programme, calendar_of(site).today

    def read(connection: Connection) -> tuple[Everybody, Everybody, list[Wish]]:
        return meeting_up.booked(connection), meeting_up.joined(connection), meeting_up.wishes(connection)

    booked, joined, wishes = await site.app.line.read(read)
    find, topics = typed(request), {each.id: each.label for each in programme.topics}
    events = sorted((each for each in programme.gatherings if each.on >= today), key=lambda each: each.on)
    context = {
        "here": "requests", "booked": booked, "joined": joined, "states": STATES, "topics": topics, "find": find,
        "events": [
            each for each in events if has(find, each.name, each.where, each.region, *_names(booked.get(each.id)))
        ],
        "called_off": [(each, len(booked.get(each.id, ()))) for each in programme.called_off if each.on >= today],
        "groups": [each for each in programme.clusters if has(find, each.name, *_names(joined.get(each.id)))],
        "wishes": [each for each in wishes if has(find, each.who, each.area, topics.get(each.topic, ""))],
    }  # fmt: skip
    return show(request, "staff_meeting.html", context)


async def as_csv(request: Request, _who: Person) -> Response:
    """Who comes to an event, is kept a place and waits, as a file for a spreadsheet."""
    site, wanted = site_of(request), request.path_params["event"]
    event = next((each for each in site.app.programme.gatherings if each.id == wanted), None)
    if event is None:
        raise HTTPException(404)
    people = (await site.app.line.read(meeting_up.booked)).get(event.id, [])
    rows = ([each.name, each.area, AS_SAID.get(each.state, each.state), each.at.date()] for each in people)
    return spreadsheet(event.id, HEADINGS, rows)


def _names(people: Sequence[Who] | None) -> tuple[str, ...]:
    """Who they are and where they live, as an event or group can be found by."""
    return tuple(text for each in people or () for text in (each.name, each.area))
