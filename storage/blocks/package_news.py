"""News of an expert package: told in the resident's own hours; whoever asked us to stop hears it when they ask."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from flows.events import PackageMoved
from storage.columns import BEFORE_ALL
from storage.incoming import Incoming
from storage.tables import package_request


def due(connection: Connection, now: datetime) -> Sequence[Incoming]:
    """All the news whose moment has come: how each request stands now, however often it moved meanwhile."""
    waits = package_request.c.tell_at <= now, package_request.c.person_id.is_not(None)
    return [
        Incoming(
            "timer",
            f"package:{row.id}:{int(row.tell_at.timestamp())}",
            "",
            of(row),
            now,
            person=row.person_id,
        )
        for row in connection.execute(select(package_request).where(*waits))
    ]


def of(row: Row[Any]) -> PackageMoved:
    """How that request stands now, as news of it; why not is told of a no alone."""
    why = row.why if row.state == "declined" else ""
    return PackageMoved(row.id, row.partner, row.state, row.days_agreed or row.days_asked, row.decided_by, row.who, why)


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next news is to be told after then, or None."""
    to_be_told = package_request.c.person_id.is_not(None), package_request.c.tell_at > after
    moment: datetime | None = connection.scalar(select(func.min(package_request.c.tell_at)).where(*to_be_told))
    return moment
