"""
The cards of a handoff that went out to a messenger: each is changed where it stands once the handoff stands otherwise.

A change is a row of the outbox like any message, so it keeps to its order, its leases and its waits. Its `direction` is
"fix": nobody has said it, and no page shows it.
"""

import json
import logging
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from flows.danger.kept_from.going_round import goes_round
from flows.desk.calendar import Calendar
from flows.desk.on_their_card import OLDER, Stands, gone_round, stands
from flows.effects import Button, Say
from flows.events import Event, HandoffArrived, HandoffMoved, ResidentSaid
from flows.programme import Programme
from flows.turn import Person
from flows.words import joined
from storage.at_work.cover import day_of
from storage.desk import may_see
from storage.sending.outbox import Outgoing, To, put_change
from storage.tables import address, card, handoff, message, person

CHANGED_ON = frozenset({"telegram"})
MOST_CHANGED = 5  # of the newest messages of one handoff to one person: a long chat must not be a flood of changes
LONGEST = 3000  # characters of the card that stay below how it stands
_log = logging.getLogger(__name__)


def note(connection: Connection, sent: Outgoing, event: Event) -> None:
    """Remember that this message shows what can be done with a handoff, so that it can be changed."""
    number, whole = number_of(event), isinstance(event, HandoffArrived) and not event.stands
    acts = any(button.key in (f"reply:{number}", f"take:{number}") for button in sent.buttons)
    if not number or not acts or sent.channel not in CHANGED_ON:
        return
    row = {"handoff_id": number, "message_id": sent.id, "whole": whole}
    connection.execute(insert(card).values(**row, shown=_seen(("", sent.buttons))))


def number_of(event: object) -> int:
    """The handoff that somebody who works here was told of."""
    match event:
        case HandoffArrived(brief=brief):
            return brief.handoff
        case ResidentSaid(handoff=number) | HandoffMoved(handoff=number):
            return number
    return 0


def renew(
    connection: Connection, programme: Programme, numbers: Iterable[int], now: datetime, just_sent: Collection[int]
) -> tuple[Outgoing, ...]:
    """The changes that are due on the cards of these handoffs. A fault costs only the changes, never the turn."""
    changes = list[Outgoing]()
    for number in numbers:
        try:
            with connection.begin_nested():
                changes += tuple(_renewed(connection, programme, number, now, just_sent))
        except Exception as error:
            _log.error("the cards of %d stay as they are: %s", number, type(error).__name__)
    return tuple(changes)


def newest_whole(connection: Connection, number: int, address_id: int) -> int:
    """The message that is the card of this handoff there, or 0."""
    there = card.c.handoff_id == number, card.c.whole, message.c.address_id == address_id
    newest = select(func.max(message.c.id)).join(card, card.c.message_id == message.c.id)
    return connection.scalar(newest.where(*there)) or 0


def in_place(connection: Connection, message_id: int) -> tuple[str, str | None] | None:
    """How the platform knows a message that is out and, of a whole card, its words (None: only its buttons change)."""
    columns = select(message.c.external_id, message.c.text, card.c.whole).join(card, card.c.message_id == message.c.id)
    row = connection.execute(columns.where(message.c.id == message_id, message.c.state == "sent")).first()
    if row is None or not row.external_id:
        return None
    return row.external_id, (row.text or "")[:LONGEST] if row.whole else None


def _renewed(
    connection: Connection, programme: Programme, number: int, now: datetime, just_sent: Collection[int]
) -> Iterable[Outgoing]:
    rows = connection.execute(_CARDS.where(card.c.handoff_id == number)).all()
    for _reader, theirs in groupby(rows, lambda row: row.person_id):
        shown = list(theirs)
        newest = next((row for row in shown if row.whole), None)
        now_is = _stands(connection, programme, shown[0], number, now, newest.at if newest else now)
        others = sorted((row for row in shown if row != newest), key=lambda row: not row.whole)[: MOST_CHANGED - 1]
        for row in filter(None, (newest, *others)):
            if (change := _to_be(row, now_is, is_newest=row == newest)) and _seen(change) != row.shown:
                if row.message_id not in just_sent:
                    yield _put(connection, row, change, now)
                else:
                    _keep(connection, row, change, row.change_id)


def _stands(
    connection: Connection, programme: Programme, row: Row[Any], number: int, now: datetime, sent_at: datetime
) -> Stands:
    reach = may_see.reach_of(
        connection, programme, Person(row.person_id, row.role, adviser=row.adviser), day_of(programme, now)
    )
    found = may_see.find(connection, programme, reach, number)
    around = connection.scalar(select(handoff.c.around).where(handoff.c.id == number)) or ""
    if found is None and goes_round(around, row.adviser):
        return gone_round(programme.about.team)
    return stands(found, reach, sent_at + A_MOMENT, Calendar(now, programme.zone))


def _to_be(row: Row[Any], now_is: Stands, *, is_newest: bool) -> Stands | None:
    """What is to be seen there: all of it on the newest card; an older one says so, mere words lose their buttons."""
    _, ways = now_is
    if row.whole:
        return now_is if is_newest else (str(OLDER), ())
    return None if ways else ("", ())


def _put(connection: Connection, row: Row[Any], change: Stands, now: datetime) -> Outgoing:
    says, ways = change
    waits = message.c.id == row.change_id, message.c.state == "waiting"
    connection.execute(update(message).where(*waits).values(state="dropped", problem="changed again since"))
    to = To(row.person_id, row.address_id, row.channel, row.place)
    made = put_change(connection, to, Say(says, ways), row.message_id, now)
    _keep(connection, row, change, made.id)
    return made


def _keep(connection: Connection, row: Row[Any], change: Stands, change_id: int | None) -> None:
    connection.execute(update(card).where(card.c.id == row.id).values(shown=_seen(change), change_id=change_id))


def _seen(what: tuple[str, tuple[Button, ...]]) -> str:
    return json.dumps([what[0], [button.key for button in what[1]]], ensure_ascii=False)


def with_its_words(says: str, words: str) -> str:
    """How it stands, above what the card said."""
    return joined((says, words), "\n\n")


A_MOMENT = timedelta(seconds=1)  # what they wrote with it is on the card
_CARDS = (
    select(
        card,
        message.c.at,
        message.c.person_id,
        message.c.channel,
        message.c.address_id,
        address.c.place,
        person.c.role,
        person.c.adviser,
    )
    .join(message, message.c.id == card.c.message_id)
    .join(address, address.c.id == message.c.address_id)
    .join(person, person.c.id == message.c.person_id)
    .where(address.c.reachable)
    .order_by(message.c.person_id, card.c.id.desc())
)
