"""Areas on the desk: when each was last heard and what is coming up, and one area's card."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Connection, Select, func, select

from flows.blocks.experts.expert_days import Spell
from flows.desk.sight import Place, Requested
from flows.diagnosing.telling import TELLING, phase_in
from storage.desk import experts, sharing_back
from storage.desk.sharing_back import Listed
from storage.knowing import evidence
from storage.knowing.namesakes import told_apart
from storage.knowing.putting_right import Said, said_of
from storage.tables import (
    activity,
    area,
    conversation,
    need,
    person,
    signal,
    strength,
    suggestion,
)

MOST_LISTED, MOST_TRIED = 12, 3
NOON = time(12, tzinfo=UTC)
NEED_STATES = ("met", "parked", "open")  # said by several people, the last of these counts


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A resident who agreed to be remembered, with the number staff know them by; `told_apart` where it isn't shown."""

    number: int
    name: str
    told_apart: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something the area wants help with. `again` is when it was told after somebody had put it right."""

    topic: str
    how: str
    state: str
    again: datetime | None = None


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

    kind: str
    phase: str
    how_sure: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Correction:
    """Somebody said which phase the area is in, and perhaps why. Residents are not named."""

    phase: str
    role: str
    name: str
    at: datetime
    why: str = ""


@dataclass(frozen=True, slots=True)
class AreaCard:
    """
    Everything the desk shows of one area. `signals` and `strengths` are kinds with when each was first told.

    They and the needs are as people who work here have put them right; `said` is what was put right and by whom.
    """

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
    fades_from: datetime | None
    signals: tuple[tuple[str, datetime], ...]
    tellings: tuple[Sounding, ...]
    strengths: tuple[tuple[str, datetime], ...]
    needs: tuple[Wanted, ...]
    offered: tuple[Offered, ...]
    requests: tuple[Requested, ...]
    spells: tuple[tuple[str, Spell], ...]
    people: tuple[Neighbour, ...]
    corrections: tuple[Correction, ...]
    notes: tuple[Listed, ...]
    said: tuple[Said, ...]

    @property
    def put_right(self) -> str:
        """What a page remembers of everything put right, to notice that somebody has put something right since."""
        return hashlib.sha256(repr(self.said).encode()).hexdigest()[:16]

    @property
    def seen(self) -> str:
        """What a page remembers of the phase, to notice that somebody has corrected it since."""
        return f"{self.phase}/{self.phase_by}/{self.phase_at.isoformat() if self.phase_at else ''}"


def places(
    connection: Connection, areas: tuple[str, ...], wrote_on: Mapping[str, tuple[date, ...]]
) -> tuple[Place, ...]:
    """The dates of these areas, by name, with the days on which somebody there wrote."""
    rows = connection.execute(_AREAS.where(area.c.id.in_(areas)).order_by(area.c.name))
    return tuple(
        Place(
            row.id, row.name, row.adviser, row.next_meeting, row.plan_ends, row.wrote_at, wrote_on.get(row.id, ())
        )
        for row in rows
    )  # fmt: skip


def card(connection: Connection, area_id: str) -> AreaCard | None:
    """One area's card, or nothing for an area there isn't."""
    row = connection.execute(_AREAS.where(area.c.id == area_id)).first()
    if row is None:
        return None
    said, here = said_of(connection, area_id), evidence.in_areas(connection, area_id).get(area_id, ())
    return AreaCard(
        id=row.id, name=row.name, region=row.region, adviser=row.adviser, lto=row.lto, odds=row.odds, phase=row.phase,
        phase_by=row.phase_by, phase_by_name=row.phase_by_name, phase_at=row.phase_at, next_meeting=row.next_meeting,
        rhythm=row.rhythm, plan_ends=row.plan_ends, money_left=row.money_left, heard_at=row.wrote_at,
        fades_from=evidence.fades_from(row, here),
        signals=_put_right(_first_told(connection, signal, area_id), "signal", said),
        tellings=_tellings(connection, area_id, said),
        strengths=_put_right(_first_told(connection, strength, area_id), "strength", said),
        needs=_needs(connection, area_id, said), offered=_offered(connection, area_id),
        requests=experts.requests(connection, area_id), spells=experts.spells(connection, area_id),
        people=_people(connection, area_id), corrections=_corrections(connection, area_id),
        notes=sharing_back.of_area(connection, area_id, MOST_LISTED), said=said,
    )  # fmt: skip


def tried(connection: Connection, person_id: int) -> tuple[Offered, ...]:
    """What one resident said yes to last, for whoever answers them."""
    liked = suggestion.c.person_id == person_id, suggestion.c.answer.in_(("yes", "more", "saved"))
    rows = connection.execute(select(suggestion).where(*liked).order_by(suggestion.c.id.desc()).limit(MOST_TRIED))
    return tuple(_one_offered(row) for row in rows)


def _first_told(connection: Connection, table: Any, area_id: str) -> tuple[tuple[str, datetime], ...]:
    first = func.min(table.c.at)
    rows = connection.execute(
        select(table.c.kind, first.label("first"))
        .where(table.c.area_id == area_id)
        .group_by(table.c.kind)
        .order_by(first)
    )
    return tuple((row.kind, row.first) for row in rows)


def _tellings(connection: Connection, area_id: str, said: tuple[Said, ...]) -> tuple[Sounding, ...]:
    struck = [each.kind for each in said if each.says == "not_so"]
    here = signal.c.area_id == area_id, signal.c.kind.startswith(TELLING, autoescape=True), signal.c.kind.not_in(struck)
    rows = connection.execute(select(signal).where(*here).order_by(signal.c.at.desc()).limit(MOST_LISTED))
    return tuple(Sounding(row.kind, phase_in(row.kind), row.words, row.at) for row in rows)


def _put_right(
    told: tuple[tuple[str, datetime], ...], about: str, said: tuple[Said, ...]
) -> tuple[tuple[str, datetime], ...]:
    """What was told, without what isn't so, and with what is so on the day it happened."""
    known = {kind: at for kind, at in told if not phase_in(kind)}
    for each in said:
        if each.about == about and not phase_in(each.kind):
            before = known.pop(each.kind, each.at)
            if each.says == "so":
                known[each.kind] = datetime.combine(each.on, NOON) if each.on else before
    return tuple(sorted(known.items(), key=lambda each: each[1]))


def _needs(connection: Connection, area_id: str, said: tuple[Said, ...]) -> tuple[Wanted, ...]:
    rows = connection.execute(select(need).where(need.c.area_id == area_id)).all()
    by_state = sorted(rows, key=lambda row: (NEED_STATES.index(row.state) if row.state in NEED_STATES else 0, row.id))
    wanted = {row.topic: Wanted(row.topic, row.how, row.state) for row in by_state}
    for each in said:
        if each.about == "need":
            since = [row.at for row in rows if row.topic == each.kind and row.state == "open" and row.at > each.at]
            again = max(since, default=None) if each.says != "open" else None
            wanted[each.kind] = Wanted(each.kind, "said", each.says, again)
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
    name, why = (row.name or "", row.detail.get("why", "")) if role != "resident" else ("", "")
    return Correction(row.detail.get("phase", ""), role, name, row.at, why)


_WROTE = (
    select(func.max(conversation.c.heard_at))
    .join(person, person.c.id == conversation.c.person_id)
    .where(person.c.area_id == area.c.id, person.c.role == "resident")
    .correlate(area)
    .scalar_subquery()
)
_AREAS: Select[Any] = select(area, _WROTE.label("wrote_at"))
