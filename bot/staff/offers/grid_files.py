"""What can be taken away from the page of offers: the offers and what is missing as CSV, the grid as a picture."""

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import calendar_of
from bot.staff.offers.grid import BLOCKS, KINDS, Line, asked_of, chosen_of, lines_of, named
from bot.staff.spreadsheet import as_csv
from bot.web.site import render, site_of
from flows.programme import Programme
from flows.suggesting.repertoire import Gap, Needed, grid, missing
from flows.turn import Person
from storage.staff import repertoire


async def offers(request: Request, _who: Person) -> Response:
    """The same offers in the same order, with what came of each, as a file for a spreadsheet."""
    site = site_of(request)
    programme = site.app.programme
    chosen = chosen_of(await lines_of(site), asked_of(request), programme)
    return as_csv("offers", OFFER_HEADINGS, (_row(each, programme) for each in chosen))


async def gaps(request: Request, _who: Person) -> Response:
    """What is missing, a line for each topic, phase and block, as a file for a spreadsheet."""
    site = site_of(request)
    programme, needed = site.app.programme, await site.app.line.read(repertoire.needed)
    found = missing(grid(programme, calendar_of(site).today), needed)
    rows = (_gap_row(gap, phase, needed, programme) for gap in found for phase in gap.phases)
    return as_csv("missing-offers", GAP_HEADINGS, rows)


async def picture(request: Request, _who: Person) -> Response:
    """The grid as a picture that can go into a paper."""
    site = site_of(request)
    calendar = calendar_of(site)
    context = {"rows": grid(site.app.programme, calendar.today), "today": calendar.today, **named(site.app.programme)}
    answer = render(request, "staff_repertoire.xml", context)
    answer.headers["Content-Type"] = "image/svg+xml; charset=utf-8"
    answer.headers["Content-Disposition"] = 'attachment; filename="offers.svg"'
    return answer


def _row(line: Line, programme: Programme) -> list[object]:
    thing, use = line.thing, line.use
    topics = [each.label for each in programme.topics if each.id in thing.topics]
    phases = [each.label for each in programme.phases if each.id in thing.phases]
    return [
        thing.title, KINDS[thing.kind], "; ".join(topics), "; ".join(phases) or ANY_PHASE, thing.region, use.suggested,
        use.read_on, use.taken_up, use.saved, use.not_now, use.never, use.no_such_kind, use.helped, use.a_bit,
        use.no_help,
    ]  # fmt: skip


def _gap_row(gap: Gap, phase: str, needed: Needed, programme: Programme) -> list[object]:
    names = named(programme)
    block, one, _ = BLOCKS.get(gap.column, EVERY_BLOCK)
    return [
        names["topics"][gap.topic], names["phases"][phase], block, MISSING.format(one=one),
        needed.get((gap.topic, phase), 0),
    ]  # fmt: skip


EVERY_BLOCK = "Every block", "offer of any kind", ""
MISSING, ANY_PHASE = "no {one}", "any phase"
OFFER_HEADINGS = (
    "Offer", "Kind", "Topics", "Phases", "Region", "Suggested to", "Read on", "Taken up", "Saved", "Not now",
    "Not for us", "Nothing of its kind", "It helped", "It helped a bit", "It didn't help",
)  # fmt: skip
GAP_HEADINGS = "Topic", "Phase", "Block", "What is missing", "Areas in that phase that need help with it"
