"""Expert packages as a board: what was asked for, how far it has got, and moving one on."""

from datetime import date

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.app import App
from bot.staff.offers import brokering
from bot.staff.offers.brokering import Tally
from bot.staff.offers.partner_mail import mail
from bot.staff.shell import done, form, number, numbered, show
from bot.web.finding import has, tidied, typed
from bot.web.site import site_of
from flows.blocks.experts.undecided import first_reminder
from flows.programme import Programme
from flows.turn import Person
from flows.wording import DAYS, counted
from storage.blocks import packages
from storage.blocks.packages import Move, TooMany
from storage.incoming import Incoming

BOARD = "/staff/requests"
HELPED = {"yes": "Yes", "a_bit": "A bit", "no": "No"}
OF = ("By topic", "By expert")
OF_FEW = ("declined", "withdrawn")  # shown only when there is one
STATES = {
    "asked": "Asked", "agreed": "Agreed", "matched": "Matched", "scoping": "Scoping",
    "running": "Under way", "finished": "Finished", "declined": "Not this time", "withdrawn": "Called off",
}  # fmt: skip
NEXT = {
    "asked": ("agreed", "declined"), "agreed": ("matched", "declined"), "matched": ("scoping", "declined"),
    "scoping": ("running", "declined"), "running": ("finished",), "finished": (), "declined": (), "withdrawn": (),
}  # fmt: skip


async def page(request: Request, who: Person) -> Response:
    """The board, one column a state; what was moved a moment ago can be put back."""
    moved, came_from = number(request.query_params.get("moved", "")), request.query_params.get("from", "")
    undo = (moved, came_from) if moved and came_from in STATES else None
    return await _board(request, undo=undo, sender=who.name)


async def move(request: Request, who: Person) -> Response:
    """Move one on; the resident hears of it in the same breath."""
    app, given = site_of(request).app, await form(request)
    most = app.programme.experts.days
    wanted = Move(
        numbered(request, "request"), given.get("before", ""), given.get("state", ""),
        number(given.get("agreed", ""), most), number(given.get("used", ""), most), who=given.get("who"),
        why=given.get("why") if given.get("state") == "declined" else None, first_day=_day(given),
    )  # fmt: skip
    if problem := _problem(wanted, given, most):
        return await _board(request, problem, 422, sender=who.name)
    if wanted.state != wanted.before and wanted.state not in NEXT[wanted.before] and not given.get("sure"):
        return await _board(request, leap=wanted, status=409, sender=who.name)
    outcome, find = await _kept(app, wanted), tidied(given.get("find", ""))
    if outcome is None:
        return done(BOARD, "moved_before", find=find)
    if isinstance(outcome, TooMany):
        return await _board(request, _too_many(outcome), 409, sender=who.name)
    if wanted.state == wanted.before:
        return done(BOARD, "days", find=find)
    undo = {} if given.get("undo") else {"moved": wanted.request, "from": wanted.before}
    return done(BOARD, "moved", **undo, find=find)


async def _kept(app: App, wanted: Move) -> tuple[Incoming, ...] | TooMany | None:
    now = app.clock.now()

    def work(connection: Connection) -> tuple[tuple[Incoming, ...] | TooMany | None, list[Incoming]]:
        moved = packages.move(connection, app.programme, wanted, now)
        return moved, list(moved) if isinstance(moved, tuple) else []

    return await app.line.tell_after(work)


def _too_many(found: TooMany) -> str:
    left = counted(found.left, DAYS)
    return f"That area has {left} left of the {found.in_all} it can have for that topic."


def _problem(wanted: Move, given: dict[str, str], most: int) -> str:
    if wanted.state not in STATES or wanted.before not in STATES:
        return "Choose where it has got to."
    if given.get("first_day") and wanted.first_day is None:
        return "Write the first day as a date, such as 2027-03-01."
    agreed, used = wanted.days_agreed, wanted.days_used
    if (given.get("agreed") and agreed is None) or (given.get("used") and used is None):
        return f"Write days as a whole number up to {most}."
    if agreed is None and wanted.state not in ("asked", "declined", "withdrawn"):
        return "Write how many days are agreed."
    if wanted.state == "matched" != wanted.before and not (wanted.who or "").strip():
        return "Write who comes: whoever asked is told, and waits to hear from them."
    if used is not None and agreed is not None and used > agreed:
        return "More days used than agreed. Agree more days first, or check the number."
    return ""


async def _board(
    request: Request,
    problem: str = "",
    status: int = 200,
    leap: Move | None = None,
    undo: tuple[int, str] | None = None,
    sender: str = "",
) -> Response:
    site = site_of(request)
    programme = site.app.programme
    found = await site.app.line.read(lambda connection: packages.everything(connection, programme))
    find, known = typed(request), [each for each in found if each.state in STATES]
    shown_now = [each for each in known if has(find, *_told(each, programme))]
    columns = [(key, label, [each for each in shown_now if each.state == key]) for key, label in STATES.items()]
    context = {
        "here": "requests", "states": STATES, "next": NEXT, "leap": leap, "acts": ACTS, "find": find,
        "total": len(shown_now),
        "conflicts": brokering.conflicts(known, programme), "tallies": _tallies(known, programme),
        "mails": {each.id: mail(each, programme, sender) for each in shown_now}, "slow": _slow(known, site.app),
        "undo": _to_put_back(known, undo),
        "leaping": next((each for each in known if leap and each.id == leap.request), None),
        "any": bool(known), "problem": problem, "most": programme.experts.days, "helped": HELPED,
        "advisers": {each.id: each.name for each in programme.advisers},
        "columns": [each for each in columns if each[2] or each[0] not in OF_FEW],
        "partners": {each.id: each.name for each in programme.partners},
        "topics": {each.id: each.label for each in programme.topics},
    }  # fmt: skip
    return show(request, "staff_requests.html", context, status)


def _tallies(known: list[packages.Request], programme: Programme) -> list[tuple[str, list[Tally]]]:
    return [(heading, rows) for heading, rows in zip(OF, brokering.tallies(known, programme), strict=True) if rows]


def _slow(known: list[packages.Request], app: App) -> set[int]:
    """Requests that have stood as they do for longer than the programme gives them."""
    now, programme = app.clock.now(), app.programme
    moments = {each.id: first_reminder(each.since, programme, each.state) for each in known}
    return {number for number, moment in moments.items() if moment and moment <= now}


def _day(given: dict[str, str]) -> date | None:
    try:
        return date.fromisoformat(given.get("first_day", ""))
    except ValueError:
        return None


def _told(each: packages.Request, programme: Programme) -> tuple[str, ...]:
    """What a request can be found by."""
    partner = next((one.name for one in programme.partners if one.id == each.partner), each.partner)
    topic = next((one.label for one in programme.topics if one.id == each.topic), "")
    decided_by = programme.adviser(each.decided_by)
    return partner, each.area, each.resident, topic, each.who, decided_by.name if decided_by else ""


def _to_put_back(known: list[packages.Request], undo: tuple[int, str] | None) -> tuple[packages.Request, str] | None:
    """The request that was moved a moment ago and the state it came from, if it isn't back there already."""
    moved = next((each for each in known if undo and each.id == undo[0]), None)
    return (moved, undo[1]) if moved and undo and moved.state != undo[1] else None


ACTS = {
    "agreed": "Say yes, and tell {who}", "matched": "Approve it, and tell {who} who comes",
    "scoping": "Scoping begins: tell {who}", "running": "Work begins: tell {who}",
    "finished": "Finished: tell {who}, and ask if it helped", "declined": "Not this time: tell {who}",
}  # fmt: skip
