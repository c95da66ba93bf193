"""What goes to people unasked: when the last of it went, what waits, and what it asks about."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Connection, bindparam, func, select

from storage.columns import moment
from storage.prepared import Prepared
from storage.tables import LANES, message

UNASKED = (LANES["follow_up"], LANES["nudge"])
_theirs = message.c.person_id == bindparam("who", None, BigInteger), message.c.lane.in_(UNASKED)
_went = func.max(func.coalesce(message.c.sent_at, message.c.at))
LAST = Prepared(select(_went).where(*_theirs, message.c.state.in_(("sent", "unknown"))))
WAITING = Prepared(select(message.c.id).where(*_theirs, message.c.state == "waiting").order_by(message.c.id))


def last(connection: Connection, person_id: int) -> datetime | None:
    """When this person was last sent something unasked, or may have been."""
    (at,) = LAST.run(connection, who=person_id).fetchone()
    return moment(at)


def waiting(connection: Connection, person_id: int) -> Sequence[int]:
    """What waits to be sent to this person unasked."""
    return [number for (number,) in WAITING.run(connection, who=person_id)]


def follow_up_of(connection: Connection, message_id: int) -> int:
    """The follow-up that this message asks about; 0 for anything else."""
    extra = connection.scalar(select(message.c.extra).where(message.c.id == message_id)) or {}
    return int(extra.get("follow_up", 0))
