"""A place that came free is offered down its waiting list, and whoever is booked is reminded: in their own hours."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from flows.blocks.meeting_up import places
from flows.blocks.meeting_up.places import Next
from flows.danger.in_doubt import awaits_a_yes
from flows.events import EventNear, PlaceFree
from flows.following_up import patience
from flows.following_up.patience import Allowed, Never, NotBefore
from flows.programme import Gathering, Pace, Programme
from flows.together import HELD
from flows.turn import Conversation, Person
from storage import load
from storage.columns import BEFORE_ALL
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.load import Known
from storage.tables import booking

Waits = tuple[Row[Any], Known]


def due(connection: Connection, programme: Programme, now: datetime) -> Sequence[Incoming]:
    """Whoever is to hear of a place now, or of an event that is near. A place nobody answered for goes on."""
    late = booking.c.state == "offered", booking.c.answer_by <= now
    connection.execute(update(booking).where(*late).values(state="lapsed", answer_by=None))
    near = select(booking).where(booking.c.remind_at <= now)
    reminders = [
        Incoming("timer", f"near:{row.id}:{int(row.remind_at.timestamp())}", "", EventNear(row.id, row.gathering), now,
                 person=row.person_id)
        for row in connection.execute(near)
    ]  # fmt: skip
    return [*_offers(connection, programme, now), *reminders]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When somebody is next to hear of an event, or a place is kept no longer, after then; or None."""
    columns = booking.c.remind_at, booking.c.answer_by
    moments = [connection.scalar(select(func.min(each)).where(each > after)) for each in columns]
    return min((each for each in moments if each), default=None)


def offered(ledger: Ledger, event: PlaceFree) -> bool:
    """Whether the place is theirs to answer for from now on: if they still wait for one, and may hear of it now."""
    if not isinstance(may_hear(ledger.who, ledger.talk, ledger.now, ledger.programme.pace), Allowed):
        return False
    mine = booking.c.id == event.booking, booking.c.state == "waiting"
    kept = update(booking).where(*mine).values(state="offered", answer_by=event.answer_by)
    return ledger.connection.execute(kept).rowcount == 1


def gate(ledger: Ledger, event: EventNear) -> bool:
    """Whether they are reminded now. If not, it waits for their hours, as long as it makes sense."""
    verdict = may_hear(ledger.who, ledger.talk, ledger.now, ledger.programme.pace)
    gathering = next((each for each in ledger.programme.gatherings if each.id == event.gathering), None)
    later = verdict.at if isinstance(verdict, NotBefore) and gathering else None
    if later and gathering and not places.is_to_come(gathering, later, ledger.programme):
        later = None
    this = update(booking).where(booking.c.id == event.booking)
    ledger.connection.execute(this.values(remind_at=later))
    to_come = gathering is not None and places.is_to_come(gathering, ledger.now, ledger.programme)
    return to_come and isinstance(verdict, Allowed)


def _offers(connection: Connection, programme: Programme, now: datetime) -> Iterator[Incoming]:
    waited_for = set(connection.scalars(select(booking.c.gathering).where(booking.c.state == "waiting").distinct()))
    for event in programme.gatherings:
        if event.id in waited_for and places.is_to_come(event, now, programme):
            free = event.places - _held(connection, event)
            for row, known in places.asked_now(free, _line(connection, event, now, programme.pace), now, programme):
                until = places.kept_until(event, known.person, now, programme)
                told = PlaceFree(row.id, event.id, until)
                name = f"place:{row.id}:{int(now.timestamp())}"
                yield Incoming("timer", name, "", told, now, person=row.person_id)


def _held(connection: Connection, event: Gathering) -> int:
    held = booking.c.gathering == event.id, booking.c.state.in_(HELD)
    return connection.scalar(select(func.count()).where(*held)) or 0


def _line(connection: Connection, event: Gathering, now: datetime, pace: Pace) -> Iterator[Next[Waits]]:
    waits = booking.c.gathering == event.id, booking.c.state == "waiting"
    for row in connection.execute(select(booking).where(*waits).order_by(booking.c.at, booking.c.id)).all():
        known = load.by_person(connection, row.person_id)
        if known and known.reachable:
            yield Next((row, known), may_hear(known.person, known.talk, now, pace))


def may_hear(person: Person, talk: Conversation, now: datetime, pace: Pace) -> Allowed | NotBefore | Never:
    """Whether they may hear of an event now. They asked for it, so it takes no turn among a week's unasked ones."""
    who = replace(person, last_unsolicited=None)
    return patience.may_write(who, now, pace, owner=talk.owner, awaits_a_yes=awaits_a_yes(talk, now))
