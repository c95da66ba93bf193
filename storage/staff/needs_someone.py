"""What staff look at first: who needs someone now, what went wrong, and whether the service does its work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from flows.files import readable
from flows.wording import capital, nameless
from storage.handing_over.rows import PASSED_ON, WORSE_SINCE
from storage.knowing.namesakes import told_apart
from storage.sending.how_it_goes import is_one_of
from storage.tables import LANES, area, failed_turn, handoff, message, person

MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Waits:
    """
    A resident whom nobody has taken yet, or a danger that is open.

    `adviser` is who it went to; empty is the programme team. `holder` has it; `worse_at` and
    `passed_on` as on the desk.
    """

    handoff: int
    resident: str
    area_id: str
    area: str
    urgency: str
    summary: str
    adviser: str
    opened_at: datetime
    promised_by: date | None
    state: str = "waiting"
    holder: str = ""
    around: str = ""
    remind_at: datetime | None = None
    answer_by: datetime | None = None
    reminded_at: datetime | None = None
    worse_at: datetime | None = None
    reason: str = ""
    passed_on: bool = False


@dataclass(frozen=True, slots=True)
class FailedTurn:
    """A message of ours or theirs that could not be handled; the resident was told so."""

    channel: str
    kind: str
    problem: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Outbox:
    """What waits to go out now, since when, and what waits for its time."""

    ready: int
    oldest: datetime | None
    later: int


def waiting(connection: Connection, me: int) -> list[Waits]:
    """Everybody who waits for a person about anything but danger, by time; complaints about `me` go round me."""
    ordinary = handoff.c.state == "waiting", handoff.c.urgency != "safety", handoff.c.around != f"staff:{me}"
    apart = told_apart(connection)
    return [_waits(row, apart) for row in connection.execute(_HANDOFFS.where(*ordinary).order_by(handoff.c.opened_at))]


def in_danger(connection: Connection) -> list[Waits]:
    """Every open danger: first those that nobody has, then by time."""
    danger = handoff.c.state.in_(("waiting", "taken")), handoff.c.urgency == "safety"
    nobody_first = (handoff.c.state == "taken"), handoff.c.opened_at
    apart = told_apart(connection)
    return [_waits(row, apart) for row in connection.execute(_HANDOFFS.where(*danger).order_by(*nobody_first))]


def failed_turns(connection: Connection, since: datetime) -> list[FailedTurn]:
    """What went wrong in handling messages since then, newest first."""
    recent = select(failed_turn).where(failed_turn.c.at >= since).order_by(failed_turn.c.id.desc()).limit(MOST_SHOWN)
    return [FailedTurn(row.channel, row.kind, row.problem, row.at) for row in connection.execute(recent)]


def outbox(connection: Connection, now: datetime) -> Outbox:
    """How much is on its way out."""
    waits = is_one_of("waiting", "leased"), message.c.lane.in_(tuple(LANES.values()))
    due = or_(message.c.not_before.is_(None), message.c.not_before <= now)
    ready = connection.execute(select(func.count(), func.min(message.c.at)).where(*waits, due)).one()
    later = connection.scalar(select(func.count()).where(*waits, ~due)) or 0
    return Outbox(ready[0], ready[1], later)


_HANDOFFS = (
    select(
        handoff, person.c.name, area.c.name.label("area"), WORSE_SINCE.label("worse_at"), PASSED_ON.label("passed_on")
    )
    .outerjoin(person, person.c.id == handoff.c.person_id)
    .outerjoin(area, area.c.id == handoff.c.area_id)
)


def _called(name: str | None, person_id: int | None, apart: Mapping[int, str]) -> str:
    return apart.get(person_id or 0) or name or capital(nameless(person_id))


def _waits(row: Row[Any], apart: Mapping[int, str]) -> Waits:
    return Waits(
        row.id, _called(row.name, row.person_id, apart), row.area_id or "", row.area or "", row.urgency,
        readable(row.summary), row.adviser, row.opened_at, row.promised_by, row.state, row.holder, row.around,
        row.remind_at, row.answer_by if row.person_id else None, row.reminded_at, row.worse_at, row.reason,
        bool(row.passed_on),
    )  # fmt: skip
