"""What advisers do with a handoff: take, answer, put off, pass on, close. One conditional update decides each step."""

from typing import Any

from sqlalchemy import Row, and_, or_

from flows.effects import CloseHandoff, HoldHandoff, PassOn, TakeHandoff, TellResident
from flows.events import AdviserSaid, HandoffClosed, HandoffDelayed, HandoffMoved, HandoffTaken
from storage import addresses, cover
from storage.briefs import name_of
from storage.handoff_rows import (
    NOBODY_HAS_IT,
    SILENCE,
    alert,
    bring,
    change,
    change_if,
    first_reminder,
    holder_at_work,
    holder_of,
    row_of,
    told_of,
    write_note,
)
from storage.ledger import Ledger
from storage.tables import handoff


def take(ledger: Ledger, taken: TakeHandoff) -> bool:
    """An adviser takes it, if nobody else has it (or `anyway`). Whoever loses the race is told who won."""
    before = row_of(ledger, taken.handoff)
    if not _taken_over(ledger, taken):
        return False
    if _was_elsewhere(ledger, before):
        _answer(ledger, before, "taken" if _hears_us(ledger, before) else "taken_unreached")
        if before.person_id:
            ledger.tell(before.person_id, HandoffTaken(before.id, ledger.who.name))
    return True


def tell(ledger: Ledger, told: TellResident) -> None:
    """The adviser writes to the resident; whoever writes first has taken it, and their words say so by themselves."""
    if not _taken_over(ledger, TakeHandoff(told.handoff, told.anyway)):
        return
    row = row_of(ledger, told.handoff)
    change(ledger, row.id, answer_by=None, reminded_at=None)
    if row.person_id is None:
        _answer(ledger, row, "nobody_there")
        return
    if not _hears_us(ledger, row):
        _answer(ledger, row, "unreachable")
        return
    write_note(ledger, row.id, "adviser", ledger.who.name, told.text)
    first = handoff.c.replied_at.is_(None)
    change_if(ledger, row.id, first, replied_at=ledger.now)
    ledger.tell(row.person_id, AdviserSaid(row.id, ledger.who.name, told.text))
    _answer(ledger, row, "sent")


def hold(ledger: Ledger, held: HoldHandoff) -> None:
    """Not now: it comes back to them then. Danger that nobody has is never put off: it comes straight back."""
    free_to_wait = or_(handoff.c.urgency != "safety", handoff.c.state == "taken")
    open_ones = and_(handoff.c.state.in_(("waiting", "taken")), free_to_wait)
    row = row_of(ledger, held.handoff)
    if change_if(ledger, held.handoff, open_ones, remind_at=held.until):
        _answer(ledger, row, "held")
    elif row.state == "waiting":
        bring(ledger, row, ledger.who.id)
    else:
        _answer(ledger, row, "closed")


def bring_back(ledger: Ledger, handoff_id: int) -> None:
    """Show whoever has it the handoff they had put off."""
    row = row_of(ledger, handoff_id)
    bring(ledger, row, holder_of(ledger, row))


def pass_on(ledger: Ledger, passed: PassOn) -> None:
    """Another adviser, or the programme team, gets it; the resident hears who and by when."""
    before = row_of(ledger, passed.handoff)
    to, told = cover.cover_for(ledger.connection, ledger.programme, passed.adviser, ledger.now, before.around)
    if not change_if(
        ledger, passed.handoff, handoff.c.state.in_(("waiting", "taken")), adviser=to, **NOBODY_HAS_IT,
        stage=0, promised_by=told.by_when, remind_at=first_reminder(ledger, before.urgency, told.by_when),
    ):  # fmt: skip
        _answer(ledger, before, "closed")
        return
    row = row_of(ledger, passed.handoff)
    if row.person_id:
        ledger.tell(row.person_id, HandoffDelayed(row.id, told.who, told.by_when))
    _answer(ledger, row, "passed_on", told.who)
    _tell_former(ledger, before, told.who)
    _note_for(ledger, row, "handoff_passed_on")
    alert(ledger, row.id)
    chosen = cover.person_of(ledger.connection, to)
    if chosen and chosen not in told_of(ledger, row, 0):
        bring(ledger, row, chosen)


