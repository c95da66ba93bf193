"""Keeping a handoff: opened, taken, answered, passed on, closed. One conditional update decides each step."""

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, insert, or_, select, update

from flows.effects import (
    AddToHandoff,
    CancelHandoff,
    CloseHandoff,
    HoldHandoff,
    OpenHandoff,
    PassOn,
    RateHandoff,
    TakeHandoff,
    TellResident,
)
from flows.events import (
    AdviserSaid,
    HandoffArrived,
    HandoffClosed,
    HandoffDelayed,
    HandoffMoved,
    HandoffTaken,
    ResidentSaid,
)
from storage import cover
from storage.briefs import brief_of, name_of
from storage.ledger import Ledger
from storage.tables import area, handoff, handoff_note

SAFETY_AGAIN = timedelta(minutes=10)
REMIND_AT = time(9, 30)


def open_handoff(ledger: Ledger, wanted: OpenHandoff) -> None:
    """Somebody is asked to take over. A second wish while one is open is added to it, not opened twice."""
    already = _open_one(ledger, safety=wanted.urgency == "safety")
    if already:
        _more(ledger, already, wanted)
        return
    adviser, told = cover.cover_for(
        ledger.connection, ledger.programme, _adviser_of_area(ledger), ledger.now, wanted.around
    )
    row = insert(handoff).values(
        person_id=ledger.who.id, area_id=ledger.who.area or None, urgency=wanted.urgency, danger=wanted.danger,
        summary=wanted.summary, reason=wanted.reason, around=wanted.around, adviser=adviser,
        promised_by=told.by_when, opened_at=ledger.now, remind_at=_first_reminder(ledger, wanted.urgency, told.by_when),
    )  # fmt: skip
    made = ledger.connection.execute(row).inserted_primary_key
    assert made is not None
    if ledger.talk.owner != "adviser":
        ledger.waits_for(made[0])
    ledger.note("handoff_opened", urgency=wanted.urgency)
    alert(ledger, made[0])


def alert(ledger: Ledger, handoff_id: int, again: int = 0) -> None:
    """Tell whoever a handoff is for: the duty people for danger, else its adviser, else the team."""
    row = _row(ledger, handoff_id)
    event = HandoffArrived(brief_of(ledger.connection, ledger.programme, row, ledger.now), again)
    for person_id in _told(ledger, row, again):
        ledger.tell(person_id, event)


def add(ledger: Ledger, added: AddToHandoff) -> None:
    """The resident wrote while they wait, or to whoever has the conversation."""
    row = _open_one(ledger)
    if row is None:
        return
    _write_note(ledger, row.id, "resident", ledger.who.name, added.text)
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    for person_id in _told(ledger, row, 0) if row.state == "waiting" else [_holder(ledger, row)]:
        ledger.tell(person_id, ResidentSaid(row.id, brief.resident, brief.area, added.text))


def cancel(ledger: Ledger, cancelled: CancelHandoff) -> None:
    """The resident no longer needs a person. Danger is never cancelled like this."""
    row = _open_one(ledger)
    if row is None or row.urgency == "safety":
        return
    _update(ledger, row.id, state="cancelled", closed_at=ledger.now, outcome=cancelled.reason)
    ledger.waits_for(0)
    for person_id in _told(ledger, row, 0):
        ledger.tell(person_id, HandoffMoved(row.id, "cancelled", name_of(ledger.connection, row.person_id)))


def rate(ledger: Ledger, rated: RateHandoff) -> None:
    """Whether it helped, in one tap."""
    mine = and_(handoff.c.id == rated.handoff, handoff.c.person_id == ledger.who.id)
    ledger.connection.execute(update(handoff).where(mine).values(helped=rated.helped))
    ledger.note("handoff_helped", helped=rated.helped)


def take(ledger: Ledger, taken: TakeHandoff) -> bool:
    """An adviser takes it, if nobody else has it (or `anyway`). Whoever loses the race is told who won."""
    before = _row(ledger, taken.handoff)
    if not _taken_over(ledger, taken):
        return False
    if _was_elsewhere(ledger, before):
        _answer(ledger, before, "taken")
        if before.person_id:
            ledger.tell(before.person_id, HandoffTaken(before.id, ledger.who.name))
    return True


