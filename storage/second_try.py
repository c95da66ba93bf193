"""Once a fault is mended: what failed by it takes its turn after all, and its writer is answered."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from flows.events import Event
from flows.following_up import patience
from flows.listening import repair
from flows.turn import Conversation, Turn, World
from storage import failures, load
from storage.sending import outbox
from storage.tables import conversation, failed_turn, message
from storage.unit import Unit


def again(connection: Connection, unit: Unit, row: Row[Any], now: datetime) -> bool:
    """
    Handle what failed once more, as it came in; whether it was. Its words are not kept any longer either way.

    It isn't if they have written since, as they were asked to, or if a person answers them. The answer waits for an
    hour at which they may be written to. Raises whatever is still broken, and the transaction is to be rolled back.
    """
    failures.forget_words(connection, failed_turn.c.id == row.id)
    known = load.by_person(connection, row.person_id)
    if known is None or known.talk.owner != "bot" or _heard_since(connection, row):
        return False
    _unclaim(connection, row)
    late = replace(unit, advance=partial(_late, unit))
    outcome = late.turn(connection, failures.incoming_of(row), now)
    for each in outcome.outgoing:
        outbox.put_off(connection, each.id, patience.next_allowed(now, known.person, unit.programme.pace), tried=False)
    return True


def _late(unit: Unit, talk: Conversation, event: Event, world: World) -> Turn:
    turn = unit.advance(talk, event, world)
    return repair.mended(turn) if isinstance(event, tuple(failures.KEPT)) else turn


def _heard_since(connection: Connection, row: Row[Any]) -> bool:
    heard = select(conversation.c.heard_at).where(conversation.c.person_id == row.person_id)
    last = connection.scalar(heard)
    return last is not None and last > row.at


def _unclaim(connection: Connection, row: Row[Any]) -> None:
    claim = message.c.channel == row.channel, message.c.external_id == row.external_id, message.c.direction == "in"
    connection.execute(delete(message).where(*claim))
