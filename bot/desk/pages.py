"""The adviser's desk: the day, one conversation and one area's card, side by side or one step after another."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.desk import acts, correcting, deciding, each_morning, files, leave, live, looking, notes, picturing, spoken
from bot.desk.show import not_yours, number_of, show
from bot.desk.view import Spot
from bot.web.finding import typed
from bot.web.sign_in import signed_in
from flows.turn import Person

WORK_HERE = ("adviser", "staff")


async def today(request: Request) -> Response:
    """The day's list, with the most pressing conversation beside it where there is room."""
    return await _page(request, Spot("today", find=typed(request)))


async def conversation(request: Request) -> Response:
    """One handoff."""
    number = number_of(request.path_params["number"])
    return await _page(request, Spot("conversation", number)) if number else await _page(request, None)


async def area(request: Request) -> Response:
    """One area's card, with the conversation that led there."""
    number = number_of(request.query_params.get("from", ""))
    return await _page(request, Spot("area", number, request.path_params["area"]))


async def _page(request: Request, spot: Spot | None) -> Response:
    who = await signed_in(request, *WORK_HERE)
    if not isinstance(who, Person):
        return who
    return await show(request, who, spot) if spot else not_yours(request, who)


async def act(request: Request) -> Response:
    """Something was done about a handoff."""
    return await _done(request, acts.about_handoff)


async def act_on_area(request: Request) -> Response:
    """Something was done on an area's card."""
    return await _done(request, acts.about_area)


async def share_note(request: Request) -> Response:
    """A note is written on an area's card."""
    return await _done(request, notes.share)


async def own_notes(request: Request) -> Response:
    """Every note they have shared."""
    return await _done(request, notes.mine)


async def change_note(request: Request) -> Response:
    """One of their own notes is changed or taken back."""
    return await _done(request, notes.change)


async def public_note(request: Request) -> Response:
    """A public note about one area."""
    return await _done(request, notes.public)


async def picture(request: Request) -> Response:
    """One area's journey as a picture."""
    return await _done(request, picturing.as_png)


async def read(request: Request) -> Response:
    """A conversation is before their eyes."""
    return await _done(request, looking.at_it)


async def writing(request: Request) -> Response:
    """They are writing an answer in it."""
    return await _done(request, looking.writing_in_it)


async def put_right(request: Request) -> Response:
    """Something on an area's card is put right."""
    return await _done(request, correcting.on_card)


async def file(request: Request) -> Response:
    """A photo, recording or document that came with words they may read."""
    return await _done(request, files.give)


async def decide(request: Request) -> Response:
    """A yes or no to an expert that an area asked for."""
    return await _done(request, deciding.about_request)


async def say_spoken(request: Request) -> Response:
    """Somebody who was put forward for the leadership programme has been spoken with."""
    return await _done(request, spoken.with_them)


async def enter_leave(request: Request) -> Response:
    """An adviser will be away."""
    return await _done(request, leave.enter)


async def remove_leave(request: Request) -> Response:
    """They won't be, after all."""
    return await _done(request, leave.remove)


async def choose_hour(request: Request) -> Response:
    """An adviser would like the list sent at an hour, or no more."""
    return await _done(request, each_morning.choose)


async def _done(request: Request, doing: Callable[[Request, Person], Awaitable[Response]]) -> Response:
    who = await signed_in(request, *WORK_HERE)
    if not isinstance(who, Person):
        return who
    return await doing(request, who)


async def stream(request: Request) -> Response:
    """Says when what this page shows has changed."""
    who = await signed_in(request, *WORK_HERE)
    return await live.changes(request, who) if isinstance(who, Person) else Response(status_code=204)


ROUTES = (
    Route("/desk", today),
    Route("/desk/stream", stream),
    Route("/desk/list", choose_hour, methods=["POST"]),
    Route("/desk/leave", enter_leave, methods=["POST"]),
    Route("/desk/leave/{leave}/remove", remove_leave, methods=["POST"]),
    Route("/desk/files/{token}", file),
    Route("/desk/handoffs/{number}", conversation),
    Route("/desk/handoffs/{number}/read", read, methods=["POST"]),
    Route("/desk/handoffs/{number}/writing", writing, methods=["POST"]),
    Route("/desk/handoffs/{number}/{act}", act, methods=["POST"]),
    Route("/desk/areas/{area}", area),
    Route("/desk/areas/{area}/requests/{number}", decide, methods=["POST"]),
    Route("/desk/areas/{area}/forward/{number}", say_spoken, methods=["POST"]),
    Route("/desk/notes", own_notes),
    Route("/desk/notes/{number}/{act}", change_note, methods=["POST"]),
    Route("/desk/areas/{area}/notes", share_note, methods=["POST"]),
    Route("/desk/areas/{area}/public-note", public_note, methods=["GET", "POST"]),
    Route("/desk/areas/{area}/journey.png", picture),
    Route("/desk/areas/{area}/put-right", put_right, methods=["POST"]),
    Route("/desk/areas/{area}/{act}", act_on_area, methods=["POST"]),
)
