"""Handoffs that were closed lately, to be read again by whoever may see them."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, or_

from flows.desk.sight import Handoff, Reach
from flows.programme import Programme
from storage.desk import may_see
from storage.tables import handoff

LOOKS_BACK = timedelta(days=14)


def lately(connection: Connection, programme: Programme, reach: Reach, now: datetime) -> tuple[Handoff, ...]:
    """
    Those of the last 14 days, newest first: their own, and of areas that are theirs today or that they stand in for.

    What only came to them because they were on duty is not among them, nor what goes round them.
    """
    given = handoff.c.adviser == ("" if reach.staff else reach.me)
    theirs = or_(given, handoff.c.holder == reach.me, handoff.c.area_id.in_(reach.areas))
    over = handoff.c.state == "closed", handoff.c.closed_at > now - LOOKS_BACK
    found = may_see.some(connection, programme, reach, *over, theirs)
    return tuple(sorted(found, key=lambda each: (each.closed_at or now, each.id), reverse=True))
