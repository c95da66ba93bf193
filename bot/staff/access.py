"""Who may work here: staff come, go and come back, links that are out are taken back, and who did which is shown."""

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.staff.shell import done, form, numbered, show
from bot.web.site import site_of
from flows.turn import Person
from storage.at_work import roles

HERE = "/staff/people/access"
LONGEST_NAME = 80
LINKS = {"sign_in": "Sign-in link", "join": "Telegram invitation"}
CHANGES = {
    "came": "came to work here", "left": "was let go", "came_back": "came back", "invited": "was given a link",
    "taken_back": "had links taken back",
}  # fmt: skip


async def page(request: Request, who: Person) -> Response:
    """Everybody who works here or did, with the links that are out."""
    return await _page(request, who)


async def add(request: Request, who: Person) -> Response:
    """Another member of staff."""
    app, name = site_of(request).app, " ".join((await form(request)).get("name", "").split())
    if not 0 < len(name) <= LONGEST_NAME:
        return await _page(request, who, NO_NAME.format(most=LONGEST_NAME), 422)
    now = app.clock.now()
    made = await app.line.write(lambda connection: roles.add_staff(connection, name, who.name, now))
    return done(HERE, "staff_came") if made else await _page(request, who, THERE.format(name=name), 409)


async def change(request: Request, who: Person) -> Response:
    """Let somebody go or come back, or take back their links."""
    app, whose, act = site_of(request).app, numbered(request, "person"), request.path_params["act"]
    if act not in SAID:
        raise HTTPException(404)
    now = app.clock.now()

    def work(connection: Connection) -> bool:
        match act:
            case "let-go":
                return roles.let_go(connection, whose, who.id, now)
            case "let-back":
                return roles.let_back(connection, whose, who.name, now)
            case _:
                return roles.take_back(connection, whose, who.name, now)

    return done(HERE, SAID[act]) if await app.line.write(work) else await _page(request, who, NOT_DONE[act], 409)


async def _page(request: Request, who: Person, problem: str = "", status: int = 200) -> Response:
    app = site_of(request).app
    now = app.clock.now()
    context = {
        "here": "people", "problem": problem, "me": who.id, "links": LINKS, "changes": CHANGES,
        "everybody": await app.line.read(lambda connection: roles.everybody(connection, now)),
        "lately": await app.line.read(roles.lately),
    }  # fmt: skip
    return show(request, "staff_access.html", context, status)


SAID = {"let-go": "staff_left", "let-back": "staff_back", "take-back": "links_taken_back"}
NOT_DONE = {
    "let-go": "Nobody can let themselves go, nor the last member of staff. Nothing was changed.",
    "let-back": "Somebody changed that before you did. Nothing was changed.",
    "take-back": "There was no link of theirs that still let anybody in. Nothing was changed.",
}
NO_NAME = "Write a name of up to {most} characters. Nothing was changed."
THERE = "Somebody called {name} is among the staff already. Write more of the name, so that they can be told apart."
