"""Asking for a person: a handoff is opened, added to, called off, rated. Whoever it is for is told."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select

from flows.danger.kept_from.going_round import both, covers
from flows.desk import more_danger
from flows.desk.to_know import is_threat, reason_since
from flows.effects import AddToHandoff, CancelHandoff, OpenHandoff, RateHandoff
from flows.events import HandoffMoved, ResidentSaid
from flows.handing_over.life import MOVES
from flows.turn import Listener
from flows.words import _
from storage.at_work import cover
from storage.handing_over import going_round, side_by_side
from storage.handing_over.briefs import brief_of, name_of
from storage.handing_over.rows import (
    IN_TOUCH,
    NOBODY_HAS_IT,
    alert,
    change,
    change_if,
    due,
    holder_at_work,
    move,
    name_of_holder,
    told_of,
    write_note,
)
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.tables import handoff

HEARD_AGAIN = _("A safety worry was heard again, and those on duty were told again.")


def open_handoff(ledger: Ledger, wanted: OpenHandoff) -> None:
    """Somebody is asked to take over. A second wish while one is open is added to it, not opened twice."""
    if wanted.urgency == "safety" and wanted.around:
        going_round.take_away(ledger, wanted.around)
    already = _open_one(ledger, safety=wanted.urgency == "safety", around=wanted.around)
    if already:
        reason = reason_since(already.reason, wanted.reason)
        change(ledger, already.id, reason=reason, around=both(already.around, wanted.around))
        _more(ledger, already, wanted)
        return
    adviser, told = cover.cover_for(
        ledger.connection, ledger.programme, cover.adviser_of(ledger.connection, ledger.who.area), ledger.now,
        wanted.around,
    )  # fmt: skip
    row = insert(handoff).values(
        person_id=ledger.who.id, area_id=ledger.who.area or None, urgency=wanted.urgency, danger=wanted.danger,
        summary=wanted.summary, reason=wanted.reason, around=wanted.around, adviser=adviser,
        promised_by=told.by_when, told_by=told.by_when, told_at=ledger.now, opened_at=ledger.now,
        state=MOVES["asked"].after, remind_at=due(ledger, "waiting", wanted.urgency, told.by_when),
    )  # fmt: skip
    made = ledger.connection.execute(row).inserted_primary_key
    assert made is not None
    if ledger.talk.owner != "adviser":
        ledger.waits_for(made[0])
    ledger.note("handoff_opened", urgency=wanted.urgency)
    alert(ledger, made[0])


def add(ledger: Ledger, added: AddToHandoff) -> None:
    """The resident wrote while they wait, or to whoever has the conversation."""
    row = _open_one(ledger, number=added.to)
    if row is not None:
        _add_to(ledger, row, added)


def _add_to(ledger: Ledger, row: Row[Any], added: AddToHandoff) -> None:
    mark = _marked(ledger, row) if added.danger else ""
    write_note(ledger, row.id, "resident", ledger.who.name, added.text)
    if mark and not _is_theirs_alone(row):
        write_note(ledger, row.id, "alongside", "", mark)
    told = told_of(ledger, row, 0) if row.state == "waiting" else [*filter(None, [holder_at_work(ledger, row)])]
    if row.state == "taken":
        urgency = "ordinary" if _is_over(row) and not added.danger else row.urgency
        _answer_soon(ledger, row, due(ledger, "wrote", urgency) if told else ledger.now)
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    for person_id in told:
        ledger.tell(person_id, ResidentSaid(row.id, brief.resident, brief.area, added.text, mark))


def cancel(ledger: Ledger, cancelled: CancelHandoff) -> None:
    """The resident no longer needs the person they asked for. Danger is never cancelled like this."""
    row = _open_one(ledger, safety=False)
    if row is None:
        return
    move(ledger, row.id, "called_off", closed_at=ledger.now, outcome=cancelled.reason)
    for person_id in filter(None, dict.fromkeys((*told_of(ledger, row, 0), holder_at_work(ledger, row)))):
        ledger.tell(person_id, HandoffMoved(row.id, "cancelled", name_of(ledger.connection, row.person_id)))


def rate(ledger: Ledger, rated: RateHandoff) -> None:
    """Whether it helped, in one tap."""
    if move(ledger, rated.handoff, "rated", handoff.c.person_id == ledger.who.id, helped=rated.helped):
        ledger.note("handoff_helped", helped=rated.helped)


def _open_one(ledger: Ledger, *, safety: bool | None = None, around: str = "", number: int = 0) -> Row[Any] | None:
    """
    Whichever has the chat first: of either kind, or the one of that number, if given.

    Only one that goes round `around` as well, so that nothing reaches them by it.
    """
    for row in side_by_side.open_ones(ledger.connection, ledger.who.id):
        asked_for = safety in (None, row.urgency == "safety") and number in (0, row.id)
        if asked_for and covers(row.around, around):
            return row
    return None


def _is_over(row: Row[Any]) -> bool:
    """Whether this was closed with what came of it, and opened again since: danger only once it is told anew."""
    return bool(row.outcome)


def _more(ledger: Ledger, row: Row[Any], wanted: OpenHandoff) -> None:
    if wanted.urgency == "safety" and _is_over(row):
        change(ledger, row.id, outcome="")
    if wanted.urgency == "safety" and _in_touch(ledger, row):
        # What they said follows (`add`). Ten minutes without an answer, and it is everybody's on duty again.
        who = name_of_holder(ledger, row)
        alone = more_danger.to_one_alone(who, *_listening(ledger, row))
        write_note(ledger, row.id, "alongside", who, alone, came_alone=True)
        change(ledger, row.id, reminded_at=ledger.now)
        _answer_soon(ledger, row, due(ledger, "wrote", "safety"))
        if is_threat(wanted.reason):  # who is to be warned can't wait for them
            alert(ledger, row.id)
    elif wanted.urgency == "safety":
        write_note(ledger, row.id, "alongside", "", str(HEARD_AGAIN))
        move(ledger, row.id, "danger_told_again", remind_at=due(ledger, "waiting", "safety"), **NOBODY_HAS_IT)
        alert(ledger, row.id, again=1)
    else:
        _add_to(ledger, row, AddToHandoff(wanted.summary))


def _answer_soon(ledger: Ledger, row: Row[Any], answer_by: datetime) -> None:
    """Whoever has it answers by then, if not before."""
    later = handoff.c.answer_by.is_(None) | (handoff.c.answer_by > answer_by)
    change_if(ledger, row.id, later, answer_by=answer_by)


def _marked(ledger: Ledger, row: Row[Any]) -> str:
    """Who else hears of words that may be about safety, for whoever they are passed to."""
    if row.urgency != "safety":
        return more_danger.besides(*_listening(ledger, row))
    way = more_danger.to_you_alone if _is_theirs_alone(row) else more_danger.to_all
    return way(*_listening(ledger, row))


def _is_theirs_alone(row: Row[Any]) -> bool:
    return (row.urgency, row.state) == ("safety", "taken")


def _listening(ledger: Ledger, row: Row[Any]) -> tuple[Listener, str]:
    """Who can be reached for the danger in the chat of this handoff, and what the team is called."""
    danger = _open_one(ledger, safety=True) or row
    today = cover.day_of(ledger.programme, ledger.now)
    hears = duty.who_hears_danger(ledger.connection, ledger.programme, today, danger.around)
    return hears.listener, ledger.programme.about.team


def _in_touch(ledger: Ledger, row: Row[Any]) -> bool:
    return ledger.connection.scalar(select(handoff.c.id).where(handoff.c.id == row.id, IN_TOUCH)) is not None
