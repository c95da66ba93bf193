"""Introductions as they come due: the next is asked, silence is taken for a no, both sides hear what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from flows.blocks.meeting_up.left_in_peace import in_peace
from flows.danger.in_doubt import awaits_a_yes
from flows.events import PeerAgreed, PeerAsked, PeerRefused
from flows.following_up import patience
from flows.following_up.patience import Allowed, Never, NotBefore
from flows.programme import Pace
from flows.turn import Conversation, Person
from storage import load
from storage.blocks import asked_before
from storage.columns import BEFORE_ALL
from storage.follow_ups import unsolicited
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.load import Known
from storage.tables import area, introduction, introduction_ask, person

ANSWER_WITHIN = timedelta(days=7)
WAIT_TO_ASK = timedelta(days=7)  # whoever can't be asked within that is passed over


def due(connection: Connection, now: datetime, pace: Pace) -> Sequence[Incoming]:
    """Whoever is to be asked now, and whoever is to hear what came of their wish."""
    _silence_is_a_no(connection, now)
    asking = connection.execute(select(introduction).where(introduction.c.state == "asking")).all()
    asked = [each for row in asking for each in _next(connection, row, now, pace)]
    told = connection.execute(select(introduction).where(introduction.c.tell_at <= now)).all()
    return [*asked, *(_told(connection, row, now) for row in told), *_others(connection, now)]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When somebody is next to hear of one after then, or None."""
    columns = introduction_ask.c.answer_by, introduction_ask.c.tell_at, introduction.c.tell_at
    moments = [connection.scalar(select(func.min(each)).where(each > after)) for each in columns]
    return min((each for each in moments if each), default=None)


def asked(ledger: Ledger, event: PeerAsked) -> bool:
    """
    Whether they are asked now: nobody asked for it, so the next unasked thing waits a week.

    Something else may have come first since they were found: another wish, what they wrote. Then it waits in its turn.
    """
    if not isinstance(_may_hear(ledger.who, ledger.talk, ledger.now, ledger.programme.pace), Allowed):
        return False
    this = introduction_ask.c.id == event.ask, introduction_ask.c.state == "waiting"
    values = {"state": "asked", "at": ledger.now, "answer_by": ledger.now + ANSWER_WITHIN}
    if ledger.connection.execute(update(introduction_ask).where(*this).values(values)).rowcount != 1:
        return False
    unsolicited(ledger)
    return True


def heard(ledger: Ledger, event: PeerRefused | PeerAgreed) -> bool:
    """Whether they hear now what came of it: first whoever wished for it, and of a yes then the other side."""
    # They asked for it or said yes to it, so it takes no turn among the unasked ones of a week.
    verdict = _may_hear(replace(ledger.who, last_unsolicited=None), ledger.talk, ledger.now, ledger.programme.pace)
    later = verdict.at if isinstance(verdict, NotBefore) else None
    said_yes = introduction_ask.c.introduction_id == event.introduction, introduction_ask.c.state == "yes"
    if isinstance(event, PeerAgreed) and not event.asked_first:
        ledger.connection.execute(update(introduction_ask).where(*said_yes).values(tell_at=later))
        return isinstance(verdict, Allowed)
    this = update(introduction).where(introduction.c.id == event.introduction)
    ledger.connection.execute(this.values(tell_at=later))
    if isinstance(event, PeerAgreed) and later is None:
        # Also of somebody who has asked us to stop: they said yes to this before.
        ledger.connection.execute(update(introduction_ask).where(*said_yes).values(tell_at=ledger.now))
    return isinstance(verdict, Allowed)


def _silence_is_a_no(connection: Connection, now: datetime) -> None:
    late = introduction_ask.c.state == "asked", introduction_ask.c.answer_by <= now
    of_these = connection.scalars(select(introduction_ask.c.introduction_id).where(*late)).all()
    if of_these:
        connection.execute(update(introduction_ask).where(*late).values(state="silent", answer_by=None))
        refused = update(introduction).where(introduction.c.id.in_(of_these))
        connection.execute(refused.values(state="refused", tell_at=now))


def _others(connection: Connection, now: datetime) -> Iterator[Incoming]:
    """Whoever said yes and is to hear now who it is that wished for it."""
    to_hear = (
        select(introduction_ask, introduction.c.words, person.c.name, area.c.name.label("area"))
        .join(introduction, introduction.c.id == introduction_ask.c.introduction_id)
        .join(person, person.c.id == introduction.c.person_id)
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(introduction_ask.c.tell_at <= now)
    )
    for row in connection.execute(to_hear).all():
        event = PeerAgreed(row.introduction_id, row.name, row.area or "", row.words)
        name = f"introduced:{row.id}:{int(row.tell_at.timestamp())}"
        yield Incoming("timer", name, "", event, now, person=row.person_id)


