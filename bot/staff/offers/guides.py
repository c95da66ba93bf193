"""What residents read: guides, stories and words, and when somebody last looked whether each holds."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.shell import show
from bot.web.finding import has, typed
from bot.web.site import site_of
from flows.programme import Guide, Programme, Story
from flows.suggesting.related import related
from flows.turn import Person


async def page(request: Request, _who: Person) -> Response:
    """Every guide and story, whichever wants looking at most first, and every word that is explained."""
    site = site_of(request)
    programme, today = site.app.programme, calendar_of(site).today
    find, areas = typed(request), _areas(programme)
    topics = {each.id: each.label for each in programme.topics}

    def wanted(page: Guide | Story, *more: str) -> bool:
        return has(find, page.title, *(topics.get(each, "") for each in page.topics), *more)

    guides = sorted((each for each in programme.guides if wanted(each)), key=_longest_ago)
    stories = sorted((each for each in programme.stories if wanted(each, areas[each.id])), key=_longest_ago)
    terms = (each for each in programme.terms if has(find, each.name, each.means, *each.said))
    context = {
        "here": "repertoire", "find": find, "guides": guides,
        "stale": [each for each in guides if each.is_stale(today)],
        "stories": stories, "old_stories": [each for each in stories if each.is_stale(today)],
        "areas": areas, "terms": sorted(terms, key=lambda each: each.name), "topics": topics,
        "titles": {each.id: each.title for each in programme.guides},
        "phases": {each.id: each.label for each in programme.phases},
        "related": {each.id: related(each, programme) for each in guides},
    }  # fmt: skip
    return show(request, "staff_guides.html", context)


def _areas(programme: Programme) -> dict[str, str]:
    """What each story's area is called: ours by its id, one elsewhere as it stands."""
    ours = {each.id: each.name for each in programme.areas}
    return {story.id: ours.get(story.area, story.area) for story in programme.stories}


def _longest_ago(page: Guide | Story) -> tuple[date, str]:
    return page.checked or date.max, page.title
