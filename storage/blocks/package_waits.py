"""Requests for an expert that don't get on: their adviser is reminded, then the team, each once a week at most."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, func, select, update

from flows.blocks.experts.undecided import FOR_THE_TEAM, WAITS, next_reminder
from flows.brief import Undecided
from flows.events import PackagesWait
from flows.handing_over.deadlines import Here, at_work
from flows.programme import Programme
from storage.at_work import cover
from storage.blocks import expert_days
from storage.columns import BEFORE_ALL
from storage.handing_over.briefs import area_name
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.tables import area, package_request

_waits = package_request.c.state.in_(WAITS)


def due(connection: Connection, programme: Programme, now: datetime) -> list[Incoming]:
    """What each of those who are to be reminded now hears. Whoever heard of another within a week hears it then."""
    late = connection.execute(select(package_request).where(_waits, package_request.c.remind_at <= now)).fetchall()
    if not late or at_work(Here(now, programme)) > now:
        return []
    waiting: dict[str, list[Row[Any]]] = {}
    for row in late:
        whose = _whose(connection, programme, row, now)
        again = _again(connection, programme, whose)
        if again > now:
            connection.execute(_of([row.id]).values(remind_at=again))
        else:
            waiting.setdefault(whose, []).append(row)
    return [
        Incoming("timer", f"packages_wait:{who}:{int(now.timestamp())}", "", event, now, person=who)
        for whose, rows in waiting.items()
        for event in [PackagesWait(whose, tuple(_undecided(connection, programme, row) for row in rows))]
        for who in ([cover.person_of(connection, whose)] if whose else cover.staff(connection))
    ]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When somebody is next to be reminded after then, or None."""
    moments = select(func.min(package_request.c.remind_at)).where(_waits, package_request.c.remind_at > after)
    moment: datetime | None = connection.scalar(moments)
    return moment


def reminded(ledger: Ledger, event: PackagesWait) -> None:
    """Write down who was reminded of them, and when: the resident who asks hears it."""
    again = next_reminder(ledger.now, ledger.programme)
    these = _of([each.request for each in event.requests])
    ledger.connection.execute(these.values(reminded_at=ledger.now, reminded=event.whose, remind_at=again))


def _whose(connection: Connection, programme: Programme, row: Row[Any], now: datetime) -> str:
    """
    The adviser of the area, or whoever covers.

    '' is the team: the second time, where there is no adviser, and for what is theirs to do.
    """
    if row.state in FOR_THE_TEAM or (row.reminded_at and row.reminded_at >= (row.moved_at or row.at)):
        return ""
    adviser = connection.scalar(select(area.c.adviser).where(area.c.id == row.area_id)) or ""
    whose, _ = cover.cover_for(connection, programme, adviser, now)
    return whose if cover.person_of(connection, whose) else ""


def _again(connection: Connection, programme: Programme, whose: str) -> datetime:
    theirs = package_request.c.reminded == whose, package_request.c.reminded_at.is_not(None)
    last = connection.scalar(select(func.max(package_request.c.reminded_at)).where(*theirs))
    return next_reminder(last, programme) if last else BEFORE_ALL


def _undecided(connection: Connection, programme: Programme, row: Row[Any]) -> Undecided:
    name = next((each.name for each in programme.partners if each.id == row.partner), row.partner)
    since = (row.moved_at or row.at).astimezone(ZoneInfo(programme.zone)).date()
    left = expert_days.of(connection, programme, row).left
    return Undecided(row.id, area_name(connection, row.area_id), name, since, row.state, row.days_asked, left)


def _of(numbers: Sequence[int]) -> Any:
    return update(package_request).where(package_request.c.id.in_(numbers))
