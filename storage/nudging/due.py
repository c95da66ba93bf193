"""Nudges that have come due: the next batch of people, each looked at again, as events in their conversations."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, func, select, update

from flows.events import NudgeSent
from flows.following_up import filling, patience, series
from flows.following_up.series import Series
from flows.programme import Pace, Programme
from storage.columns import BEFORE_ALL
from storage.incoming import Incoming
from storage.nudging import addressed, overrides, segments
from storage.nudging import details as nudge_details
from storage.nudging.details import Filling
from storage.nudging.nudges import RUNNING
from storage.nudging.plan import dates_of
from storage.tables import area, nudge, nudge_recipient, person

BATCH = 200
NOT_A_RESIDENT = "isn't a resident any more"


def due(connection: Connection, now: datetime, programme: Programme) -> list[Incoming]:
    """The next batch of people whose nudge has come due, as events in their conversations."""
    _follow_the_dates(connection, now, programme)
    running = and_(nudge.c.state.in_(RUNNING), nudge.c.due_at <= now)
    rows = connection.execute(
        select(nudge_recipient.c.person_id, nudge_recipient.c.at, nudge.c.id, nudge.c.text, nudge.c.more,
               nudge.c.instead, nudge.c.file, nudge.c.document)
        .join(nudge, nudge.c.id == nudge_recipient.c.nudge_id)
        .where(running, nudge_recipient.c.state == "waiting")
        .where((nudge_recipient.c.at.is_(None)) | (nudge_recipient.c.at <= now))
        .limit(BATCH)
    ).all()  # fmt: skip
    _finish(connection)
    if not rows:
        return []
    people, numbers = {row.person_id for row in rows}, {row.id for row in rows}
    aside = overrides.set_aside(connection, numbers)
    found = segments.named(connection, people, now, programme.pace, aside)
    details = nudge_details.of(connection, programme, people, now)
    to = addressed.of_nudges(connection, numbers)
    going = []
    for row in rows:
        known, there = Filling(details, row.instead), found.get(row.person_id)
        why = there.why if there else NOT_A_RESIDENT
        if why := why or known.lacks(filling.may_lack(row.text, row.more), row.person_id):
            _leave_out(connection, row.id, row.person_id, why)
        else:
            going.append(_as_incoming(row, known, to[row.id], now))
    return going


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next nudge is to go out after then, or None."""
    waiting = and_(nudge.c.state.in_(RUNNING), nudge_recipient.c.state == "waiting")
    at = func.coalesce(nudge_recipient.c.at, nudge.c.due_at)
    chosen = select(at.label("at")).join(nudge, nudge.c.id == nudge_recipient.c.nudge_id).where(waiting, at > after)
    found: datetime | None = connection.scalar(chosen.order_by(at).limit(1))
    return found


def moments(connection: Connection, nudge_id: int, start: datetime, pace: Pace) -> list[datetime]:
    """When those who still wait for it get it as things are: the first moment from then on that their hours allow."""
    waits = nudge_recipient.c.nudge_id == nudge_id, nudge_recipient.c.state == "waiting"
    rows = connection.execute(select(nudge_recipient.c.person_id, nudge_recipient.c.at).where(*waits)).all()
    aside = overrides.set_aside(connection, (nudge_id,))
    found = segments.named(connection, {row.person_id for row in rows}, start, pace, aside)
    there = [(row.at, found[row.person_id]) for row in rows if row.person_id in found]
    return [max(at or start, to.gets_it) for at, to in there if not to.why]


def _follow_the_dates(connection: Connection, now: datetime, programme: Programme) -> None:
    """Of a series: an area's date was changed, or taken off its card, since it was looked at last."""
    by = {row.id: Series(**row.series) for row in connection.execute(_series_running())}
    for number, each in by.items():
        on = area.c[each.by]
        moved = select(nudge_recipient.c.person_id).join(person, person.c.id == nudge_recipient.c.person_id)
        moved = moved.outerjoin(area, area.c.id == person.c.area_id).where(
            nudge_recipient.c.nudge_id == number, nudge_recipient.c.state == "waiting",
            on.is_distinct_from(nudge_recipient.c.day),
        )  # fmt: skip
        people = connection.scalars(moved).all()
        for person_id, (day, who) in dates_of(connection, each, people).items() if people else ():
            mine = nudge_recipient.c.nudge_id == number, nudge_recipient.c.person_id == person_id
            if day is None:
                _leave_out(connection, number, person_id, series.NO_DATE[each.by])
                continue
            at = patience.next_allowed(each.moment(day, who), who, programme.pace)
            connection.execute(update(nudge_recipient).where(*mine).values(day=day, at=at))


def _series_running() -> Any:
    return select(nudge.c.id, nudge.c.series).where(nudge.c.state.in_(RUNNING), nudge.c.series != {})


def _leave_out(connection: Connection, number: int, person_id: int, why: str) -> None:
    mine = nudge_recipient.c.nudge_id == number, nudge_recipient.c.person_id == person_id
    connection.execute(update(nudge_recipient).where(*mine).values(state="left_out", why=why))


def _finish(connection: Connection) -> None:
    left = select(nudge_recipient.c.nudge_id).where(nudge_recipient.c.state == "waiting")
    over = and_(nudge.c.state.in_(RUNNING), nudge.c.id.not_in(left))
    connection.execute(update(nudge).where(over).values(state="sent"))


def _as_incoming(row: Any, known: Filling, addressed_to: str, now: datetime) -> Incoming:
    at = int(row.at.timestamp()) if row.at else 0
    text, more = (known.words(words, row.person_id) for words in (row.text, row.more))
    sent = NudgeSent(row.id, text, "", addressed_to, more, row.file, row.document)
    return Incoming("timer", f"nudge:{row.id}:{row.person_id}:{at}", "", sent, now, person=row.person_id)
