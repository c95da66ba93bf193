"""Which phase an area was in when: a row each time it comes to another, so that what is over stays as it was."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from storage.tables import phase_change


def moved(connection: Connection, home: str, phase: str, at: datetime) -> None:
    """The area is in this phase from then on; nothing is written where it was already."""
    newest = select(phase_change.c.phase).where(phase_change.c.area_id == home).order_by(phase_change.c.id.desc())
    if (connection.scalar(newest.limit(1)) or "") != phase:
        connection.execute(insert(phase_change).values(area_id=home, phase=phase, at=at))
