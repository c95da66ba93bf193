"""Expert packages that were asked for: the list of them, and moving one on so that the resident hears of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from flows.blocks.experts.expert_days import Days
from flows.blocks.experts.undecided import first_reminder
from flows.programme import Programme
from storage.blocks import expert_days, package_news
from storage.incoming import Incoming
from storage.knowing.namesakes import told_apart
from storage.tables import activity, area, package_request, person, suggestion

STATES = ("asked", "agreed", "matched", "scoping", "running", "finished", "declined", "withdrawn")


@dataclass(frozen=True, slots=True)
class Request:
    """
    One request. `days_agreed` and `days_used` are None until somebody has said; `since` is when it came to stand so.

    `decided_by` is the adviser who said yes or no and `why` in their words, `who` comes, `helped` what the resident
    answered to that once it was finished; `days` are those of the area for its topic. `adviser` is the area's, and
    `first_day` when whoever comes begins, as far as it is agreed.
    """

    id: int
    resident: str
    area_id: str
    area: str
    partner: str
    topic: str
    state: str
    days_asked: int
    days_agreed: int | None
    days_used: int | None
    at: datetime
    since: datetime
    decided_by: str
    why: str
    who: str
    helped: str
    days: Days
    region: str
    adviser: str
    first_day: date | None


@dataclass(frozen=True, slots=True)
class Move:
    """From the state somebody saw to another; days, who comes, by whom it was decided and why only where told."""

    request: int
    before: str
    state: str
    days_agreed: int | None = None
    days_used: int | None = None
    by: str | None = None
    why: str | None = None
    who: str | None = None
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class TooMany:
    """More days than the area has left for that topic."""

    left: int
    in_all: int


def everything(connection: Connection, programme: Programme, *so: Any) -> list[Request]:
    """Every request of which that is so, the oldest first."""
    rows = connection.execute(_REQUESTS.where(*so)).fetchall()
    apart = told_apart(connection)
    return [_request(row, apart, expert_days.of(connection, programme, row)) for row in rows]


def move(
    connection: Connection, programme: Programme, moved: Move, now: datetime
) -> tuple[Incoming, ...] | TooMany | None:
    """
    Move a request on; what follows in the resident's chat is for this same transaction, or when their hours allow.

    None if somebody else has moved it since. The same state again only changes its days, and nobody is told.
    """
    row = connection.execute(select(package_request).where(package_request.c.id == moved.request)).first()
    if row is None:
        return None
    if too_many := _too_many(connection, programme, row, moved):
        return too_many
    here = package_request.c.id == moved.request, package_request.c.state == moved.before
    values = _changes(programme, moved, now)
    if connection.execute(update(package_request).where(*here).values(values)).rowcount != 1:
        return None
    if moved.state == moved.before:
        return ()
    detail = {"partner": row.partner, "state": moved.state}
    noted = {"area_id": row.area_id, "person_id": row.person_id, "kind": "package_moved", "detail": detail, "at": now}
    connection.execute(insert(activity).values(noted))
    after = connection.execute(select(package_request).where(package_request.c.id == moved.request)).one()
    told = Incoming("inside", "", "", package_news.of(after), now, person=row.person_id or 0)
    return (told,) if row.person_id else ()


def leave_to_the_area(connection: Connection, who: int) -> None:
    """What an expert was agreed for is the area's: its days stay counted, without who asked or a word of why."""
    agreed = package_request.c.state.in_((*expert_days.GOES_ON, "finished")), package_request.c.area_id.is_not(None)
    theirs = update(package_request).where(package_request.c.person_id == who, *agreed)
    connection.execute(theirs.values(person_id=None, why="", tell_at=None))


def _too_many(connection: Connection, programme: Programme, row: Row[Any], moved: Move) -> TooMany | None:
    """Only a number that is new is looked at: what was agreed before goes on."""
    if moved.state not in expert_days.GOES_ON or moved.days_agreed is None or moved.days_agreed == row.days_agreed:
        return None
    left = expert_days.of(connection, programme, row, but=row.id).left
    return TooMany(left, programme.experts.days) if moved.days_agreed > left else None


def _changes(programme: Programme, moved: Move, now: datetime) -> dict[str, Any]:
    told = {"days_agreed": moved.days_agreed, "days_used": moved.days_used, "decided_by": moved.by, "why": moved.why,
            "who": moved.who, "first_day": moved.first_day}  # fmt: skip
    said = {name: value for name, value in told.items() if value is not None}
    if moved.state in ("asked", "declined"):  # what was said of a yes before is no reason for a no
        said = {"decided_by": "", "why": "", **said}
    if moved.state == moved.before:
        return {"state": moved.state, **said}
    return {"state": moved.state, "moved_at": now, "remind_at": first_reminder(now, programme, moved.state), **said}


def _request(row: Row[Any], apart: Mapping[int, str], days: Days) -> Request:
    return Request(
        row.id, apart.get(row.person_id) or row.name or "", row.area_id or "", row.area or "", row.partner, row.topic,
        row.state, row.days_asked,
        row.days_agreed, row.days_used, row.at, row.moved_at or row.at, row.decided_by, row.why, row.who,
        row.helped or "" if row.state == "finished" else "", days,
        row.region or "", row.adviser or "", row.first_day,
    )  # fmt: skip


_HELPED = (
    select(suggestion.c.helped)
    .where(suggestion.c.person_id == package_request.c.person_id,
           suggestion.c.offer == "partner:" + package_request.c.partner)
    .correlate(package_request).limit(1).scalar_subquery()
)  # fmt: skip
_REQUESTS = (
    select(
        package_request,
        person.c.name,
        area.c.name.label("area"),
        area.c.region,
        area.c.adviser,
        _HELPED.label("helped"),
    )
    .outerjoin(person, person.c.id == package_request.c.person_id)
    .outerjoin(area, area.c.id == package_request.c.area_id)
    .order_by(package_request.c.at)
)