def _next(connection: Connection, row: Row[Any], now: datetime, pace: Pace) -> Iterator[Incoming]:
    """The first who may be asked; where nobody is left, that is told."""
    asks = select(introduction_ask).where(introduction_ask.c.introduction_id == row.id).order_by(introduction_ask.c.id)
    everybody = connection.execute(asks).all()
    if any(each.state == "asked" for each in everybody):
        return
    for each in (each for each in everybody if each.state == "waiting"):
        known = load.by_person(connection, each.person_id)
        verdict = _verdict(connection, known, now, pace)
        if isinstance(verdict, Allowed):
            event = PeerAsked(each.id, row.topic, row.words)
            name = f"peer:{each.id}:{int(now.timestamp())}"  # one that had to wait after all is tried again
            yield Incoming("timer", name, "", event, now, person=each.person_id)
            return
        if isinstance(verdict, NotBefore) and verdict.at <= now + WAIT_TO_ASK:
            return
        this = update(introduction_ask).where(introduction_ask.c.id == each.id)
        connection.execute(this.values(state="passed_over"))
    refused = update(introduction).where(introduction.c.id == row.id)
    connection.execute(refused.values(state="refused", tell_at=now))


def _verdict(connection: Connection, known: Known | None, now: datetime, pace: Pace) -> Allowed | NotBefore | Never:
    willing = known and connection.scalar(select(person.c.may_be_asked).where(person.c.id == known.person.id))
    if known is None or not willing or not known.reachable or known.person.consent is not True:
        return Never("may not be asked")
    if in_peace(asked_before.by(connection, known.person.id), now, pace):
        return Never("left what was asked unanswered")
    return _open_ask(connection, known, now) or _may_hear(known.person, known.talk, now, pace)


def _open_ask(connection: Connection, known: Known, now: datetime) -> NotBefore | None:
    """One thing is asked at a time."""
    theirs = introduction_ask.c.person_id == known.person.id, introduction_ask.c.state == "asked"
    until = connection.scalar(select(func.max(introduction_ask.c.answer_by)).where(*theirs))
    return NotBefore(until, "is being asked by another area") if until else None


def _may_hear(who: Person, talk: Conversation, now: datetime, pace: Pace) -> Allowed | NotBefore | Never:
    return patience.may_write(who, now, pace, owner=talk.owner, awaits_a_yes=awaits_a_yes(talk, now))


def _told(connection: Connection, row: Row[Any], now: datetime) -> Incoming:
    name = f"introduction:{row.id}:{int(row.tell_at.timestamp())}"
    return Incoming("timer", name, "", _outcome(connection, row), now, person=row.person_id)


def _outcome(connection: Connection, row: Row[Any]) -> PeerRefused | PeerAgreed:
    theirs = introduction_ask.c.introduction_id == row.id
    if row.state == "agreed":
        who = (
            select(person.c.name, area.c.name.label("area"))
            .join(introduction_ask, introduction_ask.c.person_id == person.c.id)
            .outerjoin(area, area.c.id == person.c.area_id)
            .where(theirs, introduction_ask.c.state == "yes", person.c.may_be_asked, ~person.c.stopped)
        )
        if other := connection.execute(who).first():
            return PeerAgreed(row.id, other.name, other.area or "", row.words, asked_first=True)
        _taken_back(connection, row.id)
    left = select(func.count()).where(theirs, introduction_ask.c.state == "waiting")
    over = select(introduction_ask.c.state).where(theirs, introduction_ask.c.state.in_(asked_before.OVER))
    last = connection.scalar(over.order_by(introduction_ask.c.id.desc()).limit(1))
    return PeerRefused(row.id, row.words, bool(connection.scalar(left)), silent=last == "silent")


def _taken_back(connection: Connection, number: int) -> None:
    """Whoever said yes was erased, asked us to stop or may be asked no longer: that is a no, without a name."""
    said_yes = introduction_ask.c.introduction_id == number, introduction_ask.c.state == "yes"
    connection.execute(update(introduction_ask).where(*said_yes).values(state="no"))
    connection.execute(update(introduction).where(introduction.c.id == number).values(state="refused"))
