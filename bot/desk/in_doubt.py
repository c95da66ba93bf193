"""
What is written on the desk and sounds as if somebody may be in danger: it is asked what it is before anything else.

It comes before whatever else may stand in the way of the words: a page that is out of date, or no longer theirs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import Apart, calendar_of, show, world_of
from bot.desk.view import Spot, look
from bot.web.site import Site, render, site_of
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.saying.danger_words import lines_of
from flows.danger.saying.which_numbers import fitting_numbers
from flows.desk import reported
from flows.desk.sight import Handoff
from flows.effects import TellOnDuty
from flows.events import DoubtWritten
from flows.hearing.heard import Alarm
from flows.turn import Person, World
from storage.incoming import Incoming
from storage.on_duty import colleagues
from storage.sending.attachments import Kept

Form = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is said to whoever wrote it, and whether they still have to say what it is."""

    says: str
    is_open: bool


async def asked(
    request: Request, who: Person, spot: Spot, form: Form, act: str,
    *, about: Handoff | None = None, with_it: tuple[Kept, ...] = (), besides: str = "",
) -> Response | None:  # fmt: skip
    """
    The page that asks, or says that those on duty know; None for words that may go, or that they say may.

    The words are a reply `about` a request, what came of it or a note, as the `act` says. That a danger was a false
    alarm they say by pressing it once more. `besides` is what else they have to know.
    """
    doubt = await _heard(request, who, form, form.get("text", ""), act, about)
    if doubt is None:
        return None
    says, text = "\n".join(filter(None, (doubt.says, besides))), form.get("text", "").strip()
    return await show(
        request, who, spot, trouble=says, draft=text, draft_of=act, kind=form.get("kind", ""), with_it=with_it,
        doubted=doubt.is_open, status=409,
    )  # fmt: skip


async def apart(
    request: Request, who: Person, form: Form, field: str, sends: str = "", spot: Spot | None = None
) -> Response | None:
    """
    The same for words with no place of their own on the page, in a form apart: on the desk at `spot`, or on a page.

    `sends` is how they say that the words may go where they were written; empty where they can go nowhere any more.
    """
    doubt = await _heard(request, who, form, form.get(field, ""))
    if doubt is None:
        return None
    others = tuple((name, value) for name, value in form.items() if name not in (field, "danger"))
    words = Apart(request.url.path, field, form.get(field, "").strip(), others, sends, doubt.is_open)
    if spot is None:
        page = {"who": who, "trouble": doubt.says, "apart": words}
        return render(request, "desk_apart.html", page, 409)
    site, calendar, at = site_of(request), calendar_of(site_of(request)), spot
    theirs = await site.app.line.read(lambda connection: look(connection, site.app.programme, who, at, calendar))
    return await show(request, who, spot if theirs else Spot(), trouble=doubt.says, apart=words, status=409)


async def _heard(
    request: Request, who: Person, form: Form, text: str, act: str = "", about: Handoff | None = None
) -> Doubt | None:
    site, text, answer = site_of(request), text.strip(), form.get("danger", "")
    world = world_of(site, who)
    alarm = _alarm_in(text, act, about, world)
    if alarm is None:
        return None
    said = answer in ("send", *SAYS) or bool(form.get("false_alarm") and form.get("sure"))
    says = SAYS.get(answer, MAY_BE)
    if answer == "tell":  # before the doubt is settled: whatever stops us in between, it is told
        says = await _told(site, world, text, alarm)
    doubt = Incoming("inside", "", "", DoubtWritten(text, alarm.danger, settled=said), world.now, person=who.id)
    await site.app.line.tell_after(lambda connection: (None, [doubt]))
    if said and answer not in SAYS:
        return None
    numbers = lines_of(fitting_numbers(alarm.danger, text, world.programme.urgent))
    return Doubt(says.format(numbers=numbers), answer not in SAYS)


async def _told(site: Site, world: World, text: str, alarm: Alarm) -> str:
    """Those on duty are told, past an adviser who is named in it; whether anybody could be."""
    who, around = world.person.id, about_adviser(text, world)
    await site.app.line.do(who, TellOnDuty(text, alarm.danger, around))
    reached = await site.app.line.read(
        lambda connection: colleagues.hear(connection, world.programme, world.now, who, around)
    )
    return TOLD if reached else TOLD_NOBODY


def _alarm_in(text: str, act: str, about: Handoff | None, world: World) -> Alarm | None:
    """What is heard in it; where a danger is closed, only what is plain may be another one."""
    alarm = reported.alarm_in(text, (about.called,) if about else (), world)
    closes_danger = act == "close" and about is not None and about.safety
    return None if alarm and closes_danger and not alarm.certain else alarm


MAY_BE = (
    "That sounds as if somebody may be in danger, so it has gone to nobody yet. If anyone is in danger now, ring 999. "
    "Say below what it is; your words are kept there.\n{numbers}"
)
TOLD = (
    "Those on duty are told in your words, and again every 10 minutes until somebody takes it: it's at the top of the "
    "list. It went nowhere else; your words are kept below. If anyone is in danger now, ring 999, then follow your "
    "safeguarding procedure.\n{numbers}"
)
TOLD_NOBODY = (
    "Nobody on duty can be reached, so nobody has been told yet. It stands open at the top of the list and is tried "
    "again every 10 minutes, but please ring somebody yourself. If anyone is in danger now, ring 999, then follow your "
    "safeguarding procedure. Your words are kept below.\n{numbers}"
)
ALL_RIGHT = "All right. It has gone to nobody; your words are kept below."
SAYS = {"tell": TOLD, "nobody": ALL_RIGHT}
