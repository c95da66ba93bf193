"""How each channel does: whether it is connected, what came and went last, what waits, what did not arrive and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from bot.channels import Asked, Reception
from bot.channels.web import NAME as WEB
from bot.desk.show import calendar_of
from bot.staff.plain_reasons import Reason, plainly
from bot.staff.shell import show
from bot.web.site import Site, site_of
from flows.turn import Person
from storage.forum.pace import NAME as GROUP
from storage.sending import how_it_goes, slow_down
from storage.sending.how_it_goes import Missed, Traffic
from storage.staff import needs_someone

PAGE = "/staff/channels"
LOOKS_BACK, LATELY = timedelta(days=7), timedelta(days=1)
ANSWERS_WITHIN = timedelta(seconds=90)  # we ask again at once, and an answer takes up to half a minute
NAMES = {WEB: "Web phone", "telegram": "Telegram", "whatsapp": "WhatsApp", GROUP: "The advisers' group on Telegram"}
OUT, IN = "Nothing goes out", "Nothing comes in"


@dataclass(frozen=True, slots=True)
class Broken:
    """A channel that lets nothing through, one way: since when as far as we know, why, and what to do."""

    channel: str
    says: str
    since: datetime | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Health:
    """
    One channel. `connected` is None where that can't be known from here: there only what came in last tells.

    `says` stands for a channel that isn't `broken`; `until` is how long it has asked for less.
    """

    name: str
    connected: bool | None
    says: str
    traffic: Traffic
    until: datetime | None
    broken: tuple[Broken, ...]


@dataclass(slots=True)
class NotArrived:
    """What did not arrive there for a reason; `lately` since yesterday, `people` the newest of whom it was for."""

    channel: str
    reason: Reason
    unknown: bool
    oldest: datetime
    many: int
    lately: int
    people: list[Missed]

    @property
    def todo(self) -> str:
        """What is left to do: none of these is sent again."""
        if self.unknown:
            return MAY_HAVE
        return GIVEN_UP if self.reason.passes else self.reason.todo


async def page(request: Request, _who: Person) -> Response:
    """Every channel, and what went wrong."""
    site, calendar = site_of(request), calendar_of(site_of(request))
    wrong, now = broken(site), calendar.now
    every = sorted({*site.app.channels, *(each.channel for each in wrong)}, key=lambda each: (each == WEB, each))

    def read(connection: Connection) -> dict[str, object]:
        calm = slow_down.now(connection, now)
        return {
            "channels": [
                _health(site, name, how_it_goes.traffic(connection, name, now), calm.get(name), wrong, now)
                for name in every
            ],
            "lost": not_arrived(connection, now, named=True),
            "failed": needs_someone.failed_turns(connection, now - LOOKS_BACK),
        }

    found = await site.app.line.read(read)
    return show(request, "staff_channels.html", {"here": "home", "names": NAMES, **found})


def broken(site: Site) -> tuple[Broken, ...]:
    """Where nothing gets through just now, as it is really known: by what came of the last tries."""
    return tuple(_broken(site))


def not_arrived(connection: Connection, now: datetime, *, named: bool = False) -> list[NotArrived]:
    """What did not arrive in the last seven days, most first; `named`: with whom it was for."""
    found: dict[tuple[str, str, bool], NotArrived] = {}
    for each in how_it_goes.lost(connection, now - LOOKS_BACK, now - LATELY):
        reason, key = plainly(each.problem), _key(each.channel, each.problem, each.state)
        into = found.setdefault(key, NotArrived(each.channel, reason, key[2], each.oldest, 0, 0, []))
        into.many, into.lately = into.many + each.many, into.lately + each.lately
        into.oldest = min(into.oldest, each.oldest)
    for who in how_it_goes.missed(connection, now - LOOKS_BACK) if named else ():
        found[_key(who.channel, who.problem, who.state)].people.append(who)
    return sorted(found.values(), key=lambda each: -each.many)


def _key(channel: str, problem: str, state: str) -> tuple[str, str, bool]:
    return channel, plainly(problem).says, state == "unknown"


def _broken(site: Site) -> Iterator[Broken]:
    for name, trouble in sorted(site.app.deliverer.trouble.items()):
        yield Broken(name, OUT, trouble.since, plainly(trouble.why))
    for name in sorted(site.app.channels):
        if (heard := _reception(site, name)) and heard.trouble:
            yield Broken(name, IN, heard.answered, plainly(heard.trouble))


def _health(
    site: Site, name: str, traffic: Traffic, until: datetime | None, wrong: Iterable[Broken], now: datetime
) -> Health:
    here, heard = tuple(each for each in wrong if each.channel == name), _reception(site, name)
    if here:
        return Health(name, False, "", traffic, until, here)
    if name == WEB:
        pages = sum(map(len, site.app.web.open_pages.values()))
        says = {0: NO_PAGE, 1: OPEN_PAGE}.get(pages, OPEN_PAGES).format(many=pages)
        return Health(name, True, says, traffic, until, ())
    if heard is None:
        return Health(name, None, CALLS_US if site.app.settings.public_url else NOT_ASKED, traffic, until, ())
    if heard.answered is None or now - heard.answered > ANSWERS_WITHIN:
        return Health(name, False, NO_ANSWER, traffic, until, ())
    return Health(name, True, ANSWERS, traffic, until, ())


def _reception(site: Site, name: str) -> Reception | None:
    channel = site.app.channels.get(name)
    found = channel.reception if isinstance(channel, Asked) else None
    ahead = site.app.clock.ahead
    return Reception(found.answered and found.answered + ahead, found.trouble) if found else None


MAY_HAVE = "It may have arrived, so it was not sent again. If it matters, ask them."
GIVEN_UP = "It was tried often, and then given up. If it matters, write to them again or ring them."
NO_PAGE = "Works: it is served from here, and nobody has a page open on it now"
OPEN_PAGE = "Works: it is served from here, and one page is open on it now"
OPEN_PAGES = "Works: it is served from here, and {many} pages are open on it now"
CALLS_US = "It calls us when something comes in, so what came in last is all that tells"
NOT_ASKED = "Nothing has been asked of it yet"
NO_ANSWER = "It hasn't answered us for a while"
ANSWERS = "Connected: it answers when we ask for what came in"
