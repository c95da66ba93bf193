"""How each channel does, as its rows say: what came and went last, what waits, and what did not arrive and why."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, func, literal_column, or_, select

from flows.wording import capital, first_name, nameless
from storage.tables import LANES, area, message, person

MOST_NAMED = 200


@dataclass(frozen=True, slots=True)
class Traffic:
    """When something last came in and went out, how much waits to go out now, and since when the oldest of it."""

    came: datetime | None
    went: datetime | None
    waits: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Lost:
    """Messages that did not arrive, or may not have, there and for this reason; `lately` those of the last day."""

    channel: str
    state: str
    problem: str
    many: int
    lately: int
    oldest: datetime


@dataclass(frozen=True, slots=True)
class Missed:
    """Whom one of them was for: by first name and area, and never with a word of what it said."""

    channel: str
    state: str
    problem: str
    name: str
    area_id: str
    area: str
    at: datetime


def traffic(connection: Connection, channel: str, now: datetime) -> Traffic:
    """What is known of one channel."""
    here = message.c.channel == channel
    came = select(message.c.at).where(here, message.c.direction == "in")
    went = select(message.c.sent_at).where(here, message.c.direction == "out", message.c.state == "sent")
    last = [connection.scalar(each.order_by(message.c.id.desc()).limit(1)) for each in (came, went)]
    due = or_(message.c.not_before.is_(None), message.c.not_before <= now)
    waits = is_one_of("waiting", "leased"), message.c.lane.in_(tuple(LANES.values()))
    many, oldest = connection.execute(select(func.count(), func.min(message.c.at)).where(*waits, here, due)).one()
    return Traffic(last[0], last[1], many, oldest)


def lost(connection: Connection, since: datetime, lately: datetime) -> list[Lost]:
    """What did not arrive since then, by channel and reason, most first."""
    new = func.coalesce(func.sum(case((message.c.at >= lately, 1), else_=0)), 0)
    kind = message.c.channel, message.c.state, func.coalesce(message.c.problem, literal_column("''"))
    counted = select(*kind, func.count(), new, func.min(message.c.at)).where(*_lost(since)).group_by(*kind)
    return [Lost(*row) for row in connection.execute(counted.order_by(func.count().desc()))]


def missed(connection: Connection, since: datetime) -> list[Missed]:
    """Whom it was for, the newest first."""
    rows = connection.execute(
        select(message.c.channel, message.c.state, func.coalesce(message.c.problem, ""), person.c.name,
               message.c.person_id, func.coalesce(area.c.id, ""), func.coalesce(area.c.name, ""), message.c.at)
        .outerjoin(person, person.c.id == message.c.person_id)
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(*_lost(since))
        .order_by(message.c.at.desc(), message.c.id.desc())
        .limit(MOST_NAMED)
    )  # fmt: skip
    return [Missed(*row[:3], _called(row.name, row.person_id), *row[5:]) for row in rows]


def is_one_of(*states: str) -> ColumnElement[bool]:
    """Whether a message is in one of these states. They stand in the statement itself: only then its index is used."""
    return message.c.state.in_([literal_column(f"'{each}'") for each in states])


def _lost(since: datetime) -> tuple[ColumnElement[bool], ...]:
    return message.c.direction == "out", is_one_of("failed", "unknown"), message.c.at >= since


def _called(name: str | None, who: int | None) -> str:
    return first_name(name or "") or capital(nameless(who))
