"""
What was written in one resident's chat, as the desk shows it: one timeline, at whatever address it is looked at.

Danger told in a chat is a handoff of its own beside the one the chat was about. What is written in either belongs
together, for whoever may see both.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select

from flows.desk.sight import Handoff, Reach
from flows.handing_over.life import OPEN
from storage.columns import IN_WORDS
from storage.desk.may_see import theirs
from storage.handing_over.side_by_side import same_time
from storage.tables import handoff, handoff_note, message


@dataclass(frozen=True, slots=True)
class Note:
    """Something written in a handoff. `by` is resident, adviser or alongside."""

    by: str
    name: str
    text: str
    at: datetime


def thread(connection: Connection, reach: Reach, number: int) -> tuple[Note, ...]:
    """What was written both ways since it was handed over, and in what was open beside it, in its order."""
    row = connection.execute(select(handoff).where(handoff.c.id == number)).one()
    here = or_(handoff.c.id == number, and_(same_time(row), theirs(reach)))
    rows = connection.execute(
        select(handoff_note)
        .join(handoff, handoff.c.id == handoff_note.c.handoff_id)
        .where(here)
        .order_by(handoff_note.c.id)
    )
    return tuple(_once(rows))


def kept_back(connection: Connection, found: Handoff, notes: Iterable[Note]) -> datetime | None:
    """When somebody who may be in danger last wrote what nobody is shown: nobody had their chat, so we answered."""
    if not (found.safety and found.person and found.state in OPEN) or found.colleague:
        return None
    shown = max((note.at for note in notes if note.by == "resident"), default=found.opened_at)
    theirs = message.c.person_id == found.person, message.c.direction == "in", message.c.kind.in_(IN_WORDS)
    wrote: datetime | None = connection.scalar(select(func.max(message.c.at)).where(*theirs, message.c.at > shown))
    return wrote


def _once(rows: Iterable[Row[Any]]) -> Iterator[Note]:
    """An answer to two things at once is written in both, and was said once."""
    said: dict[Note, int] = {}
    for row in rows:
        note = Note(row.by, row.name, row.text, row.at)
        if said.setdefault(note, row.handoff_id) == row.handoff_id:
            yield note
