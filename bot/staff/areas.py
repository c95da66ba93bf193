"""The table of areas: filtered, sorted, paged, and as a CSV file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import area_card
from bot.desk.show import calendar_of
from bot.staff.shell import address_of, number, show
from bot.staff.spreadsheet import as_csv as spreadsheet
from bot.web.finding import has, typed
from bot.web.site import Site, site_of
from flows.programme import Programme
from flows.turn import Person
from flows.wording import capital
from storage.desk import areas
from storage.staff import area_list
from storage.staff.area_list import Chosen, Line

ON_A_PAGE = 50
QUIET_WEEKS = 6
NEVER = datetime(1, 1, 1, tzinfo=UTC)
MOST_FIRST = ("needs",)
SORTS: Mapping[str, tuple[str, Callable[[Line], Any]]] = {
    "name": ("Area", lambda line: line.name),
    "region": ("Region", lambda line: (line.region, line.name)),
    "adviser": ("{Adviser}", lambda line: (line.adviser, line.name)),
    "phase": ("Phase", lambda line: (line.phase, -line.odds)),
    "heard": ("Last heard", lambda line: line.heard_at or NEVER),
    "support": ("Support", lambda line: (line.used_support, line.name)),
    "needs": ("Open needs", lambda line: line.needs),
    "meets": ("Next meeting", lambda line: line.next_meeting or date.max),
    "ends": ("Plan ends", lambda line: line.plan_ends or date.max),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for."""

    chosen: Chosen
    sort: str
    down: bool
    page: int
    find: str = ""

    @property
    def quiet_first(self) -> bool:
        """Whether those not heard from for longest come first."""
        return self.sort == "heard" and not self.down

    def path(self, **changes: object) -> str:
        """The address of the same table, changed."""
        here = {
            "find": self.find, "region": self.chosen.region, "phase": self.chosen.phase, "adviser": self.chosen.adviser,
            "sort": self.sort, "down": "1" if self.down else "", **changes,
        }  # fmt: skip
        return "?" + urlencode({name: value for name, value in here.items() if value})

    def write_to_them(self) -> str:
        """The address of a new nudge to these areas; quiet ones first means those not heard from for a while."""
        quiet = QUIET_WEEKS if self.quiet_first else ""
        return f"/staff/nudges/new{self.path(sort='', down='', quiet_weeks=quiet)}"


async def page(request: Request, _who: Person) -> Response:
    """The table."""
    site, asked = site_of(request), _asked(request)
    lines = await _lines(site, asked)
    pages = max((len(lines) - 1) // ON_A_PAGE + 1, 1)
    current = min(asked.page, pages)
    shown = lines[(current - 1) * ON_A_PAGE : current * ON_A_PAGE]
    context = {
        "here": "areas", "asked": asked, "lines": shown, "total": len(lines), "page": current, "pages": pages,
        "sorts": {key: _headed(label, site) for key, (label, _) in SORTS.items()}, "most_first": MOST_FIRST,
        "percent": _percent, **_named(site.app.programme),
    }  # fmt: skip
    return show(request, "staff_areas.html", context)


async def one(request: Request, _who: Person) -> Response:
    """One area's card."""
    site, wanted = site_of(request), request.path_params["area"]
    card = await site.app.line.read(lambda connection: areas.card(connection, wanted))
    if card is None:
        raise HTTPException(404)
    known = site.app.programme.area(wanted)
    context = {
        "here": "areas", "area": area_card.shown(card, site.app.programme, calendar_of(site)),
        "start": f"{address_of(request)}/phone?start={known.start_code}" if known else "",
    }  # fmt: skip
    return show(request, "staff_area.html", context)


async def as_csv(request: Request, _who: Person) -> Response:
    """The same areas in the same order as a file for a spreadsheet."""
    site, asked = site_of(request), _asked(request)
    named = _named(site.app.programme)
    rows = (_row(line, named) for line in await _lines(site, asked))
    return spreadsheet("areas", (_headed(each, site) for each in HEADINGS), rows)


def _asked(request: Request) -> Asked:
    given = request.query_params
    chosen = Chosen(given.get("region", ""), given.get("phase", ""), given.get("adviser", ""))
    quiet, page = bool(given.get("quiet")), number(given.get("page", "")) or 1
    sort = "heard" if quiet else given.get("sort", "name")
    down = bool(given.get("down")) and not quiet
    return Asked(chosen, sort if sort in SORTS else "name", down, page, typed(request))


async def _lines(site: Site, asked: Asked) -> list[Line]:
    now = site.app.clock.now()
    found = await site.app.line.read(lambda db: area_list.lines(db, asked.chosen, site.app.programme, now))
    named = _named(site.app.programme)
    wanted = [each for each in found if has(asked.find, *_told(each, named))]
    return sorted(wanted, key=SORTS[asked.sort][1], reverse=asked.down)


def _told(line: Line, named: Mapping[str, Any]) -> tuple[str, ...]:
    """What an area can be found by."""
    adviser, phase = named["advisers"].get(line.adviser, ""), named["phases"].get(line.phase, "")
    return line.name, line.region, adviser, phase


def _named(programme: Programme) -> dict[str, Any]:
    return {
        "advisers": {each.id: each.name for each in programme.advisers},
        "phases": {each.id: each.label for each in programme.phases},
        "regions": {each: each for each in programme.regions},
    }


def _row(line: Line, named: Mapping[str, Any]) -> list[object]:
    heard = line.heard_at.date().isoformat() if line.heard_at else ""
    return [
        line.name, line.region, named["advisers"].get(line.adviser, line.adviser),
        named["phases"].get(line.phase, line.phase), _percent(line), line.residents, heard, line.needs,
        line.waiting + line.in_danger, "yes" if line.used_support else "no", line.next_meeting or "",
        line.plan_ends or "",
        "" if line.money_left is None else line.money_left,
    ]  # fmt: skip


def _percent(line: Line) -> str:
    """How likely its phase is, in the figures that its card shows; empty where nobody has told."""
    return f"{round(line.odds * 100)}%" if line.phase else ""


def _headed(heading: str, site: Site) -> str:
    return heading.format(Adviser=capital(site.app.programme.words.adviser))


HEADINGS = (
    "Area", "Region", "{Adviser}", "Phase", "How likely", "Residents", "Last heard", "Open needs",
    "Waiting for a person", "Used support", "Next meeting", "Plan ends", "Money left",
)  # fmt: skip
