"""(demo) When something next happens that may be seen in one resident's chat; alerts to those on duty are not."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from storage.columns import BEFORE_ALL
from storage.tables import (
    booking,
    conversation,
    follow_up,
    handoff,
    introduction,
    message,
    nudge,
    nudge_recipient,
    package_request,
    put_forward,
)


def moment(connection: Connection, person_id: int, after: datetime = BEFORE_ALL) -> datetime | None:
    """The first such moment after then, or None."""
    found = (connection.scalar(each) for each in _moments(person_id, after))
    return min((each for each in found if each), default=None)


def _moments(who: int, after: datetime) -> tuple[Select[Any], ...]:
    promised = follow_up.c.person_id == who, follow_up.c.state == "open"
    held_up = message.c.person_id == who, message.c.state == "waiting", message.c.tries == 0
    going_out = (
        nudge_recipient.c.person_id == who,
        nudge_recipient.c.state == "waiting",
        nudge.c.state.in_(("approved", "sending")),
    )
    waits = handoff.c.person_id == who, handoff.c.state == "waiting", handoff.c.urgency != "safety"
    unanswered = handoff.c.person_id == who, handoff.c.state == "taken"
    nudged = _first(func.coalesce(nudge_recipient.c.at, nudge.c.due_at), after, *going_out)
    return (
        _first(follow_up.c.due_at, after, *promised),
        _first(message.c.not_before, after, *held_up),
        _first(conversation.c.lapses_at, after, conversation.c.person_id == who),
        _first(booking.c.remind_at, after, booking.c.person_id == who),
        _first(introduction.c.tell_at, after, introduction.c.person_id == who),
        _first(package_request.c.tell_at, after, package_request.c.person_id == who),
        _first(put_forward.c.tell_at, after, put_forward.c.person_id == who),
        nudged.join(nudge, nudge.c.id == nudge_recipient.c.nudge_id),
        _first(handoff.c.remind_at, after, *waits),
        _first(handoff.c.answer_by, after, *unanswered),
    )


def _first(column: Any, after: datetime, *which: Any) -> Select[Any]:
    return select(column).where(column > after, *which).order_by(column).limit(1)
