"""Whoever has a resident's chat doesn't answer in it: they are reminded, then the team or everybody on duty has it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from flows.events import HandoffDelayed, HandoffMoved
from flows.handing_over.deadlines import at_work
from storage.at_work import cover
from storage.handing_over.briefs import name_of
from storage.handing_over.promises import promise
from storage.handing_over.rows import NOBODY_HAS_IT, alert, change, here, holder_of, move
from storage.handing_over.rows import due as due_at
from storage.ledger import Ledger
from storage.tables import handoff

# Whoever has erased themselves can't be answered any more.
_silent = and_(handoff.c.state == "taken", handoff.c.answer_by.is_not(None), handoff.c.person_id.is_not(None))


def due(connection: Connection, now: datetime) -> list[int]:
    """Every chat in which the resident has had no answer for too long; danger first."""
    danger_first = (handoff.c.urgency == "safety").desc(), handoff.c.answer_by
    silent = select(handoff.c.id).where(_silent, handoff.c.answer_by <= now)
    return list(connection.scalars(silent.order_by(*danger_first)))


def next_due(connection: Connection, after: datetime, *, danger: bool) -> datetime | None:
    """When the next of them is due after then, or None; those about danger if wanted."""
    which = _silent, handoff.c.answer_by > after, (handoff.c.urgency != "safety") | danger
    moment: datetime | None = connection.scalar(
        select(handoff.c.answer_by).where(*which).order_by(handoff.c.answer_by).limit(1)
    )
    return moment


def step_up(ledger: Ledger, handoff_id: int) -> None:
    """
    Remind whoever has it; a working day later it is the team's, and the resident hears who and when.

    Somebody on leave isn't written to: whoever covers for them has it at once. Danger goes back to everybody on duty:
    at once if they never answered, else ten minutes after they were reminded.
    """
    due_now = handoff.c.id == handoff_id, _silent, handoff.c.answer_by <= ledger.now
    row = ledger.connection.execute(select(handoff).where(*due_now)).first()
    if row is None:
        return
    away = cover.is_away(ledger.connection, row.holder, cover.day_of(ledger.programme, ledger.now))
    if row.urgency != "safety" and (allowed := at_work(here(ledger))) > ledger.now:
        change(ledger, row.id, answer_by=allowed)
    elif row.reminded_at is None and not (away and row.urgency != "safety"):
        _remind(ledger, row)
    else:
        take_from(ledger, row, away=away)


def take_from(ledger: Ledger, row: Row[Any], *, away: bool) -> None:
    """The team has it from now on, or whoever covers for an adviser who is away; danger is everybody's on duty."""
    if row.urgency == "safety":
        _back_to_everybody(ledger, row)
        return
    adviser = row.holder if away else ""
    to, told = cover.cover_for(ledger.connection, ledger.programme, adviser, ledger.now, row.around)
    remind_at = due_at(ledger, "waiting", row.urgency, told.by_when)
    if not away:
        resident = name_of(ledger.connection, row.person_id)
        ledger.tell(holder_of(ledger, row), HandoffMoved(row.id, "taken_over", resident, told.who))
    anew = {"adviser": to, "stage": 0 if to else 2, "remind_at": remind_at}
    promise(ledger, row, told, "leave_began" if away else "not_answered", **anew, **NOBODY_HAS_IT)
    alert(ledger, row.id, again=1)


def _back_to_everybody(ledger: Ledger, row: Row[Any]) -> None:
    move(ledger, row.id, "not_answered", remind_at=due_at(ledger, "waiting", "safety"), **NOBODY_HAS_IT)
    ledger.tell(holder_of(ledger, row), HandoffMoved(row.id, "lapsed", name_of(ledger.connection, row.person_id)))
    if row.person_id:
        ledger.tell(row.person_id, HandoffDelayed(row.id, "", None, safety=True))
    alert(ledger, row.id, again=1)


def _remind(ledger: Ledger, row: Row[Any]) -> None:
    change(ledger, row.id, answer_by=due_at(ledger, "reminded", row.urgency), reminded_at=ledger.now)
    resident = name_of(ledger.connection, row.person_id)
    ledger.tell(holder_of(ledger, row), HandoffMoved(row.id, "unanswered", resident))
