"""A resident writes to whoever has their chat, and nothing comes back: they are reminded, then the team gets it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from flows.events import HandoffDelayed, HandoffMoved
from storage import cover
from storage.briefs import name_of
from storage.handoff_rows import NOBODY_HAS_IT, SAFETY_AGAIN, alert, at_work, change, holder_of, morning
from storage.ledger import Ledger
from storage.tables import handoff

_silent = and_(handoff.c.state == "taken", handoff.c.answer_by.is_not(None))


def due(connection: Connection, now: datetime) -> list[int]:
    """Every chat in which the resident's words have had no answer for too long; danger first."""
    danger_first = (handoff.c.urgency == "safety").desc(), handoff.c.answer_by
    silent = select(handoff.c.id).where(_silent, handoff.c.answer_by <= now)
    return list(connection.scalars(silent.order_by(*danger_first)))


def next_due(connection: Connection) -> datetime | None:
    """When the next of them is due, or None."""
    moment: datetime | None = connection.scalar(
        select(handoff.c.answer_by).where(_silent).order_by(handoff.c.answer_by).limit(1)
    )
    return moment


def step_up(ledger: Ledger, handoff_id: int) -> None:
    """
    Remind whoever has it after a day; after another working day it is the team's, and the resident hears who and when.

    Somebody on leave isn't written to: whoever covers for them has it at once. Danger goes back to everybody on duty.
    """
    due_now = handoff.c.id == handoff_id, _silent, handoff.c.answer_by <= ledger.now
    row = ledger.connection.execute(select(handoff).where(*due_now)).first()
    if row is None:
        return
    away = cover.is_away(ledger.connection, row.holder, cover.day_of(ledger.programme, ledger.now))
    if row.urgency != "safety" and (allowed := at_work(ledger.programme, ledger.now)) > ledger.now:
        change(ledger, row.id, answer_by=allowed)
    elif row.reminded_at is None and not away:
        _remind(ledger, row)
    else:
        take_from(ledger, row, away=away)


def take_from(ledger: Ledger, row: Row[Any], *, away: bool) -> None:
    """The team has it from now on, or whoever covers for an adviser who is away."""
    adviser = row.holder if away else ""
    to, told = cover.cover_for(ledger.connection, ledger.programme, adviser, ledger.now, row.around)
    safety = row.urgency == "safety"
    remind_at = ledger.now + SAFETY_AGAIN if safety else morning(ledger, told.by_when)
    change(
        ledger, row.id, adviser=to, stage=0 if to else 2, promised_by=told.by_when, remind_at=remind_at,
        **NOBODY_HAS_IT,
    )  # fmt: skip
    if not away or safety:
        resident = name_of(ledger.connection, row.person_id)
        ledger.tell(holder_of(ledger, row), HandoffMoved(row.id, "taken_over", resident, told.who))
    if row.person_id and not safety:
        ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, told.by_when))
    alert(ledger, row.id, again=1)


def _remind(ledger: Ledger, row: Row[Any]) -> None:
    _, told = cover.cover_for(ledger.connection, ledger.programme, "", ledger.now)
    change(ledger, row.id, answer_by=morning(ledger, told.by_when), reminded_at=ledger.now)
    resident = name_of(ledger.connection, row.person_id)
    ledger.tell(holder_of(ledger, row), HandoffMoved(row.id, "unanswered", resident))
