"""A nudge's message that won't leave after all: its person is left out, and their chat is as it was before it."""

from dataclasses import replace

from sqlalchemy import Connection, and_, select, update

from flows import nudge as words
from flows.effects import Button
from flows.turn import Conversation
from flows.turn_json import conversation_from_json
from storage import load, outbox
from storage.tables import LANES, conversation, message, nudge_recipient

# A nudge and its message are written in the same turn, and nobody gets two in a week: person and moment find it.
ON_ITS_WAY = and_(
    message.c.person_id == nudge_recipient.c.person_id,
    message.c.at == nudge_recipient.c.at,
    message.c.lane == LANES["nudge"],
)


def take_back(connection: Connection, message_id: int, why: str) -> None:
    """Drop that message, and whatever was written as if it had arrived."""
    outbox.drop(connection, message_id, why)
    found = select(nudge_recipient.c.nudge_id, nudge_recipient.c.person_id).join(message, ON_ITS_WAY)
    row = connection.execute(found.where(message.c.id == message_id)).first()
    if row is None:
        return
    mine = and_(nudge_recipient.c.nudge_id == row.nudge_id, nudge_recipient.c.person_id == row.person_id)
    connection.execute(update(nudge_recipient).where(mine).values(state="left_out", why=why))
    _ask_as_before(connection, row.person_id, row.nudge_id, message_id)


def _ask_as_before(connection: Connection, person_id: int, nudge_id: int, message_id: int) -> None:
    state = connection.scalar(select(conversation.c.state).where(conversation.c.person_id == person_id))
    now = conversation_from_json(state or "{}")
    before = words.never_came(now, nudge_id)
    if before != now:
        load.put_back(connection, person_id, _with_its_buttons(connection, before, person_id, message_id))


def _with_its_buttons(connection: Connection, talk: Conversation, person_id: int, message_id: int) -> Conversation:
    """The buttons they last saw count again, if they belong to where the chat is."""
    theirs = message.c.person_id == person_id, message.c.direction == "out", message.c.id < message_id
    last = connection.execute(select(message).where(*theirs).order_by(message.c.id.desc()).limit(1)).first()
    if last is None or not last.extra or last.extra["step"] != talk.step:
        return talk
    question = tuple(Button(label, key, standing) for label, key, standing in last.extra["buttons"])
    return replace(talk, question=question, version=last.extra["version"], last_words=last.text or "")
