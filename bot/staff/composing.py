"""A nudge while it is written: what the form says, and exactly who would get what."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.staff.shell import number
from flows.desk.calendar import Calendar
from flows.following_up import nudge as nudge_words
from flows.programme import Pace, Programme
from storage import segments
from storage.addressed import to_whom
from storage.nudge_list import Nudge
from storage.segments import Recipient, Segment

MOST_WEEKS = 520
FARTHEST = timedelta(days=366)
MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class Draft:
    """
    What somebody is writing; `more` is what a yes reads.

    `at` None means as soon as it is approved; `problems` say what to put right.
    """

    text: str = ""
    more: str = ""
    segment: Segment = field(default_factory=Segment)
    at: datetime | None = None
    typed_at: str = ""
    problems: tuple[str, ...] = ()


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


def read(given: Mapping[str, str], programme: Programme, told: Calendar) -> Draft:
    """What the form says, with everything that has to be put right before it can be kept."""
    text, more = (given.get(name, "").replace("\r\n", "\n") for name in ("text", "more"))
    at, problem = _moment(given.get("at", ""), told)
    weeks = number(given.get("quiet_weeks", ""), MOST_WEEKS)
    segment = Segment(
        phase=_one_of(given.get("phase", ""), [each.id for each in programme.phases]),
        topic=_one_of(given.get("topic", ""), [each.id for each in programme.topics]),
        region=_one_of(given.get("region", ""), programme.regions),
        area=_one_of(given.get("area", ""), [each.id for each in programme.areas]),
        adviser=_one_of(given.get("adviser", ""), [each.id for each in programme.advisers]),
        cluster=_one_of(given.get("cluster", ""), [each.id for each in programme.clusters]),
        quiet_weeks=weeks or 0,
        never_used=bool(given.get("never_used")),
    )
    bad_weeks = "Write the weeks as a whole number." if given.get("quiet_weeks") and weeks is None else ""
    problems = tuple(filter(None, (nudge_words.unfit(text), nudge_words.unfit_more(more), bad_weeks, problem)))
    return Draft(text, more, segment, at, given.get("at", ""), problems)


def again(kept: Nudge, told: Calendar) -> Draft:
    """A kept draft, to be changed."""
    later = kept.due_at if kept.due_at > told.now else None
    return Draft(kept.text, kept.more, kept.segment, later, f"{told.local(later):%Y-%m-%dT%H:%M}" if later else "")


def see(connection: Connection, segment: Segment, at: datetime, pace: Pace, *, text: str, more: str) -> Seen:
    """Who would get what at that moment, and what a yes would read."""
    found = segments.recipients(connection, segment, at, pace)
    gets = [each for each in found if not each.why]
    texts, mores = ([segments.fill(words, each) for each in gets] for words in (text, more))
    told = zip(gets, texts, mores, strict=True)
    marked = repr([(each.person, *words, _waits(each, at)) for each, *words in told]).encode()
    to = to_whom(segment, [each.area_name for each in gets])
    return Seen(
        gets, texts, mores, to, _reasons(found), len(found) - len(gets), hashlib.sha256(marked).hexdigest()[:16]
    )


def who(segment: Segment, programme: Programme) -> str:
    """The segment in words: "residents in delivery, in the North East, not heard from for 6 weeks"."""
    parts = [f"in an area that is {programme.phase(segment.phase).plain}"] if segment.phase else []
    parts += [f"with an open need: {programme.topic(segment.topic).label.lower()}"] if segment.topic else []
    parts += [f"in {segment.region}"] if segment.region else []
    parts += [f"in {area.name}"] if (area := programme.area(segment.area)) else []
    parts += [
        f"whose {programme.words.adviser} is {each.name}" for each in programme.advisers if each.id == segment.adviser
    ]
    parts += [f"in the cluster {each.name}" for each in programme.clusters if each.id == segment.cluster]
    parts += [f"not heard from for {_weeks(segment.quiet_weeks)}"] if segment.quiet_weeks else []
    parts += ["whose area has used no support yet"] if segment.never_used else []
    return f"Residents {', '.join(parts)}" if parts else "Every resident in the programme"


def _waits(each: Recipient, at: datetime) -> datetime | None:
    return each.gets_it if each.gets_it > at else None


def _weeks(weeks: int) -> str:
    return "a week" if weeks == 1 else f"{weeks} weeks"


def _reasons(found: list[Recipient]) -> list[tuple[str, int, list[str]]]:
    counted = Counter(each.why for each in found if each.why).most_common()
    names = {why: [_name(each) for each in found if each.why == why][:MOST_NAMED] for why, _ in counted}
    return [(why, count, names[why]) for why, count in counted]


def _name(each: Recipient) -> str:
    return ", ".join(filter(None, (each.name or "somebody without a name", each.area_name)))


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


def _one_of(wanted: str, known: "tuple[str, ...] | list[str]") -> str:
    return wanted if wanted in known else ""
