"""What those who had a nudge did in the two weeks after it, as counts of people. Why they did it is not said."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import BigInteger, Connection, func, select, type_coerce

from storage.tables import activity, message, nudge_recipient

AFTER = timedelta(days=14)
# Kinds of lines in the journal. Whether somebody asked for a person is left out: it may have been about danger.
DID = ("need", "booked", "joined_cluster", "package_asked", "put_forward")


def afterwards(connection: Connection, nudge_id: int) -> Mapping[str, int]:
    """How many of them wrote anything ("wrote"), and did each of DID, within two weeks of having it."""
    had = nudge_recipient.c.nudge_id == nudge_id, nudge_recipient.c.state.in_(("sent", "answered"))
    until = type_coerce(nudge_recipient.c.at, BigInteger) + round(AFTER.total_seconds() * 1000)
    people = func.count(nudge_recipient.c.person_id.distinct())
    wrote = select(people).join(message, message.c.person_id == nudge_recipient.c.person_id)
    came = message.c.direction == "in", message.c.at > nudge_recipient.c.at, message.c.at <= until
    did = select(activity.c.kind, people).join(activity, activity.c.person_id == nudge_recipient.c.person_id)
    next_to_it = activity.c.kind.in_(DID), activity.c.at > nudge_recipient.c.at, activity.c.at <= until
    rows = connection.execute(did.where(*had, *next_to_it).group_by(activity.c.kind))
    found = {row.kind: row[1] for row in rows}
    return {"wrote": connection.scalar(wrote.where(*had, *came)) or 0, **{kind: found.get(kind, 0) for kind in DID}}
