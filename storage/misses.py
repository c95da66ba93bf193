"""What was not understood, kept without names for staff to turn into examples."""

import re
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, insert, or_, select

from flows.effects import NoteMiss
from storage.ledger import Ledger
from storage.tables import miss, person

NUMBER = re.compile(r"\d{4,}")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
SHORTEST_NAME = 3  # letters; what is shorter says little, and is a word too often
MOST_NEIGHBOURS = 500


def note(ledger: Ledger, missed: NoteMiss) -> None:
    """Keep the sentence with names and long numbers taken out. Whose it is is for erasing it, and for no page."""
    text = NAME.sub("…", NUMBER.sub("…", missed.text))
    row = {"person_id": ledger.who.id, "text": _without(_known_names(ledger), text)[:300], "at": ledger.now}
    ledger.connection.execute(insert(miss).values(row))


def newest(connection: Connection, limit: int) -> list[tuple[str, datetime]]:
    """The last sentences that were not understood, each once, the newest first."""
    rows = connection.execute(select(miss.c.text, miss.c.at).order_by(miss.c.id.desc()).limit(limit))
    found: dict[str, datetime] = {}
    for row in rows:
        found.setdefault(row.text, row.at)
    return list(found.items())


def _without(names: Iterator[str], text: str) -> str:
    """The text with these names taken out, however they are written in it."""
    parts = {re.escape(part) for name in names for part in re.findall(r"\w+", name) if len(part) >= SHORTEST_NAME}
    return re.sub(rf"\b(?:{'|'.join(sorted(parts))})\b", "…", text, flags=re.IGNORECASE) if parts else text


def _known_names(ledger: Ledger) -> Iterator[str]:
    """Their own name, their neighbours', and those of everybody who works here."""
    yield ledger.who.name
    yield from (adviser.name for adviser in ledger.programme.advisers)
    neighbours = person.c.area_id == (ledger.who.area or None)
    known = select(person.c.name).where(or_(neighbours, person.c.role != "resident"), person.c.name != "")
    yield from ledger.connection.scalars(known.order_by(person.c.id.desc()).limit(MOST_NEIGHBOURS))
