"""What every staff page shares: who may see it, where one can go, and what has just been done."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from bot.desk.show import calendar_of
from bot.web.sign_in import signed_in
from bot.web.site import render, site_of
from flows.turn import Person

NAV = (
    ("home", "Home", "/staff"),
    ("nudges", "Nudges", "/staff/nudges"),
    ("areas", "Areas", "/staff/areas"),
    ("requests", "Requests", "/staff/requests"),
    ("repertoire", "Offers", "/staff/repertoire"),
    ("review", "Review", "/staff/review"),
    ("people", "People", "/staff/people"),
    ("hearing", "Hearing", "/staff/hearing"),
)
SAID = {
    "draft": "Kept as a draft. Nobody gets anything until you approve it.",
    "draft_without": "Kept as a draft, without the file that was not taken. Nobody gets anything until you approve it.",
    "copied": "Copied as a draft. Nobody gets anything until you approve it.",
    "begun": "It has begun to go out or is over, so nothing was changed. Copy it to write it anew.",
    "tried": "Sent to your own chat as a trial. Nobody else gets it, and it is counted nowhere.",
    "approved": "Approved.",
    "second_asked": "Asked: it stands on the first page of everybody else in the team until one of them approves it.",
    "paused": "Paused. Nobody else gets it until you let it go on.",
    "resumed": "It goes on.",
    "let_in": "They get it all the same. Your reason is kept with your name.",
    "left_out": "They are left out again.",
    "stopped": "Stopped. Whoever has not had it yet won't get it.",
    "thrown_away": "The draft is gone.",
    "group_renamed": "Renamed.",
    "group_deleted": "Deleted. Nudges that were written to it stay as they are.",
    "moved": "Moved on. The resident hears it in their own hours, or when they ask if they told us to stop.",
    "days": "The days are written down. Nobody was written to.",
    "moved_before": "Somebody moved this one before you did, so nothing was changed. Here is how it stands.",
    "forwarded": "Moved on. Whoever put them forward hears it in their own hours, or when they ask.",
    "forwarded_quietly": "Moved on. Nobody was written to: a neighbour hears what comes of it from a person.",
    "leave": "The leave is entered. Residents hear who covers from its first day on.",
    "example": "Added to the examples. It counts within a few minutes; until then everything is heard as before.",
    "example_undone": "Taken out of the examples again.",
    "left": "Left. It is off the list.",
    "left_undone": "It is on the list again.",
    "example_gone": "Somebody undid that before you did, so nothing was changed.",
    "kept": "Kept beside the content. Anybody can play it again here, and alongside rehearse plays it too.",
    "renewed": "Kept as it is answered now.",
    "removed": "Removed. It is no longer beside the content.",
    "removed_before": "Somebody removed that one before you did.",
    "worded": "Kept. It is said like this within seconds, once it has been looked over.",
    "as_written": "It is said as it was written again, within seconds.",
    "sentence_gone": "That sentence isn't said any more, so nothing was changed.",
    "staff_came": "They work here now. Make them a sign-in link under People when they are ready to use it.",
    "staff_left": "Nothing lets them in any more. What they wrote down stays.",
    "staff_back": "They work here again. Make them a new sign-in link under People.",
    "links_taken_back": "No link of theirs lets anybody in any more. A new one can be made at any time.",
    "brought_in": "They are in. Nobody was written to: give the residents their invitations.",
    "brought_in_undone": "They are taken out again.",
    "too_late_to_undo": "An hour is over or somebody has come since, so nothing was changed.",
    "decided": "Written down. It stands in the next review too.",
    "nothing_decided": "Nothing was written, so nothing was kept.",
    "taken_back": "Taken back. It is in no review any more.",
    "taken_back_before": "Somebody took that back before you did.",
    "leave_removed": "The leave is taken out again.",
}
MOST_FIELDS = 80
Page = Callable[[Request, Person], Awaitable[Response]]


def for_staff(page: Page) -> Callable[[Request], Awaitable[Response]]:
    """This page for whoever is signed in as staff; anybody else is shown the way to their own."""

    async def guarded(request: Request) -> Response:
        who = await signed_in(request, "staff")
        return who if isinstance(who, Response) else await page(request, who)

    return guarded


def show(request: Request, template: str, context: Mapping[str, Any], status: int = 200) -> Response:
    """A staff page, with the navigation and what has just been done."""
    said = SAID.get(request.query_params.get("said", ""), "")
    shared = {"nav": NAV, "said": said, "told": calendar_of(site_of(request))}
    return render(request, template, {**shared, **context}, status)


def done(path: str, said: str, **more: object) -> Response:
    """Back to a page, which says what was done, and is asked for whatever more of this isn't empty."""
    asked = {"said": said, **{name: value for name, value in more.items() if value}}
    return RedirectResponse(f"{path}?{urlencode(asked)}", 303)


async def form(request: Request) -> dict[str, str]:
    """What was filled in, without the spaces around it."""
    async with request.form(max_fields=MOST_FIELDS, max_files=0) as given:
        return strings(given)


def strings(given: FormData) -> dict[str, str]:
    """The fields of a form that hold words."""
    return {name: value.replace("\0", "").strip() for name, value in given.items() if isinstance(value, str)}


def number(value: str, most: int = 2**31) -> int | None:
    """A whole number that somebody typed, or None."""
    return int(value) if value.isdecimal() and len(value) < 11 and int(value) <= most else None


def numbered(request: Request, name: str) -> int:
    """The number in the address; no such page if nothing can have one so large."""
    found = number(str(request.path_params[name]))
    if found is None:
        raise HTTPException(404)
    return found


def address_of(request: Request) -> str:
    """Where people reach this service, without a slash at the end."""
    return site_of(request).app.settings.public_url or str(request.base_url).rstrip("/")
