"""The guides that residents read: what each is about, for whom, and when somebody last looked whether it holds."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.shell import show
from bot.web.site import site_of
from flows.programme import Guide
from flows.suggesting.related import related
from flows.turn import Person


async def page(request: Request, _who: Person) -> Response:
    """Every guide, whichever wants looking at most first."""
    site = site_of(request)
    programme, today = site.app.programme, calendar_of(site).today
    guides = sorted(programme.guides, key=_longest_ago)
    context = {
        "here": "repertoire", "guides": guides, "stale": [each for each in guides if each.is_stale(today)],
        "topics": {each.id: each.label for each in programme.topics},
        "phases": {each.id: each.label for each in programme.phases},
        "related": {each.id: related(each, programme) for each in guides},
    }  # fmt: skip
    return show(request, "staff_guides.html", context)


def _longest_ago(guide: Guide) -> tuple[date, str]:
    return guide.checked or date.max, guide.title
