"""A request for an expert that nobody has decided on: when its adviser is reminded, and after them the team."""

from datetime import datetime

from flows.following_up.patience import working_day_after
from flows.handing_over.deadlines import A_WEEK, Here, at_work
from flows.programme import Programme


def first_reminder(asked: datetime, programme: Programme) -> datetime:
    """When somebody is first reminded of what was asked for then: the morning after so many working days."""
    here = Here(asked, programme)
    day = here.today
    for _ in range(programme.about.request_days):
        day = working_day_after(day, programme.pace)
    return here.at(day, programme.pace.morning)


def next_reminder(reminded: datetime, programme: Programme) -> datetime:
    """When whoever was reminded of something then may be reminded of anything again: a week on, at work."""
    return at_work(Here(reminded + A_WEEK, programme))
