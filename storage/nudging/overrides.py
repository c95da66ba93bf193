"""Somebody gets a nudge after all whom it would leave out: one person and one reason at a time, and who said so."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BigInteger, Connection, bindparam, delete, insert, select

from storage.prepared import Prepared
from storage.sending.taking_back import ON_ITS_WAY
from storage.tables import message, nudge, nudge_override, nudge_recipient, person

PAUSED = "staff paused the nudge"
_theirs = (
    nudge_override.c.nudge_id == bindparam("nudge", None, BigInteger),
    nudge_override.c.person_id == bindparam("who", None, BigInteger),
)
THEIRS = Prepared(select(nudge_override.c.kind).where(*_theirs))
OF_MESSAGE = Prepared(
    select(nudge.c.id, nudge.c.state)
    .join(nudge_recipient, nudge_recipient.c.nudge_id == nudge.c.id)
    .join(message, ON_ITS_WAY)
    .where(message.c.id == bindparam("message", None, BigInteger))
)


@dataclass(frozen=True, slots=True)
class Override:
    """What was set aside for somebody, why, by whom and when."""

    person: int
    name: str
    kind: str
    reason: str
    by: str
    at: datetime


def ask(
    connection: Connection, nudge_id: int, person_id: int, kind: str, *, reason: str, by: int, now: datetime
) -> bool:
    """Set that aside for this person in this draft; False if it is no draft any more or was done before."""
    draft = select(nudge.c.id).where(nudge.c.id == nudge_id, nudge.c.state == "draft")
    if connection.scalar(draft) is None or kind in set_aside(connection, (nudge_id,)).get(person_id, ()):
        return False
    row = {"nudge_id": nudge_id, "person_id": person_id, "kind": kind, "reason": reason, "by": by or None, "at": now}
    connection.execute(insert(nudge_override).values(row))
    return True


def take_back(connection: Connection, nudge_id: int, person_id: int) -> None:
    """They are left out of this draft again."""
    drafts = select(nudge.c.id).where(nudge.c.state == "draft")
    mine = nudge_override.c.nudge_id == nudge_id, nudge_override.c.person_id == person_id
    connection.execute(delete(nudge_override).where(*mine, nudge_override.c.nudge_id.in_(drafts)))


def of(connection: Connection, nudge_id: int) -> list[Override]:
    """Every one of this nudge, the oldest first."""
    staff = person.alias()
    chosen = (
        select(nudge_override, person.c.name, staff.c.name.label("by_name"))
        .join(person, person.c.id == nudge_override.c.person_id)
        .outerjoin(staff, staff.c.id == nudge_override.c.by)
        .where(nudge_override.c.nudge_id == nudge_id)
        .order_by(nudge_override.c.at, nudge_override.c.person_id)
    )
    return [
        Override(row.person_id, row.name, row.kind, row.reason, row.by_name or "", row.at)
        for row in connection.execute(chosen)
    ]


def set_aside(connection: Connection, numbers: Collection[int]) -> Mapping[int, Collection[str]]:
    """What was set aside for whom in these nudges."""
    found: dict[int, set[str]] = defaultdict(set)
    mine = nudge_override.c.nudge_id.in_(numbers)
    for row in connection.execute(select(nudge_override.c.person_id, nudge_override.c.kind).where(mine)):
        found[row.person_id].add(row.kind)
    return found


def for_them(connection: Connection, nudge_id: int, person_id: int) -> Collection[str]:
    """What was set aside for this person in this nudge."""
    return frozenset(kind for (kind,) in THEIRS.run(connection, nudge=nudge_id, who=person_id))


def of_message(connection: Connection, message_id: int) -> tuple[int, str]:
    """Which nudge that message is of, and its state; 0 if it is of none."""
    return OF_MESSAGE.run(connection, message=message_id).fetchone() or (0, "")
