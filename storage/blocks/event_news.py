"""Whoever has a place at an event or waits for one hears once that it is on another day or called off."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, and_, delete, or_, select, update

from flows.blocks.meeting_up.places import reminder
from flows.events import EventChanged
from flows.following_up.patience import Allowed
from flows.programme import Programme
from storage import load
from storage.blocks.place_news import may_hear
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.tables import booking

THEIRS = ("booked", "offered", "waiting")


def due(connection: Connection, programme: Programme, now: datetime) -> list[Incoming]:
    """What they are to hear now. Whoever may not hear of it yet does once their hours begin."""
    return [
        Incoming("timer", f"changed:{each.booking}:{int(now.timestamp())}", "", each, now, person=whose)
        for whose, each in _changed(connection, programme, now)
        if (known := load.by_person(connection, whose)) and known.reachable
        if isinstance(may_hear(known.person, known.talk, now, programme.pace), Allowed)
    ]


def heard(ledger: Ledger, event: EventChanged) -> bool:
    """Whether it is told now; from then on they know, and are reminded in time for the day that it is on."""
    if not isinstance(may_hear(ledger.who, ledger.talk, ledger.now, ledger.programme.pace), Allowed):
        return False
    mine = booking.c.id == event.booking, booking.c.state.in_(THEIRS), booking.c.on == event.was
    if event.called_off:
        return ledger.connection.execute(delete(booking).where(*mine)).rowcount == 1
    gathering = next((each for each in ledger.programme.gatherings if each.id == event.gathering), None)
    if (
        gathering is None
        or ledger.connection.execute(update(booking).where(*mine).values(on=gathering.on)).rowcount != 1
    ):
        return False
    again = reminder(gathering, ledger.who, ledger.now, ledger.programme)
    booked = booking.c.id == event.booking, booking.c.state == "booked"
    ledger.connection.execute(update(booking).where(*booked).values(remind_at=again))
    return True


def _changed(connection: Connection, programme: Programme, now: datetime) -> Iterator[tuple[int, EventChanged]]:
    """Of whom, and what changed. Whoever booked before their day was written down knows the one it is on."""
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    days = {each.id: each.on for each in programme.gatherings}
    off = {each.id: each.on for each in programme.called_off}
    other_day = [and_(booking.c.gathering == each, booking.c.on != on) for each, on in days.items()]
    wanted = booking.c.state.in_(THEIRS), or_(booking.c.on.is_(None), booking.c.gathering.in_(off), *other_day)
    rows = connection.execute(select(booking).where(*wanted).order_by(booking.c.at, booking.c.id))
    for row in rows.all():
        on = days.get(row.gathering) or off.get(row.gathering)
        if row.on is None and on:
            connection.execute(update(booking).where(booking.c.id == row.id).values(on=on))
        was = row.on or on
        if was and was >= today and (row.gathering in off or (on and was != on)):
            yield row.person_id, EventChanged(row.id, row.gathering, was, row.gathering in off)
