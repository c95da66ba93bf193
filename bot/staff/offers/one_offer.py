"""One offer: as residents see it on a phone, what it is for, and what came of it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.staff.offers.grid import named, things_of
from bot.staff.offers.previewing import preview
from bot.staff.offers.priorities import wished
from bot.staff.shell import show
from bot.web.phone import opened
from bot.web.site import site_of
from flows.suggesting.repertoire import Thing
from flows.turn import Person
from storage.staff import repertoire
from storage.staff.repertoire import Use


async def page(request: Request, _who: Person) -> Response:
    """The offer in a phase and about a topic that it is for: those asked for, else the first of its own."""
    site, wanted = site_of(request), request.path_params["offer"]
    thing = things_of(site).get(wanted)
    if thing is None:
        raise HTTPException(404)
    programme = site.app.programme
    phases = [each.id for each in programme.phases if thing.fits("", each.id)]
    topic = _one_of(thing.topics, request.query_params.get("topic", ""))
    phase = _one_of(phases, request.query_params.get("phase", ""))
    used = await site.app.line.read(repertoire.uses)
    guide = programme.guide(wanted.removeprefix("guide:"))
    context = {
        "here": "repertoire", "thing": thing, "use": used.get(wanted, Use()), "topic": topic, "phase": phase,
        "fitting": phases, "file": _file(thing),
        "seen": preview(site, thing, topic, phase),
        "wished": [each for each in await wished(site) if wanted == each.offer or each.topic in thing.topics],
        **(opened(guide, programme) if guide else {"guide": None}), **named(programme),
    }  # fmt: skip
    return show(request, "staff_offer.html", context)


def _one_of(own: tuple[str, ...] | list[str], wanted: str) -> str:
    return wanted if wanted in own else next(iter(own), "")


def _file(thing: Thing) -> str:
    """Where an editor changes it."""
    named, _, wanted = thing.offer.partition(":")
    return f"guides/{wanted}.md" if named == "guide" else FILES[named]


FILES = {
    "cluster": "clusters.yaml", "event": "events.yaml", "partner": "partners.yaml", "step": "partners.yaml",
    "academy": "programme.yaml",
}  # fmt: skip
