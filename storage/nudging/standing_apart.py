"""How residents stand with us: fine without, "not now", and no answer are three different things."""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from storage.nudging.segment_sql import doing_fine, not_now_until, silent

Stands = Literal["", "fine", "not_now", "silent", "cant_reach"]
SIMPLY: tuple[Stands, None] = "", None


def standing(connection: Connection, at: datetime) -> Mapping[int, tuple[Stands, datetime | None]]:
    """Whoever stands in one of these ways, until when: "not now" counts before silence, and silence before fine."""
    found: dict[int, tuple[Stands, datetime | None]] = {}
    found |= dict.fromkeys(connection.scalars(doing_fine()), ("fine", None))
    found |= dict.fromkeys(connection.scalars(silent()), ("silent", None))
    found |= {row.person_id: ("not_now", row.until) for row in connection.execute(not_now_until(at))}
    return found
