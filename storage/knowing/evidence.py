"""What an area's phase odds rest on: what was told there, as people who work with the area have put it right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Connection, Select, String, and_, bindparam, select, update

from flows.diagnosing import anew, diagnosis
from flows.history import Known
from storage.columns import from_millis
from storage.knowing import phases
from storage.ledger import Ledger
from storage.prepared import Prepared
from storage.tables import area, put_right, signal

NOON = time(12, tzinfo=UTC)
SAID = put_right.c.about == "signal"
OF_SIGNALS = Prepared(
    select(put_right.c.kind, put_right.c.says, put_right.c.day, put_right.c.at)
    .where(and_(put_right.c.area_id == bindparam("here", None, String), SAID))
    .order_by(put_right.c.id)
)
Said = Mapping[str, tuple[bool, datetime]]
"""Whether a kind of signal is so, and when it happened or else when that was said."""


def corrected(told: Iterable[Known], said: Said) -> Iterator[Known]:
    """What was told, as it was put right, and then what was put right without being told."""
    heard = set()
    for each in told:
        heard.add(each.kind)
        so, at = said.get(each.kind, (True, each.at))
        yield replace(each, so=so, at=at)
    yield from (Known(kind, at, so=so) for kind, (so, at) in said.items() if kind not in heard)


def in_areas(connection: Connection, *only: str) -> Mapping[str, tuple[Known, ...]]:
    """All of it for each area, oldest first; of every area if none is named."""
    told: dict[str, list[Known]] = {}
    said: dict[str, dict[str, tuple[bool, datetime]]] = {}
    for row in connection.execute(_of(select(signal).order_by(signal.c.at, signal.c.id), signal, only)):
        told.setdefault(row.area_id, []).append(Known(row.kind, row.at, row.words))
    for row in connection.execute(_of(select(put_right).where(SAID), put_right, only)):
        said.setdefault(row.area_id, {})[row.kind] = row.says == "so", happened(row.day, row.at)
    return {home: tuple(corrected(told.get(home, ()), said.get(home, {}))) for home in {*told, *said}}


def fades_from(place: Any, evidence: Iterable[Known]) -> datetime | None:
    """From when on an area's odds fade (`diagnosis.as_of`); what a person has said its phase is doesn't."""
    return None if place.phase_by else anew.newest(evidence)


def happened(on: date | None, said_at: datetime | int) -> datetime:
    """When something that was put right happened: at noon of the day that was named, or else when it was said."""
    if on:
        return datetime.combine(on, NOON)
    return from_millis(said_at) if isinstance(said_at, int) else said_at


def work_out_anew(ledger: Ledger, home: str) -> None:
    """The odds of an area whose evidence was put right; never over what a person has said the phase is."""
    here = in_areas(ledger.connection, home).get(home, ())
    odds = anew.odds_of(here, ledger.programme)
    likeliest = diagnosis.likeliest(odds, ledger.programme) if anew.newest(here) else None
    phase = likeliest.id if likeliest else ""
    unsaid = area.c.id == home, area.c.phase_by == ""
    if ledger.connection.execute(update(area).where(*unsaid).values(odds=dict(odds), phase=phase)).rowcount:
        phases.moved(ledger.connection, home, phase, ledger.now)


def _of(rows: Select[Any], table: Any, only: tuple[str, ...]) -> Select[Any]:
    return rows.where(table.c.area_id.in_(only)) if only else rows
