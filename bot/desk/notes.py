"""What advisers share: a note about an area, all that one has shared, to change or take back, and a public note."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk import in_doubt, public_note
from bot.desk.acts import area_page, form_of
from bot.desk.area_card import NOTE
from bot.desk.show import calendar_of, not_yours, number_of, show
from bot.desk.view import Spot, look
from bot.web.site import render, site_of
from flows.desk.steps import DRAFT_LENGTH, too_many
from flows.turn import Person
from flows.wording import listed
from storage.desk import areas, sharing_back
from storage.desk.sharing_back import KINDS, PUBLIC, Shared, author


async def mine(request: Request, who: Person) -> Response:
    """Every note they have shared, the newest first."""
    return await _own(request, who)


async def share(request: Request, who: Person) -> Response:
    """A note for the team and the review, from an area's card."""
    site, form = site_of(request), await form_of(request)
    spot = Spot("area", number_of(form.get("from", "")), request.path_params["area"])
    calendar, programme, kind = calendar_of(site), site.app.programme, form.get("kind", "")
    view = await site.app.line.read(lambda connection: look(connection, programme, who, spot, calendar))
    theirs = view is not None and view.card is not None and kind in KINDS
    if asks := await (in_doubt.asked(request, who, spot, form, "notes") if theirs else
                      in_doubt.apart(request, who, form, "text", spot=spot)):  # fmt: skip
        return asks
    if not theirs:
        return not_yours(request, who)
    text = form.get("text", "").strip()
    if trouble := _trouble(text, "", ()):
        return await show(request, who, spot, trouble=trouble, draft=text, draft_of="notes", kind=kind, status=422)
    note = Shared(author(who), kind, text, site.app.clock.now())
    await site.app.line.write(lambda connection: sharing_back.share(connection, note, spot.area, who.id))
    return RedirectResponse(area_page(spot, "shared"), 303)


async def change(request: Request, who: Person) -> Response:
    """One of their own notes is put into other words, or taken back."""
    site, form, number = site_of(request), await form_of(request), number_of(request.path_params["number"])
    note = await site.app.line.read(lambda connection: sharing_back.one(connection, number, author(who)))
    takes_back = request.path_params["act"] == "take-back"
    asks = None if takes_back else await in_doubt.apart(request, who, form, "text", "It's a note" if note else "")
    if asks or note is None:
        return asks or not_yours(request, who)
    if takes_back:
        await site.app.line.write(lambda connection: sharing_back.take_back(connection, note))
        return RedirectResponse("/desk/notes?did=taken_back", 303)
    text = form.get("text", "").strip()
    card = await site.app.line.read(lambda connection: areas.card(connection, note.area_id))
    names = public_note.names_in(text, card) if card and note.kind == PUBLIC and not form.get("agreed") else ()
    if trouble := _trouble(text, "", names):
        return await _own(request, who, trouble, (number, text, bool(names)))
    await site.app.line.write(lambda connection: sharing_back.reword(connection, note, text))
    return RedirectResponse("/desk/notes?did=changed", 303)


async def _own(
    request: Request, who: Person, trouble: str = "", given: tuple[int, str, bool] = (0, "", False)
) -> Response:
    """Their notes; with `trouble`, words `given` for the note of that number were not kept, perhaps for a name."""
    site = site_of(request)
    found = await site.app.line.read(lambda connection: sharing_back.by(connection, author(who)))
    context = {
        "who": who, "notes": found, "kinds": NOTE, "calendar": calendar_of(site), "longest": DRAFT_LENGTH,
        "said": "" if trouble else DONE.get(request.query_params.get("did", ""), ""), "trouble": trouble,
        "given": given,
    }  # fmt: skip
    return render(request, "desk_notes.html", context, 422 if trouble else 200)


async def public(request: Request, who: Person) -> Response:
    """A public note about an area of theirs: drafted for them, and kept once they have made it the area's own."""
    site, spot = site_of(request), Spot("area", area=request.path_params["area"])
    form = await form_of(request) if request.method == "POST" else {}
    if asks := await in_doubt.apart(request, who, form, "text", "It's a note"):
        return asks
    calendar, programme = calendar_of(site), site.app.programme
    view = await site.app.line.read(lambda connection: look(connection, programme, who, spot, calendar))
    if view is None or view.card is None:
        return not_yours(request, who)
    drafted = public_note.draft(view.card, programme, calendar)
    page = {"who": who, "card": view.card, "text": drafted, "trouble": "", "names": (), "longest": DRAFT_LENGTH}
    if request.method == "GET":
        return render(request, "desk_public.html", page)
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


DONE = {
    "kept": "Kept. It is published nowhere: copy it, and take it to the area's website once people there agree.",
    "changed": "Changed. Whoever reads it from now on reads your new words.",
    "taken_back": "Taken back. Nobody reads it any more.",
}
EMPTY = "There was nothing in it, so nothing was kept."
TOO_LONG = "That's {many}, so it wasn't kept. Your words are below."
NAMED = "{names} may be somebody who lives there, so it wasn't kept. Take the name out, or say that they agreed."
