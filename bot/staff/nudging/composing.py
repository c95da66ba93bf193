"""A nudge while it is written: what the form says, and exactly who would get what."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from bot.staff.nudging import segment_form
from bot.staff.nudging.beside import NOTHING, WithIt, named
from bot.staff.nudging.kept_apart import Apart, apart, called
from bot.staff.nudging.segment_form import Row
from bot.staff.nudging.segment_words import who
from bot.staff.nudging.when import each_ones_day, moment
from bot.staff.shell import number
from flows.desk.calendar import Calendar
from flows.following_up import filling, set_aside
from flows.following_up import nudge as nudge_words
from flows.following_up.series import NO_SERIES, Series
from flows.nudging.segments import Segment
from flows.programme import Programme
from storage.nudging import beside, overrides, segments
from storage.nudging.addressed import to_whom
from storage.nudging.listing import Nudge
from storage.nudging.plan import Plan, planned
from storage.nudging.segments import Recipient

MOST_NAMED = 200
MOST_SENT = 1024  # characters: WhatsApp takes no more with buttons, and Telegram no more under a picture
FILLED_TOO_LONG = (
    "Filled in for the person with the longest details, that is {many} characters; {most} can be sent. "
    "Please shorten it."
)


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What somebody is writing; `more` is what a yes reads.

    `at` None means as soon as it is approved; `problems` say what to put right, and
    `nobody_as` which of them keeps it from being for anybody. `rows` are the lines of the form for whom it is;
    `revision` is of the draft it began as.
    """

    text: str = ""
    more: str = ""
    segment: Segment = field(default_factory=Segment)
    at: datetime | None = None
    typed_at: str = ""
    problems: tuple[str, ...] = ()
    rows: tuple[Row, ...] = (Row(),)
    nobody_as: str = ""
    instead: Mapping[str, str] = field(default_factory=dict)
    series: Series = NO_SERIES
    revision: int = 0
    with_it: WithIt = NOTHING

    @property
    def plan(self) -> Plan:
        """Who would get what."""
        return Plan(self.segment, self.text, self.more, self.instead, self.series)


@dataclass(frozen=True, slots=True)
class Seen:
    """
    Who gets what, to whom it says it goes, and who is left out and why.

    `mark` tells these people, words and moments from any other; `could` are those somebody may yet let in.
    """

    gets: list[Recipient]
    texts: list[str]
    mores: list[str]
    to: str
    left_out: list[tuple[str, int, list[str]]]
    out: int
    mark: str
    apart: list[Apart]
    could: list[Recipient]


def read(given: Mapping[str, str], programme: Programme, told: Calendar, with_it: WithIt = NOTHING) -> Draft:
    """What the form says, with everything that has to be put right before it can be kept."""
    text, more = (given.get(name, "").replace("\r\n", "\n") for name in ("text", "more"))
    at, problem = moment(given.get("at", ""), told)
    own, own_problem = each_ones_day(given)
    rows, segment, nobody_as = segment_form.read(given, programme)
    unfit = nudge_words.unfit(text), nudge_words.unfit_more(more), nobody_as, problem, own_problem, with_it.unfit
    instead = {place: words for place in filling.FILLED_IN if (words := given.get(f"instead_{place[1:-1]}", ""))}
    revision = number(given.get("revision", "")) or 0
    return Draft(
        text, more, segment, at, given.get("at", ""), tuple(filter(None, unfit)), rows, nobody_as,
        instead, own, revision, with_it,
    )  # fmt: skip


def again(kept: Nudge, told: Calendar, with_it: WithIt = NOTHING) -> Draft:
    """A kept draft, to be changed."""
    later = kept.due_at if kept.due_at > told.now else None
    typed = f"{told.local(later):%Y-%m-%dT%H:%M}" if later else ""
    return Draft(
        kept.text, kept.more, kept.segment, later, typed, rows=segment_form.rows_of(kept.segment),
        instead=kept.instead, series=kept.series, revision=kept.revision, with_it=with_it,
    )  # fmt: skip


def see(connection: Connection, plan: Plan, at: datetime, programme: Programme, *, kept: int = 0) -> Seen:
    """Who would get what at that moment, and what a yes would read; `kept` is its number if it is a kept draft."""
    aside = overrides.set_aside(connection, (kept,)) if kept else segments.NOTHING
    found, known = planned(connection, plan, at, programme, aside)
    gets = [each for each in found if not each.why]
    texts, mores = ([known.words(words, each.person) for each in gets] for words in (plan.text, plan.more))
    told = zip(gets, texts, mores, strict=True)
    marked = repr(
        [beside.of(connection, kept), *((each.person, *words, _waits(each, at)) for each, *words in told)]
    ).encode()
    to = to_whom(plan.segment, [each.area_name for each in gets])
    mark, out = hashlib.sha256(marked).hexdigest()[:16], len(found) - len(gets)
    could = [each for each in found if set_aside.kind_of(each.why)][:MOST_NAMED]
    return Seen(gets, texts, mores, to, _reasons(found), out, mark, apart(found), could)


def too_long(seen: Seen, team: str) -> str:
    """That somebody's copy is longer than a message may be, once it is filled in; empty if none is."""
    bubbles = (nudge_words.written(text, "", team, seen.to) for text in seen.texts)
    longest = max(map(len, (*bubbles, *seen.mores)), default=0)
    return FILLED_TOO_LONG.format(many=longest, most=MOST_SENT) if longest > MOST_SENT else ""


def differs(mine: Draft, theirs: Nudge, programme: Programme) -> list[tuple[str, str, str]]:
    """Where two versions part: what of it, as somebody else kept it, and as it is here."""
    parts = (
        ("What it says", theirs.text, mine.text),
        ("What a yes reads", theirs.more, mine.more),
        ("What goes with it", named(theirs.beside, programme), named(mine.with_it.beside, programme)),
        ("Who gets it", who(theirs.segment, programme), who(mine.segment, programme)),
    )
    return [each for each in parts if each[1] != each[2]]


def _waits(each: Recipient, at: datetime) -> datetime | None:
    return each.gets_it if each.gets_it > at else None


def _reasons(found: list[Recipient]) -> list[tuple[str, int, list[str]]]:
    out: dict[str, list[Recipient]] = {}
    for each in found:
        if each.why:
            out.setdefault(each.why, []).append(each)
    most_first = sorted(out.items(), key=lambda of: -len(of[1]))
    return [(why, len(people), [called(each) for each in people[:MOST_NAMED]]) for why, people in most_first]
