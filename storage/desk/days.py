"""Reading what somebody's day is made of, for the desk page and for their own chat alike."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import BigInteger, Connection, select, type_coerce

from flows.desk.sight import Day, Handoff, Reach
from flows.programme import Programme
from flows.turn import Person
from storage.at_work import mornings
from storage.at_work.cover import day_of
from storage.blocks import forwarded
from storage.columns import to_millis
from storage.desk import areas as desk_areas
from storage.desk import experts, may_see
from storage.tables import handoff, message, person, put_forward

A_DAY = 24 * 60 * 60 * 1000  # milliseconds
LOOKS_BACK, MOST_DAYS = timedelta(days=365), 20
NAMED_A_DAY = timedelta(days=90)  # how long ago somebody may have been answered who named a day that is to come


def of(connection: Connection, programme: Programme, who: Person, now: datetime) -> Day:
    """The day of one adviser or member of staff, as far as they may see."""
    reach = may_see.reach_of(connection, programme, who, day_of(programme, now))
    return Day(
        reach=reach,
        handoffs=may_see.waiting(connection, programme, reach),
        places=desk_areas.places(connection, reach.areas, wrote_on(connection, reach.areas, now)),
        asked=experts.undecided(connection, reach.areas),
        forward=tuple(forwarded.everything(connection, put_forward.c.area_id.in_(reach.areas))),
        answered=_answered(connection, programme, reach, now),
        list_at=mornings.hour_of(connection, who.id),
    )


def wrote_on(connection: Connection, areas: tuple[str, ...], now: datetime) -> Mapping[str, tuple[date, ...]]:
    """For each of these areas the last days on which somebody there wrote, the latest first."""
    day = (type_coerce(message.c.at, BigInteger) // A_DAY).label("day")
    here = person.c.area_id.in_(areas), person.c.role == "resident", message.c.direction == "in"
    lately = type_coerce(message.c.at, BigInteger) > to_millis(now - LOOKS_BACK)
    rows = connection.execute(
        select(person.c.area_id, day).distinct().join(message, message.c.person_id == person.c.id).where(*here, lately)
    )
    days: dict[str, list[int]] = defaultdict(list)
    for area_id, number in rows:
        days[area_id].append(number)
    return {area: tuple(map(_date, sorted(found, reverse=True)[:MOST_DAYS])) for area, found in days.items()}


def _date(number: int) -> date:
    return datetime.fromtimestamp(number * A_DAY // 1000, UTC).date()


def _answered(connection: Connection, programme: Programme, reach: Reach, now: datetime) -> tuple[Handoff, ...]:
    if reach.staff:
        return ()
    lately = handoff.c.state == "closed", handoff.c.closed_at > now - NAMED_A_DAY, handoff.c.urgency != "safety"
    return may_see.some(connection, programme, reach, *lately)
