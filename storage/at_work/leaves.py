"""When advisers are away and who covers."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from storage.tables import leave


@dataclass(frozen=True, slots=True)
class Leave:
    """One absence, both days included. `cover` is an adviser, or empty for the programme team."""

    adviser: str
    starts: date
    ends: date
    cover: str = ""
    id: int = 0


def add(connection: Connection, away: Leave) -> int:
    """Enter an absence; from its first day on residents hear who covers. Returns its number."""
    row = {"adviser": away.adviser, "starts": away.starts, "ends": away.ends, "cover": away.cover}
    made = connection.execute(insert(leave).values(row)).inserted_primary_key
    assert made
    return int(made[0])


def remove(connection: Connection, leave_id: int) -> None:
    """Take an absence out again."""
    connection.execute(delete(leave).where(leave.c.id == leave_id))


def end(connection: Connection, away: Leave, back: date) -> None:
    """It is over as of that day; one that had not begun before was none."""
    if away.starts >= back:
        return remove(connection, away.id)
    connection.execute(update(leave).where(leave.c.id == away.id).values(ends=back - timedelta(days=1)))
    return None


def coming(connection: Connection, today: date) -> list[Leave]:
    """Absences now and to come, the next first."""
    rows = connection.execute(select(leave).where(leave.c.ends >= today).order_by(leave.c.starts, leave.c.id))
    return [Leave(row.adviser, row.starts, row.ends, row.cover, row.id) for row in rows]
