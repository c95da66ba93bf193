"""What the chat of somebody who works here may see of areas today: the desk page's own card, short."""

from datetime import date, datetime

from sqlalchemy import Connection

from flows.desk.calendar import Calendar
from flows.desk.sight import Alert
from flows.diagnosing.diagnosis import as_of
from flows.glance import NO_LONGER_ASKED, Away, Desk, Glance
from flows.programme import Programme
from flows.turn import Person
from flows.wording import first_name
from storage.at_work import leaves
from storage.at_work.cover import day_of
from storage.at_work.leaves import Leave
from storage.desk import areas as desk_areas
from storage.desk import may_see
from storage.desk.areas import AreaCard
from storage.knowing.putting_right import WORKS_HERE
from storage.nudging import saved_segments
from storage.on_duty import gaps as duty_gaps
from storage.on_duty import told_log
from storage.sending import reach
from storage.staff import area_list


def desk_of(connection: Connection, programme: Programme, who: Person, now: datetime) -> Desk:
    """An adviser's areas and those they cover today; every area for staff, as in their console; nobody else's."""
    if who.role not in WORKS_HERE:
        return Desk()
    seen = may_see.reach_of(connection, programme, who, day_of(programme, now))
    areas = area_list.every(connection) if seen.staff else seen.areas
    calendar = Calendar(now, programme.zone)

    def card(area: str) -> Glance | None:
        found = desk_areas.card(connection, area) if area in areas else None
        return _glance(found, programme, calendar) if found else None

    def leaves_bare(first: date, last: date, cover: str) -> bool:
        away = Leave(who.adviser, first, last, cover)
        gaps = duty_gaps.with_leave(connection, programme, away)
        return bool(gaps or duty_gaps.covers_away(connection, away) or duty_gaps.left_uncovered(connection, away))

    def told(danger: int) -> tuple[Alert, ...]:
        theirs = any(each.id == danger and each.safety for each in may_see.waiting(connection, programme, seen))
        return told_log.of(connection, programme, danger) if theirs else ()

    coming = leaves.coming(connection, day_of(programme, now))
    away = (Away(each.starts, each.ends, each.cover) for each in coming if each.adviser == who.adviser)
    if seen.staff:
        return Desk(areas, card, told=told, groups=lambda: saved_segments.groups(connection))
    return Desk(areas, card, leaves_bare, tuple(away), reach.out_of_reach(connection, programme, now), told)


def _glance(card: AreaCard, programme: Programme, calendar: Calendar) -> Glance:
    return Glance(
        id=card.id, name=card.name, odds=as_of(card.odds, card.fades_from, calendar.now, programme),
        phase_by=card.phase_by, phase_by_name=card.phase_by_name,
        evidence=(*(kind for kind, _ in card.signals[::-1]), *(each.kind for each in card.tellings)),
        needs=tuple(each.topic for each in card.needs if each.state == "open"),
        people=tuple(first_name(each.name) for each in card.people), next_meeting=card.next_meeting,
        plan_ends=card.plan_ends, heard=calendar.local(card.heard_at).date() if card.heard_at else None,
        asked=tuple(each.partner for each in card.requests if each.state not in NO_LONGER_ASKED),
        notes=tuple(each.text for each in card.notes),
    )  # fmt: skip
