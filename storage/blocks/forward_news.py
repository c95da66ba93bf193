"""News of the leadership programme: of oneself, or that a neighbour one put forward was spoken with; nothing else."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from flows.asked_for import ME
from flows.events import ForwardMoved
from storage.columns import BEFORE_ALL
from storage.incoming import Incoming
from storage.tables import put_forward


def of(row: Row[Any]) -> ForwardMoved:
    """How that stands now, as news of it."""
    return ForwardMoved(row.id, row.state, row.cohort, about_them=row.words == ME)


def may_hear(row: Row[Any]) -> bool:
    """Whether whoever put them forward may hear of it: what comes of a neighbour is for the neighbour to tell."""
    return bool(row.words == ME or row.state == "spoken")


def due(connection: Connection, now: datetime) -> Sequence[Incoming]:
    """All the news whose moment has come: how each stands now, however often it moved meanwhile."""
    waits = put_forward.c.tell_at <= now, put_forward.c.person_id.is_not(None)
    rows = connection.execute(select(put_forward).where(*waits)).fetchall()
    return [
        Incoming("timer", f"forward:{row.id}:{int(row.tell_at.timestamp())}", "", of(row), now, person=row.person_id)
        for row in rows
    ]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next news is to be told after then, or None."""
    to_be_told = put_forward.c.person_id.is_not(None), put_forward.c.tell_at > after
    moment: datetime | None = connection.scalar(select(func.min(put_forward.c.tell_at)).where(*to_be_told))
    return moment
