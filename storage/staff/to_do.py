"""What waits for staff to get round to it: how many, and since when the oldest."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from storage.columns import Instant
from storage.nudging.segment_sql import HEARD
from storage.staff.area_list import used_support
from storage.tables import area, conversation, failed_turn, nudge, person, put_forward


@dataclass(frozen=True, slots=True)
class Pile:
    """How many of a kind there are, and since when the oldest."""

    many: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Quiet:
    """An area from which nobody has written for a while, and when somebody last did or first came."""

    name: str
    used_support: bool
    heard_at: datetime


def failed_turns(connection: Connection, since: datetime) -> Pile:
    """What went wrong in handling messages since then."""
    return _pile(connection, failed_turn.c.at, failed_turn.c.at >= since)


def drafts(connection: Connection) -> Pile:
    """Nudges that nobody has approved yet; not those that wait for a second person, who hears of them by themselves."""
    return _pile(connection, nudge.c.made_at, nudge.c.state == "draft", nudge.c.second_asked_at.is_(None))


def paused(connection: Connection) -> Pile:
    """Nudges that somebody has paused."""
    return _pile(connection, func.coalesce(nudge.c.approved_at, nudge.c.made_at), nudge.c.state == "paused")


def to_speak_with(connection: Connection) -> Pile:
    """People who were put forward and whom nobody has spoken with yet."""
    return _pile(connection, put_forward.c.at, put_forward.c.state == "put_forward")


def quiet(connection: Connection, since: datetime) -> list[Quiet]:
    """Areas with residents of whom none has written since then, those that never used support first."""
    last = func.max(HEARD, type_=Instant)
    heard = (
        select(area.c.id, area.c.name, last.label("at"))
        .join(person, person.c.area_id == area.c.id)
        .join(conversation, conversation.c.person_id == person.c.id)
        .where(person.c.role == "resident")
        .group_by(area.c.id, area.c.name)
        .having(last < since)
        .subquery()
    )
    used = used_support(heard.c.id)
    rows = connection.execute(select(heard.c.name, used, heard.c.at).order_by(used, heard.c.name))
    return [Quiet(name, bool(has_used), at) for name, has_used, at in rows]


def _pile(connection: Connection, since: Any, *so: Any) -> Pile:
    counted = select(func.count(), func.min(since, type_=Instant)).where(*so)
    return Pile(*connection.execute(counted).one())
