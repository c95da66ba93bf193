"""Who would answer: an area's adviser, whoever covers their leave, or the programme team; and by which working day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from flows.danger.kept_from.going_round import goes_round
from flows.following_up import patience
from flows.programme import Adviser, Programme
from flows.turn import Cover
from storage.sending.reach import in_reach
from storage.tables import area, leave, person


def cover_for(
    connection: Connection, programme: Programme, adviser: str, now: datetime, around: str = ""
) -> tuple[str, Cover]:
    """
    The adviser id ('' for the programme team) and what a resident is told: a name, by when, whether standing in.

    Whoever is away today or on the day they would answer promises nothing: whoever covers that leave does. Nor does
    anybody who would never learn of it (`storage/sending/reach.py`): the team has it at once.
    `around` is an adviser to go round (a complaint about them).
    """
    today, reached = day_of(programme, now), in_reach(connection, now)
    found = programme.adviser(adviser)
    asked = None if found and goes_round(around, found.id) else found
    away_on = _away_on(connection, programme, asked, today) if asked else None
    if asked and not away_on and asked.id in reached:
        return asked.id, Cover(asked.name, _by_when(today, programme, asked))
    stand_in = programme.adviser(cover_of(connection, asked.id, away_on)) if asked and away_on else None
    free = stand_in and stand_in.id in reached and not goes_round(around, stand_in.id)
    if stand_in and free and not _away_on(connection, programme, stand_in, today):
        return stand_in.id, Cover(stand_in.name, _by_when(today, programme, stand_in), standing_in=True)
    return "", Cover(programme.about.team, _by_when(today, programme), standing_in=found is not None)


def answers_on(connection: Connection, programme: Programme, adviser: str, wanted: date, now: datetime) -> Cover:
    """Who answers on a day that an adviser (or the team, for none) named: themselves, or whoever covers that day."""
    found = programme.adviser(adviser)
    if found is None or not is_away(connection, adviser, wanted):
        return Cover(found.name if found else programme.about.team, wanted)
    eve = wanted - timedelta(days=1)
    stand_in = programme.adviser(cover_of(connection, adviser, wanted))
    reached = stand_in and stand_in.id in in_reach(connection, now)
    if stand_in and reached and not is_away(connection, stand_in.id, day := _by_when(eve, programme, stand_in)):
        return Cover(stand_in.name, day, standing_in=True, has_it=False)
    return Cover(programme.about.team, _by_when(eve, programme), standing_in=True, has_it=False)


def adviser_of(connection: Connection, area_id: str) -> str:
    """The adviser who answers for that area, by id; empty for the team."""
    return connection.scalar(select(area.c.adviser).where(area.c.id == area_id)) or ""


def person_of(connection: Connection, adviser: str) -> int:
    """The person behind an adviser id, or 0."""
    at_work = person.c.adviser == adviser, person.c.role == "adviser"
    return connection.scalar(select(person.c.id).where(*at_work)) or 0 if adviser else 0


def staff(connection: Connection) -> tuple[int, ...]:
    """Everybody in the programme team."""
    return tuple(connection.scalars(select(person.c.id).where(person.c.role == "staff")))


def absent(connection: Connection, today: date) -> tuple[str, ...]:
    """Every adviser who is on leave that day."""
    away = leave.c.starts <= today, leave.c.ends >= today
    return tuple(connection.scalars(select(leave.c.adviser).where(*away).distinct()))


def day_of(programme: Programme, now: datetime) -> date:
    """The day it is where the programme is."""
    return now.astimezone(ZoneInfo(programme.zone)).date()


def is_away(connection: Connection, adviser: str, today: date) -> bool:
    """Whether that adviser is on leave that day."""
    away = leave.c.adviser == adviser, leave.c.starts <= today, leave.c.ends >= today
    return connection.execute(select(leave.c.id).where(*away)).first() is not None


def _away_on(connection: Connection, programme: Programme, adviser: Adviser, today: date) -> date | None:
    """Today, or the day by which they would answer, if they are on leave then."""
    days = today, _by_when(today, programme, adviser)
    return next((day for day in days if is_away(connection, adviser.id, day)), None)


def _by_when(today: date, programme: Programme, adviser: Adviser | None = None) -> date:
    return patience.working_day_after(today, programme.pace, adviser.works if adviser else ())


def cover_of(connection: Connection, adviser: str, today: date) -> str:
    """
    The adviser who covers their leave of that day; empty for the team, and where they are at work.

    Of two leaves on one day, whoever covers the one entered first.
    """
    away = leave.c.adviser == adviser, leave.c.starts <= today, leave.c.ends >= today
    return connection.scalar(select(leave.c.cover).where(*away).order_by(leave.c.id).limit(1)) or ""
