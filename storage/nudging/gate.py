"""One person's nudge: whether they get it now, and what they answered."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, and_, bindparam, select, update

from flows.danger.in_doubt import awaits_a_yes
from flows.effects import AnswerNudge
from flows.events import NudgeSent
from flows.following_up import patience, peace, set_aside
from flows.following_up.series import Series
from storage.follow_ups import unsolicited
from storage.ledger import Ledger
from storage.nudging import overrides, segments
from storage.tables import nudge, nudge_recipient

LATEST = timedelta(days=7)
WAITS = (
    select(nudge_recipient.c.at, nudge_recipient.c.day, nudge.c.due_at, nudge.c.series)
    .join(nudge, nudge.c.id == nudge_recipient.c.nudge_id)
    .where(nudge_recipient.c.nudge_id == bindparam("nudge", None, BigInteger), nudge_recipient.c.state == "waiting")
    .where(nudge_recipient.c.person_id == bindparam("who", None, BigInteger))
)


def gate(ledger: Ledger, event: NudgeSent) -> bool:
    """Whether this person gets it now. If not, they are left out, or it waits for their allowed hours, with why."""
    mine = and_(nudge_recipient.c.nudge_id == event.nudge, nudge_recipient.c.person_id == ledger.who.id)
    row = ledger.connection.execute(WAITS, {"nudge": event.nudge, "who": ledger.who.id}).first()
    if row is None:
        return False
    aside = overrides.for_them(ledger.connection, event.nudge, ledger.who.id)
    due_at = Series(**row.series).moment(row.day, ledger.who) if row.day else row.due_at
    match _verdict(ledger, aside):
        case _ if patience.late("nudge", row.at or due_at, ledger.now) == "close":
            _set(ledger, mine, state="left_out", why=patience.TOO_LATE)
        case patience.NotBefore(at, why) if _in_time(ledger, due_at, at) and not _recent(ledger, aside):
            _set(ledger, mine, at=at, why=why)
        case patience.NotBefore(_, why) | patience.Never(why):
            _set(ledger, mine, state="left_out", why=why)
        case patience.Allowed():
            _set(ledger, mine, state="sent", at=ledger.now, why="")
            unsolicited(ledger)
            ledger.note("nudged", nudge=event.nudge)
            return True
    return False


def answer(ledger: Ledger, answered: AnswerNudge) -> None:
    """What somebody answered."""
    mine = and_(nudge_recipient.c.nudge_id == answered.nudge, nudge_recipient.c.person_id == ledger.who.id)
    _set(ledger, mine, state="answered", answer=answered.answer)
    ledger.note("nudge_answered", nudge=answered.nudge, answer=answered.answer)


def _verdict(ledger: Ledger, aside: Collection[str]) -> patience.Allowed | patience.NotBefore | patience.Never:
    talk, now, pace = ledger.talk, ledger.now, ledger.programme.pace
    who, owner = set_aside.seen_without(ledger.who, aside), set_aside.owner_without(talk.owner, aside)
    verdict = patience.may_write(who, now, pace, owner=owner, awaits_a_yes=awaits_a_yes(talk, now))
    danger = segments.danger_told(ledger.connection, who.id, now)
    return peace.gate(verdict, talk, who, now, pace, danger=danger)


def _in_time(ledger: Ledger, due_at: datetime, at: datetime) -> bool:
    """Whether it still makes sense then: soon enough from now, and within a week of its own day."""
    return patience.late("nudge", ledger.now, at) != "close" and at - due_at <= LATEST


def _recent(ledger: Ledger, aside: Collection[str]) -> bool:
    last = set_aside.seen_without(ledger.who, aside).last_unsolicited
    return last is not None and ledger.now - last < ledger.programme.pace.apart


def _set(ledger: Ledger, which: Any, **values: object) -> None:
    ledger.connection.execute(update(nudge_recipient).where(which).values(**values))
