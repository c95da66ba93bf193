"""That somebody is put off till later, in the handoff itself: whoever opens it reads so, and the day's list knows."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from storage.handoff_rows import write_note
from storage.ledger import Ledger
from storage.tables import handoff, handoff_note


def write(ledger: Ledger, row: Row[Any], until: datetime) -> None:
    """Write down that it comes back then."""
    write_note(ledger, row.id, "alongside", "", words(until, ledger.programme.zone))


def words(until: datetime, zone: str) -> str:
    """How that is written: always the same for the same moment."""
    there = until.astimezone(ZoneInfo(zone))
    return f"Put off to {there:%a} {there.day} {there:%B %Y, %H:%M}."


def is_put_off(row: Row[Any], zone: str) -> bool:
    """Whether it comes back then because somebody chose so: reminders of ours are at moments that nobody wrote down."""
    return bool(row.remind_at and row.noted == words(row.remind_at, zone))


NOTED = (
    select(handoff_note.c.text)
    .where(handoff_note.c.handoff_id == handoff.c.id, handoff_note.c.by == "alongside")
    .where(handoff_note.c.text.startswith("Put off to "))
    .order_by(handoff_note.c.id.desc())
    .limit(1)
    .correlate(handoff)
    .scalar_subquery()
)
"""The last such line of a handoff."""
