"""
When an adviser's leave has begun, whoever waits for them or talks to them is passed to whoever covers.

So it is where messages no longer get through to them: nobody waits for somebody who learns of nothing.
"""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, case, select

from flows.handing_over.deadlines import Here, at_work
from flows.programme import Programme
from storage.at_work import cover
from storage.handing_over import promises, rows, unanswered
from storage.ledger import Ledger
from storage.sending import reach
from storage.tables import handoff, leave

# Danger is told to everybody on duty, whoever is away. Written out, so that SQLite can see its index is enough.
_open = handoff.c.state.in_(bindparam("open", ("waiting", "taken"), expanding=True, literal_execute=True))
_waits = _open, handoff.c.urgency != "safety"
_whose = case((handoff.c.state == "taken", handoff.c.holder), else_=handoff.c.adviser)


def due(connection: Connection, programme: Programme, now: datetime) -> list[int]:
    """Every handoff that waits for somebody on leave or out of reach, or that they have; none outside working hours."""
    gone = _gone(connection, programme, now)
    if not gone or at_work(Here(now, programme)) > now:
        return []
    return list(connection.scalars(select(handoff.c.id).where(*_waits, _whose.in_(gone))))


def next_due(connection: Connection, programme: Programme, after: datetime) -> datetime | None:
    """When the team is first at work in the next leave that begins after then, or None."""
    today = cover.day_of(programme, after)
    begin = connection.scalars(select(leave.c.starts).where(leave.c.starts >= today)).all()
    midnights = (datetime.combine(day, time(), ZoneInfo(programme.zone)).astimezone(UTC) for day in begin)
    mornings = (at_work(Here(midnight, programme)) for midnight in midnights)
    return min((morning for morning in mornings if morning > after), default=None)


def passed_over(ledger: Ledger, handoff_id: int) -> bool:
    """
    Pass it over if it is with somebody on leave or out of reach.

    The one who covers is told, or the team, and the resident hears who and by when.
    """
    row = ledger.connection.execute(select(handoff, _whose.label("whose")).where(handoff.c.id == handoff_id, *_waits))
    found, here = row.first(), rows.here(ledger)
    if found is None or at_work(here) > here.now:
        return False
    if found.whose not in _gone(ledger.connection, ledger.programme, ledger.now):
        return False
    if found.state == "taken":
        unanswered.take_from(ledger, found, away=True)
        return True
    to, told = cover.cover_for(ledger.connection, ledger.programme, found.adviser, ledger.now, found.around)
    remind_at = rows.due(ledger, "waiting", found.urgency, told.by_when)
    promises.promise(ledger, found, told, "leave_began", adviser=to, stage=0, remind_at=remind_at)
    rows.alert(ledger, found.id)
    return True


def _gone(connection: Connection, programme: Programme, now: datetime) -> frozenset[str]:
    absent = cover.absent(connection, cover.day_of(programme, now))
    return reach.out_of_reach(connection, programme, now).union(absent)
