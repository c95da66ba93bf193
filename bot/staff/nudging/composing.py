"""A nudge while it is written: what the form says, and exactly who would get what."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection

from bot.staff.nudging import segment_form
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
from storage.nudging import overrides, segments
from storage.nudging.addressed import to_whom
from storage.nudging.details import Details, Filling
from storage.nudging.listing import Nudge
from storage.nudging.plan import Plan, planned
from storage.nudging.recipients import AREA, NAME, PERSON, Recipient, Recipients

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

    plan: Plan
    gets: Recipients
    known: Filling
    to: str
    left_out: list[tuple[str, int, list[str]]]
    out: int
    mark: str
    apart: list[Apart]
    could: list[Recipient]

    def words(self, text: str, of: int) -> str:
        """This as the one at that place reads it; as it was typed while nobody gets it."""
        return self.known.words(text, self.gets[of]) if self.gets else text


def read(given: Mapping[str, str], programme: Programme, told: Calendar) -> Draft:
    """What the form says, with everything that has to be put right before it can be kept."""
    text, more = (given.get(name, "").replace("\r\n", "\n") for name in ("text", "more"))
    at, problem = moment(given.get("at", ""), told)
    own, own_problem = each_ones_day(given)
    rows, segment, nobody_as = segment_form.read(given, programme)
    unfit = nudge_words.unfit(text), nudge_words.unfit_more(more), nobody_as, problem, own_problem
    instead = {place: words for place in filling.FILLED_IN if (words := given.get(f"instead_{place[1:-1]}", ""))}
    revision = number(given.get("revision", "")) or 0
    return Draft(
        text, more, segment, at, given.get("at", ""), tuple(filter(None, unfit)), rows, nobody_as,
        instead, own, revision,
    )  # fmt: skip


def again(kept: Nudge, told: Calendar) -> Draft:
    """A kept draft, to be changed."""
    later = kept.due_at if kept.due_at > told.now else None
    typed = f"{told.local(later):%Y-%m-%dT%H:%M}" if later else ""
    return Draft(
        kept.text, kept.more, kept.segment, later, typed, rows=segment_form.rows_of(kept.segment),
        instead=kept.instead, series=kept.series, revision=kept.revision,
    )  # fmt: skip


def see(connection: Connection, plan: Plan, at: datetime, programme: Programme, *, kept: int = 0) -> Seen:
    """Who would get what at that moment, and what a yes would read; `kept` is its number if it is a kept draft."""
    aside = overrides.set_aside(connection, (kept,)) if kept else segments.NOTHING
    found, known = planned(connection, plan, at, programme, aside)
    gets, out = found[: found.get_it], found[found.get_it :]
    to = to_whom(plan.segment, gets.homes())
    could = (each for each, fate in enumerate(out.fates) if set_aside.kind_of(fate.why))
    mark = _mark(plan, gets, known.details, at)
    return Seen(
        plan,
        gets,
        known,
        to,
        _reasons(out),
        len(out),
        mark,
        apart(found),
        [out[each] for each in islice(could, MOST_NAMED)],
    )


def too_long(seen: Seen, team: str) -> str:
    """That somebody's copy is longer than a message may be, once it is filled in; empty if none is."""
    text, more = (
        max((seen.known.words(words, each) for each in seen.gets.residents()), key=len, default="")
        for words in (seen.plan.text, seen.plan.more)
    )
    longest = max(len(nudge_words.written(text, "", team, seen.to)), len(more)) if seen.gets else 0
    return FILLED_TOO_LONG.format(many=longest, most=MOST_SENT) if longest > MOST_SENT else ""


def differs(mine: Draft, theirs: Nudge, programme: Programme) -> list[tuple[str, str, str]]:
    """Where two versions part: what of it, as somebody else kept it, and as it is here."""
    parts = (
        ("What it says", theirs.text, mine.text),
        ("What a yes reads", theirs.more, mine.more),
        ("Who gets it", who(theirs.segment, programme), who(mine.segment, programme)),
    )
    return [each for each in parts if each[1] != each[2]]


def _mark(plan: Plan, gets: Recipients, known: Details, at: datetime) -> str:
    """What differs as soon as anybody else gets it, or anybody would read something else, or at another moment."""
    people, names, homes = ([row[each] for row in gets.rows] for each in (PERSON, NAME, AREA))
    waits = {fate: fate.gets_it if fate.gets_it > at else None for fate in set(gets.fates)}
    cards = [known.cards.get(home) for home in sorted(set(homes))]
    clusters = [known.clusters.get(each) for each in people] if known.clusters else ()
    told = plan, people, [waits[each] for each in gets.fates], cards, clusters, "\0".join(names), "\0".join(homes)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _reasons(out: Recipients) -> list[tuple[str, int, list[str]]]:
    of: dict[str, list[int]] = {}
    for place, fate in enumerate(out.fates):
        of.setdefault(fate.why, []).append(place)
    most_first = sorted(of.items(), key=lambda each: -len(each[1]))
    return [(why, len(places), [called(out[each]) for each in places[:MOST_NAMED]]) for why, places in most_first]
