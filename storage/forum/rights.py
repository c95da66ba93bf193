"""Whoever does something in the advisers' group: are they one of ours, and is that handoff theirs to see?"""

from datetime import date

from sqlalchemy import Connection, select

from flows.desk.forum_line import Standing
from flows.programme import Programme
from storage.at_work import sign_ins
from storage.desk import may_see
from storage.tables import address


def standing(
    connection: Connection, programme: Programme, channel: str, place: str, number: int, today: date
) -> Standing:
    """How somebody who is reached at that place stands to that handoff; whoever doesn't work here is unknown."""
    here = address.c.channel == channel, address.c.place == place
    who = sign_ins.working(connection, connection.scalar(select(address.c.person_id).where(*here)) or 0)
    if who is None:
        return "unknown"
    return "theirs" if may_see.reaches(connection, programme, who, number, today) else "not_theirs"


def is_known(connection: Connection, channel: str, place: str) -> bool:
    """Whether somebody who works here is reached at that place."""
    return any(place in sign_ins.places(connection, channel, role) for role in sign_ins.WORKING)
