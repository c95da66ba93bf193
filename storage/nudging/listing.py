"""Reading nudges: the list of them, who of one, what was answered and why somebody was left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, select

from flows.following_up.series import NO_SERIES, Series
from flows.nudging.segments import Segment
from storage.knowing.namesakes import told_apart
from storage.nudging.beside import NOTHING_BESIDE, Beside
from storage.nudging.nudges import STOPPED
from storage.nudging.plan import Plan, plan_of
from storage.tables import area, nudge, nudge_recipient, person

STATES = ("waiting", "sent", "answered", "left_out", "stopped")
# Whoever had not had it when staff stopped it was not left out for a reason of their own.
STATE = case((nudge_recipient.c.why == STOPPED, "stopped"), else_=nudge_recipient.c.state)
MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Nudge:
    """One nudge and how many people are in each state. `wrote` is who wrote it, or changed it last."""

    id: int
    text: str
    more: str
    segment: Segment
    state: str
    due_at: datetime
    made_at: datetime
    counts: Mapping[str, int]
    instead: Mapping[str, str] = field(default_factory=dict)
    series: Series = NO_SERIES
    revision: int = 1
    wrote: int = 0
    wrote_name: str = ""
    approved_by: str = ""
    approved_at: datetime | None = None
    beside: Beside = NOTHING_BESIDE

    @property
    def plan(self) -> Plan:
        """Who gets what."""
        return Plan(self.segment, self.text, self.more, self.instead, self.series)

    def stage(self, now: datetime) -> str:
        """Where it has got to, for staff: draft, scheduled, going_out, paused, sent or stopped."""
        if self.state in ("draft", "paused", "sent", "stopped"):
            return self.state
        return "scheduled" if self.due_at > now else "going_out"


@dataclass(frozen=True, slots=True)
class Reached:
    """One resident of an approved nudge; `adviser` is who has their area."""

    person: int
    name: str
    area: str
    area_id: str
    adviser: str
    state: str
    why: str
    answer: str
    at: datetime | None


def everything(connection: Connection) -> list[Nudge]:
    """Every nudge, the newest first."""
    chosen = select(nudge_recipient.c.nudge_id, STATE.label("state"), func.count().label("how_many"))
    counted: dict[int, dict[str, int]] = {}
    for row in connection.execute(chosen.group_by(nudge_recipient.c.nudge_id, STATE)):
        counted.setdefault(row.nudge_id, {})[row.state] = row.how_many
    rows = connection.execute(_nudges().order_by(nudge.c.id.desc()).limit(MOST_SHOWN))
    return [_nudge(row, counted.get(row.id, {})) for row in rows]


def one(connection: Connection, nudge_id: int) -> Nudge | None:
    """That nudge, or nothing."""
    row = connection.execute(_nudges().where(nudge.c.id == nudge_id)).first()
    return _nudge(row, _grouped(connection, nudge_id, STATE)) if row else None


def for_a_second(connection: Connection, me: int) -> list[Nudge]:
    """The drafts that somebody else asked to have approved, the one that waits longest first."""
    wrote = func.coalesce(nudge.c.changed_by, nudge.c.made_by, 0)
    asked = nudge.c.state == "draft", nudge.c.second_asked_at.is_not(None), wrote != me
    return [_nudge(row, {}) for row in connection.execute(_nudges().where(*asked).order_by(nudge.c.second_asked_at))]


def answers(connection: Connection, nudge_id: int) -> Mapping[str, int]:
    """How often each answer was given."""
    return _grouped(connection, nudge_id, nudge_recipient.c.answer, nudge_recipient.c.state == "answered")


def reasons(connection: Connection, nudge_id: int) -> Mapping[str, int]:
    """Why people were left out, and how many for each reason."""
    return _grouped(connection, nudge_id, nudge_recipient.c.why, STATE == "left_out")


def people(connection: Connection, nudge_id: int) -> list[Reached]:
    """Who got it or will, those who answered first; at most 200."""
    rows = connection.execute(
        select(nudge_recipient, person.c.name, person.c.area_id, area.c.name.label("area"), area.c.adviser)
        .join(person, person.c.id == nudge_recipient.c.person_id)
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(nudge_recipient.c.nudge_id == nudge_id, nudge_recipient.c.state != "left_out")
        .order_by(nudge_recipient.c.state, area.c.name, person.c.name)
        .limit(MOST_SHOWN)
    )
    apart = told_apart(connection)
    return [
        Reached(
            row.person_id, apart.get(row.person_id, row.name), row.area or "", row.area_id or "",
            row.adviser or "", row.state, row.why,
            row.answer, row.at,
        )
        for row in rows
    ]  # fmt: skip


def _grouped(connection: Connection, nudge_id: int, column: Any, *which: Any) -> dict[str, int]:
    mine = select(column, func.count()).where(nudge_recipient.c.nudge_id == nudge_id, *which)
    return {row[0]: row[1] for row in connection.execute(mine.group_by(column).order_by(func.count().desc()))}


def _nudge(row: Row[Any], counts: Mapping[str, int]) -> Nudge:
    counted = {state: counts.get(state, 0) for state in STATES}
    plan = plan_of(row)
    return Nudge(
        row.id, row.text, row.more, plan.segment, row.state, row.due_at or row.made_at, row.made_at, counted,
        plan.instead, plan.series, row.revision, row.changed_by or row.made_by or 0, row.wrote_name or "",
        row.approver or "", row.approved_at, Beside(row.file, row.document),
    )  # fmt: skip


def _nudges() -> Select[Any]:
    wrote, approver = person.alias(), person.alias()
    return (
        select(nudge, wrote.c.name.label("wrote_name"), approver.c.name.label("approver"))
        .outerjoin(wrote, wrote.c.id == func.coalesce(nudge.c.changed_by, nudge.c.made_by))
        .outerjoin(approver, approver.c.id == nudge.c.approved_by)
    )
