"""Questions that don't stay open for ever: when each lapses, and who hears that one about danger was left."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select, update

from flows.effects import LapseAt, TellOfDoubt
from flows.events import DoubtLeft, QuestionLapsed
from flows.wording import nameless
from storage.at_work import cover
from storage.columns import BEFORE_ALL
from storage.handing_over.briefs import area_name, name_of
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.on_duty import duty
from storage.tables import conversation


def due(connection: Connection, now: datetime) -> Sequence[Incoming]:
    """Every question whose time is over, as an event for the person who was asked."""
    over = conversation.c.lapses_at <= now
    rows = connection.execute(select(conversation.c.person_id, conversation.c.lapses_at).where(over))
    return [
        Incoming("timer", f"lapse:{who}:{int(at.timestamp())}", "", QuestionLapsed(), now, person=who)
        for who, at in rows
    ]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next question lapses after then, or None."""
    waits = select(conversation.c.lapses_at).where(conversation.c.lapses_at > after)
    return connection.scalar(waits.order_by(conversation.c.lapses_at).limit(1))


def lapse_at(ledger: Ledger, lapses: LapseAt) -> None:
    """The question that is open now stays so until then; an earlier one's time no longer counts."""
    _set(ledger, lapses.at)


def over(ledger: Ledger) -> None:
    """Its time has come: once, whatever comes of it."""
    _set(ledger, None)


def tell_of_doubt(ledger: Ledger, told: TellOfDoubt) -> None:
    """One quiet line to those on duty, without what was said."""
    who = nameless(None) if told.erasing else name_of(ledger.connection, ledger.who.id)
    doubt = DoubtLeft(who, area_name(ledger.connection, ledger.who.area), told.erasing)
    today = cover.day_of(ledger.programme, ledger.now)
    for person_id in duty.who_hears_danger(ledger.connection, ledger.programme, today, told.around).most_fitting:
        ledger.tell(person_id, doubt)


def _set(ledger: Ledger, at: datetime | None) -> None:
    theirs = update(conversation).where(conversation.c.person_id == ledger.who.id)
    ledger.connection.execute(theirs.values(lapses_at=at))
