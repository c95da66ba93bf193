"""Bringing in people and areas from a table: every row's fate first, then all of them or none; inviting and undoing."""

from sqlalchemy import Connection
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.bringing_in import columns, sheet
from bot.bringing_in.fates import Plan, plan
from bot.bringing_in.sheet import MOST_BYTES, MOST_ROWS, Sheet, Unreadable
from bot.bringing_in.verdict import SAID
from bot.staff.shell import address_of, done, numbered, show
from bot.staff.spreadsheet import as_csv
from bot.web.site import site_of
from flows.turn import Person
from storage.staff import brought_in

HERE = "/staff/people/import"
LONGEST_NAME = 100
Given = tuple[str, str, str, bytes]


async def page(request: Request, _who: Person) -> Response:
    """Where a file is chosen, and what was brought in last."""
    return await _page(request)


async def look(request: Request, _who: Person) -> Response:
    """What would become of every row; nothing is written."""
    name, _, _, content = await _given(request)
    if not name:
        return await _page(request, CHOOSE, status=422)
    found = await _planned(request, sheet.read(content))
    if isinstance(found, Unreadable):
        return await _page(request, found.why, status=422)
    return await _page(request, found=found, file=name, text=_text_of(content))


async def write(request: Request, who: Person) -> Response:
    """Put everybody in whom the page showed, all of them or none; if that has changed meanwhile, show it again."""
    app = site_of(request).app
    name, text, seen, _ = await _given(request)
    now, read = app.clock.now(), sheet.table(text)

    def work(connection: Connection) -> Plan | Unreadable | None:
        found = plan(read, app.programme, brought_in.everybody(connection))
        if isinstance(found, Unreadable) or found.mark != seen or not found.may_go:
            return found
        for _done in brought_in.put_in(connection, found.newcomers, name, who.name, now):
            pass
        return None

    found = await app.line.write(work)
    if found is None:
        return done(HERE, "brought_in")
    if isinstance(found, Unreadable):
        return await _page(request, found.why, status=422)
    return await _page(request, CHANGED, found, name, text, 409)


async def undo(request: Request, who: Person) -> Response:
    """Take out again whoever came in with that file, while nothing has come of it."""
    app, batch = site_of(request).app, numbered(request, "batch")
    now = app.clock.now()
    undone = await app.line.write(lambda connection: brought_in.undo(connection, batch, who.name, now))
    return done(HERE, "brought_in_undone" if undone else "too_late_to_undo")


async def invitations(request: Request, _who: Person) -> Response:
    """New invitations for those residents of that file who haven't come yet, as a file; older ones are over."""
    app, batch, address = site_of(request).app, numbered(request, "batch"), address_of(request)
    now = app.clock.now()
    invited = await app.line.write(lambda connection: brought_in.invite(connection, batch, now))
    rows = ([each.name, each.area, f"{address}/phone?start={each.secret}"] for each in invited)
    return as_csv("invitations", ("Name", "Area", "Link"), rows)


async def template(request: Request, _who: Person) -> Response:
    """A table to begin from: its headings and one made-up row."""
    match request.path_params["kind"]:
        case "people" | "areas" as kind:
            headings, example = columns.template(kind)
            return as_csv(f"{kind}-template", headings, [example])
    raise HTTPException(404)


async def _given(request: Request) -> Given:
    """The name of the file, its text and what was shown of it before, or what is in a file just chosen."""
    async with request.form(max_fields=4, max_files=1, max_part_size=4 * MOST_BYTES) as form:
        chosen, text = form.get("file"), form.get("text")
        words = text if isinstance(text, str) else ""
        seen, name = str(form.get("mark", "")), str(form.get("name", ""))
        if isinstance(chosen, UploadFile) and chosen.filename:
            return chosen.filename[:LONGEST_NAME], words, seen, await chosen.read(MOST_BYTES + 1)
        return name[:LONGEST_NAME], words, seen, b""


async def _planned(request: Request, read: Sheet | Unreadable) -> Plan | Unreadable:
    app = site_of(request).app
    return plan(read, app.programme, await app.line.read(brought_in.everybody))


def _text_of(content: bytes) -> str:
    return sheet.decoded(content)[0] or ""


async def _page(
    request: Request, problem: str = "", found: Plan | None = None, file: str = "", text: str = "", status: int = 200
) -> Response:
    app = site_of(request).app
    batches = await app.line.read(brought_in.lately)
    rows = sorted(found.rows, key=lambda row: row[2].fate != "wrong") if found else []
    context = {
        "here": "people", "problem": problem, "found": found, "rows": rows, "file": file, "text": text, "fates": SAID,
        "columns": columns.COLUMNS, "batches": batches, "now": app.clock.now(), "most": MOST_ROWS,
    }  # fmt: skip
    return show(request, "staff_import.html", context, status)


CHOOSE = "Choose a file first."
CHANGED = "Something has changed since this was shown, so nothing was written. Here is how it stands now."
