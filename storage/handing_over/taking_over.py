"""What advisers do with a handoff: take, answer, put off, pass on, close. One conditional update decides each step."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, or_, select

from flows.danger.kept_from.going_round import goes_round
from flows.desk.sight import COLLEAGUE
from flows.desk.steps import OUTCOME_LENGTH
from flows.effects import CloseHandoff, HoldHandoff, PassOn, ReopenHandoff, TakeHandoff, TellResident
from flows.events import AdviserSaid, HandoffClosed, HandoffMoved, HandoffTaken
from flows.following_up import patience
from flows.handing_over import deadlines
from flows.handing_over.life import OPEN
from storage import load
from storage.at_work import cover
from storage.desk import may_see
from storage.handing_over import put_off, reopening, side_by_side
from storage.handing_over.acting import hears_us, my_name, note_for, tell_actor, tell_former, was_elsewhere, whose
from storage.handing_over.briefs import name_of
from storage.handing_over.promises import promise
from storage.handing_over.rows import (
    NOBODY_HAS_IT,
    alert_of_passing,
    bring,
    change,
    change_if,
    due,
    here,
    holder_of,
    move,
    row_of,
    write_note,
)
from storage.ledger import Ledger
from storage.sending import attachments
from storage.tables import handoff

DONE = {"bot": "done", "mine": "done_still_yours", "others": "done_here"}
Act = TakeHandoff | TellResident | HoldHandoff | PassOn | CloseHandoff | ReopenHandoff


def act(ledger: Ledger, done: Act) -> None:
    """Anything that is done with a handoff, on a page or in a chat: only by somebody whose it is to see."""
    if may_see.reaches(ledger.connection, ledger.programme, ledger.who, done.handoff, here(ledger).today):
        ACTS[type(done)](ledger, done)
    else:
        ledger.tell(ledger.who.id, HandoffMoved(done.handoff, "not_yours"))


def take(ledger: Ledger, taken: TakeHandoff) -> bool:
    """An adviser takes it, if nobody else has it (or `anyway`). Whoever loses the race is told who won."""
    before = row_of(ledger, taken.handoff)
    if not _taken_over(ledger, taken):
        return False
    if was_elsewhere(ledger, before):
        tell_actor(ledger, before, "taken" if hears_us(ledger, before) else "taken_unreached", took=True)
        if before.person_id:
            ledger.tell(before.person_id, HandoffTaken(before.id, ledger.who.name))
    return True


def tell(ledger: Ledger, told: TellResident) -> None:
    """The adviser writes to the resident; whoever writes first has taken it, and their words say so by themselves."""
    took = was_elsewhere(ledger, row_of(ledger, told.handoff))
    if not _taken_over(ledger, TakeHandoff(told.handoff, told.anyway)):
        return
    row = row_of(ledger, told.handoff)
    change(ledger, row.id, answer_by=None, reminded_at=None)
    if row.person_id is None:
        tell_actor(ledger, row, "nobody_there")
        return
    if not hears_us(ledger, row):
        tell_actor(ledger, row, "unreachable", took=took)
        if took:  # once they write again, it goes to whoever has their chat
            ledger.tell(row.person_id, HandoffTaken(row.id, ledger.who.name))
        return
    attachments.given(ledger, told.text, row.person_id)
    _answered_in(ledger, row, told.text)
    ledger.tell(row.person_id, AdviserSaid(row.id, ledger.who.name, told.text))
    tell_actor(ledger, row, "sent", took=took)
    for danger in _dangers_answered_too(ledger, row):
        _answer_danger(ledger, danger, told.text)


def _answer_danger(ledger: Ledger, danger: Row[Any], text: str) -> None:
    # They are the person who answers in this chat, so they have the danger in it too, and it alarms no more.
    if not _taken_over(ledger, TakeHandoff(danger.id)):
        return
    _answered_in(ledger, danger, text)
    change(ledger, danger.id, answer_by=None, reminded_at=None)
    if was_elsewhere(ledger, danger):
        tell_actor(ledger, danger, "taken", took=True)


def _answered_in(ledger: Ledger, row: Row[Any], text: str) -> None:
    write_note(ledger, row.id, "adviser", ledger.who.name, text)
    change_if(ledger, row.id, handoff.c.replied_at.is_(None), replied_at=ledger.now)


def _dangers_answered_too(ledger: Ledger, row: Row[Any]) -> list[Row[Any]]:
    """The resident's other dangers that are theirs or wait for somebody, but none that goes round whoever asks."""
    theirs = handoff.c.person_id == row.person_id, handoff.c.urgency == "safety", handoff.c.id != row.id
    free = or_(handoff.c.state == "waiting", and_(handoff.c.state == "taken", handoff.c.holder == whose(ledger)))
    of_residents = handoff.c.reason != COLLEAGUE
    found = ledger.connection.execute(select(handoff).where(*theirs, free, of_residents)).all()
    return [each for each in found if not goes_round(each.around, whose(ledger))]


def hold(ledger: Ledger, held: HoldHandoff) -> None:
    """
    Not now: it comes back to them then, and a resident who will wait longer than they were promised hears the new day.

    Danger that nobody has is never put off: it comes straight back. Danger that they have waits an hour at most.
    """
    row = row_of(ledger, held.handoff)
    if row.state not in OPEN:
        tell_actor(ledger, row, "closed")
    elif row.urgency != "safety":
        _put_off(ledger, row, held.until)
    elif row.state == "waiting":
        bring(ledger, row, ledger.who.id)
    else:
        until = deadlines.put_off(held.until, here(ledger), danger=True)
        move(ledger, row.id, "put_off", remind_at=until)
        all_hear = deadlines.all_hear(row.answer_by, reminded=row.reminded_at is not None)
        outcome = "held_unanswered" if all_hear else "held" if until == held.until else "held_briefly"
        resident = name_of(ledger.connection, row.person_id)
        ledger.tell(ledger.who.id, HandoffMoved(row.id, outcome, resident, all_hear=all_hear))


