"""What was not understood or taken for something else, kept without names for staff to turn into examples."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select, update

from flows.effects import NoteMiss
from flows.knowing.contact_details import without_details
from storage.ledger import Ledger
from storage.tables import area, miss, person

NUMBER = re.compile(r"\d{4,}")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
SHORTEST_NAME = 3  # letters; what is shorter says little, and is a word too often
MOST_NEIGHBOURS = 500
LEFT_OUT = "…"
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
    text = NUMBER.sub(LEFT_OUT, without_details(text, LEFT_OUT))
    # Places come out whole, before their capitals are taken for somebody's name. What people call a place ("The Bank")
    # is one only with its capitals.
    text = _without(_known_places(ledger), text)
    text = _without((each for place in ledger.programme.areas for each in place.aliases), text, as_written=True)
    names = (part for name in _known_names(ledger) for part in re.findall(r"\w+", name))
    return _without(names, NAME.sub(LEFT_OUT, text))


def _without(names: Iterable[str], text: str, *, as_written: bool = False) -> str:
    """The text with these names taken out, with or without their capitals."""
    known = sorted({name for name in names if len(name) >= SHORTEST_NAME}, key=lambda name: (-len(name), name))
    pattern = "|".join(map(re.escape, known))
    flags = re.NOFLAG if as_written else re.IGNORECASE
    return re.sub(rf"\b(?:{pattern})\b", LEFT_OUT, text, flags=flags) if known else text


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
