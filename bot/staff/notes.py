"""What advisers share back: every note, the newest first, by area and kind, and as a CSV file."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.area_card import NOTE
from bot.staff.shell import number, show
from bot.staff.spreadsheet import as_csv as spreadsheet
from bot.web.finding import has, typed
from bot.web.site import Site, site_of
from flows.programme import Programme
from flows.turn import Person
from flows.wording import capital
from storage.desk import sharing_back
from storage.desk.sharing_back import Listed

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for."""

    area: str
    kind: str
    find: str
    page: int

    def path(self, **changes: object) -> str:
        """The address of the same list, changed."""
        here = {"find": self.find, "area": self.area, "kind": self.kind, **changes}
        return "?" + urlencode({name: value for name, value in here.items() if value})


async def page(request: Request, _who: Person) -> Response:
    """The list."""
    site, asked = site_of(request), _asked(request)
    notes = await _notes(site, asked)
    pages = max((len(notes) - 1) // ON_A_PAGE + 1, 1)
    current = min(asked.page, pages)
    context = {
        "here": "areas", "asked": asked, "notes": notes[(current - 1) * ON_A_PAGE : current * ON_A_PAGE],
        "total": len(notes), "page": current, "pages": pages, "kinds": NOTE, "by": _by(site.app.programme),
        "areas": {each.id: each.name for each in sorted(site.app.programme.areas, key=lambda each: each.name)},
        "team": capital(site.app.programme.about.team),
    }  # fmt: skip
    return show(request, "staff_notes.html", context)


async def as_csv(request: Request, _who: Person) -> Response:
    """The same notes in the same order as a file for a spreadsheet."""
    site = site_of(request)
    by, team = _by(site.app.programme), capital(site.app.programme.about.team)
    rows = (
        [
            each.at.date().isoformat(), each.area, NOTE.get(each.kind, each.kind), each.text,
            by.get(each.adviser, team), each.beside, each.beside_by,
        ]
        for each in await _notes(site, _asked(request))
    )  # fmt: skip
    return spreadsheet("notes", HEADINGS, rows)


def _asked(request: Request) -> Asked:
    given = request.query_params
    return Asked(given.get("area", ""), given.get("kind", ""), typed(request), number(given.get("page", "")) or 1)


async def _notes(site: Site, asked: Asked) -> list[Listed]:
    found = await site.app.line.read(lambda connection: sharing_back.everything(connection, asked.area, asked.kind))
    by = _by(site.app.programme)
    return [each for each in found if has(asked.find, each.text, each.beside, each.area, by.get(each.adviser, ""))]


def _by(programme: Programme) -> Mapping[str, str]:
    return {each.id: each.name for each in programme.advisers}


HEADINGS = ("Day", "Area", "Kind", "Note", "From", "Put right", "Put right by")
