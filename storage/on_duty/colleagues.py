"""
What somebody who works here wrote of danger: a handoff like a resident's, without a resident who waits in it.

Those on duty and the team are told until somebody takes it; whoever wrote it hears who was, and what comes of it.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from flows.desk.colleague import UNSAID
from flows.desk.sight import COLLEAGUE
from flows.effects import TellOnDuty
from flows.events import DutyTold
from flows.handing_over.life import MOVES
from flows.programme import Programme
from flows.words import joined
from storage.at_work import cover
from storage.handing_over.rows import alert, due, move, row_of, told_of, write_note
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.tables import handoff, person


def tell(ledger: Ledger, told: TellOnDuty) -> None:
    """It is opened, or goes with what they wrote before that nobody has taken yet."""
    number = _again(ledger, told) or _opened(ledger, told)
    hears = set(told_of(ledger, row_of(ledger, number), 0)) & duty.reachable(ledger.connection)
    there = select(person).where(person.c.id.in_(hears)).order_by(person.c.role, person.c.id)
    names = (row.name if row.adviser else ledger.programme.about.team for row in ledger.connection.execute(there))
    ledger.tell(ledger.who.id, DutyTold(told.danger, told.words, tuple(dict.fromkeys(names))))


def hear(connection: Connection, programme: Programme, now: datetime, writer: int, around: str) -> bool:
    """Whether anybody but the writer can be reached who hears of it."""
    told = duty.told_of_danger(connection, programme, cover.day_of(programme, now), around, again=False)
    return bool((set(told) - {writer}) & duty.reachable(connection))


def _opened(ledger: Ledger, told: TellOnDuty) -> int:
    row = insert(handoff).values(
        person_id=ledger.who.id, urgency="safety", danger=told.danger, summary=told.words, reason=COLLEAGUE,
        around=told.around, opened_at=ledger.now, told_at=ledger.now, state=MOVES["asked"].after,
        remind_at=due(ledger, "waiting", "safety"),
    )  # fmt: skip
    made = ledger.connection.execute(row).inserted_primary_key
    assert made is not None
    _alert(ledger, int(made[0]), told)
    return int(made[0])


def _again(ledger: Ledger, told: TellOnDuty) -> int:
    before = _untaken(ledger, told.around)
    if before is None:
        return 0
    both = joined((before.summary, told.words), "\n")
    move(ledger, before.id, "danger_told_again", summary=both, remind_at=due(ledger, "waiting", "safety"))
    _alert(ledger, before.id, told)
    return int(before.id)


def _alert(ledger: Ledger, number: int, told: TellOnDuty) -> None:
    if told.unsaid:
        write_note(ledger, number, "alongside", "", str(UNSAID))
    alert(ledger, number, unsaid=told.unsaid)


def _untaken(ledger: Ledger, around: str) -> Row[Any] | None:
    """What they wrote before that nobody has, and that goes round the same people: somebody else may read no more."""
    theirs = handoff.c.person_id == ledger.who.id, handoff.c.reason == COLLEAGUE, handoff.c.around == around
    newest = select(handoff).where(*theirs, handoff.c.state == "waiting").order_by(handoff.c.id.desc())
    return ledger.connection.execute(newest.limit(1)).first()
