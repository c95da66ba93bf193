"""One-time links: signing in to a page, joining as an adviser or staff. Only a hash of each is kept."""

import hashlib
import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, insert, select, update

from flows.events import Arrived
from storage.incoming import Incoming
from storage.tables import address, conversation, pass_link

GOOD_FOR = {"sign_in": timedelta(minutes=30), "join": timedelta(days=7)}


def make(connection: Connection, person_id: int, purpose: str, now: datetime) -> str:
    """A new link's secret for this person, good once and for a while (sign_in 30 minutes, join 7 days)."""
    secret = secrets.token_urlsafe(24)
    row = {"hash": _hash(secret), "person_id": person_id, "purpose": purpose, "until": now + GOOD_FOR[purpose]}
    connection.execute(insert(pass_link).values(row))
    return secret


def use(connection: Connection, secret: str, purpose: str, now: datetime) -> int:
    """Whose link this is, or 0 if it is unknown, used or too old. It can't be used again."""
    good = (
        pass_link.c.hash == _hash(secret),
        pass_link.c.purpose == purpose,
        pass_link.c.used_at.is_(None),
        pass_link.c.until >= now,
    )
    if connection.execute(update(pass_link).where(*good).values(used_at=now)).rowcount != 1:
        return 0
    return connection.scalar(select(pass_link.c.person_id).where(pass_link.c.hash == _hash(secret))) or 0


def join_by_code(connection: Connection, incoming: Incoming, now: datetime) -> Incoming:
    """
    If somebody opened a chat through an invitation, that chat becomes the invited person's.

    What came in, with why the invitation lets nobody in any more if it doesn't.
    """
    event = incoming.event
    if not isinstance(event, Arrived) or not event.start_code:
        return incoming
    if invited := use(connection, event.start_code, "join", now):
        _give_address(connection, incoming, invited)
        return incoming
    return replace(incoming, event=replace(event, over=_over(connection, event.start_code) or event.over))


def _over(connection: Connection, secret: str) -> Literal["", "used", "too_old"]:
    invitation = pass_link.c.hash == _hash(secret), pass_link.c.purpose == "join"
    found = connection.execute(select(pass_link.c.used_at).where(*invitation)).first()
    return "" if found is None else "used" if found.used_at else "too_old"


def _give_address(connection: Connection, incoming: Incoming, invited: int) -> None:
    here = (address.c.channel == incoming.channel, address.c.place == incoming.place)
    moved = update(address).where(*here).values(person_id=invited, reachable=True)
    if not connection.execute(moved).rowcount:
        row = {"person_id": invited, "channel": incoming.channel, "place": incoming.place, "heard_at": incoming.at}
        connection.execute(insert(address).values(row))
    address_id = connection.scalar(select(address.c.id).where(*here))
    connection.execute(update(conversation).where(conversation.c.person_id == invited).values(address_id=address_id))


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