def _put_off(ledger: Ledger, row: Row[Any], until: datetime) -> None:
    promised = here(ledger, row.promised_by)
    new_day = deadlines.breaks_a_promise(until, promised) if _waits_for_words(row) else None
    if new_day and _wants_quiet(ledger, row):
        until, new_day = deadlines.promised_morning(promised), None
        outcome = "held_briefly"
    else:
        outcome = "held_and_told" if new_day and row.person_id else "held"
    values: dict[str, object] = {"remind_at": until}
    if row.answer_by:
        values["answer_by"] = max(row.answer_by, deadlines.this_afternoon(replace(promised, now=until)))
    if new_day:
        whose = str(row.holder or row.adviser)
        told = cover.answers_on(ledger.connection, ledger.programme, whose, new_day, ledger.now)
        new_day = told.by_when
        promise(ledger, row, told, "put_off", **values)
        outcome = "held_and_tells" if row_of(ledger, row.id).tell_from else outcome
    else:
        move(ledger, row.id, "put_off", **values)
    put_off.write(ledger, row, until)
    resident = name_of(ledger.connection, row.person_id)
    ledger.tell(ledger.who.id, HandoffMoved(row.id, outcome, resident, by_when=new_day))


def _waits_for_words(row: Row[Any]) -> bool:
    """Whether the resident still waits for an answer to something."""
    return row.state == "waiting" or row.answer_by is not None


def _wants_quiet(ledger: Ledger, row: Row[Any]) -> bool:
    known = load.by_person(ledger.connection, row.person_id) if row.person_id else None
    return known is not None and patience.wants_quiet(known.person, ledger.now)


def bring_back(ledger: Ledger, handoff_id: int) -> None:
    """Show whoever has it the handoff they had put off."""
    row = row_of(ledger, handoff_id)
    bring(ledger, row, holder_of(ledger, row))


def pass_on(ledger: Ledger, passed: PassOn) -> None:
    """Another adviser, or the programme team, gets it; the resident hears who and by when."""
    before = row_of(ledger, passed.handoff)
    to, told = cover.cover_for(ledger.connection, ledger.programme, passed.adviser, ledger.now, before.around)
    anew = {"adviser": to, "stage": 0, "remind_at": due(ledger, "waiting", before.urgency, told.by_when)}
    if not promise(ledger, before, told, "passed_on", **anew, **NOBODY_HAS_IT):
        tell_actor(ledger, before, "closed")
        return
    row = row_of(ledger, passed.handoff)
    tell_actor(ledger, row, "passed_on", told.who)
    tell_former(ledger, before, told.who)
    note_for(ledger, row, "handoff_passed_on")
    write_note(ledger, row.id, "passed_on", ledger.who.name, told.who)
    alert_of_passing(ledger, row, cover.person_of(ledger.connection, to), told.who)


def close(ledger: Ledger, closed: CloseHandoff) -> None:
    """Done, with one line on what came of it; the bot has the conversation again."""
    came_of_it = {"outcome": closed.outcome[:OUTCOME_LENGTH], "false_alarm": closed.false_alarm}
    if not move(ledger, closed.handoff, "closed", closed_at=ledger.now, **came_of_it):
        tell_actor(ledger, row_of(ledger, closed.handoff), "closed")
        return
    row = row_of(ledger, closed.handoff)
    if row.person_id:
        danger = side_by_side.danger_told_in(ledger.connection, row)
        ledger.tell(row.person_id, HandoffClosed(row.id, ledger.who.name, danger, closed.spoke))
    back = "closed" if row.reason == COLLEAGUE else DONE[side_by_side.whose_chat(ledger.connection, row, whose(ledger))]
    tell_actor(ledger, row, back)
    note_for(ledger, row, "handoff_closed")


def _taken_over(ledger: Ledger, taken: TakeHandoff) -> bool:
    mine = whose(ledger)
    before = row_of(ledger, taken.handoff)
    free = () if taken.anyway else (or_(handoff.c.state == "waiting", handoff.c.holder == mine),)
    since = ledger.now if was_elsewhere(ledger, before) else before.taken_at
    remind_at = due(ledger, "had", before.urgency)
    if not move(ledger, taken.handoff, "taken", *free, holder=mine, taken_at=since, remind_at=remind_at):
        tell_actor(ledger, before, "closed" if before.state in ("closed", "cancelled") else "other_has_it")
        return False
    if was_elsewhere(ledger, before):
        if before.reason != COLLEAGUE:  # they ring each other: no answer is seen here
            _start_the_clock(ledger, before)
        note_for(ledger, before, "handoff_taken")
        tell_former(ledger, before, my_name(ledger))
    return True


def _start_the_clock(ledger: Ledger, before: Row[Any]) -> None:
    """
    They answer in time, or it goes on: the clock stops only when the resident is really answered.

    Whoever takes danger has been told already: nobody waits for a reminder to them first.
    """
    if before.state == "waiting":
        answer_by = due(ledger, "taken", before.urgency, before.promised_by)
    elif before.answer_by:
        answer_by = due(ledger, "wrote", before.urgency)
    else:
        return
    reminded_at = ledger.now if before.urgency == "safety" else None
    change(ledger, before.id, answer_by=answer_by, reminded_at=reminded_at)


ACTS: Mapping[type[Act], Callable[[Ledger, Any], object]] = {
    TakeHandoff: take,
    TellResident: tell,
    HoldHandoff: hold,
    PassOn: pass_on,
    CloseHandoff: close,
    ReopenHandoff: reopening.reopen,
}
