"""What goes to people unasked: when the last of it went, what waits, and what it asks about."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.columns import Instant
from storage.tables import LANES, message

UNASKED = (LANES["follow_up"], LANES["nudge"])


def last(connection: Connection, person_id: int) -> datetime | None:
    """When this person was last sent something unasked, or may have been."""
    theirs = message.c.person_id == person_id, message.c.lane.in_(UNASKED), message.c.state.in_(("sent", "unknown"))
    moment: datetime | None = connection.scalar(
        select(func.max(func.coalesce(message.c.sent_at, message.c.at), type_=Instant)).where(*theirs)
    )
    return moment


def waiting(connection: Connection, person_id: int) -> Sequence[int]:
    """What waits to be sent to this person unasked."""
    theirs = message.c.person_id == person_id, message.c.lane.in_(UNASKED), message.c.state == "waiting"
    return connection.scalars(select(message.c.id).where(*theirs).order_by(message.c.id)).all()


def follow_up_of(connection: Connection, message_id: int) -> int:
    """The follow-up that this message asks about; 0 for anything else."""
    extra = connection.scalar(select(message.c.extra).where(message.c.id == message_id)) or {}
    return int(extra.get("follow_up", 0))
