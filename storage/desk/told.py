"""What somebody who works here was told in a chat of theirs on the web: no page shows that chat, so the desk does."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from storage.tables import message

LOOKS_BACK = timedelta(days=7)
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Told:
    """One thing they were told, and when it went out."""

    text: str
    at: datetime


def lately(connection: Connection, person_id: int, now: datetime) -> tuple[Told, ...]:
    """The newest first, of the last seven days; what was erased is not among it."""
    theirs = message.c.person_id == person_id, message.c.direction == "out", message.c.channel == "web"
    went_out = message.c.state == "sent", message.c.sent_at > now - LOOKS_BACK, message.c.text.is_not(None)
    newest = select(message.c.text, message.c.sent_at).where(*theirs, *went_out).order_by(message.c.id.desc())
    return tuple(Told(row.text, row.sent_at) for row in connection.execute(newest.limit(MOST_SHOWN)))
