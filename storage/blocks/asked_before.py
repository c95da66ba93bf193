"""What other areas asked somebody before, so that whoever doesn't answer is left in peace."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, select

from storage.columns import from_millis
from storage.prepared import Prepared
from storage.tables import introduction_ask

OVER = ("yes", "no", "silent")
_OVER = (
    select(introduction_ask.c.person_id, introduction_ask.c.state, introduction_ask.c.at)
    .where(introduction_ask.c.state.in_(OVER))
    .order_by(introduction_ask.c.at, introduction_ask.c.id)
)
EVERYBODY = Prepared(_OVER)
ONE = Prepared(_OVER.where(introduction_ask.c.person_id == bindparam("who", None, BigInteger)))


def unanswered(asked: Iterable[tuple[Any, ...]]) -> Mapping[int, tuple[datetime, ...]]:
    """For each person, when they were asked what they haven't answered since they last answered anything."""
    found: dict[int, tuple[datetime, ...]] = defaultdict(tuple)
    for whose, state, at in asked:
        found[whose] = (*found[whose], from_millis(at)) if state == "silent" else ()
    return found


def by(connection: Connection, person_id: int) -> tuple[datetime, ...]:
    """The same of one person."""
    return unanswered(ONE.run(connection, who=person_id).fetchall()).get(person_id, ())
