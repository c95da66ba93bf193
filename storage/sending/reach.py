"""Whether an adviser learns of what is theirs: in a chat that messages get through to, or on their desk page."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, exists, or_, select

from flows.programme import Programme
from storage.tables import address, person

STAYS_SIGNED_IN = timedelta(days=14)
"""For how long a browser knows somebody since they last opened a page there."""


def in_reach(connection: Connection, now: datetime) -> frozenset[str]:
    """
    The advisers, by id, who can be promised to anybody.

    Whoever has neither joined a chat nor been on a page of ours lately learns of nothing. For danger a desk
    page isn't enough: see `duty.reachable`.
    """
    has_a_chat = exists().where(address.c.person_id == person.c.id, address.c.reachable)
    reached = and_(person.c.role == "adviser", or_(has_a_chat, person.c.here_at > now - STAYS_SIGNED_IN))
    return frozenset(connection.scalars(select(person.c.adviser).where(reached)))


def out_of_reach(connection: Connection, programme: Programme, now: datetime) -> frozenset[str]:
    """The advisers, by id, who learn of nothing."""
    return frozenset(each.id for each in programme.advisers) - in_reach(connection, now)
