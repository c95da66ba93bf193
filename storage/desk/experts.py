"""Experts on the desk: what areas asked for, how it stands, what waits for a yes or no, and the days they have had."""

from typing import Any

from sqlalchemy import Connection, select

from flows.blocks.experts.expert_days import Spell
from flows.desk.sight import Requested
from storage.tables import package_request

MOST_LISTED = 12


def undecided(connection: Connection, areas: tuple[str, ...]) -> tuple[tuple[str, Requested], ...]:
    """What was asked for in these areas and waits for a yes or no, each with its area, the oldest first."""
    waits = package_request.c.area_id.in_(areas), package_request.c.state == "asked"
    rows = connection.execute(select(package_request).where(*waits).order_by(package_request.c.at))
    return tuple((row.area_id, _requested(row)) for row in rows)


def requests(connection: Connection, area_id: str) -> tuple[Requested, ...]:
    """What was asked for there, the newest first."""
    here = select(package_request).where(package_request.c.area_id == area_id).order_by(package_request.c.id.desc())
    rows = connection.execute(here.limit(MOST_LISTED))
    return tuple(_requested(row) for row in rows)


def _requested(row: Any) -> Requested:
    return Requested(
        row.id, row.partner, row.topic, row.state, row.days_asked, row.days_agreed, row.days_used,
        row.moved_at or row.at, row.decided_by, row.who,
    )  # fmt: skip


def spells(connection: Connection, area_id: str) -> tuple[tuple[str, Spell], ...]:
    """The days of everything asked for there, each with its topic."""
    here = select(package_request).where(package_request.c.area_id == area_id).order_by(package_request.c.id)
    return tuple((row.topic, Spell(row.state, row.days_agreed, row.days_used)) for row in connection.execute(here))
