"""What an adviser is told of a handoff: who, where, what they want, what was tried, by when, their last words."""

from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, and_, func, literal, select

from flows.brief import Brief
from flows.desk.card import NO_AREA, likeliest_phase, said_by
from flows.desk.colleague import A_COLLEAGUE
from flows.desk.sight import COLLEAGUE
from flows.desk.to_know import to_know
from flows.diagnosing import diagnosis
from flows.files import files_in, readable
from flows.handing_over.reasons import complains_of
from flows.programme import Programme
from flows.suggesting.offer_names import TAKEN_UP, tried
from flows.wording import day, nameless
from storage.columns import IN_WORDS
from storage.knowing import evidence
from storage.tables import area, handoff, handoff_note, message, person, suggestion

LAST_WORDS = 4


def name_of(connection: Connection, person_id: int | None) -> str:
    """What that person wants to be called, or their number for somebody who has not said."""
    return connection.scalar(select(person.c.name).where(person.c.id == person_id)) or nameless(person_id)


def area_name(connection: Connection, area_id: str) -> str:
    """What that area is called, or a plain word for none."""
    return connection.scalar(select(area.c.name).where(area.c.id == area_id)) or str(NO_AREA)


def brief_of(connection: Connection, programme: Programme, row: Row[Any], now: datetime) -> Brief:
    """The brief of one handoff. One about danger quotes nothing: its words stay out of ordinary summaries."""
    safety = row.urgency == "safety"
    today = now.astimezone(ZoneInfo(programme.zone)).date()
    place = connection.execute(select(area).where(area.c.id == row.area_id)).first()
    holder = programme.adviser(row.holder)
    return Brief(
        handoff=row.id,
        resident=name_of(connection, row.person_id),
        area=place.name if place else str(A_COLLEAGUE if row.reason == COLLEAGUE else NO_AREA),
        urgency=row.urgency,
        summary=readable(row.summary),
        phase=_phase(connection, programme, place, now),
        tried="" if safety else _tried(connection, row.person_id, programme),
        by_when=day(row.promised_by, today) if row.promised_by else "",
        last_words=() if safety else _last_words(connection, programme, row),
        holder=holder.name if holder else "",
        to_know=to_know(row.reason, row.around, programme),
        files=() if safety else files_in(row.summary),
        colleague=row.reason == COLLEAGUE,
    )


def _phase(connection: Connection, programme: Programme, place: Row[Any] | None, now: datetime) -> str:
    if place is None:
        return ""
    known = evidence.in_areas(connection, place.id).get(place.id, ())
    odds = diagnosis.as_of(place.odds or {}, evidence.fades_from(place, known), now, programme)
    return likeliest_phase(odds, said_by(place.phase_by, place.phase_by_name), programme)


def _tried(connection: Connection, person_id: int | None, programme: Programme) -> str:
    rows = connection.execute(
        select(suggestion.c.offer, suggestion.c.answer, suggestion.c.helped)
        .where(suggestion.c.person_id == person_id, suggestion.c.answer.in_(TAKEN_UP))
        .order_by(suggestion.c.id.desc())
        .limit(3)
    )
    return tried(((row.offer, row.answer, row.helped) for row in rows), programme)


def _last_words(connection: Connection, programme: Programme, row: Row[Any]) -> tuple[str, ...]:
    # What is said to us after they asked for a person stays between them and us.
    # What was said while somebody might not be safe is never part of anything ordinary that comes after it.
    over = select(func.max(func.coalesce(handoff.c.closed_at, literal(row.opened_at, handoff.c.opened_at.type)))).where(
        handoff.c.person_id == row.person_id, handoff.c.urgency == "safety", handoff.c.opened_at <= row.opened_at
    )
    since = connection.scalar(over)
    before = and_(message.c.at <= row.opened_at, message.c.at > since) if since else message.c.at <= row.opened_at
    said = message.c.person_id == row.person_id, message.c.direction == "in", message.c.kind.in_(IN_WORDS), before
    newest = select(message.c.text).where(*said).order_by(message.c.id.desc()).limit(LAST_WORDS)
    added = select(handoff_note.c.text).where(handoff_note.c.handoff_id == row.id, handoff_note.c.by == "resident")
    # Nor does whoever gets it read here what was said of them.
    whose = programme.adviser(row.holder or row.adviser)
    of_them = partial(complains_of, name=whose.name if whose else "", role=programme.words.adviser)
    words = [text for text in connection.scalars(newest) if text and not (whose and of_them(text))][::-1]
    return tuple(words or map(readable, connection.scalars(added.limit(LAST_WORDS))))
