"""What needs someone, a line each: how many, since when the oldest, and where it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.staff import channels
from bot.staff.areas import QUIET_WEEKS
from flows.desk.calendar import Calendar
from flows.programme import HALF_A_YEAR, Programme, is_long_ago
from flows.wording import listed
from storage.blocks import packages
from storage.blocks.packages import Request
from storage.staff import to_do
from storage.staff.to_do import Pile
from storage.tables import package_request

NEEDS_A_PERSON = ("asked", "agreed")  # a yes or no, and then somebody who comes
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of thing. `act` is what to do, at `path`; without a path it is done in a file of the content."""

    id: str
    title: str
    many: int
    oldest: datetime | None
    why: str
    act: str = ""
    path: str = ""


def pressing(connection: Connection, programme: Programme, calendar: Calendar) -> tuple[Line, ...]:
    """What somebody waits for, or does not know of, the most urgent first."""
    asked = packages.everything(connection, programme, package_request.c.state.in_(NEEDS_A_PERSON))
    found = (
        _numbers(programme, calendar), _requests("agreed", asked, programme), _requests("asked", asked, programme),
        _lost(connection, calendar), _failed(connection, calendar),
    )  # fmt: skip
    return tuple(each for each in found if each.many)


def in_time(connection: Connection, programme: Programme, calendar: Calendar) -> tuple[Line, ...]:
    """What can wait until somebody gets round to it."""
    found = (
        _line("drafts", to_do.drafts(connection), "/staff/nudges"),
        _line("paused", to_do.paused(connection), "/staff/nudges"),
        _line("leaders", to_do.to_speak_with(connection), "/staff/leaders"), _quiet(connection, calendar),
        *_content(programme, calendar),
    )  # fmt: skip
    return tuple(each for each in found if each.many)


def _line(kind: str, pile: Pile, path: str) -> Line:
    title, why, act = SAID[kind]
    return Line(kind, title, pile.many, pile.oldest, why, act, path)


def _requests(state: str, asked: list[Request], programme: Programme) -> Line:
    those = sorted((each for each in asked if each.state == state), key=lambda each: each.since)
    title, why, act = SAID[state]
    why = why.format(days=programme.experts.waits[state], adviser=programme.words.adviser)
    first = those[0] if those else None
    path = f"/staff/requests#request-{first.id}" if first else ""
    return Line(state, title, len(those), first.since if first else None, why, act, path)


def _lost(connection: Connection, calendar: Calendar) -> Line:
    lost = channels.not_arrived(connection, calendar.now)
    oldest = min((each.oldest for each in lost), default=None)
    reasons = [
        OF_THEM.format(
            many=each.many, channel=channels.NAMES.get(each.channel, each.channel), why=each.reason.says.rstrip(".")
        )
        for each in lost[:MOST_NAMED]
    ]
    lately = sum(each.lately for each in lost)
    why = " ".join((LATELY.format(many=lately), *reasons))
    return Line(
        "lost", "Did not arrive", sum(each.many for each in lost), oldest, why, SEE_WHO, f"{channels.PAGE}#lost"
    )


def _failed(connection: Connection, calendar: Calendar) -> Line:
    failed = to_do.failed_turns(connection, calendar.now - channels.LOOKS_BACK)
    return _line("failed", failed, f"{channels.PAGE}#failed")


def _numbers(programme: Programme, calendar: Calendar) -> Line:
    old = [each.name for each in programme.urgent.numbers if is_long_ago(each.checked, calendar.today, HALF_A_YEAR)]
    title, why, _ = SAID["numbers"]
    return Line("numbers", title, len(old), None, why.format(names=_some(old)))


def _quiet(connection: Connection, calendar: Calendar) -> Line:
    quiet = to_do.quiet(connection, calendar.now - timedelta(weeks=QUIET_WEEKS))
    title, why, act = SAID["quiet"]
    new, first = sum(not each.used_support for each in quiet), _some([each.name for each in quiet])
    oldest = min((each.heard_at for each in quiet), default=None)
    why = (NEW if new else "{names}. ").format(names=first, new=new) + why
    return Line("quiet", title, len(quiet), oldest, why, act, "/staff/areas?quiet=1")


def _content(programme: Programme, calendar: Calendar) -> Iterator[Line]:
    today = calendar.today
    guides = [each.title for each in programme.guides if each.is_stale(today)]
    stale = guides + [each.title for each in programme.stories if each.is_stale(today)]
    over = [each.name for each in (*programme.gatherings, *programme.called_off) if each.on < today]
    title, why, act = SAID["stale"]
    yield Line("stale", title, len(stale), None, why.format(names=_some(stale)), act, "/staff/guides")
    title, why, _ = SAID["over"]
    yield Line("over", title, len(over), None, why.format(names=_some(over)))


def _some(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], f"{more} more"] if more > 0 else names)


NEW = "{names}; never used any support: {new}. "
SEE_WHO = "See who, and why"
LATELY = "In the last seven days, {many} of them since yesterday."
OF_THEM = "{many} on {channel}: {why}."
SAID = {
    "agreed": (
        "Agreed: find somebody who comes",
        "There is a yes, and whoever asked knows. While nobody is found to come, you are reminded after {days} working "
        "days.",
        "Find somebody",
    ),
    "asked": (
        "Asked for an expert",
        "Nobody has said yes or no yet. After {days} working days their {adviser} is reminded, and you a week later.",
        "Say yes or no",
    ),
    "failed": (
        "Went wrong on our side",
        "In the last seven days. The resident was told so, and asked to send it again.",
        "See what, and pass it on",
    ),
    "numbers": (
        "Numbers nobody has rung for half a year",
        "{names}. Residents in danger are given them. Ring each, then write today's date beside it in urgent.yaml.",
        "",
    ),
    "drafts": ("Nudges that nobody has approved", "Nobody gets one before it is approved.", "Look at the nudges"),
    "paused": (
        "Nudges that are paused",
        "Whoever has not had it yet gets it once it goes on.",
        "Let it go on, or stop it",
    ),
    "leaders": (
        "Put forward, and not spoken with yet",
        "Whoever put them forward was told that somebody would.",
        "See who",
    ),
    "quiet": (
        "Quiet areas",
        "Nobody of those we know there has written for six weeks.",
        "Quiet ones first",
    ),
    "stale": (
        "Guides and stories nobody has looked at for a year",
        "{names}. Read each again, then write today's date in its file.",
        "See them all",
    ),
    "over": (
        "Events that are over",
        "{names}. Nobody is told of them any more: take them out of events.yaml, or give each a new day.",
        "",
    ),
}
