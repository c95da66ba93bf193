"""The leadership programme as a board: who was put forward, how far each has got, and moving one on."""

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.shell import done, form, numbered, show
from bot.web.finding import has, tidied, typed
from bot.web.site import site_of
from flows.desk.sight import Forward
from flows.programme import Academy, Programme
from flows.turn import Person
from storage.blocks import forwarded
from storage.blocks.forwarded import Full, Step
from storage.incoming import Incoming

BOARD = "/staff/leaders"
STATES = {
    "put_forward": "Put forward", "spoken": "Spoken with", "applied": "Applied", "offered": "Offered a place",
    "not_this_time": "Not this time", "withdrawn": "Taken back",
}  # fmt: skip
FOR_A_GROUP = ("applied", "offered")
OF_FEW = ("not_this_time", "withdrawn")  # shown only when there is one


async def page(request: Request, _who: Person) -> Response:
    """The board, one column a state, and the groups that begin together."""
    return await _board(request)


async def move(request: Request, _who: Person) -> Response:
    """Move one on; whoever put them forward hears what is theirs to hear."""
    app, given = site_of(request).app, await form(request)
    step = Step(numbered(request, "number"), given.get("before", ""), given.get("state", ""), given.get("cohort", ""))
    if problem := _problem(step, app.programme):
        return await _board(request, problem, 422)
    now = app.clock.now()

    def work(connection: Connection) -> tuple[tuple[Incoming, ...] | Full | None, list[Incoming]]:
        moved = forwarded.move(connection, app.programme, step, now)
        return moved, list(moved) if isinstance(moved, tuple) else []

    moved = await app.line.tell_after(work)
    if isinstance(moved, Full):
        return await _board(request, FULL.format(places=moved.places), 409)
    said = "moved_before" if moved is None else "forwarded" if moved else "forwarded_quietly"
    return done(BOARD, said, find=tidied(given.get("find", "")))


def _problem(step: Step, programme: Programme) -> str:
    if step.state not in STATES or step.before not in STATES or step.state == step.before:
        return NO_STATE
    if step.state in FOR_A_GROUP and programme.academy.cohort(step.cohort) is None:
        return NO_GROUP
    return ""


async def _board(request: Request, problem: str = "", status: int = 200) -> Response:
    site = site_of(request)
    academy, today = site.app.programme.academy, calendar_of(site).today
    everybody = await site.app.line.read(forwarded.everything)
    find = typed(request)
    found = [each for each in everybody if has(find, *_told(each, academy))]
    columns = [(key, label, [each for each in found if each.state == key]) for key, label in STATES.items()]
    offered = [each.cohort for each in everybody if each.state == "offered"]
    context = {
        "here": "requests", "academy": academy, "states": STATES, "any": bool(everybody), "problem": problem,
        "find": find, "total": len(found),
        "columns": [each for each in columns if each[2] or each[0] not in OF_FEW],
        "groups": [(each, each.places - offered.count(each.id)) for each in academy.open_on(today)],
        "names": {each.id: each.name for each in academy.cohorts},
    }  # fmt: skip
    return show(request, "staff_leaders.html", context, status)


def _told(each: Forward, academy: Academy) -> tuple[str, ...]:
    """What somebody can be found by."""
    group = academy.cohort(each.cohort)
    return each.resident, "" if each.is_them else each.words, each.area, group.name if group else ""


NO_STATE = "Choose where it has got to."
NO_GROUP = "Choose which group it is for."
FULL = "All {places} places of that group have been offered."
