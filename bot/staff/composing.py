"""A nudge while it is written: what the form says, and exactly who would get what."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.staff import segment_form
from bot.staff.kept_apart import Apart, apart, called
from bot.staff.segment_form import Row
from flows.desk.calendar import Calendar
from flows.following_up import nudge as nudge_words
from flows.nudging.segments import Segment
from flows.programme import Pace, Programme
from storage import segments
from storage.addressed import to_whom
from storage.nudge_list import Nudge
from storage.segments import Recipient

FARTHEST = timedelta(days=366)
MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What somebody is writing; `more` is what a yes reads.

    `at` None means as soon as it is approved; `problems` say what to put right, and
    `nobody_as` which of them keeps it from being for anybody. `rows` are the lines of the form for whom it is.
    """

    text: str = ""
    more: str = ""
    segment: Segment = field(default_factory=Segment)
    at: datetime | None = None
    typed_at: str = ""
    problems: tuple[str, ...] = ()
    rows: tuple[Row, ...] = (Row(),)
    nobody_as: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """
    Who gets what, to whom it says it goes, and who is left out and why.

    `mark` tells these people, words and moments from any other.
    """

    gets: list[Recipient]
    texts: list[str]
    mores: list[str]
    to: str
    left_out: list[tuple[str, int, list[str]]]
    out: int
    mark: str
    apart: list[Apart]


def read(given: Mapping[str, str], programme: Programme, told: Calendar) -> Draft:
    """What the form says, with everything that has to be put right before it can be kept."""
    text, more = (given.get(name, "").replace("\r\n", "\n") for name in ("text", "more"))
    at, problem = _moment(given.get("at", ""), told)
    rows, segment, problem_there = segment_form.read(given, programme)
    problems = tuple(filter(None, (nudge_words.unfit(text), nudge_words.unfit_more(more), problem_there, problem)))
    return Draft(text, more, segment, at, given.get("at", ""), problems, rows, problem_there)


def again(kept: Nudge, told: Calendar) -> Draft:
    """A kept draft, to be changed."""
    later = kept.due_at if kept.due_at > told.now else None
    return Draft(
        kept.text,
        kept.more,
        kept.segment,
        later,
        f"{told.local(later):%Y-%m-%dT%H:%M}" if later else "",
        rows=segment_form.rows_of(kept.segment),
    )


def see(connection: Connection, segment: Segment, at: datetime, pace: Pace, *, text: str, more: str) -> Seen:
    """Who would get what at that moment, and what a yes would read."""
    found = segments.recipients(connection, segment, at, pace)
    gets = [each for each in found if not each.why]
    texts, mores = ([segments.fill(words, each) for each in gets[:MOST_NAMED]] for words in (text, more))
    told = [(each.person, each.name, each.area_name, _waits(each, at)) for each in gets]
    mark = hashlib.sha256(repr((text, more, told)).encode()).hexdigest()[:16]
    to = to_whom(segment, {each.area_name for each in gets})
    return Seen(gets, texts, mores, to, _reasons(found), len(found) - len(gets), mark, apart(found))


def _waits(each: Recipient, at: datetime) -> datetime | None:
    return each.gets_it if each.gets_it > at else None


def _reasons(found: list[Recipient]) -> list[tuple[str, int, list[str]]]:
    out: dict[str, list[Recipient]] = {}
    for each in found:
        if each.why:
            out.setdefault(each.why, []).append(each)
    most_first = sorted(out.items(), key=lambda of: -len(of[1]))
    return [(why, len(people), [called(each) for each in people[:MOST_NAMED]]) for why, people in most_first]


def _moment(typed: str, told: Calendar) -> tuple[datetime | None, str]:
    if not typed:
        return None, ""
    try:
        local = datetime.fromisoformat(typed).replace(tzinfo=ZoneInfo(told.zone))
    except ValueError:
        return None, "Write the day and time as the field shows them, or leave it empty."
    if local < told.now:
        return None, "That moment has passed. Choose a later one, or leave it empty to send at once."
    if local > told.now + FARTHEST:
        return None, "That is more than a year away. Choose a nearer day."
    return local.astimezone(UTC), ""
