"""The words of what somebody who works here wrote of danger: they are kept no longer than chats are."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from flows.desk.sight import COLLEAGUE
from storage.tables import handoff, handoff_note


def forget(connection: Connection, now: datetime, months: int) -> None:
    """That it was told, when, and of what kind stays; what was closed until then loses its words."""
    before = now - timedelta(days=round(months * 30.44))
    over = handoff.c.reason == COLLEAGUE, handoff.c.state == "closed", handoff.c.closed_at <= before
    words = delete(handoff_note).where(handoff_note.c.handoff_id.in_(select(handoff.c.id).where(*over)))
    connection.execute(words)
    connection.execute(update(handoff).where(*over).values(summary=ERASED, outcome=""))


ERASED = "(erased after a long time)"
