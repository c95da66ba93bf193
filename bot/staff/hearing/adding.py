"""Making a sentence an example of a topic with one press, and undoing it with another."""

import asyncio

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.staff.hearing import trying
from bot.staff.hearing.explained import choices_of, hears
from bot.staff.hearing.lately import asks_of
from bot.staff.shell import done, form, number, numbered
from bot.web.site import Site, site_of
from content.written import CannotWrite
from flows.turn import Person
from storage.staff import examples

HERE = "/staff/hearing"
MOST_MISSED = 500
IS_DANGER = (
    "This is heard as danger ({danger}), so it can't be an example of a topic. An editor adds it to "
    "dangers/{file}.txt, or to dangers/none.txt if it only sounds like it."
)
IS_ONE_ALREADY = "This is an example of {topic} already."
IS_ANOTHERS = "This is an example of {topic} already, and a sentence can be one of one topic only."


async def add(request: Request, who: Person) -> Response:
    """Write the sentence into its topic's file; where it can't be one, say why and keep it in the field."""
    site, given = site_of(request), await form(request)
    text, topic = " ".join(given.get("text", "").split()), given.get("topic", "")
    missed = _numbers(given.get("missed", ""))
    if problem := await asyncio.to_thread(_added, site, text, topic):
        return await trying.shown(request, text, problem)
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: examples.note_added(connection, who.id, text, topic, missed, now))
    return done(HERE, "example")


async def leave(request: Request, who: Person) -> Response:
    """Take missed sentences off the list without making anything of them."""
    site, missed = site_of(request), _numbers((await form(request)).get("missed", ""))
    if not missed:
        return RedirectResponse(HERE, 303)
    now = site.app.clock.now()
    await site.app.line.write(lambda connection: examples.note_left(connection, who.id, missed, now))
    return done(HERE, "left")


async def undo(request: Request, _who: Person) -> Response:
    """Take an example out of its file again; the missed sentences it was made of, or that were left, wait again."""
    site, wanted = site_of(request), numbered(request, "done")
    found = await site.app.line.read(lambda connection: examples.done(connection, wanted))
    if found is None:
        return done(HERE, "example_gone")
    try:
        if found.topic:
            await asyncio.to_thread(asks_of(site).take_back, found.text, found.topic)
    except CannotWrite as error:
        return await trying.shown(request, "", str(error))
    await site.app.line.write(lambda connection: examples.undo(connection, found))
    return done(HERE, "example_undone" if found.topic else "left_undone")


def _numbers(given: str) -> tuple[int, ...]:
    found = (number(each) for each in given.split(",")[:MOST_MISSED])
    return tuple(each for each in found if each is not None)


def _added(site: Site, text: str, topic: str) -> str:
    """Add it, or say in a sentence why not."""
    asks = asks_of(site)
    if trouble := asks.trouble(text, topic):
        return trouble
    if alarm := hears(site)(text).alarm:
        return IS_DANGER.format(danger=alarm.danger.replace("_", " "), file=alarm.danger)
    try:
        before = asks.add(text, topic)
    except CannotWrite as error:
        return str(error)
    wording = IS_ONE_ALREADY if before == topic else IS_ANOTHERS
    return wording.format(topic=choices_of(site)[before]) if before else ""
