"""Danger that an adviser is part of: whatever else of that resident's they have, or would get, is theirs no more."""

from typing import Any

from sqlalchemy import Row, and_, select

from flows.danger.kept_from.going_round import both, goes_round
from flows.events import HandoffMoved
from storage.at_work import cover
from storage.handing_over.briefs import name_of
from storage.handing_over.rows import NOBODY_HAS_IT, alert, change, due, move
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.on_duty.alerted import has_heard, tells_of, withdraw
from storage.tables import handoff, message


def take_away(ledger: Ledger, around: str) -> None:
    """Every open handoff of this resident goes round that adviser; what was theirs is the programme team's."""
    mine = and_(handoff.c.person_id == ledger.who.id, handoff.c.state.in_(("waiting", "taken")))
    for row in ledger.connection.execute(select(handoff).where(mine).order_by(handoff.c.id)).fetchall():
        if around and not goes_round(row.around, around):
            _go_round(ledger, row, around)


def _go_round(ledger: Ledger, row: Row[Any], around: str) -> None:
    """Whoever it goes round hears only that somebody else has it, in the words of any handoff that moves on."""
    whose = row.holder if row.state == "taken" else row.adviser
    theirs = goes_round(around, whose)
    change(ledger, row.id, around=both(row.around, around))
    for person_id in _gone_round(ledger, around):
        withdraw(ledger.connection, and_(message.c.person_id == person_id, tells_of(row.id)), ROUND_THEM)
    for person_id in _knew_of_it(ledger, row, around):
        resident, team = name_of(ledger.connection, ledger.who.id), ledger.programme.about.team
        ledger.tell(person_id, HandoffMoved(row.id, "taken_over", resident, team))
    if theirs:
        remind_at = due(ledger, "waiting", row.urgency, row.promised_by)
        move(ledger, row.id, "gone_round", adviser="", stage=0, remind_at=remind_at, **NOBODY_HAS_IT)
    if theirs and row.urgency != "safety":  # danger is told again by whoever asks for this
        alert(ledger, row.id)


def _knew_of_it(ledger: Ledger, row: Row[Any], around: str) -> list[int]:
    connection, today = ledger.connection, cover.day_of(ledger.programme, ledger.now)
    heard = duty.may_answer(connection, ledger.programme, today, row.around) if row.urgency == "safety" else ()
    knew = {row.holder, row.adviser, *(each.id for each in heard)}
    heard_of_it = [who for who in _gone_round(ledger, around, knew) if has_heard(connection, who, row.id)]
    holds = cover.person_of(connection, row.holder) if goes_round(around, row.holder) else 0
    return list(dict.fromkeys((*heard_of_it, *([holds] if holds else []))))


def _gone_round(ledger: Ledger, around: str, among: set[str] | None = None) -> list[int]:
    """The advisers whom it goes round, of those if any are given, as the people they are."""
    found = [each.id for each in ledger.programme.advisers if goes_round(around, each.id)]
    known = (cover.person_of(ledger.connection, each) for each in found if among is None or each in among)
    return [who for who in known if who]


ROUND_THEM = "it goes round them since"
