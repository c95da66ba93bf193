"""Somebody who works here no longer: no way in is left to them, and whoever waits for them is the team's."""

import logging
from datetime import datetime

from sqlalchemy import Connection, delete, or_, select, update

from flows.effects import PassOn
from flows.programme import Programme
from flows.turn import Conversation
from storage import load
from storage.at_work import sign_ins
from storage.sending import outbox
from storage.tables import address, handoff, leave, pass_link, person
from storage.unit import Unit

GONE = "they no longer work here"
_log = logging.getLogger(__name__)


def retire_the_gone(connection: Connection, programme: Programme) -> None:
    """
    Let nobody in whom the programme no longer names: sessions, links and chats of theirs end.

    Their row stays, with the corrections under their name; whoever is named again is let in anew with it.
    """
    named = [each.id for each in programme.advisers]
    gone = select(person.c.id, person.c.adviser).where(person.c.role == "adviser", person.c.adviser.not_in(named))
    for row in connection.execute(gone).all():
        close_the_door(connection, row.id)
        connection.execute(update(person).where(person.c.id == row.id).values(role="retired", duty=False))
        load.put_back(connection, row.id, Conversation(step="desk.home"))
        connection.execute(delete(leave).where(leave.c.adviser == row.adviser))
        connection.execute(update(leave).where(leave.c.cover == row.adviser).values(cover=""))
        _log.warning("adviser %s is no longer in areas.yaml: retired", row.adviser)


def pass_on_what_they_had(connection: Connection, unit: Unit, now: datetime) -> None:
    """The team gets whoever waits for somebody retired or talks to them: both hear so, through the outbox."""
    retired = select(person.c.id, person.c.adviser).where(person.c.role == "retired", person.c.adviser != "")
    for row in connection.execute(retired).all():
        for number in _still_theirs(connection, row.adviser):
            unit.do(connection, row.id, PassOn(number, ""), now)


def close_the_door(connection: Connection, person_id: int) -> None:
    """No session, link or chat of theirs lets them in any more."""
    sign_ins.sign_out(connection, person_id)
    connection.execute(delete(pass_link).where(pass_link.c.person_id == person_id))
    for at in connection.scalars(select(address.c.id).where(address.c.person_id == person_id)).all():
        outbox.cannot_reach(connection, at, GONE)
    connection.execute(delete(address).where(address.c.person_id == person_id))


def _still_theirs(connection: Connection, adviser: str) -> list[int]:
    # Danger that nobody has taken is told to everybody on duty, whomever it went to.
    waits = (handoff.c.state == "waiting") & (handoff.c.adviser == adviser) & (handoff.c.urgency != "safety")
    has = (handoff.c.state == "taken") & (handoff.c.holder == adviser)
    return list(connection.scalars(select(handoff.c.id).where(or_(waits, has)).order_by(handoff.c.id)))
