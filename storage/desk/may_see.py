"""Who may see what on the desk, and the handoffs they see: given to them, or of areas they answer for today."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, false, func, or_, select, true

from flows.desk.card import NO_AREA
from flows.desk.colleague import A_COLLEAGUE
from flows.desk.sight import COLLEAGUE, Handoff, Reach, StandingIn
from flows.files import files_in, readable
from flows.handing_over.life import OPEN
from flows.programme import Programme
from flows.turn import EVERY_ADVISER, Person
from flows.wording import capital, first_name, nameless
from flows.words import _
from storage.handing_over import put_off
from storage.handing_over.briefs import brief_of
from storage.handing_over.rows import PASSED_ON, WORSE_SINCE
from storage.knowing.namesakes import told_apart
from storage.on_duty import duty
from storage.tables import address, area, conversation, handoff, handoff_note, leave, person


def reach_of(connection: Connection, programme: Programme, who: Person, today: date) -> Reach:
    """What this adviser or member of staff may see today."""
    if who.role == "staff":
        return Reach(f"staff:{who.id}", staff=True)
    now = leave.c.starts <= today, leave.c.ends >= today
    rows = connection.execute(
        select(leave).where(*now, or_(leave.c.cover == who.adviser, leave.c.adviser == who.adviser))
    )
    absences = [StandingIn(row.adviser, row.ends, row.cover) for row in rows]
    covering = tuple(each for each in absences if each.adviser != who.adviser)
    whose = (who.adviser, *(each.adviser for each in covering))
    return Reach(
        me=who.adviser,
        hears=duty.hears_round(connection, programme, today, who.adviser),
        areas=tuple(connection.scalars(select(area.c.id).where(area.c.adviser.in_(whose)).order_by(area.c.name))),
        covering=covering,
        away=next((each for each in absences if each.adviser == who.adviser), None),
    )


def waiting(connection: Connection, programme: Programme, reach: Reach) -> tuple[Handoff, ...]:
    """Everything open that they may see: danger first, then what is theirs to do, by the day it was promised for."""
    found = some(connection, programme, reach, _is_open)
    return tuple(
        sorted(found, key=lambda each: (not each.safety, _somebody_elses(each, reach), _promise(each), each.id))
    )


def some(connection: Connection, programme: Programme, reach: Reach, *so: ColumnElement[bool]) -> tuple[Handoff, ...]:
    """Those handoffs of which that is so, and which they may see."""
    names, apart = _staff_names(connection), told_apart(connection)
    rows = connection.execute(_HANDOFFS.where(*so, theirs(reach)))
    return tuple(_handoff(row, programme, names, apart) for row in rows)


def find(connection: Connection, programme: Programme, reach: Reach, number: int) -> Handoff | None:
    """One handoff, open or over, or nothing if it isn't theirs to see."""
    return next(iter(some(connection, programme, reach, handoff.c.id == number)), None)


def reaches(connection: Connection, programme: Programme, who: Person, number: int, today: date) -> bool:
    """Whether that handoff is theirs to see, and so to act on: the one check for the desk and for their own chat."""
    if who.role == "resident":
        return False
    seen = theirs(reach_of(connection, programme, who, today))
    return connection.execute(select(handoff.c.id).where(handoff.c.id == number, seen)).first() is not None


def last_words(connection: Connection, programme: Programme, number: int, now: datetime) -> tuple[str, ...]:
    """What the resident last wrote before it was handed over, as its brief has it."""
    row = connection.execute(select(handoff).where(handoff.c.id == number)).one()
    return brief_of(connection, programme, row, now).last_words if row.state in OPEN else ()


def reached_on(connection: Connection, person_id: int) -> tuple[str, bool]:
    """The channel a reply goes to, and whether it gets through there; ('', False) for nowhere."""
    there = select(address.c.channel, address.c.reachable).join(
        conversation, conversation.c.address_id == address.c.id
    )  # fmt: skip
    row = connection.execute(there.where(conversation.c.person_id == person_id)).first()
    return (row.channel, bool(row.reachable)) if row else ("", False)


