"""What was not understood or taken for something else, kept without names for staff to turn into examples."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select, update

from flows.effects import NoteMiss
from flows.knowing.nameless import Nameless
from storage.ledger import Ledger
from storage.tables import area, miss, person

MOST_NEIGHBOURS = 500
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Missed:
    """One such sentence: what it was taken for and what they said they meant, where that is known."""

    id: int
    text: str
    at: datetime
    taken_for: str = ""
    meant: str = ""


def note(ledger: Ledger, missed: NoteMiss) -> None:
    """Keep the sentence with names and numbers taken out. Whose it is is for erasing it, and for no page."""
    row = {"person_id": ledger.who.id, "taken_for": missed.taken_for, "meant": missed.meant, "at": ledger.now}
    ledger.connection.execute(insert(miss).values(text=_nameless(ledger, missed.text)[:LONGEST], **row))


def waiting(connection: Connection, limit: int) -> Sequence[Missed]:
    """The last sentences that staff are not done with, the newest first."""
    columns = miss.c.id, miss.c.text, miss.c.at, miss.c.taken_for, miss.c.meant
    open_ones = select(*columns).where(miss.c.done_at.is_(None)).order_by(miss.c.id.desc())
    return [Missed(*row) for row in connection.execute(open_ones.limit(limit))]


def settle(connection: Connection, ids: Iterable[int], now: datetime) -> None:
    """Staff are done with these: an example was made of them, or they were left."""
    connection.execute(update(miss).where(miss.c.id.in_(ids), miss.c.done_at.is_(None)).values(done_at=now))


def put_back(connection: Connection, ids: Iterable[int]) -> None:
    """Staff are not done with these after all."""
    connection.execute(update(miss).where(miss.c.id.in_(ids)).values(done_at=None))


def _nameless(ledger: Ledger, text: str) -> str:
    aliases = (each for place in ledger.programme.areas for each in place.aliases)
    return Nameless(tuple(_known_places(ledger)), tuple(aliases), tuple(_known_names(ledger))).of(text)


def _known_places(ledger: Ledger) -> Iterator[str]:
    """What areas are called, and the organisations that hold their money."""
    for row in ledger.connection.execute(select(area.c.name, area.c.lto)):
        yield from row


def _known_names(ledger: Ledger) -> Iterator[str]:
    """Their own name, their neighbours', and those of everybody who works here."""
    yield ledger.who.name
    yield from (adviser.name for adviser in ledger.programme.advisers)
    neighbours = person.c.area_id == (ledger.who.area or None)
    known = select(person.c.name).where(or_(neighbours, person.c.role != "resident"), person.c.name != "")
    yield from ledger.connection.scalars(known.order_by(person.c.id.desc()).limit(MOST_NEIGHBOURS))
