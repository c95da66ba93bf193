"""Exactly who would get what of a nudge as it stands, and its approval: only as it was seen, by whoever may."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from flows.following_up import nudge as nudge_words
from flows.following_up import set_aside
from flows.nudging.to_whom import to_whom
from flows.programme import Programme
from storage.nudging import beside, listing, nudges, overrides, segments
from storage.nudging.kept_apart import Apart, apart, called
from storage.nudging.listing import Nudge
from storage.nudging.plan import Plan, planned
from storage.nudging.segments import Recipient

MOST_NAMED = 200
MOST_SENT = 1024  # characters: WhatsApp takes no more with buttons, and Telegram no more under a picture
Verdict = Literal["approved", "no_draft", "changed", "nobody", "second_person", "too_long"]


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

    def longest(self, team: str) -> int:
        """How many characters the longest copy has, once it is filled in."""
        bubbles = (nudge_words.written(text, "", team, self.to) for text in self.texts)
        return max(map(len, (*bubbles, *self.mores)), default=0)


def see(connection: Connection, plan: Plan, at: datetime, programme: Programme, *, kept: int = 0) -> Seen:
    """Who would get what at that moment, and what a yes would read; `kept` is its number if it is a kept draft."""
    aside = overrides.set_aside(connection, (kept,)) if kept else segments.NOTHING
    found, known = planned(connection, plan, at, programme, aside)
    gets = [each for each in found if not each.why]
    texts, mores = ([known.words(words, each.person) for each in gets] for words in (plan.text, plan.more))
    told = zip(gets, texts, mores, strict=True)
    marked = repr([beside.of(connection, kept), *((each.person, *words, _waits(each, at)) for each, *words in told)])
    to = to_whom(plan.segment, [each.area_name for each in gets])
    mark, out = hashlib.sha256(marked.encode()).hexdigest()[:16], len(found) - len(gets)
    could = [each for each in found if set_aside.kind_of(each.why)][:MOST_NAMED]
    return Seen(gets, texts, mores, to, _reasons(found), out, mark, apart(found), could)


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
    if found.longest(programme.about.team) > MOST_SENT:
        return "too_long"
    nudges.approve(connection, number, by, now, programme)
    return "approved"


def takes_another(kept: Nudge, many: int, who: int, programme: Programme) -> bool:
    """Whether it is above the size in the content, and whoever asks wrote it or changed it last."""
    return many > programme.approve_above and kept.wrote == who


def _waits(each: Recipient, at: datetime) -> datetime | None:
    return each.gets_it if each.gets_it > at else None


def _reasons(found: list[Recipient]) -> list[tuple[str, int, list[str]]]:
    out: dict[str, list[Recipient]] = {}
    for each in found:
        if each.why:
            out.setdefault(each.why, []).append(each)
    most_first = sorted(out.items(), key=lambda of: -len(of[1]))
    return [(why, len(people), [called(each) for each in people[:MOST_NAMED]]) for why, people in most_first]
