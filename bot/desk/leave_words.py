"""What somebody reads before leave is entered that leaves nobody on duty, or whose cover is away as well."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from flows.programme import Programme
from flows.wording import day
from storage import duty, duty_gaps, leaves
from storage.duty_gaps import Days
from storage.leaves import Leave

LONGEST = 366  # days: a slip in the year is not leave


def entered(connection: Connection, programme: Programme, away: Leave, today: date, agreed: str) -> tuple[str, ...]:
    """
    Enter it, or say what would happen first and enter nothing: until exactly that is agreed to.

    A page sent twice enters it once.
    """
    if (away.adviser, away.starts, away.ends) in {
        (each.adviser, each.starts, each.ends) for each in leaves.coming(connection, away.ends)
    }:
        return ()
    would = _would(connection, programme, away, today)
    if would and agreed != " ".join(would):
        return would
    leaves.add(connection, away)
    return ()


def lie_ahead(connection: Connection, programme: Programme, today: date) -> tuple[str, ...]:
    """The days to come on which nobody on duty is there, a sentence each."""
    team = duty.who_hears_danger(connection, programme, today).team
    whom = ONLY_THE_TEAM if team else NOBODY
    return tuple(
        whom.format(days=days(each, today), team=programme.about.team)
        for each in duty_gaps.ahead(connection, programme, today)
    )


def days(found: Days, today: date) -> str:
    """Days in a row, to begin a sentence with: "From Mon 14 to Sun 20 December"."""
    first, last = found.first, found.last
    if first == last:
        return f"On {day(first, today)}"
    same = (first.year, first.month) == (last.year, last.month)
    return f"From {f'{first:%a} {first.day}' if same else day(first, today)} to {day(last, today)}"


def _would(connection: Connection, programme: Programme, away: Leave, today: date) -> tuple[str, ...]:
    team = programme.about.team
    hears = ONLY_THE_TEAM if duty.who_hears_danger(connection, programme, today).team else NOBODY
    bare = [
        hears.format(days=days(each, today), team=team)
        for each in duty_gaps.with_leave(connection, programme, away)
    ]  # fmt: skip
    return (*bare, *_both_away(connection, programme, away, today))


def _both_away(connection: Connection, programme: Programme, away: Leave, today: date) -> Iterator[str]:
    """Where somebody is away together with whoever covers, whichever way round: a sentence each."""
    names = {each.id: each.name for each in programme.advisers}
    cover_away = duty_gaps.covers_away(connection, away)
    uncovered = duty_gaps.left_uncovered(connection, away)
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
BOTH_AWAY = "{days} {both} are both away, so what comes to {who} goes to {team}."
