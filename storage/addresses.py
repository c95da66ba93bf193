"""Where people are reached: blocked, let in again, moved to another place."""

from dataclasses import replace

from sqlalchemy import Connection, update

from storage import load, outbox, undelivered
from storage.incoming import Blocked, Incoming, Moved, Unblocked
from storage.ledger import Ledger
from storage.load import Known
from storage.tables import address


def changed(ledger: Ledger, known: Known, event: Blocked | Unblocked | Moved) -> None:
    """Write down that somebody blocked us, let us in again, or that their chat has another place now."""
    match event:
        case Blocked():
            lost = outbox.cannot_reach(ledger.connection, known.address, "they blocked us or left the chat")
            undelivered.tell(ledger, lost)
            ledger.note("unreachable")
        case Unblocked():
            _set(ledger, known, reachable=True)
            ledger.note("reachable")
        case Moved(place):
            _set(ledger, known, place=place)


def can_be_reached(connection: Connection, person_id: int) -> bool:
    """Whether anything can be sent to the address they last wrote from."""
    known = load.by_person(connection, person_id)
    return bool(known and known.address and known.reachable)


def heard_again(ledger: Ledger, known: Known, incoming: Incoming) -> Known:
    """Somebody who writes can be reached again."""
    if known.reachable or incoming.channel in ("inside", "timer") or isinstance(incoming.event, Blocked):
        return known
    _set(ledger, known, reachable=True)
    return replace(known, reachable=True)


def _set(ledger: Ledger, known: Known, **values: object) -> None:
    ledger.connection.execute(update(address).where(address.c.id == known.address).values(**values))
