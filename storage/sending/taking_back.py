"""Something unasked that won't leave after all: it counts for nothing, and the chat is as it was before it."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, and_, select, update

from flows.effects import Button
from flows.following_up import nudge as nudges
from flows.following_up import promised
from flows.turn import Conversation
from flows.turn_json import conversation_from_json
from storage import load
from storage.ledger import Ledger
from storage.sending import outbox, unasked
from storage.tables import LANES, conversation, follow_up, message, nudge, nudge_recipient, person

NEWER = "something newer came to be said"
# A nudge and its message are written in the same turn, and nobody gets two in a week: person and moment find it.
ON_ITS_WAY = and_(
    message.c.person_id == nudge_recipient.c.person_id,
    message.c.at == nudge_recipient.c.at,
    message.c.lane == LANES["nudge"],
)


def take_back(connection: Connection, message_id: int, why: str, *, again: datetime | None = None) -> None:
    """Drop that message, and whatever was written as if it had arrived. A nudge may be tried `again` at that moment."""
    person_id = connection.scalar(select(message.c.person_id).where(message.c.id == message_id))
    _undo(connection, message_id, why, again)
    if person_id:
        last = unasked.last(connection, person_id)
        connection.execute(update(person).where(person.c.id == person_id).values(last_unsolicited=last))


def make_room(ledger: Ledger) -> None:
    """Something unasked is about to be written: what still waits to be sent to them unasked has had its time."""
    waiting = unasked.waiting(ledger.connection, ledger.who.id)
    for message_id in waiting:
        _undo(ledger.connection, message_id, NEWER)
    if waiting and (known := load.by_person(ledger.connection, ledger.who.id)):
        ledger.talk = known.talk


def _undo(connection: Connection, message_id: int, why: str, again: datetime | None = None) -> None:
    outbox.drop(connection, message_id, why)
    _leave_out(connection, message_id, why, again)
    if number := unasked.follow_up_of(connection, message_id):
        _not_asked(connection, message_id, number, why)


def _leave_out(connection: Connection, message_id: int, why: str, again: datetime | None) -> None:
    found = select(nudge_recipient.c.nudge_id, nudge_recipient.c.person_id).join(message, ON_ITS_WAY)
    row = connection.execute(found.where(message.c.id == message_id)).first()
    if row is None:
        return
    mine = and_(nudge_recipient.c.nudge_id == row.nudge_id, nudge_recipient.c.person_id == row.person_id)
    fate = {"state": "waiting", "at": again} if again else {"state": "left_out"}
    connection.execute(update(nudge_recipient).where(mine).values(**fate, why=why))
    if again:
        sent = nudge.c.id == row.nudge_id, nudge.c.state == "sent"
        connection.execute(update(nudge).where(*sent).values(state="sending"))
    before = nudges.never_came(_talk_of(connection, row.person_id), row.nudge_id)
    _ask_as_before(connection, row.person_id, message_id, before)


def _not_asked(connection: Connection, message_id: int, number: int, why: str) -> None:
    asked = and_(follow_up.c.id == number, follow_up.c.state == "asked")
    connection.execute(update(follow_up).where(asked).values(state="closed", why=why))
    whose = connection.scalar(select(follow_up.c.person_id).where(follow_up.c.id == number))
    if whose:
        before = promised.never_came(_talk_of(connection, whose), number)
        _ask_as_before(connection, whose, message_id, before)


def _talk_of(connection: Connection, person_id: int) -> Conversation:
    state = connection.scalar(select(conversation.c.state).where(conversation.c.person_id == person_id))
    return conversation_from_json(state or "{}")


def _ask_as_before(connection: Connection, person_id: int, message_id: int, before: Conversation) -> None:
    if before != _talk_of(connection, person_id):
        load.put_back(connection, person_id, _with_its_buttons(connection, before, person_id, message_id))


def _with_its_buttons(connection: Connection, talk: Conversation, person_id: int, message_id: int) -> Conversation:
    """The buttons they last saw count again, if they belong to where the chat is."""
    theirs = message.c.person_id == person_id, message.c.direction == "out", message.c.id < message_id
    last = connection.execute(select(message).where(*theirs).order_by(message.c.id.desc()).limit(1)).first()
    if last is None or not last.extra or last.extra.get("step") != talk.step:
        return talk
    question = tuple(Button(label, key, standing) for label, key, standing in last.extra["buttons"])
    return replace(talk, question=question, version=last.extra["version"], last_words=last.text or "")
