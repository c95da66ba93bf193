"""What was not understood, kept without names for staff to turn into examples."""

import re
from datetime import datetime

from sqlalchemy import Connection, insert, select

from flows.effects import NoteMiss
from storage.ledger import Ledger
from storage.tables import miss

NUMBER = re.compile(r"\d{4,}")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def note(ledger: Ledger, missed: NoteMiss) -> None:
    """Keep the sentence with names and long numbers taken out; nothing tells who wrote it."""
    text = NAME.sub("…", NUMBER.sub("…", missed.text))[:300]
    ledger.connection.execute(insert(miss).values(text=text, at=ledger.now))


def newest(connection: Connection, limit: int) -> list[tuple[str, datetime]]:
    """The last sentences that were not understood, each once, the newest first."""
    rows = connection.execute(select(miss.c.text, miss.c.at).order_by(miss.c.id.desc()).limit(limit))
    found: dict[str, datetime] = {}
    for row in rows:
        found.setdefault(row.text, row.at)
    return list(found.items())
