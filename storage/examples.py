"""What staff did with sentences: added as an example or left, by whom and when, so that it can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from storage.tables import activity, person

ADDED, UNDONE = "example_added", "example_undone"


@dataclass(frozen=True, slots=True)
class Added:
    """A sentence that somebody added to the examples of a topic."""

    id: int
    text: str
    topic: str
    by: str
    at: datetime


def note_added(connection: Connection, who: int, text: str, topic: str, now: datetime) -> None:
    """Write down who made this sentence an example of the topic."""
    detail = {"text": text, "topic": topic}
    connection.execute(insert(activity).values(person_id=who, kind=ADDED, detail=detail, at=now))


def lately(connection: Connection, limit: int) -> Sequence[Added]:
    """The last sentences added and not undone, the newest first."""
    added = select(activity.c.id, activity.c.detail, person.c.name, activity.c.at).outerjoin(person)
    kept = added.where(activity.c.kind == ADDED, activity.c.detail.is_not(None))
    rows = connection.execute(kept.order_by(activity.c.id.desc()).limit(limit))
    return [Added(row.id, row.detail["text"], row.detail["topic"], row.name or "", row.at) for row in rows]


def added(connection: Connection, number: int) -> Added | None:
    """One of them; nothing if it was undone."""
    return next((each for each in lately(connection, MOST_UNDONE) if each.id == number), None)


def undo(connection: Connection, number: int) -> None:
    """It is no example any more. That it was stays in the journal."""
    mine = activity.c.id == number, activity.c.kind == ADDED
    connection.execute(update(activity).where(*mine).values(kind=UNDONE))


MOST_UNDONE = 100
