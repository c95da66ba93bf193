"""Staff messages to many: written as rows first, sent in small batches, one a person, stoppable at any moment."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, delete, func, insert, select, update

from flows.effects import AnswerNudge
from flows.events import NudgeSent
from flows.following_up import patience, peace
from flows.nudging.segments import Segment, from_json
from flows.programme import Pace
from storage import addressed, segments
from storage.columns import BEFORE_ALL
from storage.follow_ups import unsolicited
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.segments import Recipient
from storage.tables import message, nudge, nudge_recipient
from storage.taking_back import ON_ITS_WAY, take_back

BATCH = 200
STOPPED = "staff stopped the nudge"
LATEST = timedelta(days=7)


def write(
    connection: Connection, text: str, segment: Segment, due: datetime, by: int, now: datetime, *, more: str = ""
) -> int:
    """A draft nudge; nobody gets anything until it is approved. `more` is what a yes reads. Returns its id."""
    row = {
        "text": text,
        "more": more,
        "segment": segment.as_json(),
        "due_at": due,
        "made_by": by or None,
        "made_at": now,
    }
    made = connection.execute(insert(nudge).values(row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def rewrite(
    connection: Connection, nudge_id: int, text: str, segment: Segment, due: datetime, *, more: str = ""
) -> bool:
    """Change a draft; False if it is no draft any more."""
    draft = and_(nudge.c.id == nudge_id, nudge.c.state == "draft")
    values = {"text": text, "more": more, "segment": segment.as_json(), "due_at": due}
    return connection.execute(update(nudge).where(draft).values(values)).rowcount == 1


def withdraw(connection: Connection, nudge_id: int, now: datetime) -> bool:
    """Make a draft again of one that is scheduled and hasn't begun; False if it has, and nothing is changed then."""
    scheduled = nudge.c.id == nudge_id, nudge.c.state == "approved", nudge.c.due_at > now
    if connection.execute(update(nudge).where(*scheduled).values(state="draft", approved_by=None)).rowcount != 1:
        return False
    connection.execute(delete(nudge_recipient).where(nudge_recipient.c.nudge_id == nudge_id))
    return True


def throw_away(connection: Connection, nudge_id: int) -> None:
    """A draft that nobody wants any more."""
    connection.execute(delete(nudge).where(nudge.c.id == nudge_id, nudge.c.state == "draft"))


def approve(connection: Connection, nudge_id: int, by: int, now: datetime, pace: Pace) -> Mapping[str, int]:
    """Fix who gets it, one row a person, and let it go at its time. Returns how many wait and are left out."""
    draft = select(nudge).where(nudge.c.id == nudge_id, nudge.c.state == "draft")
    written = connection.execute(draft).first()
    if written is None:
        return counts(connection, nudge_id)
    at = max(now, written.due_at or now)  # an old draft is due when it is approved
    approved = update(nudge).where(nudge.c.id == nudge_id)
    connection.execute(approved.values(state="approved", approved_by=by or None, due_at=at))
    for to in segments.recipients(connection, from_json(written.segment), at, pace):
        state = "left_out" if to.why else "waiting"
        row = {"nudge_id": nudge_id, "person_id": to.person, "state": state, "why": to.why}
        connection.execute(insert(nudge_recipient).values(row))
    return counts(connection, nudge_id)


def stop(connection: Connection, nudge_id: int) -> None:
    """Whoever has not had it yet won't get it, even if it is already on its way out."""
    mine, running = nudge_recipient.c.nudge_id == nudge_id, nudge.c.state.in_(("draft", "approved", "sending"))
    going = select(message.c.id).join(nudge_recipient, ON_ITS_WAY)
    caught = connection.scalars(going.where(mine, message.c.state.in_(("waiting", "leased")))).all()
    stoppable = running if not caught else nudge.c.state != "stopped"
    if connection.execute(update(nudge).where(nudge.c.id == nudge_id, stoppable).values(state="stopped")).rowcount != 1:
        return
    left_out = update(nudge_recipient).values(state="left_out", why=STOPPED)
    connection.execute(left_out.where(mine, nudge_recipient.c.state == "waiting"))
    for caught_id in caught:
        take_back(connection, caught_id, STOPPED)


def delivered(connection: Connection, nudge_id: int) -> Mapping[str, int]:
    """How many messages of this nudge are in each state of the outbox: waiting, leased, sent, unknown, failed."""
    states = select(message.c.state, func.count()).join(nudge_recipient, ON_ITS_WAY)
    rows = connection.execute(states.where(nudge_recipient.c.nudge_id == nudge_id).group_by(message.c.state))
    return {row.state: row[1] for row in rows}


def counts(connection: Connection, nudge_id: int) -> Mapping[str, int]:
    """How many are waiting, sent, answered and left out."""
    mine = select(nudge_recipient.c.state, func.count()).where(nudge_recipient.c.nudge_id == nudge_id)
    found = {row.state: row[1] for row in connection.execute(mine.group_by(nudge_recipient.c.state))}
    return {state: found.get(state, 0) for state in ("waiting", "sent", "answered", "left_out")}


