"""A reply on the desk that sounds as if somebody may be in danger: it is asked whom it is for before it goes."""

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from bot.desk.show import show, world_of
from bot.desk.view import Spot, View
from bot.web.site import site_of
from flows.danger.heard_of.which_adviser import about_adviser
from flows.desk import reported
from flows.effects import TellOnDuty
from flows.turn import Person
from storage.sending.attachments import Kept


async def asked(
    request: Request, who: Person, spot: Spot, form: Mapping[str, str], before: View, with_it: tuple[Kept, ...]
) -> Response | None:
    """The page that asks, or says that those on duty know; None for a reply that may go, or that they say is one."""
    site, text = site_of(request), form.get("text", "").strip()
    world = world_of(site, who)
    assert before.open is not None
    alarm = reported.alarm_in(text, (before.open.handoff.called,), world)
    if alarm is None or form.get("danger") == "send":
        return None
    told = form.get("danger") == "tell"
    if told:
        await site.app.line.do(who.id, TellOnDuty(text, alarm.danger, about_adviser(text, world)))
    says = TOLD if told else MAY_BE
    return await show(request, who, spot, trouble=says, draft=text, with_it=with_it, doubted=not told, status=409)


MAY_BE = (
    "That sounds as if somebody may be in danger, so nothing was sent. If anyone is in danger now, ring 999. Say below "
    "whom it is for; your words are kept there."
)
TOLD = (
    "Those on duty are told in your words, and again every 10 minutes until somebody takes it: it's at the top of the "
    "list. Nothing was sent here; your words are kept below. If anyone is in danger now, ring 999, then follow your "
    "safeguarding procedure."
)
