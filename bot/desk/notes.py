"""What advisers share: all that one has shared, and writing a public note about an area."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import public_note
from bot.desk.acts import form_of
from bot.desk.area_card import NOTE
from bot.desk.show import calendar_of, not_yours
from bot.desk.view import Spot, look
from bot.web.site import render, site_of
from flows.desk.steps import DRAFT_LENGTH, too_many
from flows.turn import Person
from flows.wording import listed
from storage import sharing_back
from storage.sharing_back import PUBLIC, Shared, author


async def mine(request: Request, who: Person) -> Response:
    """Every note they have shared, the newest first."""
    site = site_of(request)
    found = await site.app.line.read(lambda connection: sharing_back.by(connection, author(who)))
    said = KEPT if request.query_params.get("did") == "kept" and found and found[0].kind == PUBLIC else ""
    context = {"who": who, "notes": found, "kinds": NOTE, "calendar": calendar_of(site), "said": said}
    return render(request, "desk_notes.html", context)


async def public(request: Request, who: Person) -> Response:
    """A public note about an area of theirs: drafted for them, and kept once they have made it the area's own."""
    site, spot = site_of(request), Spot("area", area=request.path_params["area"])
    calendar, programme = calendar_of(site), site.app.programme
    view = await site.app.line.read(lambda connection: look(connection, programme, who, spot, calendar))
    if view is None or view.card is None:
        return not_yours(request, who)
    drafted = public_note.draft(view.card, programme, calendar)
    page = {"who": who, "card": view.card, "text": drafted, "trouble": "", "names": (), "longest": DRAFT_LENGTH}
    if request.method == "GET":
        return render(request, "desk_public.html", page)
    form = await form_of(request)
    text = form.get("text", "").strip()
    names = () if form.get("agreed") else public_note.names_in(text, view.card)
    if trouble := _trouble(text, drafted, names):
        given = {"text": text or drafted, "trouble": trouble, "names": names}
        return render(request, "desk_public.html", {**page, **given}, 422)
    note = Shared(author(who), PUBLIC, text, site.app.clock.now())
    await site.app.line.write(lambda connection: sharing_back.share(connection, note, spot.area, who.id))
    return RedirectResponse("/desk/notes?did=kept", 303)


def _trouble(text: str, drafted: str, names: tuple[str, ...]) -> str:
    if not text:
        return EMPTY
    if len(text) > DRAFT_LENGTH:
        return TOO_LONG.format(many=too_many(text))
    return public_note.not_yet(text, drafted) or (NAMED.format(names=listed(names)) if names else "")


KEPT = "Kept. It is published nowhere: copy it, and take it to the area's own website once the people there agree."
EMPTY = "There was nothing in it, so nothing was kept. The draft is below again."
TOO_LONG = "That's {many}, so it wasn't kept. Your words are below."
NAMED = "{names} may be somebody who lives there, so it wasn't kept. Take the name out, or say that they agreed."
