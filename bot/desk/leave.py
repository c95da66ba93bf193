"""An adviser's own leave, entered on the desk: when, and who stands in."""

from collections.abc import Mapping
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import leave_words
from bot.desk.acts import TEAM, day_of, form_of
from bot.desk.leave_words import LONGEST
from bot.desk.show import calendar_of, not_yours, number_of, show
from bot.desk.view import Spot
from bot.web.site import site_of
from flows.programme import Programme
from flows.turn import Person
from storage.at_work import leaves
from storage.at_work.leaves import Leave


async def enter(request: Request, who: Person) -> Response:
    """From its first day on, residents hear who stands in."""
    if not who.adviser:
        return not_yours(request, who)
    site, given = site_of(request), await form_of(request)
    away = _leave(given, who, site.app.programme, calendar_of(site).today)
    if isinstance(away, str):
        return await show(request, who, Spot(), trouble=away, status=422)
    now, agreed = site.app.clock.now(), given.get("agreed", "")
    would = await site.app.line.tell_after(
        lambda connection: leave_words.entered(connection, site.app.programme, away, now, agreed)
    )
    if would:
        return await show(request, who, Spot(), trouble=NOT_YET, leave=(away, would), status=409)
    return RedirectResponse("/desk?did=leave", 303)


async def remove(request: Request, who: Person) -> Response:
    """Take their own leave out again; nobody else's."""
    site, wanted = site_of(request), number_of(request.path_params["leave"])
    today = calendar_of(site).today
    theirs = await site.app.line.read(lambda connection: leaves.coming(connection, today))
    if not any(each.id == wanted and each.adviser == who.adviser for each in theirs):
        return not_yours(request, who)
    now = site.app.clock.now()
    await site.app.line.tell_after(lambda connection: leave_words.removed(connection, site.app.programme, wanted, now))
    return RedirectResponse("/desk?did=leave_out", 303)


def _leave(form: Mapping[str, str], who: Person, programme: Programme, today: date) -> Leave | str:
    """The leave, or why it can't be entered."""
    starts, ends, cover = day_of(form.get("starts", "")), day_of(form.get("ends", "")), form.get("cover", "")
    if starts is None or ends is None or ends < starts or ends < today:
        return DAYS_WRONG
    if (ends - starts).days > LONGEST:
        return TOO_LONG
    if cover not in {TEAM, *(adviser.id for adviser in programme.advisers if adviser.id != who.adviser)}:
        return NO_COVER
    return Leave(who.adviser, starts, ends, "" if cover == TEAM else cover)


DAYS_WRONG = "Choose a first and a last day, the last one not before the first or today. Nothing was entered."
NO_COVER = "Choose who stands in for you. Nothing was entered."
NOT_YET = "Not entered yet. Read what would happen under “Your leave”, then decide."
TOO_LONG = "That is longer than a year. Please check the two days. Nothing was entered."
