"""What somebody reads before leave is entered that leaves nobody on duty, or whose cover is away or out of reach."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sqlalchemy import Connection

from flows.desk.duty import days as in_words
from flows.programme import Programme
from storage.at_work import leaves
from storage.at_work.cover import day_of
from storage.at_work.leaves import Leave
from storage.incoming import Incoming
from storage.on_duty import days_off, duty, gaps, news
from storage.on_duty.days_off import DaysOff
from storage.on_duty.gaps import Days
from storage.sending import reach

LONGEST = 366  # days: a slip in the year is not leave


def entered(
    connection: Connection, programme: Programme, away: Leave, now: datetime, agreed: str
) -> tuple[tuple[str, ...], list[Incoming]]:
    """
    Enter it, or say what would happen first and enter nothing: until exactly that is agreed to.

    Besides, what others hear of it. A page sent twice enters it once.
    """
    if (away.adviser, away.starts, away.ends) in {
        (each.adviser, each.starts, each.ends) for each in leaves.coming(connection, away.ends)
    }:
        return (), []
    would = (
        *_would(connection, programme, away, day_of(programme, now)),
        *_out_of_reach(connection, programme, away, now),
    )
    if would and agreed != " ".join(would):
        return would, []
    return (), news.after(connection, programme, away, now, lambda: leaves.add(connection, away))


def removed(connection: Connection, programme: Programme, number: int, now: datetime) -> tuple[None, list[Incoming]]:
    """Take a leave out again, and what others hear of it."""
    today = day_of(programme, now)
    away = next((each for each in leaves.coming(connection, today) if each.id == number), None)
    if away is None:
        return None, []
    return None, news.after(connection, programme, away, now, lambda: leaves.remove(connection, number))


def lie_ahead(connection: Connection, programme: Programme, today: date) -> tuple[str, ...]:
    """The days to come on which nobody on duty is there, or works, a sentence each."""
    team = duty.who_hears_danger(connection, programme, today).team
    whom = ONLY_THE_TEAM if team else NOBODY
    bare = (
        whom.format(days=days(each, today), team=programme.about.team)
        for each in gaps.ahead(connection, programme, today)
    )
    return (*bare, *_days_off(days_off.ahead(connection, programme, today), today))


def days(found: Days, today: date) -> str:
    """Days in a row, to begin a sentence with: "From Mon 14 to Sun 20 December"."""
    return in_words(found.first, found.last, today)


def _days_off(found: Iterable[DaysOff], today: date) -> Iterator[str]:
    return (DAYS_OFF.format(days=days(each.days, today), who=" and ".join(each.who)) for each in found)


def _would(connection: Connection, programme: Programme, away: Leave, today: date) -> tuple[str, ...]:
    team = programme.about.team
    hears = ONLY_THE_TEAM if duty.who_hears_danger(connection, programme, today).team else NOBODY
    bare = [
        hears.format(days=days(each, today), team=team)
        for each in gaps.with_leave(connection, programme, away)
    ]  # fmt: skip
    off = _days_off(days_off.with_leave(connection, programme, away), today)
    return (*bare, *off, *_both_away(connection, programme, away, today))


def _out_of_reach(connection: Connection, programme: Programme, away: Leave, now: datetime) -> Iterator[str]:
    """Whoever covers would learn of nothing: it is the team that answers, as long as that is so."""
    names = {each.id: each.name for each in programme.advisers}
    if away.cover in reach.out_of_reach(connection, programme, now):
        yield UNREACHED.format(cover=names[away.cover], who=names[away.adviser], team=programme.about.team)


def _both_away(connection: Connection, programme: Programme, away: Leave, today: date) -> Iterator[str]:
    """Where somebody is away together with whoever covers, whichever way round: a sentence each."""
    names = {each.id: each.name for each in programme.advisers}
    cover_away = gaps.covers_away(connection, away)
    uncovered = gaps.left_uncovered(connection, away)
    for each in dict.fromkeys((*cover_away, *uncovered)):
        other = names.get(each.who, each.who)
        whose = "either of them" if each in cover_away and each in uncovered else names[away.adviser]
        yield BOTH_AWAY.format(
            days=days(each, today),
            both=f"{names[away.adviser]} and {other}",
            who=whose if each in cover_away else other,
            team=programme.about.team,
        )


ONLY_THE_TEAM = "{days} danger would be told only to {team}."
NOBODY = "{days} danger would be told to nobody: {team} can't be reached either."
DAYS_OFF = "{days} nobody left on duty works: danger would be told to {who}, on a day off."
UNREACHED = (
    "{cover} has neither a chat nor a desk that is signed in: until that changes, what comes to {who} goes to {team}."
)
BOTH_AWAY = "{days} {both} are both away, so what comes to {who} goes to {team}."
