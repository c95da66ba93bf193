"""A request for an expert that doesn't get on: whose turn it is, when they are reminded, and after them the team."""

from datetime import datetime

from flows.following_up.patience import working_day_after
from flows.handing_over.deadlines import A_WEEK, Here, at_work
from flows.programme import Programme

WAITS = ("asked", "agreed", "matched", "scoping", "running")
FOR_THE_TEAM = ("agreed", "matched")
"""The programme team approves one and finds somebody; in the other states the area's adviser is asked first."""


def first_reminder(since: datetime, programme: Programme, state: str = "asked") -> datetime | None:
    """When somebody is first reminded of what stands so since then: the morning after so many working days."""
    if state not in WAITS:
        return None
    here = Here(since, programme)
    day = here.today
    for _ in range(programme.experts.waits[state]):
        day = working_day_after(day, programme.pace)
    return here.at(day, programme.pace.morning)


def next_reminder(reminded: datetime, programme: Programme) -> datetime:
    """When whoever was reminded of something then may be reminded of anything again: a week on, at work."""
    return at_work(Here(reminded + A_WEEK, programme))
