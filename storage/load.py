"""Reading what a turn needs: who it is, their conversation and their area's card, in one statement."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, String, and_, bindparam, insert, select, update

from flows.programme import Programme
from flows.turn import Card, Conversation, Person
from flows.turn_json import conversation_from_json, conversation_to_json
from storage.columns import day, moment
from storage.incoming import Incoming
from storage.prepared import Prepared
from storage.tables import address, area, conversation, person


@dataclass(frozen=True, slots=True)
class Known:
    """A person with their conversation, their area's card and the address to answer at (0: none)."""

    person: Person
    talk: Conversation
    card: Card | None
    address: int
    channel: str
    place: str
    reachable: bool


COLUMNS = (
    person.c.id, person.c.role, person.c.name, person.c.area_id, person.c.adviser, person.c.zone, person.c.writes_from,
    person.c.writes_until, person.c.consent, person.c.paused_until, person.c.stopped, person.c.last_unsolicited,
    conversation.c.state, conversation.c.heard_at, address.c.id, address.c.channel, address.c.place,
    address.c.reachable, area.c.name, area.c.region, area.c.adviser, area.c.lto, area.c.odds, area.c.phase_by,
    area.c.next_meeting, area.c.plan_ends, area.c.money_left,
)  # fmt: skip


def _known(where_they_write: ColumnElement[bool], which: ColumnElement[bool]) -> Prepared:
    joined = (
        person.join(conversation, conversation.c.person_id == person.c.id)
        .outerjoin(address, where_they_write)
        .outerjoin(area, area.c.id == person.c.area_id)
    )
    return Prepared(select(*COLUMNS).select_from(joined).where(which))


BY_ADDRESS = _known(
    address.c.person_id == person.c.id,
    and_(address.c.channel == bindparam("on", None, String), address.c.place == bindparam("at", None, String)),
)
BY_PERSON = _known(address.c.id == conversation.c.address_id, person.c.id == bindparam("who", None, BigInteger))


def at_address(connection: Connection, channel: str, place: str) -> Known | None:
    """Whoever is reached at that place, or nothing if we never met."""
    found = BY_ADDRESS.run(connection, on=channel, at=place).fetchone()
    return _as_known(found) if found else None


def by_person(connection: Connection, person_id: int) -> Known | None:
    """That person, with the address they last wrote from."""
    found = BY_PERSON.run(connection, who=person_id).fetchone()
    return _as_known(found) if found else None


def meet(connection: Connection, incoming: Incoming, programme: Programme) -> Known:
    """Somebody new: a person, an address and a conversation. No name is kept before they agreed to be remembered."""
    pace = programme.pace
    made = connection.execute(
        insert(person).values(
            made_at=incoming.at, zone=programme.zone, writes_from=pace.opens, writes_until=pace.closes
        )
    )
    person_id = made.inserted_primary_key[0]  # type: ignore[index]
    at = insert(address).values(
        person_id=person_id, channel=incoming.channel, place=incoming.place, heard_at=incoming.at
    )
    address_id = connection.execute(at).inserted_primary_key[0]  # type: ignore[index]
    talk = Conversation()
    state = conversation_to_json(talk)
    connection.execute(
        insert(conversation).values(person_id=person_id, state=state, address_id=address_id, heard_at=incoming.at)
    )
    who = Person(person_id, zone=programme.zone, writes_from=pace.opens, writes_until=pace.closes)
    return Known(who, talk, None, address_id, incoming.channel, incoming.place, reachable=True)


def put_back(connection: Connection, person_id: int, talk: Conversation) -> None:
    """Keep somebody's conversation as it is now."""
    values = {"state": conversation_to_json(talk), "owner": talk.owner}
    connection.execute(update(conversation).where(conversation.c.person_id == person_id).values(**values))


def _as_known(row: tuple[Any, ...]) -> Known:
    (number, role, name, area_id, adviser, zone, opens, closes, consent, paused, stopped, unsolicited, state, heard,
     address_id, channel, place, reachable, *card) = row  # fmt: skip
    return Known(
        person=Person(
            id=number, role=role, name=name, area=area_id or "", adviser=adviser, zone=zone, writes_from=opens,
            writes_until=closes, consent=None if consent is None else bool(consent), paused_until=moment(paused),
            stopped=bool(stopped), last_heard=moment(heard), last_unsolicited=moment(unsolicited),
        ),
        talk=conversation_from_json(state),
        card=_card(area_id, card) if area_id else None,
        address=address_id or 0,
        channel=channel or "",
        place=place or "",
        reachable=bool(reachable),
    )  # fmt: skip


def _card(area_id: str, row: list[Any]) -> Card:
    name, region, adviser, lto, odds, phase_by, meets, ends, money = row
    return Card(
        id=area_id, name=name, region=region, adviser=adviser, lto=lto, odds=json.loads(odds), phase_by=phase_by,
        next_meeting=day(meets), plan_ends=day(ends), money_left=money,
    )  # fmt: skip
