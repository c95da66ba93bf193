"""A chat that an adviser closed not long ago is theirs again, and its resident hears who is back."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, exists, select

from flows.danger.kept_from.going_round import goes_round
from flows.effects import ReopenHandoff
from flows.events import HandoffTaken
from flows.following_up import patience
from storage import load
from storage.handing_over.acting import note_for, tell_actor, whose
from storage.handing_over.closed import LOOKS_BACK
from storage.handing_over.rows import due, move, row_of
from storage.ledger import Ledger
from storage.load import Known
from storage.sending import addresses
from storage.tables import handoff

NotReopened = Literal["not_reopened", "stopped", "paused", "blocked"]


def reopen(ledger: Ledger, wanted: ReopenHandoff) -> None:
    """Theirs again, where they closed it in the last two weeks and nothing speaks against it."""
    row = row_of(ledger, wanted.handoff)
    if why := refusal(ledger.connection, row, whose(ledger), ledger.now):
        tell_actor(ledger, row, why)
        return
    anew = {"holder": whose(ledger), "taken_at": ledger.now, "closed_at": None}
    remind_at = due(ledger, "had", row.urgency)
    if not move(ledger, row.id, "reopened", **anew, remind_at=remind_at, answer_by=None, reminded_at=None):
        tell_actor(ledger, row, "not_reopened")
        return
    note_for(ledger, row, "handoff_reopened")
    tell_actor(ledger, row_of(ledger, row.id), "taken", took=True)
    ledger.tell(row.person_id, HandoffTaken(row.id, ledger.who.name, again=True))


def refusal_of(connection: Connection, number: int, me: str, now: datetime) -> NotReopened | Literal[""]:
    """The same as `refusal`, by its number."""
    return refusal(connection, connection.execute(select(handoff).where(handoff.c.id == number)).one(), me, now)


def refusal(connection: Connection, row: Row[Any], me: str, now: datetime) -> NotReopened | Literal[""]:
    """
    Why it can't be theirs again; '' if it can.

    What goes round them, or is somebody else's, is told from nothing but time: it may be a complaint about them.
    """
    lately = row.state == "closed" and row.closed_at and row.closed_at > now - LOOKS_BACK
    known = load.by_person(connection, row.person_id) if row.person_id else None
    if not lately or known is None or str(row.holder or row.adviser) != me or _is_kept_from(connection, row, known, me):
        return "not_reopened"
    if patience.wants_quiet(known.person, now):
        return "stopped" if known.person.stopped else "paused"
    return "" if addresses.can_be_reached(connection, row.person_id) else "blocked"


def _is_kept_from(connection: Connection, row: Row[Any], known: Known, me: str) -> bool:
    """Whether something of theirs, sent or kept for later, goes round this adviser, or somebody else has their chat."""
    kept = known.talk.answer("kept_around")
    theirs = handoff.c.person_id == row.person_id
    rounds = connection.scalars(select(handoff.c.around).where(theirs, handoff.c.around != "")).all()
    held = exists().where(theirs, handoff.c.state == "taken", handoff.c.holder != me)
    return any(goes_round(each, me) for each in (*rounds, kept)) or bool(connection.scalar(select(held)))
