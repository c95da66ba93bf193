"""A public note about an area, looking back and ahead: a draft from its card's facts, for an adviser to rewrite."""

import re
from collections.abc import Iterator, Mapping

from flows.desk.calendar import Calendar
from flows.programme import Programme
from flows.wording import capital, first_name, listed, whole_date
from storage.desk.areas import AreaCard

MOST_STEPS, MOST_STRENGTHS = 5, 3
OURS: Mapping[str, str] = {
    "you've": "we've", "you're": "we're", "of you": "of us", "alongside you": "alongside us", "your": "our",
    "you": "we",
}  # fmt: skip
THEIRS = re.compile(rf"\b({'|'.join(OURS)})\b")
TO_FILL = re.compile(r"\[[^\]]*\]")


def draft(card: AreaCard, programme: Programme, calendar: Calendar) -> str:
    """
    What the card has that may be read by anybody: steps forward, what goes well, dates. No setbacks, needs or money.

    Nobody's name or words are in it. It has places to fill, so that it can't be kept as it is.
    """
    back, ahead = list(_back(card, programme, calendar)), list(_ahead(card, calendar))
    return "\n\n".join((LOOKING_BACK, *back, FILL_BACK, LOOKING_AHEAD, *ahead, FILL_AHEAD))


def not_yet(text: str, drafted: str) -> str:
    """Why this can't be kept as it is: it is as it was drafted, or has places to fill; empty if it can."""
    if text.split() == drafted.split():
        return AS_DRAFTED
    left = TO_FILL.search(text)
    return STILL_TO_FILL.format(place=left[0]) if left else ""


def names_in(text: str, card: AreaCard) -> tuple[str, ...]:
    """Names of residents of that area that are in it."""
    names = dict.fromkeys(first_name(each.name) for each in card.people)
    return tuple(name for name in names if name and re.search(rf"\b{re.escape(name)}\b", text))


def _back(card: AreaCard, programme: Programme, calendar: Calendar) -> Iterator[str]:
    steps = {each.id: each.says for each in programme.signals if each.kind == "milestone"}
    good = {each.id: each.says for each in programme.strengths}
    told = [(steps[kind], at) for kind, at in card.signals if kind in steps][-MOST_STEPS:]
    if told:
        yield "\n".join(f"{calendar.month(at)}: {ours(says)}." for says, at in told)
    if well := [good[kind] for kind, _ in card.strengths if kind in good][:MOST_STRENGTHS]:
        yield GOES_WELL.format(what=THEIRS.sub(_one, listed(well)))


def _ahead(card: AreaCard, calendar: Calendar) -> Iterator[str]:
    if card.next_meeting and card.next_meeting >= calendar.today:
        yield MEETS_ON.format(on=whole_date(card.next_meeting))
    if card.rhythm:
        yield MEETS.format(rhythm=card.rhythm)
    if card.plan_ends and card.plan_ends >= calendar.today:
        yield PLAN_RUNS.format(on=whole_date(card.plan_ends))


def ours(says: str) -> str:
    """A clause said to the people of an area as they would say it themselves: "We've agreed our plan"."""
    return capital(THEIRS.sub(_one, says))


def _one(found: re.Match[str]) -> str:
    return OURS[found[1]]


LOOKING_BACK, LOOKING_AHEAD = "Looking back", "Looking ahead"
FILL_BACK = "[What the people here are proud of]"
FILL_AHEAD = "[What comes next, and how a neighbour can join in]"
GOES_WELL = "What goes well here: {what}."
MEETS_ON = "Our next meeting is on {on}."
MEETS = "We meet {rhythm}."
PLAN_RUNS = "Our plan runs until {on}."
AS_DRAFTED = "It's still as it was drafted, so it wasn't kept. Put it in the area's own words first."
STILL_TO_FILL = "{place} is still to be written or taken out, so it wasn't kept. Your words are below."