def close(ledger: Ledger, closed: CloseHandoff) -> None:
    """Done, with one line on what came of it; the bot has the conversation again."""
    open_ones = handoff.c.state.in_(("waiting", "taken"))
    outcome = closed.outcome[:500]
    if not change_if(ledger, closed.handoff, open_ones, state="closed", closed_at=ledger.now, outcome=outcome):
        _answer(ledger, row_of(ledger, closed.handoff), "closed")
        return
    row = row_of(ledger, closed.handoff)
    if row.person_id:
        ledger.tell(row.person_id, HandoffClosed(row.id, ledger.who.name, row.urgency == "safety"))
    _answer(ledger, row, "done")
    _note_for(ledger, row, "handoff_closed")


def _taken_over(ledger: Ledger, taken: TakeHandoff) -> bool:
    me = _me(ledger)
    before = row_of(ledger, taken.handoff)
    free = handoff.c.state.in_(("waiting", "taken")) if taken.anyway else or_(
        handoff.c.state == "waiting", and_(handoff.c.state == "taken", handoff.c.holder == me)
    )  # fmt: skip
    since = ledger.now if _was_elsewhere(ledger, before) else before.taken_at
    won = change_if(ledger, taken.handoff, free, state="taken", holder=me, taken_at=since, remind_at=None)
    if not won:
        _answer(ledger, before, "closed" if before.state in ("closed", "cancelled") else "other_has_it")
        return False
    if _was_elsewhere(ledger, before):
        change_if(ledger, before.id, handoff.c.answer_by.is_not(None), answer_by=ledger.now + SILENCE, reminded_at=None)
        _note_for(ledger, before, "handoff_taken")
        _tell_former(ledger, before, _my_name(ledger))
    return True


def _was_elsewhere(ledger: Ledger, before: Row[Any]) -> bool:
    """Whether somebody else had it, or nobody, before this adviser did."""
    return (before.state, before.holder) != ("taken", _me(ledger))


def _hears_us(ledger: Ledger, row: Row[Any]) -> bool:
    """Whether the resident can be reached; somebody who has erased themselves has a story of their own."""
    return row.person_id is None or addresses.can_be_reached(ledger.connection, row.person_id)


def _me(ledger: Ledger) -> str:
    return ledger.who.adviser or f"staff:{ledger.who.id}"


def _my_name(ledger: Ledger) -> str:
    adviser = ledger.programme.adviser(ledger.who.adviser)
    return adviser.name if adviser else ledger.programme.about.team


def _tell_former(ledger: Ledger, before: Row[Any], who: str) -> None:
    """Whoever had it hears who has it now, unless it was they who gave it away."""
    had_it = holder_at_work(ledger, before) if before.state == "taken" else 0
    if had_it not in (0, ledger.who.id):
        resident = name_of(ledger.connection, before.person_id)
        ledger.tell(had_it, HandoffMoved(before.id, "taken_over", resident, who))


def _answer(ledger: Ledger, row: Row[Any], outcome: str, who: str = "") -> None:
    """Tell the adviser's own chat what came of it, wherever they did it: page and chat never disagree."""
    holder = who or _name_of_holder(ledger, row)
    resident = name_of(ledger.connection, row.person_id)
    ledger.tell(ledger.who.id, HandoffMoved(row.id, outcome, resident, holder))


def _name_of_holder(ledger: Ledger, row: Row[Any]) -> str:
    adviser = ledger.programme.adviser(str(row.holder or row.adviser))
    return adviser.name if adviser else ledger.programme.about.team


def _note_for(ledger: Ledger, row: Row[Any], kind: str) -> None:
    ledger.note(kind, handoff=row.id, urgency=row.urgency, area_id=row.area_id or "")
