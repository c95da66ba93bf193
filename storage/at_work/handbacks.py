"""On the first working day after leave, whoever was away is told what happened meanwhile, once."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, or_, select, update

from flows.following_up.patience import working_day_after
from flows.handing_over.deadlines import Here, at_work
from flows.handing_over.life import OPEN
from flows.news import LeaveOver, Meanwhile
from flows.programme import Programme
from storage.at_work import cover
from storage.at_work.presence import absences
from storage.desk import may_see
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.load import by_person
from storage.tables import handoff, leave

LOOKS_BACK = timedelta(days=30)
"""What was over before, nobody needs to be told any more."""
_untold = leave.c.handed_back.is_(None)


def due(connection: Connection, programme: Programme, now: datetime) -> list[Incoming]:
    """Whoever is back today and hasn't heard yet, in the hours that the team works."""
    today = cover.day_of(programme, now)
    over = _untold, leave.c.ends < today, leave.c.ends >= today - LOOKS_BACK
    rows = connection.execute(select(leave).where(*over).order_by(leave.c.starts)).all()
    here = Here(now, programme)
    if not rows or at_work(here) > now or now < here.at(today, programme.pace.morning):
        return []
    absent = {each.adviser for each in absences(connection, programme, today)}
    first = {row.adviser: row for row in reversed(rows) if row.adviser not in absent}
    return list(_told(connection, programme, first.values(), now))


def next_due(connection: Connection, programme: Programme, after: datetime) -> datetime | None:
    """The next morning after then on which somebody is back, or None."""
    here, mornings = Here(after, programme), []
    for row in connection.execute(select(leave).where(_untold, leave.c.ends >= here.today - LOOKS_BACK)):
        adviser = programme.adviser(row.adviser)
        back = working_day_after(row.ends, programme.pace, adviser.works if adviser else ())
        mornings.append(at_work(Here(here.at(back, programme.pace.morning), programme)))
    return min((morning for morning in mornings if morning > after), default=None)


def gate(ledger: Ledger, _event: LeaveOver) -> bool:
    """It is heard, and never again."""
    today = cover.day_of(ledger.programme, ledger.now)
    theirs = leave.c.adviser == ledger.who.adviser, leave.c.ends < today, _untold
    return ledger.connection.execute(update(leave).where(*theirs).values(handed_back=ledger.now)).rowcount > 0


def _told(
    connection: Connection, programme: Programme, leaves: Iterable[Row[Any]], now: datetime
) -> Iterator[Incoming]:
    for row in leaves:
        if who := cover.person_of(connection, row.adviser):
            event = _over(connection, programme, who, row.starts, now)
            yield Incoming("timer", f"leave_over:{row.id}", "", event, now, person=who)


def _over(connection: Connection, programme: Programme, who: int, starts: date, now: datetime) -> LeaveOver:
    known = by_person(connection, who)
    assert known
    here = Here(now, programme)
    began = here.at(starts, programme.pace.morning) - timedelta(days=1)
    reach = may_see.reach_of(connection, programme, known.person, here.today)
    meanwhile = or_(handoff.c.state.in_(OPEN), handoff.c.opened_at >= began, handoff.c.closed_at >= began)
    found = may_see.some(connection, programme, reach, meanwhile, handoff.c.urgency != "safety")
    areas = tuple(each.name for each in programme.areas if each.adviser == known.person.adviser)
    lines = (
        Meanwhile(
            each.id,
            each.resident,
            each.area_name,
            each.state,
            each.holder_name,
            each.outcome,
            (each.holder or each.adviser) == reach.me,
        )
        for each in sorted(found, key=lambda each: (each.state not in OPEN, each.id))
    )
    return LeaveOver(areas, tuple(lines))
