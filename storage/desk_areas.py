"""Areas on the desk: when each was last heard and what is coming up, one area's card, and notes shared back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from flows.blocks.experts.expert_days import Spell
from flows.diagnosing.telling import TELLING, phase_in
from storage import desk_experts
from storage.desk_experts import Requested
from storage.namesakes import told_apart
from storage.tables import (
    activity,
    area,
    conversation,
    need,
    person,
    share_back,
    signal,
    strength,
    suggestion,
)

MOST_LISTED, MOST_TRIED = 12, 3
NEED_STATES = ("met", "parked", "open")  # said by several people, the last of these counts


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A resident who agreed to be remembered, with the number staff know them by; `told_apart` where it isn't shown."""

    number: int
    name: str
    told_apart: str


@dataclass(frozen=True, slots=True)
class Place:
    """One area's dates. `heard_at` is when anybody there last wrote."""

    id: str
    name: str
    adviser: str
    next_meeting: date | None
    plan_ends: date | None
    heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something the area wants help with."""

    topic: str
    how: str
    state: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion made to somebody there, and what came of it. Never who, nor in what words."""

    offer: str
    by: str
    answer: str
    helped: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sounding:
    """What somebody there told sounded like this phase, and how surely ("83 %"); never who told it."""

    phase: str
    how_sure: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """Somebody said which phase the area is in, and perhaps why (an adviser). Residents are not named."""

    phase: str
    role: str
    name: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class Shared:
    """A note from an adviser for staff and the review. `kind` is update, challenge or success."""

    adviser: str
    kind: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AreaCard:
    """Everything the desk shows of one area. `signals` and `strengths` are kinds with when each was first told."""

    id: str
    name: str
    region: str
    adviser: str
    lto: str
    odds: Mapping[str, float]
    phase: str
    phase_by: str
    phase_by_name: str
    phase_at: datetime | None
    next_meeting: date | None
    rhythm: str
    plan_ends: date | None
    money_left: int | None
    heard_at: datetime | None
    signals: tuple[tuple[str, datetime], ...]
    tellings: tuple[Sounding, ...]
    strengths: tuple[tuple[str, datetime], ...]
    needs: tuple[Wanted, ...]
    offered: tuple[Offered, ...]
    requests: tuple[Requested, ...]
    spells: tuple[tuple[str, Spell], ...]
    people: tuple[Neighbour, ...]
    corrections: tuple[Correction, ...]
    notes: tuple[Shared, ...]

    @property
    def seen(self) -> str:
        """What a page remembers of the phase, to notice that somebody has corrected it since."""
        return f"{self.phase}/{self.phase_by}/{self.phase_at.isoformat() if self.phase_at else ''}"


def places(connection: Connection, areas: tuple[str, ...]) -> tuple[Place, ...]:
    """The dates of these areas, by name."""
    rows = connection.execute(_AREAS.where(area.c.id.in_(areas)).order_by(area.c.name))
    return tuple(
        Place(row.id, row.name, row.adviser, row.next_meeting, row.plan_ends, row.wrote_at) for row in rows
    )  # fmt: skip


def card(connection: Connection, area_id: str) -> AreaCard | None:
    """One area's card, or nothing for an area there isn't."""
    row = connection.execute(_AREAS.where(area.c.id == area_id)).first()
    if row is None:
        return None
    return AreaCard(
        id=row.id, name=row.name, region=row.region, adviser=row.adviser, lto=row.lto, odds=row.odds, phase=row.phase,
        phase_by=row.phase_by, phase_by_name=row.phase_by_name, phase_at=row.phase_at, next_meeting=row.next_meeting,
        rhythm=row.rhythm, plan_ends=row.plan_ends, money_left=row.money_left, heard_at=row.wrote_at,
        signals=tuple(each for each in _first_told(connection, signal, area_id) if not phase_in(each[0])),
        tellings=_tellings(connection, area_id), strengths=_first_told(connection, strength, area_id),
        needs=_needs(connection, area_id), offered=_offered(connection, area_id),
        requests=desk_experts.requests(connection, area_id), spells=desk_experts.spells(connection, area_id),
        people=_people(connection, area_id),
        corrections=_corrections(connection, area_id), notes=_notes(connection, area_id),
    )  # fmt: skip


def tried(connection: Connection, person_id: int) -> tuple[Offered, ...]:
    """What one resident said yes to last, for whoever answers them."""
    liked = suggestion.c.person_id == person_id, suggestion.c.answer.in_(("yes", "more", "saved"))
    rows = connection.execute(select(suggestion).where(*liked).order_by(suggestion.c.id.desc()).limit(MOST_TRIED))
    return tuple(_one_offered(row) for row in rows)


