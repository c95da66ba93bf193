"""Staff messages to many: written as rows first, sent in small batches, one a person, stoppable at any moment."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Connection, and_, case, delete, func, insert, literal, select, update

from flows.following_up.series import NO_SERIES, Series
from flows.nudging.segments import Segment
from flows.programme import Programme
from storage.columns import Instant
from storage.nudging import overrides
from storage.nudging.beside import NOTHING_BESIDE, Beside
from storage.nudging.plan import plan_of, planned
from storage.sending.taking_back import ON_ITS_WAY, take_back
from storage.tables import message, nudge, nudge_recipient

STOPPED = "staff stopped the nudge"
RUNNING = ("approved", "sending")
NO_WORDS: Mapping[str, str] = MappingProxyType({})


def write(
    connection: Connection, text: str, segment: Segment, due: datetime, by: int, now: datetime, *,
    more: str = "", instead: Mapping[str, str] = NO_WORDS, series: Series = NO_SERIES, beside: Beside = NOTHING_BESIDE,
) -> int:  # fmt: skip
    """
    A draft nudge; nobody gets anything until it is approved. Returns its id.

    `more` is what a yes reads, `instead` what stands where nothing is known; in a `series` each has a day of their own;
    `beside` goes with it.
    """
    row = {
        "text": text, "more": more, "segment": segment.as_json(), "due_at": due, "made_by": by or None,
        "made_at": now, "instead": dict(instead), "series": series.as_json(), **asdict(beside),
    }  # fmt: skip
    made = connection.execute(insert(nudge).values(row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def rewrite(
    connection: Connection, nudge_id: int, text: str, segment: Segment, due: datetime, *, by: int = 0,
    more: str = "", instead: Mapping[str, str] = NO_WORDS, series: Series = NO_SERIES, beside: Beside = NOTHING_BESIDE,
) -> bool:  # fmt: skip
    """Change a draft; False if it is no draft any more."""
    draft = and_(nudge.c.id == nudge_id, nudge.c.state == "draft")
    values = {
        "text": text, "more": more, "segment": segment.as_json(), "due_at": due, "changed_by": by or None,
        "revision": nudge.c.revision + 1, "second_asked_at": None, "instead": dict(instead), "series": series.as_json(),
        **asdict(beside),
    }  # fmt: skip
    return connection.execute(update(nudge).where(draft).values(values)).rowcount == 1


def withdraw(connection: Connection, nudge_id: int, now: datetime) -> bool:
    """Make a draft again of one that is scheduled and hasn't begun; False if it has, and nothing is changed then."""
    scheduled = nudge.c.id == nudge_id, nudge.c.state == "approved", nudge.c.due_at > now
    if (
        connection.execute(
            update(nudge).where(*scheduled).values(state="draft", approved_by=None, approved_at=None)
        ).rowcount
        != 1
    ):
        return False
    connection.execute(delete(nudge_recipient).where(nudge_recipient.c.nudge_id == nudge_id))
    return True


def throw_away(connection: Connection, nudge_id: int) -> None:
    """A draft that nobody wants any more."""
    connection.execute(delete(nudge).where(nudge.c.id == nudge_id, nudge.c.state == "draft"))


def approve(connection: Connection, nudge_id: int, by: int, now: datetime, programme: Programme) -> Mapping[str, int]:
    """Fix who gets it, one row a person, and let it go at its time. Returns how many wait and are left out."""
    draft = select(nudge).where(nudge.c.id == nudge_id, nudge.c.state == "draft")
    written = connection.execute(draft).first()
    if written is None:
        return counts(connection, nudge_id)
    at = max(now, written.due_at or now)  # an old draft is due when it is approved
    approved = update(nudge).where(nudge.c.id == nudge_id)
    connection.execute(approved.values(state="approved", approved_by=by or None, approved_at=now, due_at=at))
    aside = overrides.set_aside(connection, (nudge_id,))
    rows = [
        {
            "nudge_id": nudge_id, "person_id": to.person, "state": "left_out" if to.why else "waiting", "why": to.why,
            "at": to.gets_it if to.day and not to.why else None, "day": to.day,
        }
        for to in planned(connection, plan_of(written), at, programme, aside)[0]
    ]  # fmt: skip
    if rows:
        connection.execute(insert(nudge_recipient), rows)
    return counts(connection, nudge_id)


def ask_a_second(connection: Connection, nudge_id: int, now: datetime) -> None:
    """Whoever wrote it would have it approved: it stands on the Home page of the others until somebody does."""
    draft = nudge.c.id == nudge_id, nudge.c.state == "draft"
    connection.execute(update(nudge).where(*draft).values(second_asked_at=now))


def stop(connection: Connection, nudge_id: int) -> None:
    """Whoever has not had it yet won't get it, even if it is already on its way out."""
    mine, running = nudge_recipient.c.nudge_id == nudge_id, nudge.c.state.in_(("draft", "paused", *RUNNING))
    caught = _on_their_way(connection, nudge_id)
    stoppable = running if not caught else nudge.c.state != "stopped"
    if connection.execute(update(nudge).where(nudge.c.id == nudge_id, stoppable).values(state="stopped")).rowcount != 1:
        return
    left_out = update(nudge_recipient).values(state="left_out", why=STOPPED)
    connection.execute(left_out.where(mine, nudge_recipient.c.state == "waiting"))
    for caught_id in caught:
        take_back(connection, caught_id, STOPPED)


def pause(connection: Connection, nudge_id: int) -> bool:
    """Nobody else gets it for now. What is on its way is held at the door (`storage/sending/at_the_door.py`)."""
    goes = (*RUNNING, "sent") if _on_their_way(connection, nudge_id) else RUNNING
    running = nudge.c.id == nudge_id, nudge.c.state.in_(goes)
    return connection.execute(update(nudge).where(*running).values(state="paused")).rowcount == 1


def resume(connection: Connection, nudge_id: int, now: datetime) -> bool:
    """It goes on, and what came due meanwhile is due now. Whoever has had it gets it no second time."""
    paused = nudge.c.id == nudge_id, nudge.c.state == "paused"
    due_at = case((nudge.c.due_at < now, literal(now, Instant)), else_=nudge.c.due_at)
    if connection.execute(update(nudge).where(*paused).values(state="sending", due_at=due_at)).rowcount != 1:
        return False
    held = nudge_recipient.c.nudge_id == nudge_id, nudge_recipient.c.state == "waiting", nudge_recipient.c.at < now
    connection.execute(update(nudge_recipient).where(*held).values(at=now, why=""))
    return True


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


def _on_their_way(connection: Connection, nudge_id: int) -> Sequence[int]:
    """The messages of it that have been written and not sent yet."""
    going = select(message.c.id).join(nudge_recipient, ON_ITS_WAY)
    unsent = nudge_recipient.c.nudge_id == nudge_id, message.c.state.in_(("waiting", "leased"))
    return connection.scalars(going.where(*unsent)).all()
