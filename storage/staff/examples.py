"""What staff did with sentences: made them examples or left them, by whom and when, so that it can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from storage.staff import misses
from storage.tables import activity, miss, person

ADDED, LEFT, UNDONE = "example_added", "miss_left", "_undone"


@dataclass(frozen=True, slots=True)
class Done:
    """A sentence that was made an example of a topic, or left if there is none; `missed` are what it settled."""

    id: int
    text: str
    topic: str
    missed: tuple[int, ...]
    by: str
    at: datetime


def note_added(connection: Connection, who: int, text: str, topic: str, missed: tuple[int, ...], now: datetime) -> None:
    """Write down who made this an example of the topic; the missed sentences it answers are done with."""
    _note(connection, who, ADDED, {"text": text, "topic": topic, "missed": list(missed)}, now)
    misses.settle(connection, missed, now)


def note_left(connection: Connection, who: int, missed: tuple[int, ...], now: datetime) -> None:
    """Write down who left these missed sentences; their words stay where they go with whoever wrote them."""
    _note(connection, who, LEFT, {"missed": list(missed)}, now)
    misses.settle(connection, missed, now)


def lately(connection: Connection, limit: int) -> Sequence[Done]:
    """What was done last and not undone, the newest first."""
    columns = activity.c.id, activity.c.detail, activity.c.at, person.c.name
    done = select(*columns).outerjoin(person).where(activity.c.kind.in_((ADDED, LEFT)), activity.c.detail.is_not(None))
    return [_done(connection, row) for row in connection.execute(done.order_by(activity.c.id.desc()).limit(limit))]


def done(connection: Connection, number: int) -> Done | None:
    """One of them; nothing if it was undone."""
    return next((each for each in lately(connection, MOST_UNDONE) if each.id == number), None)


def undo(connection: Connection, act: Done) -> None:
    """What it settled waits again. That it was done stays in the journal."""
    kind = (ADDED if act.topic else LEFT) + UNDONE
    connection.execute(update(activity).where(activity.c.id == act.id).values(kind=kind))
    misses.put_back(connection, act.missed)


def _note(connection: Connection, who: int, kind: str, detail: dict[str, Any], now: datetime) -> None:
    connection.execute(insert(activity).values(person_id=who, kind=kind, detail=detail, at=now))


def _done(connection: Connection, row: Any) -> Done:
    missed = tuple(row.detail["missed"])
    text = row.detail.get("text") or connection.scalar(select(miss.c.text).where(miss.c.id.in_(missed))) or ""
    return Done(row.id, text, row.detail.get("topic", ""), missed, row.name or "", row.at)


MOST_UNDONE = 100