def due(connection: Connection, now: datetime, pace: Pace) -> list[Incoming]:
    """The next batch of people whose nudge has come due, as events in their conversations."""
    running = and_(nudge.c.state.in_(("approved", "sending")), nudge.c.due_at <= now)
    rows = connection.execute(
        select(nudge_recipient.c.person_id, nudge.c.id, nudge.c.text, nudge.c.more, nudge_recipient.c.at)
        .join(nudge, nudge.c.id == nudge_recipient.c.nudge_id)
        .where(running, nudge_recipient.c.state == "waiting")
        .where((nudge_recipient.c.at.is_(None)) | (nudge_recipient.c.at <= now))
        .limit(BATCH)
    ).all()
    _finish(connection)
    found = segments.named(connection, {row.person_id for row in rows}, now, pace)
    for row in rows:
        if why := _left_out(found.get(row.person_id)):
            mine = and_(nudge_recipient.c.nudge_id == row.id, nudge_recipient.c.person_id == row.person_id)
            connection.execute(update(nudge_recipient).where(mine).values(state="left_out", why=why))
    to = addressed.of_nudges(connection, {row.id for row in rows}) if rows else {}
    going = [row for row in rows if not _left_out(found.get(row.person_id))]
    return [_as_incoming(row, found[row.person_id], to[row.id], now) for row in going]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next nudge is to go out after then, or None."""
    waiting = and_(nudge.c.state.in_(("approved", "sending")), nudge_recipient.c.state == "waiting")
    at = func.coalesce(nudge_recipient.c.at, nudge.c.due_at)
    chosen = select(at.label("at")).join(nudge, nudge.c.id == nudge_recipient.c.nudge_id).where(waiting, at > after)
    found: datetime | None = connection.scalar(chosen.order_by(at).limit(1))
    return found


def moments(connection: Connection, nudge_id: int, start: datetime, pace: Pace) -> list[datetime]:
    """When those who still wait for it get it as things are: the first moment from then on that their hours allow."""
    waits = nudge_recipient.c.nudge_id == nudge_id, nudge_recipient.c.state == "waiting"
    rows = connection.execute(select(nudge_recipient.c.person_id, nudge_recipient.c.at).where(*waits)).all()
    found = segments.named(connection, {row.person_id for row in rows}, start, pace)
    there = [(row.at, found[row.person_id]) for row in rows if row.person_id in found]
    return [max(at or start, to.gets_it) for at, to in there if not to.why]


def gate(ledger: Ledger, event: NudgeSent, verdict: patience.Allowed | patience.NotBefore | patience.Never) -> bool:
    """Whether this person gets it now. If not, they are left out, or it waits for their allowed hours, with why."""
    mine = and_(nudge_recipient.c.nudge_id == event.nudge, nudge_recipient.c.person_id == ledger.who.id)
    waits = select(nudge_recipient.c.at, nudge.c.due_at).join(nudge, nudge.c.id == nudge_recipient.c.nudge_id)
    row = ledger.connection.execute(waits.where(mine, nudge_recipient.c.state == "waiting")).first()
    if row is None:
        return False
    danger = segments.danger_told(ledger.connection, ledger.who.id, ledger.now)
    match peace.gate(verdict, ledger.talk, ledger.who, ledger.now, ledger.programme.pace, danger=danger):
        case _ if patience.late("nudge", row.at or row.due_at, ledger.now) == "close":
            _set(ledger, mine, state="left_out", why=patience.TOO_LATE)
        case patience.NotBefore(at, why) if _in_time(ledger, row.due_at, at) and not _recent(ledger):
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


def _left_out(to: Recipient | None) -> str:
    return to.why if to else "isn't a resident any more"


def _in_time(ledger: Ledger, due_at: datetime, at: datetime) -> bool:
    """Whether it still makes sense then: soon enough from now, and within a week of its own day."""
    return patience.late("nudge", ledger.now, at) != "close" and at - due_at <= LATEST


def _recent(ledger: Ledger) -> bool:
    last = ledger.who.last_unsolicited
    return last is not None and ledger.now - last < ledger.programme.pace.apart


def _finish(connection: Connection) -> None:
    left = select(nudge_recipient.c.nudge_id).where(nudge_recipient.c.state == "waiting")
    over = and_(nudge.c.state.in_(("approved", "sending")), nudge.c.id.not_in(left))
    connection.execute(update(nudge).where(over).values(state="sent"))


def _as_incoming(row: Any, to: Recipient, addressed_to: str, now: datetime) -> Incoming:
    at = int(row.at.timestamp()) if row.at else 0
    sent = NudgeSent(row.id, segments.fill(row.text, to), "", addressed_to, segments.fill(row.more, to))
    return Incoming("timer", f"nudge:{row.id}:{row.person_id}:{at}", "", sent, now, person=row.person_id)


def _set(ledger: Ledger, which: Any, **values: object) -> None:
    ledger.connection.execute(update(nudge_recipient).where(which).values(**values))
