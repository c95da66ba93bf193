"""Exactly who would get what of a nudge as it stands, and its approval: only as it was seen, by whoever may."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Literal

from sqlalchemy import Connection

from flows.following_up import nudge as nudge_words
from flows.following_up import set_aside
from flows.nudging.to_whom import to_whom
from flows.programme import Programme
from storage.nudging import beside, listing, nudges, overrides, segments
from storage.nudging.details import Details, Filling
from storage.nudging.kept_apart import Apart, apart, called
from storage.nudging.listing import Nudge
from storage.nudging.plan import Plan, planned
from storage.nudging.recipients import AREA, NAME, PERSON, Recipient, Recipients

MOST_NAMED = 200
Verdict = Literal["approved", "no_draft", "changed", "nobody", "second_person", "too_long"]


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

    def longest_of(self, text: str) -> str:
        """This as whoever has most to read reads it; empty while nobody gets it."""
        return max((self.known.words(text, each) for each in self.gets.residents()), key=len, default="")

    def longest(self, team: str) -> int:
        """How many characters the longest copy has, once it is filled in."""
        text, more = map(self.longest_of, (self.plan.text, self.plan.more))
        return max(len(nudge_words.written(text, "", team, self.to)), len(more)) if self.gets else 0


def see(connection: Connection, plan: Plan, at: datetime, programme: Programme, *, kept: int = 0) -> Seen:
    """Who would get what at that moment, and what a yes would read; `kept` is its number if it is a kept draft."""
    aside = overrides.set_aside(connection, (kept,)) if kept else segments.NOTHING
    found, known = planned(connection, plan, at, programme, aside)
    return of(plan, beside.of(connection, kept), found, known, at)


def of(plan: Plan, with_it: beside.Beside, found: Recipients, known: Filling, at: datetime) -> Seen:
    """The same of those in its segment, once it is known what becomes of each."""
    gets, out = found[: found.get_it], found[found.get_it :]
    could = (each for each, fate in enumerate(out.fates) if set_aside.kind_of(fate.why))
    mark = _mark(plan, with_it, gets, known.details, at)
    return Seen(
        plan, gets, known, to_whom(plan.segment, gets.homes()), _reasons(out), len(out), mark, apart(found),
        [out[each] for each in islice(could, MOST_NAMED)],
    )  # fmt: skip


def approve(
    connection: Connection, number: int, mark: str, by: int, now: datetime, programme: Programme, *, revision: int = 0
) -> Verdict:
    """
    Let it go to exactly those who were shown; if they have changed since, nothing is sent.

    Above the size in the content it takes somebody else than who wrote it. `revision` is the one that was shown, where
    whoever approves it saw it elsewhere than on its page.
    """
    newest = listing.one(connection, number)
    if newest is None or newest.state != "draft":
        return "no_draft"
    found = see(connection, newest.plan, max(now, newest.due_at), programme, kept=number)
    if found.mark != mark or revision not in (0, newest.revision):
        return "changed"
    if not found.gets:
        return "nobody"
    if takes_another(newest, len(found.gets), by, programme):
        nudges.ask_a_second(connection, number, now)
        return "second_person"
    if found.longest(programme.about.team) > nudge_words.MOST_SENT:
        return "too_long"
    nudges.approve(connection, number, by, now, programme)
    return "approved"


def takes_another(kept: Nudge, many: int, who: int, programme: Programme) -> bool:
    """Whether it is above the size in the content, and whoever asks wrote it or changed it last."""
    return many > programme.approve_above and kept.wrote == who


def _mark(plan: Plan, with_it: beside.Beside, gets: Recipients, known: Details, at: datetime) -> str:
    """What differs as soon as anybody else gets it, or anybody would read something else, or at another moment."""
    people, names, homes = ([row[each] for row in gets.rows] for each in (PERSON, NAME, AREA))
    waits = {fate: fate.gets_it if fate.gets_it > at else None for fate in set(gets.fates)}
    cards = [known.cards.get(home) for home in sorted(set(homes))]
    clusters = [known.clusters.get(each) for each in people] if known.clusters else ()
    moments = [waits[each] for each in gets.fates]
    told = plan, with_it, people, moments, cards, clusters, "\0".join(names), "\0".join(homes)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _reasons(out: Recipients) -> list[tuple[str, int, list[str]]]:
    of: dict[str, list[int]] = {}
    for place, fate in enumerate(out.fates):
        of.setdefault(fate.why, []).append(place)
    most_first = sorted(of.items(), key=lambda each: -len(each[1]))
    return [(why, len(places), [called(out[each]) for each in places[:MOST_NAMED]]) for why, places in most_first]