def _taken_over(ledger: Ledger, taken: TakeHandoff) -> bool:
    me = _me(ledger)
    before = _row(ledger, taken.handoff)
    free = handoff.c.state.in_(("waiting", "taken")) if taken.anyway else or_(
        handoff.c.state == "waiting", and_(handoff.c.state == "taken", handoff.c.holder == me)
    )  # fmt: skip
    won = _update_if(ledger, taken.handoff, free, state="taken", holder=me, taken_at=ledger.now, remind_at=None)
    if not won:
        _answer(ledger, before, "closed" if before.state in ("closed", "cancelled") else "other_has_it")
        return False
    if _was_elsewhere(ledger, before):
        _note_for(ledger, before, "handoff_taken")
    return True


def _was_elsewhere(ledger: Ledger, before: Row[Any]) -> bool:
    """Whether somebody else had it, or nobody, before this adviser did."""
    return (before.state, before.holder) != ("taken", _me(ledger))


def _me(ledger: Ledger) -> str:
    return ledger.who.adviser or f"staff:{ledger.who.id}"


def tell(ledger: Ledger, told: TellResident) -> None:
    """The adviser writes to the resident; whoever writes first has taken it, and their words say so by themselves."""
    if not _taken_over(ledger, TakeHandoff(told.handoff, told.anyway)):
        return
    row = _row(ledger, told.handoff)
    _write_note(ledger, row.id, "adviser", ledger.who.name, told.text)
    first = handoff.c.replied_at.is_(None)
    _update_if(ledger, row.id, first, replied_at=ledger.now)
    ledger.tell(row.person_id, AdviserSaid(row.id, ledger.who.name, told.text))
    _answer(ledger, row, "sent")


def hold(ledger: Ledger, held: HoldHandoff) -> None:
    """Not now: it comes back to them then. Danger that nobody has is never put off: it comes straight back."""
    free_to_wait = or_(handoff.c.urgency != "safety", handoff.c.state == "taken")
    open_ones = and_(handoff.c.state.in_(("waiting", "taken")), free_to_wait)
    row = _row(ledger, held.handoff)
    if _update_if(ledger, held.handoff, open_ones, remind_at=held.until):
        _answer(ledger, row, "held")
    elif row.state == "waiting":
        _bring(ledger, row, ledger.who.id)
    else:
        _answer(ledger, row, "closed")


def bring_back(ledger: Ledger, handoff_id: int) -> None:
    """Show whoever has it the handoff they had put off."""
    row = _row(ledger, handoff_id)
    _bring(ledger, row, _holder(ledger, row))


def pass_on(ledger: Ledger, passed: PassOn) -> None:
    """Another adviser, or the programme team, gets it; the resident hears who and by when."""
    before = _row(ledger, passed.handoff)
    to, told = cover.cover_for(ledger.connection, ledger.programme, passed.adviser, ledger.now)
    if not _update_if(
        ledger, passed.handoff, handoff.c.state.in_(("waiting", "taken")), state="waiting", adviser=to, holder="",
        stage=0, promised_by=told.by_when, remind_at=_first_reminder(ledger, before.urgency, told.by_when),
    ):  # fmt: skip
        _answer(ledger, before, "closed")
        return
    row = _row(ledger, passed.handoff)
    ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, told.by_when))
    _answer(ledger, row, "passed_on", told.who)
    _note_for(ledger, row, "handoff_passed_on")
    alert(ledger, row.id)


def close(ledger: Ledger, closed: CloseHandoff) -> None:
    """Done, with one line on what came of it; the bot has the conversation again."""
    open_ones = handoff.c.state.in_(("waiting", "taken"))
    outcome = closed.outcome[:500]
    if not _update_if(ledger, closed.handoff, open_ones, state="closed", closed_at=ledger.now, outcome=outcome):
        _answer(ledger, _row(ledger, closed.handoff), "closed")
        return
    row = _row(ledger, closed.handoff)
    if row.person_id:
        ledger.tell(row.person_id, HandoffClosed(row.id, ledger.who.name, row.urgency == "safety"))
    _answer(ledger, row, "done")
    _note_for(ledger, row, "handoff_closed")


