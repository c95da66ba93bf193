"""People who wait for a person: nobody is left waiting in silence. Reminders go up a ladder until somebody takes it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from flows.desk.sight import COLLEAGUE
from flows.events import HandoffDelayed, HandoffMoved
from flows.following_up import patience
from flows.handing_over import deadlines
from flows.programme import Programme
from flows.turn import Conversation, Person
from storage.at_work import cover, standing_in
from storage.columns import BEFORE_ALL
from storage.handing_over import promises, put_off, rows, taking_over, unanswered
from storage.handing_over.briefs import name_of
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.tables import handoff

_is_open = handoff.c.state.in_(("waiting", "taken"))


def due(connection: Connection, now: datetime) -> list[int]:
    """
    Every handoff that has waited too long, was put off till now, holds words without an answer; danger first.

    Besides those whose resident is still to hear that it moved.
    """
    danger_first = (handoff.c.urgency == "safety").desc(), handoff.c.remind_at
    waits = select(handoff.c.id).where(_is_open, handoff.c.remind_at <= now).order_by(*danger_first)
    late = *unanswered.due(connection, now), *promises.due(connection, now)
    return list(dict.fromkeys((*connection.scalars(waits), *late)))


def step_up(connection: Connection, programme: Programme, handoff_id: int, now: datetime) -> list[Incoming]:
    """
    Move a handoff that is due one step up; returns what is to be told to whom.

    Danger: the duty people and the team again every 10 minutes. Otherwise: the adviser on the promised morning, again
    that afternoon, then the team, and the resident hears who and by when, and hears again when that day is over too.
    One that somebody has and put off comes back to them, and any they have is asked about until they close it; one in
    which they leave the resident without an answer is theirs no more after a while
    (`flows/handing_over/deadlines.py`).
    """
    ledger = Ledger(connection, Person(0), Conversation(), now, programme)
    due_now = (handoff.c.id == handoff_id, _is_open, handoff.c.remind_at <= now)
    row = connection.execute(select(handoff).where(*due_now)).first()
    if promises.tell_late(ledger, handoff_id) or standing_in.passed_over(ledger, handoff_id):
        pass
    elif row is None:
        unanswered.step_up(ledger, handoff_id)
    elif (
        row.urgency != "safety"
        and (morning := patience.next_allowed(now, deadlines.team(programme), programme.pace)) > now
    ):
        _set(ledger, row, remind_at=morning)
    elif row.state == "taken":
        _set(ledger, row, remind_at=rows.due(ledger, "had", row.urgency))
        _bring_back(ledger, row)
    else:
        _step_up(ledger, row)
    return ledger.follow_on


def next_due(connection: Connection, after: datetime = BEFORE_ALL, *, danger: bool = True) -> datetime | None:
    """When the next reminder is due after then, or None; those about danger if wanted."""
    which = _is_open, handoff.c.remind_at > after, (handoff.c.urgency != "safety") | danger
    waiting = select(handoff.c.remind_at).where(*which).order_by(handoff.c.remind_at).limit(1)
    unheard = promises.next_due(connection, after)
    moments = connection.scalar(waiting), unanswered.next_due(connection, after, danger=danger), unheard
    return min((moment for moment in moments if moment), default=None)


def _bring_back(ledger: Ledger, row: Row[Any]) -> None:
    holder = rows.holder_at_work(ledger, row)
    if not holder:
        unanswered.take_from(ledger, row, away=True)
    elif put_off.is_put_off(row):
        taking_over.bring_back(ledger, row.id)
    else:
        outcome = "still_yours" if row.reason == COLLEAGUE else "still_open"
        ledger.tell(holder, HandoffMoved(row.id, outcome, name_of(ledger.connection, row.person_id)))


def _step_up(ledger: Ledger, row: Row[Any]) -> None:
    stage = row.stage + 1
    if row.urgency == "safety" or stage == 1:
        _set(ledger, row, stage=stage, remind_at=rows.due(ledger, "asked_again", row.urgency))
    else:
        _give_to_the_team(ledger, row, stage)
    if row.urgency == "safety":
        _say_that_nobody_answers(ledger, row)
    rows.alert(ledger, row.id, again=stage, stands=row.urgency == "safety")


def _say_that_nobody_answers(ledger: Ledger, row: Row[Any]) -> None:
    """A resident who was told that somebody hears of it is told once when nobody can be reached, or nobody answers."""
    today = rows.here(ledger).today
    hearing = duty.who_hears_danger(ledger.connection, ledger.programme, today, row.around)
    in_vain = hearing.listener == "nobody" or deadlines.has_waited(row.opened_at, ledger.now)
    if in_vain and row.person_id and row.told_at == row.opened_at:
        _set(ledger, row, told_at=ledger.now)
        unheard = not set(rows.told_of(ledger, row, again=1)) & duty.reachable(ledger.connection)
        ledger.tell(row.person_id, HandoffDelayed(row.id, "", None, safety=True, unheard=unheard))


def _give_to_the_team(ledger: Ledger, row: Row[Any], stage: int) -> None:
    # A ladder that has reached the team stays with the team: each working day it asks again, and nobody forgets.
    to, told = cover.cover_for(ledger.connection, ledger.programme, "", ledger.now)
    values = {"stage": stage, "adviser": to, "remind_at": rows.due(ledger, "with_team", row.urgency)}
    if stage == 2:
        promises.promise(ledger, row, told, "told_again", **values)
        return
    _set(ledger, row, **values)
    here = rows.here(ledger, row.promised_by)
    if row.person_id and deadlines.may_hear_again(row.told_at or row.opened_at, here):
        promises.say_it_is_late(ledger, row)


def _set(ledger: Ledger, row: Row[Any], **values: object) -> None:
    ledger.connection.execute(update(handoff).where(handoff.c.id == row.id).values(**values))
