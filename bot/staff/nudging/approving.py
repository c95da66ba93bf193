"""Who may approve a nudge: anybody of the team a small one, somebody else than who wrote it one above a size."""

from typing import Any

from sqlalchemy import Connection, func, select

from flows.programme import Programme
from flows.turn import Person
from storage.nudging.listing import Nudge
from storage.nudging.seen import takes_another
from storage.tables import person

YOURS = "More than {most} people would get it, and you wrote it, so somebody else in the team approves it."


def said(connection: Connection, kept: Nudge, many: int, who: Person, programme: Programme) -> dict[str, Any]:
    """What its page says of who approves it."""
    others = select(func.count()).where(person.c.role == "staff", person.c.id != who.id)
    return {
        "above": many > programme.approve_above,
        "most": programme.approve_above,
        "yours": takes_another(kept, many, who.id, programme),
        "others": connection.scalar(others) or 0,
    }