def _open_one(ledger: Ledger, *, safety: bool | None = None) -> Row[Any] | None:
    mine = and_(handoff.c.person_id == ledger.who.id, handoff.c.state.in_(("waiting", "taken")))
    kind = () if safety is None else ((handoff.c.urgency == "safety") == safety,)
    newest_taken_first = (handoff.c.state == "taken").desc(), handoff.c.id.desc()
    return ledger.connection.execute(select(handoff).where(mine, *kind).order_by(*newest_taken_first)).first()


def _more(ledger: Ledger, row: Row[Any], wanted: OpenHandoff) -> None:
    if wanted.urgency == "safety":
        _write_note(ledger, row.id, "resident", ledger.who.name, wanted.summary)
        _update(ledger, row.id, state="waiting", holder="", remind_at=ledger.now + SAFETY_AGAIN)
        alert(ledger, row.id, again=1)
    else:
        add(ledger, AddToHandoff(wanted.summary))


def _told(ledger: Ledger, row: Row[Any], again: int) -> list[int]:
    connection, programme = ledger.connection, ledger.programme
    if row.urgency == "safety":
        duty = [cover.person_of(connection, each.id) for each in cover.on_duty(programme) if each.id != row.around]
        return [*filter(None, duty), *cover.staff(connection)]
    found = cover.person_of(connection, row.adviser)
    return [found] if found and again < 2 else [*filter(None, [found]), *cover.staff(connection)]


def _bring(ledger: Ledger, row: Row[Any], person_id: int) -> None:
    brief = brief_of(ledger.connection, ledger.programme, row, ledger.now)
    ledger.tell(person_id, HandoffArrived(brief, again=1))


def _holder(ledger: Ledger, row: Row[Any]) -> int:
    holder = str(row.holder)
    return int(holder.removeprefix("staff:")) if holder.startswith("staff:") else cover.person_of(
        ledger.connection, holder
    )  # fmt: skip


def _answer(ledger: Ledger, row: Row[Any], outcome: str, who: str = "") -> None:
    """Tell the adviser's own chat what came of it, wherever they did it: page and chat never disagree."""
    holder = who or _name_of_holder(ledger, row)
    resident = name_of(ledger.connection, row.person_id)
    ledger.tell(ledger.who.id, HandoffMoved(row.id, outcome, resident, holder))


def _name_of_holder(ledger: Ledger, row: Row[Any]) -> str:
    adviser = ledger.programme.adviser(str(row.holder or row.adviser))
    return adviser.name if adviser else ledger.programme.about.team


def _adviser_of_area(ledger: Ledger) -> str:
    return ledger.connection.scalar(select(area.c.adviser).where(area.c.id == ledger.who.area)) or ""


def _first_reminder(ledger: Ledger, urgency: str, by_when: date) -> datetime:
    return ledger.now + SAFETY_AGAIN if urgency == "safety" else _morning(ledger, by_when)


def _morning(ledger: Ledger, day: date) -> datetime:
    return datetime.combine(day, REMIND_AT, ZoneInfo(ledger.programme.zone))


def _row(ledger: Ledger, handoff_id: int) -> Row[Any]:
    return ledger.connection.execute(select(handoff).where(handoff.c.id == handoff_id)).one()


def _update(ledger: Ledger, handoff_id: int, **values: object) -> None:
    ledger.connection.execute(update(handoff).where(handoff.c.id == handoff_id).values(**values))


def _update_if(ledger: Ledger, handoff_id: int, condition: object, **values: object) -> bool:
    chosen = update(handoff).where(handoff.c.id == handoff_id, condition)  # type: ignore[arg-type]
    return ledger.connection.execute(chosen.values(**values)).rowcount == 1


def _write_note(ledger: Ledger, handoff_id: int, by: str, name: str, text: str) -> None:
    row = {"handoff_id": handoff_id, "by": by, "name": name, "text": text, "at": ledger.now}
    ledger.connection.execute(insert(handoff_note).values(row))


def _note_for(ledger: Ledger, row: Row[Any], kind: str) -> None:
    ledger.note(kind, handoff=row.id, urgency=row.urgency, area=row.area_id)
