"""Advisers and staff: who is away and who covers, one-time sign-in links, and the links that open a chat in an area."""

from datetime import date

from sqlalchemy import Connection, true
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import leave_words
from bot.desk.show import calendar_of
from bot.staff.shell import address_of, done, form, number, numbered, show
from bot.web import links
from bot.web.finding import has, typed
from bot.web.site import Site, site_of
from flows.programme import Area, Programme
from flows.turn import Person
from storage.at_work import leaves, roles, sign_ins
from storage.at_work.leaves import Leave
from storage.at_work.sign_ins import Colleague
from storage.desk import search
from storage.desk.areas import Neighbour
from storage.on_duty import duty

PEOPLE = "/staff/people"
MOST_FOUND = 50
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


async def page(request: Request, _who: Person) -> Response:
    """Everybody who works here, and how residents get in."""
    return await _people(request)


async def add_leave(request: Request, _who: Person) -> Response:
    """Enter an absence and who covers."""
    site, given = site_of(request), await form(request)
    away = _leave(given)
    problem = _problem(away, site.app.programme, calendar_of(site).today)
    if away is None or problem:
        return await _people(request, problem=problem, status=422)
    now, agreed = site.app.clock.now(), given.get("agreed", "")
    would = await site.app.line.tell_after(
        lambda connection: leave_words.entered(connection, site.app.programme, away, now, agreed)
    )
    return await _people(request, wanted=(away, would), status=409) if would else done(PEOPLE, "leave")


async def remove_leave(request: Request, _who: Person) -> Response:
    """Take an absence out again."""
    site, wanted = site_of(request), numbered(request, "leave")
    now = site.app.clock.now()
    await site.app.line.tell_after(lambda connection: leave_words.removed(connection, site.app.programme, wanted, now))
    return done(PEOPLE, "leave_removed")


async def link(request: Request, who: Person) -> Response:
    """A new one-time sign-in link, shown on this page only."""
    site, whose = site_of(request), await _whose(request)
    now = site.app.clock.now()

    def work(connection: Connection) -> str:
        roles.note(connection, whose.id, "invited", who.name, now)
        return sign_ins.link(connection, whose.id, now)

    path = await site.app.line.write(work)
    return await _people(request, link=(whose, address_of(request) + path, "sign_in"))


async def invite(request: Request, who: Person) -> Response:
    """A new one-time invitation to answer from Telegram, shown on this page only."""
    site, whose = site_of(request), await _whose(request)
    now = site.app.clock.now()

    def work(connection: Connection) -> str:
        roles.note(connection, whose.id, "invited", who.name, now)
        return links.invitation(connection, whose.id, now)

    shown = await site.app.line.write(work)
    return await _people(request, link=(whose, shown, "join"))


async def _whose(request: Request) -> Colleague:
    given, people = await form(request), await site_of(request).app.line.read(sign_ins.everybody)
    whose = next((each for each in people if each.id == number(given.get("person", ""))), None)
    if whose is None:
        raise HTTPException(404)
    return whose


async def _people(
    request: Request,
    link: tuple[Colleague, str, str] | None = None,
    problem: str = "",
    wanted: tuple[Leave, tuple[str, ...]] | None = None,
    status: int = 200,
) -> Response:
    site = site_of(request)
    programme, today, find = site.app.programme, calendar_of(site).today, typed(request)
    people = await site.app.line.read(sign_ins.everybody)
    areas = sorted(programme.areas, key=lambda each: each.name)
    residents = await _residents(site, find) if find else ()
    context = {
        "here": "people", "residents": residents[:MOST_FOUND], "found": len(residents), "find": find,
        "people": [each for each in people if has(find, *_told(each, programme))],
        "areas": [each for each in areas if has(find, each.name, each.region, each.start_code)], "days": DAYS,
        "leaves": await site.app.line.read(lambda connection: leaves.coming(connection, today)), "today": today,
        "names": {each.id: each.name for each in programme.advisers}, "link": link, "problem": problem,
        "wanted": wanted,
        "duty": await site.app.line.read(
            lambda connection: {each.id for each in duty.on_duty(connection, programme, today)}
        ),
        "telegram": "telegram" in site.app.channels, "address": address_of(request),
    }  # fmt: skip
    return show(request, "staff_people.html", context, status)


async def _residents(site: Site, find: str) -> tuple[tuple[Neighbour, Area], ...]:
    """Residents whose name has that in it, with their area: only those who agreed to be remembered, as on its card."""
    there = await site.app.line.read(lambda connection: search.remembered(connection, true()))
    return tuple(
        (each, area) for area in site.app.programme.areas for each in there.get(area.id, ()) if has(find, each.name)
    )


def _told(each: Colleague, programme: Programme) -> tuple[str, ...]:
    """What somebody can be found by."""
    region = next((one.region for one in programme.advisers if one.name == each.name), "")
    return each.name, programme.words.adviser if each.role == "adviser" else each.role, region


def _leave(given: dict[str, str]) -> Leave | None:
    try:
        starts, ends = date.fromisoformat(given.get("starts", "")), date.fromisoformat(given.get("ends", ""))
    except ValueError:
        return None
    return Leave(given.get("adviser", ""), starts, ends, given.get("cover", ""))


def _problem(away: Leave | None, programme: Programme, today: date) -> str:
    if away is None:
        return "Write the first and the last day away."
    if programme.adviser(away.adviser) is None or (away.cover and programme.adviser(away.cover) is None):
        return "Choose who is away and who covers from the lists."
    if away.ends < away.starts:
        return "The last day is before the first. Please check the two days."
    if away.ends < today:
        return "That time has passed already."
    if (away.ends - away.starts).days > leave_words.LONGEST:
        return "That is longer than a year. Please check the two days."
    return "Nobody can cover for themselves. Choose somebody else, or the team." if away.cover == away.adviser else ""
