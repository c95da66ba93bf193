"""What is written on the desk and sounds as if somebody may be in danger: it is asked what it is before it is kept."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import show, world_of
from bot.desk.view import Spot
from bot.web.site import site_of
from flows.danger.heard_of.which_adviser import about_adviser
from flows.danger.saying.danger_words import lines_of
from flows.danger.saying.which_numbers import fitting_numbers
from flows.desk import reported
from flows.desk.sight import Handoff
from flows.effects import TellOnDuty
from flows.hearing.heard import Alarm
from flows.turn import Person, World
from storage.sending.attachments import Kept


async def asked(
    request: Request,
    who: Person,
    spot: Spot,
    form: Mapping[str, str],
    act: str,
    *,
    about: Handoff | None = None,
    with_it: tuple[Kept, ...] = (),
) -> Response | None:
    """
    The page that asks, or says that those on duty know; None for words that may go, or that they say may.

    The words are a reply `about` a request, what came of it or a note, as the `act` says. That a danger was a false
    alarm they say by pressing it once more.
    """
    site, text, answer = site_of(request), form.get("text", "").strip(), form.get("danger", "")
    world = world_of(site, who)
    alarm = _alarm_in(text, act, about, world)
    if alarm is None or answer == "send" or (form.get("false_alarm") and form.get("sure")):
        return None
    if answer == "tell":
        await site.app.line.do(who.id, TellOnDuty(text, alarm.danger, about_adviser(text, world)))
    numbers = lines_of(fitting_numbers(alarm.danger, text, world.programme.urgent))
    says = SAYS.get(answer, MAY_BE).format(numbers=numbers)
    return await show(
        request, who, spot, trouble=says, draft=text, draft_of=act, kind=form.get("kind", ""), with_it=with_it,
        doubted=answer not in SAYS, status=409,
    )  # fmt: skip


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
ALL_RIGHT = "All right. It has gone to nobody; your words are kept below."
SAYS = {"tell": TOLD, "nobody": ALL_RIGHT}
