"""The review of a period as a page: pictures with their tables, the records behind each figure, and decisions."""

from datetime import date
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.reviewing import told
from bot.reviewing.asked import only_of, ready_made, span_of
from bot.reviewing.pictures import NARROW, pictures
from bot.staff.shell import done, form, number, numbered, show
from bot.web.site import Site, site_of
from flows.reviewing.considering import WORDS, Decision
from flows.reviewing.figures import ALL, SAID, STEPS, Chosen, NoFilter, Review
from flows.reviewing.months import IN_A_QUARTER, IN_A_YEAR, NoPeriod, Span, month_of, written
from flows.reviewing.tally import FILTERS
from flows.turn import Person
from flows.wording import capital
from storage.review import decisions
from storage.review.building import labels
from storage.review.offers import NOT_READY, NOT_WANTED, TOLD_TO_FEW, WAITED
from storage.review.records import records
from storage.review.tallying import things

HERE, ON_A_PAGE, SHOWN = "/staff/review", 50, 8


async def page(request: Request, _who: Person) -> Response:
    """The whole review."""
    site, trouble = site_of(request), ""
    try:
        span, only = asked_of(request, site)
    except (NoPeriod, NoFilter) as error:
        span, only, trouble = span_of("", "", _month(site)), ALL, str(error)
    counted = await site.reviews.soon(span, only)
    if counted is None:
        return show(request, "staff_counting.html", {"here": "review", "label": span.label, "trouble": trouble})
    built, stood = counted.review, counted.stood
    context = {
        "here": "review", "review": built, "trouble": trouble, "wide": pictures(built),
        "narrow": {each.id: each for each in pictures(built, NARROW)}, "told_of": told, "path": path_of,
        "privately": told.privately(built), "ready_made": ready_made(_month(site)), "written": written,
        "filters": FILTERS, "labels": built.labels, "something": _something(built),
        "there_will_be": _there_will_be(built, site),
        "stood": {says: [each for each in stood if each.how == how] for how, says in HOW.items()}, "several": SHOWN,
    }  # fmt: skip
    return show(request, "staff_review.html", context, 400 if trouble else 200)


async def behind(request: Request, who: Person) -> Response:
    """The records behind one figure."""
    site, given = site_of(request), request.query_params
    step, by, value = given.get("step", ""), given.get("by", ""), given.get("value", "")
    if step not in STEPS or by not in ("", *STEPS[step]):
        raise HTTPException(404)
    try:
        span = span_of(given.get("from", ""), given.get("to", ""), _month(site))
    except NoPeriod as error:
        raise HTTPException(404) from error
    programme, only = site.app.programme, Chosen(by, value) if by else ALL
    found = await site.app.line.read(lambda connection: records(connection, programme, who, step, span, only))
    current, pages = number(given.get("page", "")) or 1, max((len(found) - 1) // ON_A_PAGE + 1, 1)
    current = min(current, pages)
    named = labels(programme)
    context = {
        "here": "review", "found": found[(current - 1) * ON_A_PAGE : current * ON_A_PAGE], "total": len(found),
        "asked": _Records(span, step, by, value), "page": current, "pages": pages, "step": SAID[step], "span": span,
        "of": (named.get(by, {}).get(value) or value or "not known") if by else "",
        "in_common": by in ("before", "covered"),
        "names": {**named["topic"], **{offer: each.title for offer, each in things(programme).items()},
                  **{each.id: capital(each.says) for each in programme.signals}},
        "back": path_of(span, ALL),
    }  # fmt: skip
    return show(request, "staff_review_records.html", context)


async def decide(request: Request, who: Person) -> Response:
    """What was decided on a thought is written down."""
    site, given = site_of(request), await form(request)
    about, text = given.get("about", ""), given.get("text", "")
    try:
        span = span_of(given.get("from", ""), given.get("to", ""), _month(site))
    except NoPeriod as error:
        raise HTTPException(400) from error
    if about.partition(":")[0] not in WORDS or len(about) > MOST_ABOUT:
        raise HTTPException(400)
    months = {"from": written(span.first), "to": written(span.last)}
    if not text:
        return done(HERE, "nothing_decided", **months)
    made = Decision(about, span, text, who.name, calendar_of(site).now)
    await site.app.line.write(lambda connection: decisions.decide(connection, made))
    return done(HERE, "decided", **months)


async def take_back(request: Request, _who: Person) -> Response:
    """A decision is taken back."""
    site, given, at = site_of(request), await form(request), numbered(request, "decision")
    was_there = await site.app.line.write(lambda connection: decisions.take_back(connection, at))
    said = "taken_back" if was_there else "taken_back_before"
    return done(HERE, said, **{name: given.get(name, "") for name in ("from", "to")})


def asked_of(request: Request, site: Site) -> tuple[Span, Chosen]:
    """The period and the filter that an address asks for. Raises NoPeriod or NoFilter."""
    given = request.query_params
    by, _, value = given.get("only", "").partition(":")
    span = span_of(given.get("from", "").strip(), given.get("to", "").strip(), _month(site))
    return span, only_of(site.app.programme, **({by: value} if by else {}))


def path_of(span: Span, only: Chosen = ALL, there: str = HERE, **more: object) -> str:
    """The address of a review, or of another page about it."""
    asked = {
        "from": written(span.first),
        "to": written(span.last),
        "only": f"{only.by}:{only.value}" if only.by else "",
    }
    return f"{there}?{urlencode({name: value for name, value in {**asked, **more}.items() if value != ''})}"


class _Records:
    """The address of the same records on another page."""

    def __init__(self, span: Span, step: str, by: str, value: str) -> None:
        self.span, self.of = span, {"step": step, "by": by, "value": value}

    def path(self, **changes: object) -> str:
        return path_of(self.span, ALL, f"{HERE}/records", **{**self.of, **changes})


def _month(site: Site) -> int:
    return month_of(calendar_of(site).now, site.app.programme.zone)


def _something(built: Review) -> bool:
    return any(not each.number.held for each in built.figures.values())


def _there_will_be(built: Review, site: Site) -> date | None:
    """The day from which the first quarter of a period can be counted; None if one is over already."""
    first = next(built.period.around(IN_A_QUARTER).cut(IN_A_QUARTER))
    if first.last < _month(site):
        return None
    return date((first.last + 1) // IN_A_YEAR, (first.last + 1) % IN_A_YEAR + 1, 1)


MOST_ABOUT = 120
HOW = {
    WAITED: "Waited for over four weeks", NOT_WANTED: "Not wanted: half or more of those told said it isn't for them",
    NOT_READY: "Not ready: half or more of those told said not now", TOLD_TO_FEW: "Told to few: under five people",
}  # fmt: skip
