"""Who kept or removed which transcript beside the content, and when. The transcripts themselves are files there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from storage.tables import activity, person

KEPT, REMOVED = "transcript_kept", "transcript_removed"


@dataclass(frozen=True, slots=True)
class KeptBy:
    """Who kept it as it is, and when."""

    by: str
    at: datetime


def note_kept(connection: Connection, who: int, name: str, now: datetime) -> None:
    """Write down who kept it."""
    _note(connection, who, KEPT, name, now)


def note_removed(connection: Connection, who: int, name: str, now: datetime) -> None:
    """Write down who removed it."""
    _note(connection, who, REMOVED, name, now)


def kept_by(connection: Connection) -> Mapping[str, KeptBy]:
    """Who kept each last, by its name; one that came into the folder another way isn't in it."""
    columns = activity.c.detail, activity.c.at, person.c.name
    kept = select(*columns).outerjoin(person).where(activity.c.kind == KEPT).order_by(activity.c.id)
    return {row.detail["name"]: KeptBy(row.name or "", row.at) for row in connection.execute(kept)}


def _note(connection: Connection, who: int, kind: str, name: str, now: datetime) -> None:
    connection.execute(insert(activity).values(person_id=who, kind=kind, detail={"name": name}, at=now))
