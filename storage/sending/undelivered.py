"""What an adviser wrote and the resident did not get: whoever has their handoff hears of it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from flows.events import FileLost, HandoffMoved
from flows.programme import Programme
from flows.turn import Conversation, Person
from storage.handing_over.briefs import name_of
from storage.handing_over.rows import holder_of
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.sending.attachments import Kept
from storage.tables import handoff, message


def told(
    connection: Connection, programme: Programme, ids: Collection[int], now: datetime, *, sure: bool
) -> Sequence[Incoming]:
    """What is to be told of these messages, which did not arrive; not `sure`: which may not have arrived."""
    ledger = Ledger(connection, Person(0), Conversation(), now, programme)
    tell(ledger, ids, sure=sure)
    return ledger.follow_on


def tell(ledger: Ledger, ids: Collection[int], *, sure: bool = True) -> None:
    """Tell whoever has the handoffs that these messages were written in."""
    for number in _written_in(ledger.connection, ids):
        row = ledger.connection.execute(select(handoff).where(handoff.c.id == number)).one()
        resident = name_of(ledger.connection, row.person_id)
        if holder := holder_of(ledger, row):
            ledger.tell(holder, HandoffMoved(row.id, "lost" if sure else "unsure", resident))


def files(
    connection: Connection, programme: Programme, message_id: int, lost: Iterable[Kept], now: datetime
) -> Sequence[Incoming]:
    """What is to be told to whoever sent these, which could not be handed over with this message's words."""
    ledger = Ledger(connection, Person(0), Conversation(), now, programme)
    went = connection.execute(select(message.c.person_id, message.c.extra).where(message.c.id == message_id)).one()
    number = (went.extra or {}).get("handoff", 0)
    row = connection.execute(select(handoff).where(handoff.c.id == number)).first()
    if row is None or row.person_id is None:
        return ()
    to_resident = went.person_id == row.person_id
    sender = holder_of(ledger, row) if to_resident else row.person_id
    for kind in dict.fromkeys(each.kind for each in lost):
        if sender:
            ledger.tell(sender, FileLost(kind, name_of(connection, went.person_id)))
    return ledger.follow_on


def _written_in(connection: Connection, ids: Collection[int]) -> list[int]:
    """The handoffs in which these were said to the resident; what advisers are told of them is none of it."""
    rows = connection.execute(select(message.c.person_id, message.c.extra).where(message.c.id.in_(ids))).all()
    said = {(row.extra or {}).get("handoff", 0): row.person_id for row in rows}
    theirs = select(handoff.c.id, handoff.c.person_id).where(handoff.c.id.in_(said))
    return [row.id for row in connection.execute(theirs) if row.person_id == said[row.id]]
