"""Every area in one line each, as staff compare them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, and_, func, select, union

from flows.diagnosing import diagnosis
from flows.history import Known
from flows.programme import Programme
from storage.knowing import evidence
from storage.knowing.putting_right import is_settled
from storage.knowing.somebody import SOMEBODY
from storage.tables import area, conversation, handoff, need, package_request, person, put_right, suggestion

PROMISED = ("agreed", "matched", "scoping", "running", "finished")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which areas; an empty field means any."""

    region: str = ""
    phase: str = ""
    adviser: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """
    One area. `heard_at` is when anybody there last wrote; `odds` is how likely `phase` is, 0 to 1.

    `in_danger` are the open handoffs about danger, `waiting` every other.
    """

    id: str
    name: str
    region: str
    adviser: str
    phase: str
    odds: float
    residents: int
    heard_at: datetime | None
    next_meeting: date | None
    plan_ends: date | None
    money_left: int | None
    needs: int
    waiting: int
    in_danger: int
    used_support: bool


def lines(connection: Connection, chosen: Chosen, programme: Programme, now: datetime) -> list[Line]:
    """The chosen areas by name, each with the phase and the odds that its card shows now."""
    wanted = {"region": chosen.region, "adviser": chosen.adviser}
    which = [area.c[name] == value for name, value in wanted.items() if value]
    known = evidence.in_areas(connection)
    rows = connection.execute(_areas().where(*which).order_by(area.c.name))
    found = (_line(row, _odds(row, known.get(row.id, ()), programme, now)) for row in rows)
    return [each for each in found if chosen.phase in ("", each.phase)]


def every(connection: Connection) -> tuple[str, ...]:
    """The ids of all areas, by name."""
    return tuple(connection.scalars(select(area.c.id).order_by(area.c.name)))


def used_support(area_id: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether an area has said yes to something offered, or was promised a package it asked for."""
    return func.coalesce(area_id, "").in_(used_areas())


def used_areas() -> CompoundSelect[Any]:
    """The areas that have."""
    said_yes = suggestion.c.area_id.is_not(None), suggestion.c.answer == "yes"
    promised = package_request.c.area_id.is_not(None), package_request.c.state.in_(PROMISED)
    return union(select(suggestion.c.area_id).where(*said_yes), select(package_request.c.area_id).where(*promised))


def _areas() -> Select[Any]:
    here = (
        select(person.c.area_id, func.count().label("residents"), func.max(conversation.c.heard_at).label("wrote_at"))
        .join(conversation, conversation.c.person_id == person.c.id)
        .where(person.c.role == "resident", SOMEBODY)
        .group_by(person.c.area_id)
        .subquery()
    )
    needs = _open_needs()
    open_one, about_danger = handoff.c.state.in_(("waiting", "taken")), handoff.c.urgency == "safety"
    waits = _counted(handoff, func.count(), and_(open_one, ~about_danger))
    danger = _counted(handoff, func.count(), and_(open_one, about_danger))
    return (
        select(
            area, here.c.residents, here.c.wrote_at, needs.c.many.label("needs"), waits.c.many.label("waiting"),
            danger.c.many.label("in_danger"),
            used_support(area.c.id).label("used"),
        )
        .outerjoin(here, here.c.area_id == area.c.id)
        .outerjoin(needs, needs.c.area_id == area.c.id)
        .outerjoin(waits, waits.c.area_id == area.c.id)
        .outerjoin(danger, danger.c.area_id == area.c.id)
    )  # fmt: skip


def _open_needs() -> Any:
    """How many topics each area wants help with: what was told or said to be open, less what was said to be settled."""
    told = select(need.c.area_id, need.c.topic).where(need.c.state == "open", ~is_settled(need.c.area_id, need.c.topic))
    said = put_right.c.about == "need", put_right.c.says == "open"
    both = union(told, select(put_right.c.area_id, put_right.c.kind).where(*said)).subquery()
    return select(both.c.area_id, func.count().label("many")).group_by(both.c.area_id).subquery()


def _counted(table: Any, count: Any, which: Any) -> Any:
    return select(table.c.area_id, count.label("many")).where(which).group_by(table.c.area_id).subquery()


def _odds(row: Any, known: Iterable[Known], programme: Programme, now: datetime) -> diagnosis.Odds:
    """How likely each phase is now; of an area nobody has told about, none."""
    return diagnosis.as_of(row.odds, evidence.fades_from(row, known), now, programme) if row.phase else {}


def _line(row: Any, odds: diagnosis.Odds) -> Line:
    phase = max(odds, key=lambda each: odds[each], default="")
    return Line(
        row.id, row.name, row.region, row.adviser, phase, odds.get(phase, 0.0), row.residents or 0,
        row.wrote_at, row.next_meeting, row.plan_ends, row.money_left,
        row.needs or 0, row.waiting or 0, row.in_danger or 0, bool(row.used),
    )  # fmt: skip