def share(connection: Connection, shared: Shared, area_id: str, person_id: int) -> None:
    """Keep a note for staff and the review. The same note again (a page sent twice) is kept once."""
    same = {"area_id": area_id, "adviser": shared.adviser, "kind": shared.kind, "text": shared.text}
    if connection.execute(select(share_back.c.id).filter_by(**same)).first():
        return
    connection.execute(insert(share_back).values(**same, at=shared.at))
    line = {"area_id": area_id, "person_id": person_id, "kind": "shared_back", "detail": {"kind": shared.kind}}
    connection.execute(insert(activity).values(**line, at=shared.at))


def _first_told(connection: Connection, table: Any, area_id: str) -> tuple[tuple[str, datetime], ...]:
    first = func.min(table.c.at)
    rows = connection.execute(
        select(table.c.kind, first.label("first"))
        .where(table.c.area_id == area_id)
        .group_by(table.c.kind)
        .order_by(first)
    )
    return tuple((row.kind, row.first) for row in rows)


def _tellings(connection: Connection, area_id: str) -> tuple[Sounding, ...]:
    here = signal.c.area_id == area_id, signal.c.kind.startswith(TELLING, autoescape=True)
    rows = connection.execute(select(signal).where(*here).order_by(signal.c.at.desc()).limit(MOST_LISTED))
    return tuple(Sounding(phase_in(row.kind), row.words, row.at) for row in rows)


def _needs(connection: Connection, area_id: str) -> tuple[Wanted, ...]:
    rows = connection.execute(select(need).where(need.c.area_id == area_id)).all()
    by_state = sorted(rows, key=lambda row: (NEED_STATES.index(row.state) if row.state in NEED_STATES else 0, row.id))
    wanted = {row.topic: Wanted(row.topic, row.how, row.state) for row in by_state}
    return tuple(sorted(wanted.values(), key=lambda each: (-NEED_STATES.index(each.state), each.topic)))


def _offered(connection: Connection, area_id: str) -> tuple[Offered, ...]:
    here = select(suggestion).where(suggestion.c.area_id == area_id).order_by(suggestion.c.at.desc())
    rows = connection.execute(here.limit(MOST_LISTED))
    return tuple(_one_offered(row) for row in rows)


def _one_offered(row: Any) -> Offered:
    return Offered(row.offer, row.made_by, row.answer, row.helped, row.at)


def _people(connection: Connection, area_id: str) -> tuple[Neighbour, ...]:
    """Those who agreed to be remembered; nobody else's."""
    agreed = person.c.area_id == area_id, person.c.role == "resident", person.c.consent.is_(True), person.c.name != ""
    rows = connection.execute(select(person.c.id, person.c.name).where(*agreed).order_by(person.c.name, person.c.id))
    apart = told_apart(connection)
    return tuple(Neighbour(row.id, row.name, apart.get(row.id, row.name)) for row in rows)


def _corrections(connection: Connection, area_id: str) -> tuple[Correction, ...]:
    rows = connection.execute(
        select(activity.c.detail, activity.c.at, person.c.name)
        .outerjoin(person, person.c.id == activity.c.person_id)
        .where(activity.c.area_id == area_id, activity.c.kind == "phase_corrected", activity.c.detail.is_not(None))
        .order_by(activity.c.id)
    )
    return tuple(_correction(row) for row in rows)


def _correction(row: Any) -> Correction:
    role = row.detail.get("role", "resident")
    name, why = (row.name or "", row.detail.get("why", "")) if role == "adviser" else ("", "")
    return Correction(row.detail.get("phase", ""), role, name, row.at, why)


def _notes(connection: Connection, area_id: str) -> tuple[Shared, ...]:
    here = select(share_back).where(share_back.c.area_id == area_id).order_by(share_back.c.at.desc())
    rows = connection.execute(here.limit(MOST_LISTED))
    return tuple(Shared(row.adviser, row.kind, row.text, row.at) for row in rows)


_WROTE = (
    select(func.max(conversation.c.heard_at))
    .join(person, person.c.id == conversation.c.person_id)
    .where(person.c.area_id == area.c.id, person.c.role == "resident")
    .correlate(area)
    .scalar_subquery()
)
_AREAS: Select[Any] = select(area, _WROTE.label("wrote_at"))