def latest_change(connection: Connection) -> tuple[object, ...]:
    """Numbers that move on when a handoff is opened, taken, answered, passed on or over: cheap to ask every second."""
    newest = select(func.max(handoff.c.id), select(func.max(handoff_note.c.id)).scalar_subquery())
    moved = select(
        func.count(), func.count().filter(handoff.c.state == "taken"), func.max(handoff.c.taken_at),
        func.max(handoff.c.remind_at), func.sum(handoff.c.stage),
    ).where(_is_open)  # fmt: skip
    return (*connection.execute(newest).one(), *connection.execute(moved).one())


def theirs(reach: Reach) -> ColumnElement[bool]:
    """
    Whether a handoff is theirs to see.

    What is about an adviser goes round them: a complaint is seen by those it was given to, never by way of its area,
    and danger by the others who hear of it.
    """
    given = or_(handoff.c.adviser == ("" if reach.staff else reach.me), handoff.c.holder == reach.me)
    here = and_(handoff.c.area_id.in_(reach.areas), handoff.c.around == "")
    heard = true() if reach.staff else handoff.c.around.in_(reach.hears)
    danger = and_(handoff.c.urgency == "safety", heard)
    about_them = handoff.c.around == reach.me
    about_all = false() if reach.staff else handoff.c.around.startswith(EVERY_ADVISER, autoescape=True)
    return and_(or_(given, here, danger), ~about_them, ~about_all)


def _somebody_elses(each: Handoff, reach: Reach) -> bool:
    return each.state == "taken" and each.holder != reach.me and not each.worse_at


def _promise(each: Handoff) -> date:
    return each.promised_by or each.opened_at.date()


def _staff_names(connection: Connection) -> Mapping[str, str]:
    rows = connection.execute(select(person.c.id, person.c.name).where(person.c.role == "staff"))
    return {f"staff:{row.id}": row.name for row in rows}


def _handoff(row: Row[Any], programme: Programme, staff: Mapping[str, str], apart: Mapping[int, str]) -> Handoff:
    called = apart.get(row.person_id) or row.resident or capital(nameless(row.person_id))
    adviser = programme.adviser(row.holder or row.adviser)
    return Handoff(
        id=row.id, person=row.person_id or 0, resident=called,
        called=_in_a_sentence(row, called), area=row.area_id or "",
        area_name=row.area_name or str(A_COLLEAGUE if row.reason == COLLEAGUE else NO_AREA),
        urgency=row.urgency, danger=row.danger, summary=readable(row.summary), files=files_in(row.summary),
        reason=row.reason,
        around=row.around, state=row.state, adviser=row.adviser, holder=row.holder,
        holder_name=adviser.name if adviser else staff.get(row.holder) or programme.about.team,
        promised_by=row.promised_by, opened_at=row.opened_at, remind_at=row.remind_at, taken_at=row.taken_at,
        replied_at=row.replied_at, closed_at=row.closed_at, outcome=row.outcome, note=row.note or 0,
        heard_at=row.heard_at, worse_at=row.worse_at, put_off=put_off.is_put_off(row),
        passed_on=bool(row.passed_on), false_alarm=bool(row.false_alarm),
    )  # fmt: skip


def _in_a_sentence(row: Row[Any], called: str) -> str:
    if row.reason == COLLEAGUE:
        return called
    return THE_RESIDENT if called == capital(nameless(row.person_id or 0)) else first_name(called)


def _newest(column: Any, by: str) -> Any:
    here = handoff_note.c.handoff_id == handoff.c.id, handoff_note.c.by == by
    return select(func.max(column)).where(*here).correlate(handoff).scalar_subquery()


# Written out, so that SQLite can see that its index of open ones is enough.
_is_open = handoff.c.state.in_(bindparam("open", OPEN, expanding=True, literal_execute=True))
_HANDOFFS: Select[Any] = (
    select(
        handoff, person.c.name.label("resident"), area.c.name.label("area_name"),
        _newest(handoff_note.c.id, "adviser").label("note"), _newest(handoff_note.c.at, "resident").label("heard_at"),
        WORSE_SINCE.label("worse_at"), PASSED_ON.label("passed_on"),
    )
    .outerjoin(person, person.c.id == handoff.c.person_id)
    .outerjoin(area, area.c.id == handoff.c.area_id)
)  # fmt: skip
THE_RESIDENT = _("the resident")
