"""Reading `pace` in programme.yaml: when people are written to, how often, and when the team works."""

from collections.abc import Iterator

from content.entries import Entry
from content.places import works
from content.problems import Problem
from flows.programme import Pace

HOURS = range(25)


def read_pace(entry: Entry) -> Pace:
    """How the programme takes its time."""
    return Pace(
        opens=entry.whole("opens"),
        closes=entry.whole("closes"),
        between=entry.whole("days_between"),
        silences=tuple(round(weeks) for weeks in entry.amounts("silence_weeks")),
        left_in_peace=entry.whole("peace_weeks"),
        works=works(entry),
        morning=entry.hour("morning"),
        afternoon=entry.hour("afternoon"),
        holidays=entry.text("holidays"),
    )


def pace_is_kind(entry: Entry) -> Iterator[Problem]:
    """Nobody is written to at night for want of a figure, nor more than once a week."""
    for key, todo in (("opens", "hour from"), ("closes", "hour until")):
        if entry.number(key) not in HOURS:
            yield _at(entry, key, f"'{key}' is the {todo} which people are written to; write one from 0 to 24")
    if entry.number("opens") >= entry.number("closes"):
        yield _at(entry, "closes", "'closes' should be later than 'opens', or people would be written to at night")
    if entry.number("days_between") < WEEK:
        yield _at(entry, "days_between", f"nobody is written to unasked more than once a week; write {WEEK} or more")
    if not all(weeks >= 1 and weeks == round(weeks) for weeks in entry.amounts("silence_weeks")):
        yield _at(entry, "silence_weeks", "'silence_weeks' should be whole weeks, such as [2, 4, 8]")
    if entry.number("peace_weeks") < MONTH:
        yield _at(
            entry, "peace_weeks", f"whoever doesn't answer is left in peace for a month at least; write {MONTH} or more"
        )
    if not _known(entry.text("holidays")):
        told = "no country or part of one is known as"
        yield _at(entry, "holidays", f"{told} '{entry.text('holidays')}'; write one such as GB-ENG, GB-SCT or IE")


def _known(holidays: str) -> bool:
    # Imported here because it is slow to load.
    from holidays import country_holidays

    country, _, part = holidays.partition("-")
    try:
        country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        return False
    return True


def _at(entry: Entry, key: str, todo: str) -> Problem:
    return Problem(entry.file, entry.line_of(key), todo)


WEEK = 7  # days
MONTH = 4  # weeks
