"""A chat that an adviser closed not long ago is theirs again, and its resident hears who is back."""

from typing import Any

from sqlalchemy import Row, exists, select

from flows.danger.going_round import goes_round
from flows.effects import ReopenHandoff
from flows.events import HandoffTaken
from flows.following_up import patience
from storage import load
from storage.acting import hears_us, note_for, tell_actor, whose
from storage.closed import LOOKS_BACK
from storage.handoff_rows import change_if, row_of
from storage.ledger import Ledger
from storage.tables import handoff


def reopen(ledger: Ledger, wanted: ReopenHandoff) -> None:
    """Theirs again, where they closed it in the last two weeks and nothing speaks against it."""
    row = row_of(ledger, wanted.handoff)
    if not _may(ledger, row):
        tell_actor(ledger, row, "not_reopened")
        return
    anew = {"state": "taken", "holder": whose(ledger), "taken_at": ledger.now, "closed_at": None, "remind_at": None}
    if not change_if(ledger, row.id, handoff.c.state == "closed", **anew, answer_by=None, reminded_at=None):
        tell_actor(ledger, row, "not_reopened")
        return
    note_for(ledger, row, "handoff_reopened")
    tell_actor(ledger, row_of(ledger, row.id), "taken", took=True)
    ledger.tell(row.person_id, HandoffTaken(row.id, ledger.who.name, again=True))


def _may(ledger: Ledger, row: Row[Any]) -> bool:
    lately = row.state == "closed" and row.closed_at and row.closed_at > ledger.now - LOOKS_BACK
    if not lately or str(row.holder or row.adviser) != whose(ledger) or not row.person_id:
        return False
    return hears_us(ledger, row) and not _wants_quiet(ledger, row) and not _is_kept_from_them(ledger, row)


def _wants_quiet(ledger: Ledger, row: Row[Any]) -> bool:
    known = load.by_person(ledger.connection, row.person_id)
    return known is None or patience.wants_quiet(known.person, ledger.now)


def _is_kept_from_them(ledger: Ledger, row: Row[Any]) -> bool:
    """Whether something of theirs, sent or kept for later, goes round this adviser, or somebody else has their chat."""
    known = load.by_person(ledger.connection, row.person_id)
    kept = known.talk.answer("kept_around") if known else ""
    theirs = handoff.c.person_id == row.person_id
    rounds = ledger.connection.scalars(select(handoff.c.around).where(theirs, handoff.c.around != "")).all()
    held = exists().where(theirs, handoff.c.state == "taken", handoff.c.holder != whose(ledger))
    return any(goes_round(each, whose(ledger)) for each in (*rounds, kept)) or bool(
        ledger.connection.scalar(select(held))
    )
