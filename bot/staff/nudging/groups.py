"""Groups of residents kept by name: used and saved in the composer, renamed and deleted on a page of their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.staff.nudging import segment_form
from bot.staff.shell import done, form, number, numbered, show
from bot.web.site import site_of
from flows.nudging.in_words import who as in_words
from flows.turn import Person
from storage.nudging import saved_segments, segments
from storage.nudging.saved_segments import LONGEST_NAME, Saved

PAGE = "/staff/nudges/groups"


@dataclass(frozen=True, slots=True)
class Done:
    """What the form says after a saved group was used or saved, and what was said or is wrong about that."""

    given: Mapping[str, str]
    said: str = ""
    problem: str = ""


async def used_or_saved(request: Request, given: Mapping[str, str], who: Person) -> Done:
    """Put the lines of a saved group into the form, or below those that are there, or save those that are there."""
    if given.get("do") in ("use", "join") or ("saved" in given and "text" not in given):
        return await _use(request, given)
    return await _save(request, given, who) if given.get("do") == "save" else Done(given)


async def everything(request: Request) -> list[Saved]:
    """All of them, to choose from."""
    return await site_of(request).app.line.read(saved_segments.everything)


async def page(request: Request, _who: Person, problem: str = "", status: int = 200) -> Response:
    """Each with who it is for and how many they are now."""
    app = site_of(request).app
    found = await everything(request)
    counts = await app.line.read(
        lambda connection: [segments.count(connection, each.segment, app.clock.now()) for each in found]
    )
    rows = [(each, in_words(each.segment, app.programme), many) for each, many in zip(found, counts, strict=True)]
    context = {"here": "nudges", "rows": rows, "problem": problem, "longest": LONGEST_NAME}
    return show(request, "staff_groups.html", context, status)


async def rename(request: Request, who: Person) -> Response:
    """Call one something else."""
    wanted, name = numbered(request, "group"), (await form(request)).get("name", "")[:LONGEST_NAME]
    if not name:
        return await page(request, who, NO_NAME, 422)
    if not await site_of(request).app.line.write(lambda connection: saved_segments.rename(connection, wanted, name)):
        return await page(request, who, TAKEN.format(name=name), 409)
    return done(PAGE, "group_renamed")


async def forget(request: Request, _who: Person) -> Response:
    """Delete one; nothing that was written changes."""
    wanted = numbered(request, "group")
    await site_of(request).app.line.write(lambda connection: saved_segments.forget(connection, wanted))
    return done(PAGE, "group_deleted")


async def _use(request: Request, given: Mapping[str, str]) -> Done:
    wanted = number(given.get("saved", "")) or 0
    found = await site_of(request).app.line.read(lambda connection: saved_segments.one(connection, wanted))
    if found is None:
        return Done(given, problem=GONE)
    rows = (*(_lines(given) if given.get("do") == "join" else ()), *segment_form.rows_of(found.segment))
    if len(rows) > segment_form.MOST_ROWS:
        return Done(given, problem=TOO_MANY.format(most=segment_form.MOST_ROWS))
    beside = {name: value for name, value in given.items() if not name.startswith(segment_form.OF_A_LINE)}
    return Done(beside | segment_form.fields(rows), IN_THE_GROUP.format(name=found.name) if len(rows) > 1 else "")


def _lines(given: Mapping[str, str]) -> list[segment_form.Row]:
    """The lines of the form that choose anything."""
    return [each for each in segment_form.typed(given) if each.chosen]


async def _save(request: Request, given: Mapping[str, str], who: Person) -> Done:
    app, name = site_of(request).app, given.get("save_as", "")[:LONGEST_NAME]
    _, chosen, problem = segment_form.read(given, app.programme)
    if problem or not chosen.clauses or not name:
        return Done(given, problem=problem or (NO_NAME if chosen.clauses else NO_LINE))
    now = app.clock.now()
    kept = await app.line.write(lambda connection: saved_segments.keep(connection, name, chosen, who.id, now))
    return Done(given, SAVED.format(name=name)) if kept else Done(given, problem=TAKEN.format(name=name))


TOO_MANY = "Together that is more than {most} lines, so nothing was added. Remove some first."
IN_THE_GROUP = "The lines of “{name}” are in the form. Whoever gets it fits every line that begins with “and”."
NO_NAME = "Write a name for it."
NO_LINE = "There is nothing to save: choose at least one line first."
TAKEN = "There is a group called “{name}” already. Choose another name."
GONE = "Somebody has deleted that group. Choose another, or fill in the lines."
SAVED = "Saved as “{name}”."
