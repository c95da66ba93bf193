"""A segment as a condition of SQL, the same on every database. It stands over person, conversation and area."""

from datetime import datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, not_, or_, select, true, union_all

from flows.nudging.segments import All, AnyOf, Condition, Not, Tree
from storage.columns import Instant
from storage.knowing.putting_right import is_settled
from storage.staff.area_list import used_support
from storage.tables import (
    area,
    conversation,
    follow_up,
    membership,
    need,
    nudge_recipient,
    package_request,
    person,
    put_forward,
    put_right,
    signal,
)

WEEK, LATELY = timedelta(weeks=1), timedelta(weeks=26)
SILENCES = 2
HEARD = func.coalesce(conversation.c.heard_at, person.c.made_at, type_=Instant)


def fits(tree: Tree, at: datetime) -> ColumnElement[bool]:
    """Whether a resident is one of them at that moment. It is never unknown: nothing told of a thing means no."""
    match tree:
        case Condition():
            return _holds(tree, at)
        case All(parts):
            return and_(true(), *(fits(each, at) for each in parts))
        case AnyOf(parts):
            return or_(false(), *(fits(each, at) for each in parts))
        case Not(part):
            return not_(fits(part, at))


def _holds(condition: Condition, at: datetime) -> ColumnElement[bool]:
    value = condition.value
    match condition.about:
        case "phase" | "region" | "adviser":
            return func.coalesce(area.c[condition.about], "") == value
        case "area":
            return _lives_in(select(area.c.id).where(area.c.id == value))
        case "topic":
            told = need.c.topic == value, need.c.state == "open", ~is_settled(need.c.area_id, need.c.topic)
            return _lives_in(select(need.c.area_id).where(need.c.area_id.is_not(None), *told))
        case "cluster":
            return person.c.id.in_(select(membership.c.person_id).where(membership.c.cluster == value))
        case "role":
            put = select(put_forward.c.person_id).where(put_forward.c.person_id.is_not(None))
            return person.c.may_be_asked if value == "helps_others" else person.c.id.in_(put)
        case "setback":
            told = signal.c.kind.in_(value.split()), signal.c.at > at - LATELY, ~_is_denied()
            return _lives_in(select(signal.c.area_id).where(*told))
        case "quiet":
            return at - WEEK * int(value) >= HEARD
        case "uncontacted":
            written = person.c.last_unsolicited
            return or_(written.is_(None), written <= at - WEEK * int(value))
        case "not_now":
            until = not_now_until(at).where(follow_up.c.due_at <= at + WEEK * int(value))
            return person.c.id.in_(select(until.subquery().c.person_id))
        case "never_used":
            return not_(used_support(person.c.area_id))
        case "request":
            return _waits_for_a_decision()
        case "fine":
            return person.c.id.in_(doing_fine())
        case "silent":
            return person.c.id.in_(silent())
        case other:
            assert_never(other)


def not_now_until(at: datetime) -> Select[Any]:
    """Who said "not now" and until when: the last such day that is still to come."""
    open_one = follow_up.c.kind == "not_now", follow_up.c.state == "open", follow_up.c.due_at > at
    until = func.max(follow_up.c.due_at, type_=Instant).label("until")
    return select(follow_up.c.person_id, until).where(*open_one).group_by(follow_up.c.person_id)


def doing_fine() -> Select[Any]:
    """Who said that things go well when we last looked in."""
    later = follow_up.alias()
    since = later.c.person_id == follow_up.c.person_id, later.c.id > follow_up.c.id, later.c.answer != ""
    return select(follow_up.c.person_id).where(follow_up.c.answer == "well", ~exists().where(*since))


def silent() -> Select[Any]:
    """Who was asked or nudged twice since they last wrote, and said nothing."""
    asked = select(follow_up.c.person_id, follow_up.c.due_at.label("at")).where(follow_up.c.state == "asked")
    nudged = select(nudge_recipient.c.person_id, nudge_recipient.c.at).where(nudge_recipient.c.state == "sent")
    written = union_all(asked, nudged).subquery()
    there = written.join(person, person.c.id == written.c.person_id).join(
        conversation, conversation.c.person_id == written.c.person_id
    )
    counted = select(written.c.person_id).select_from(there).where(written.c.at > HEARD)
    return counted.group_by(written.c.person_id).having(func.count() >= SILENCES)


def _waits_for_a_decision() -> ColumnElement[bool]:
    asked = package_request.c.state == "asked"
    theirs = select(package_request.c.person_id).where(asked, package_request.c.person_id.is_not(None))
    of_area = select(package_request.c.area_id).where(asked, package_request.c.area_id.is_not(None))
    return or_(person.c.id.in_(theirs), _lives_in(of_area))


def _is_denied() -> ColumnElement[bool]:
    said = put_right.c.about == "signal", put_right.c.kind == signal.c.kind, put_right.c.says == "not_so"
    return exists().where(put_right.c.area_id == signal.c.area_id, *said)


def _lives_in(areas: Select[Any]) -> ColumnElement[bool]:
    return func.coalesce(person.c.area_id, "").in_(areas)
