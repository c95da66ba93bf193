"""What a resident was told of who answers and by when: whenever that moves they hear so, once, at an hour of theirs."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from flows.effects import HearWhen
from flows.events import HandoffDelayed
from flows.handing_over import deadlines
from flows.handing_over.life import OPEN, Move
from flows.turn import Cover
from storage import load
from storage.columns import BEFORE_ALL
from storage.handing_over.rows import as_read, change, here, move, row_of
from storage.ledger import Ledger
from storage.tables import handoff, handoff_note

_untold = handoff.c.state.in_(OPEN), handoff.c.tell_from.is_not(None)


def promise(ledger: Ledger, row: Row[Any], told: Cover, what: Move, **values: object) -> bool:
    """Move it if it is still as it was read, and let the resident hear who answers it and by when; whether it did."""
    at = ledger.now if row.urgency == "safety" else _may_hear(ledger, row)
    if not move(ledger, row.id, what, as_read(row), promised_by=told.by_when, tell_from=at, **values):
        return False
    if row.person_id and at == ledger.now:
        _tell(ledger, row, told)
    elif row.person_id:
        ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, told.by_when, aloud=False))
    return True


def tell_late(ledger: Ledger, handoff_id: int) -> bool:
    """Let a resident hear what moved while they slept or wanted quiet, unless that no longer matters."""
    due_now = handoff.c.id == handoff_id, *_untold, handoff.c.tell_from <= ledger.now
    row = ledger.connection.execute(select(handoff).where(*due_now)).first()
    if row is None:
        return False
    at = _may_hear(ledger, row) if row.state == "waiting" or row.answer_by else None
    change(ledger, row.id, tell_from=at)
    if at == ledger.now:
        over = row.promised_by < here(ledger).today
        _tell(ledger, row, Cover(_whose(ledger, row), row.promised_by, has_it=False), over=over)
    return True


def say_it_is_late(ledger: Ledger, row: Row[Any]) -> None:
    """The promised day is over without an answer: the resident hears so, in their hours."""
    change(ledger, row.id, tell_from=_may_hear(ledger, row))
    tell_late(ledger, row.id)


def heard(ledger: Ledger, hears: HearWhen) -> None:
    """They asked, and have heard the day as it now stands, or that it is over."""
    change(ledger, hears.handoff, told_by=row_of(ledger, hears.handoff).promised_by, told_at=ledger.now, tell_from=None)


def due(connection: Connection, now: datetime) -> list[int]:
    """Every handoff whose resident is still to hear that it moved, and may hear so now."""
    return list(connection.scalars(select(handoff.c.id).where(*_untold, handoff.c.tell_from <= now)))


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next of them comes after then, or None."""
    moment: datetime | None = connection.scalar(
        select(func.min(handoff.c.tell_from)).where(*_untold, handoff.c.tell_from > after)
    )
    return moment


def _may_hear(ledger: Ledger, row: Row[Any]) -> datetime | None:
    known = load.by_person(ledger.connection, row.person_id) if row.person_id else None
    return deadlines.may_hear(known.person, here(ledger)) if known else None


def _tell(ledger: Ledger, row: Row[Any], told: Cover, *, over: bool = False) -> None:
    waited = deadlines.has_waited(_last_told(ledger, row), ledger.now)
    newly = told.has_it and told.who != _whose(ledger, row)
    later = deadlines.is_later(told.by_when, row.told_by)
    by_when = None if over else told.by_when
    change(ledger, row.id, told_at=ledger.now, told_by=told.by_when, tell_from=None)
    safety = row.urgency == "safety"
    ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, by_when, safety, newly, waited, later))


def _whose(ledger: Ledger, row: Row[Any]) -> str:
    adviser = ledger.programme.adviser(str(row.holder or row.adviser))
    return adviser.name if adviser else ledger.programme.about.team


def _last_told(ledger: Ledger, row: Row[Any]) -> datetime:
    """When the resident last heard who answers and by when, or was written to."""
    wrote = select(func.max(handoff_note.c.at)).where(
        handoff_note.c.handoff_id == row.id, handoff_note.c.by == "adviser"
    )
    moments: list[datetime | None] = [row.told_at, row.opened_at, ledger.connection.scalar(wrote)]
    return max(moment for moment in moments if moment)
