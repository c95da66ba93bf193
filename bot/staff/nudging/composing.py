"""A nudge while it is written: what the form says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.staff.nudging import segment_form
from bot.staff.nudging.beside import NOTHING, WithIt, named
from bot.staff.nudging.segment_form import Row
from bot.staff.nudging.when import each_ones_day, moment
from bot.staff.shell import number
from flows.desk.calendar import Calendar
from flows.following_up import filling
from flows.following_up import nudge as nudge_words
from flows.following_up.series import NO_SERIES, Series
from flows.nudging.in_words import who
from flows.nudging.segments import Segment
from flows.programme import Programme
from storage.nudging.listing import Nudge
from storage.nudging.plan import Plan
from storage.nudging.seen import Seen

HALF_A_PLACE, WHOLE_YEARS = re.compile(r"\{\w*$"), "1000"
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

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """What is read of it, by the name of its field."""
        return ("text", self.text), ("more", self.more)


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


def while_writing(draft: Draft, told: Calendar) -> Mapping[str, str]:
    """What is wrong in each field as it stands, but for a place or a year that is only half written yet."""
    places = {name: nudge_words.not_filled_in(HALF_A_PLACE.sub("", text)) for name, text in draft.texts}
    return places | {"at": moment(draft.typed_at, told)[1] if draft.typed_at >= WHOLE_YEARS else ""}


def again(kept: Nudge, told: Calendar, with_it: WithIt = NOTHING) -> Draft:
    """A kept draft, to be changed."""
    later = kept.due_at if kept.due_at > told.now else None
    typed = f"{told.local(later):%Y-%m-%dT%H:%M}" if later else ""
    return Draft(
        kept.text, kept.more, kept.segment, later, typed, rows=segment_form.rows_of(kept.segment),
        instead=kept.instead, series=kept.series, revision=kept.revision, with_it=with_it,
    )  # fmt: skip


def too_long(seen: Seen, team: str) -> str:
    """That somebody's copy is longer than a message may be, once it is filled in; empty if none is."""
    longest = seen.longest(team)
    return FILLED_TOO_LONG.format(many=longest, most=nudge_words.MOST_SENT) if longest > nudge_words.MOST_SENT else ""


def differs(mine: Draft, theirs: Nudge, programme: Programme) -> list[tuple[str, str, str]]:
    """Where two versions part: what of it, as somebody else kept it, and as it is here."""
    parts = (
        ("What it says", theirs.text, mine.text),
        ("What a yes reads", theirs.more, mine.more),
        ("What goes with it", named(theirs.beside, programme), named(mine.with_it.beside, programme)),
        ("Who gets it", who(theirs.segment, programme), who(mine.segment, programme)),
    )
    return [each for each in parts if each[1] != each[2]]
