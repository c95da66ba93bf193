"""The repertoire: a grid of what there is for which topic and phase, what is missing, and what came of each offer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.offers.priorities import wished
from bot.staff.shell import number, show
from bot.web.finding import has, typed
from bot.web.site import Site, site_of
from flows.programme import Programme
from flows.suggesting.repertoire import COLUMNS, Thing, everything, grid, missing
from flows.turn import Person
from storage.staff import repertoire
from storage.staff.repertoire import Use


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on offer and what came of it."""

    thing: Thing
    use: Use


ON_A_PAGE = 25
NAMES = "name", "kind"
SORTS: Mapping[str, tuple[str, Callable[[Line], Any]]] = {
    "name": ("Offer", lambda line: line.thing.title.casefold()),
    "kind": ("Kind", lambda line: list(KINDS).index(line.thing.kind)),
    "suggested": ("Suggested", lambda line: (line.use.suggested, line.use.taken_up)),
    "read_on": ("Read on", lambda line: line.use.read_on),
    "taken_up": ("Taken up", lambda line: line.use.taken_up),
    "saved": ("Saved", lambda line: line.use.saved),
    "not_now": ("Not now", lambda line: line.use.not_now),
    "never": ("Not for us", lambda line: line.use.never),
    "helped": ("Did it help?", lambda line: (line.use.helped, line.use.a_bit, -line.use.no_help)),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; an empty field means any."""

    topic: str
    phase: str
    column: str
    sort: str
    down: bool
    page: int
    find: str = ""

    def path(self, **changes: object) -> str:
        """The address of the same list, changed."""
        here = {
            "find": self.find, "topic": self.topic, "phase": self.phase, "block": self.column, "sort": self.sort,
            "down": "1" if self.down else "", **changes,
        }  # fmt: skip
        return "?" + urlencode({name: value for name, value in here.items() if value})


async def page(request: Request, _who: Person) -> Response:
    """The grid, its gaps, and the offers that were asked for with what came of each."""
    site, asked = site_of(request), asked_of(request)
    programme, today = site.app.programme, calendar_of(site).today
    needed = await site.app.line.read(repertoire.needed)
    rows, lines = grid(programme, today), await lines_of(site)
    chosen = chosen_of(lines, asked, programme)
    pages = max((len(chosen) - 1) // ON_A_PAGE + 1, 1)
    current = min(asked.page, pages)
    context = {
        "here": "repertoire", "asked": asked, "rows": rows, "gaps": missing(rows, needed),
        "lines": chosen[(current - 1) * ON_A_PAGE : current * ON_A_PAGE], "total": len(chosen), "all": len(lines),
        "page": current, "pages": pages, "sorts": {key: label for key, (label, _) in SORTS.items()},
        "numbers": [each for each in SORTS if each not in NAMES], "wished": await wished(site), **named(programme),
    }  # fmt: skip
    return show(request, "staff_repertoire.html", context)


def named(programme: Programme) -> dict[str, Any]:
    """What topics, phases, blocks and kinds are called."""
    return {
        "topics": {each.id: each.label for each in programme.topics},
        "phases": {each.id: each.label for each in programme.phases},
        "columns": BLOCKS, "kinds": KINDS,
    }  # fmt: skip


def things_of(site: Site) -> dict[str, Thing]:
    """All that may be offered today, by the id it is suggested under."""
    return {each.offer: each for each in everything(site.app.programme, calendar_of(site).today)}


def asked_of(request: Request) -> Asked:
    """What the address asks for, without what it can't."""
    given = request.query_params
    column, sort = given.get("block", ""), given.get("sort", "")
    down = bool(given.get("down")) or sort not in SORTS  # what was suggested most comes first
    return Asked(
        given.get("topic", ""), given.get("phase", ""), column if column in COLUMNS else "",
        sort if sort in SORTS else "suggested", down, number(given.get("page", "")) or 1, typed(request),
    )  # fmt: skip


async def lines_of(site: Site) -> list[Line]:
    """All that may be offered today, with what came of it."""
    used = await site.app.line.read(repertoire.uses)
    return [Line(each, used.get(each.offer, Use())) for each in things_of(site).values()]


def chosen_of(lines: list[Line], asked: Asked, programme: Programme) -> list[Line]:
    """Those that were asked for, in the order that was asked for."""
    fitting = [each for each in lines if each.thing.fits(asked.topic, asked.phase)]
    wanted = [each for each in fitting if asked.column in ("", each.thing.column)]
    found = [each for each in wanted if has(asked.find, *_told(each.thing, programme))]
    by_name = sorted(found, key=SORTS["name"][1])
    return sorted(by_name, key=SORTS[asked.sort][1], reverse=asked.down)


def _told(thing: Thing, programme: Programme) -> tuple[str, ...]:
    """What an offer can be found by."""
    topics = (each.label for each in programme.topics if each.id in thing.topics)
    return thing.title, KINDS[thing.kind], thing.region, *topics


BLOCKS = {
    "read": ("Guides", "guide", "guides"), "people": ("Peers", "group or event", "groups or events"),
    "expert": ("Experts", "expert", "experts"),
}  # fmt: skip
KINDS: Mapping[str, str] = {
    "guide": "Guide", "cluster": "Cluster", "event": "Event", "partner": "Expert package", "step": "First step",
    "academy": "Academy",
}  # fmt: skip
