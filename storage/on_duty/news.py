"""Whom duty falls to because of somebody's leave, or no longer does, and the dangers that come with it by name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from flows.danger.kept_from.going_round import goes_round
from flows.events import DutyMoved, Event, HandoffArrived
from flows.programme import Programme
from storage.at_work import cover
from storage.at_work.leaves import Leave
from storage.handing_over.briefs import brief_of
from storage.incoming import Incoming
from storage.on_duty import gaps
from storage.tables import handoff

Roster = Mapping[date, tuple[str, ...]]


def after(
    connection: Connection, programme: Programme, away: Leave, now: datetime, change: Callable[[], object]
) -> list[Incoming]:
    """Enter that leave or take it out (`change`), and what others hear of it: whoever has duty then, or no longer."""
    today = cover.day_of(programme, now)
    before = _roster(connection, programme, away, today)
    change()
    then = _roster(connection, programme, away, today)
    told = []
    for adviser in sorted({each for there in (*before.values(), *then.values()) for each in there} - {away.adviser}):
        for event in _news(connection, programme, adviser, away, before, then, now):
            if who := cover.person_of(connection, adviser):
                told.append(Incoming("inside", "", "", event, now, person=who))
    return told


def _news(
    connection: Connection, programme: Programme, adviser: str, away: Leave, before: Roster, then: Roster, now: datetime
) -> Iterator[Event]:
    leaver = programme.adviser(away.adviser)
    name, today = leaver.name if leaver else away.adviser, cover.day_of(programme, now)
    for days in gaps.stretches(day for day in then if adviser in then[day] and adviser not in before[day]):
        dangers = _open_dangers(connection, away.adviser, adviser) if days.first == today else []
        briefs = [replace(brief_of(connection, programme, row, now), holder="") for row in dangers]
        named = tuple(f"{each.resident}, {each.area}" for each in briefs)
        alone = then[days.first] == (adviser,)
        yield DutyMoved(days.first, days.last, name, alone=alone, dangers=named)
        yield from (HandoffArrived(each) for each in briefs)
    for days in gaps.stretches(
        day for day in then if then[day] == (adviser,) != before[day] and adviser in before[day]
    ):
        yield DutyMoved(days.first, days.last, name, alone=True, newly=False)
    for days in gaps.stretches(day for day in then if adviser in before[day] and adviser not in then[day]):
        yield DutyMoved(days.first, days.last, name, has_it=False)


def _open_dangers(connection: Connection, leaver: str, to: str) -> list[Row[Any]]:
    """Those that the leaver has, and those that nobody has; none that goes round whoever has duty now."""
    open_ = or_(handoff.c.state == "waiting", (handoff.c.state == "taken") & (handoff.c.holder == leaver))
    rows = connection.execute(select(handoff).where(open_, handoff.c.urgency == "safety").order_by(handoff.c.id))
    return [row for row in rows if not goes_round(row.around, to)]


def _roster(connection: Connection, programme: Programme, away: Leave, today: date) -> Roster:
    return {
        day: tuple(each.id for each in there)
        for day, there in gaps.roster(connection, programme, max(away.starts, today), away.ends)
    }
