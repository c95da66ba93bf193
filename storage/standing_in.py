"""When an adviser's leave has begun, whoever waits for them is passed to the one who covers, or to the team."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from flows.events import HandoffDelayed
from flows.programme import Programme
from storage import cover
from storage.handoff_rows import alert, at_work, change, morning
from storage.ledger import Ledger
from storage.tables import handoff

# Danger is told to everybody on duty, whoever is away. Written out, so that SQLite can see its index is enough.
_open = handoff.c.state.in_(bindparam("open", ("waiting", "taken"), expanding=True, literal_execute=True))
_waits = _open, handoff.c.state == "waiting", handoff.c.urgency != "safety"


def due(connection: Connection, programme: Programme, now: datetime) -> list[int]:
    """Every handoff that waits for somebody who is on leave; none outside working hours."""
    absent = cover.absent(connection, cover.day_of(programme, now))
    if not absent or at_work(programme, now) > now:
        return []
    return list(connection.scalars(select(handoff.c.id).where(*_waits, handoff.c.adviser.in_(absent))))


def passed_over(ledger: Ledger, handoff_id: int) -> bool:
    """Pass it over if it waits for somebody on leave; the one who covers is told, and the resident who and by when."""
    row = ledger.connection.execute(select(handoff).where(handoff.c.id == handoff_id, *_waits)).first()
    today = cover.day_of(ledger.programme, ledger.now)
    if row is None or not cover.is_away(ledger.connection, row.adviser, today):
        return False
    if at_work(ledger.programme, ledger.now) > ledger.now:
        return False
    to, told = cover.cover_for(ledger.connection, ledger.programme, row.adviser, ledger.now, row.around)
    remind_at = morning(ledger, told.by_when)
    change(ledger, row.id, adviser=to, stage=0, promised_by=told.by_when, remind_at=remind_at)
    if row.person_id:
        ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, told.by_when))
    alert(ledger, row.id)
    return True
