"""What a resident has open besides one handoff: danger stands beside what the chat was about, in the same chat."""

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select

from flows.handing_over.life import OPEN
from flows.history import rank
from storage.tables import handoff

NOBODY = 0  # whoever has erased themselves has nothing else in common with others who have
Whose = Literal["bot", "mine", "others"]


@dataclass(frozen=True, slots=True)
class Beside:
    """Whether `danger` was told while a handoff was open, and whose the chat is once it is closed."""

    danger: bool
    chat: Whose


def of(connection: Connection, number: int, me: str) -> Beside:
    """What stands beside the handoff of that number, for one who may have others of the same resident's."""
    row = connection.execute(select(handoff).where(handoff.c.id == number)).one()
    return Beside(danger_told_in(connection, row), whose_chat(connection, row, me))


def same_time(row: Row[Any]) -> ColumnElement[bool]:
    """The same resident's other handoffs that were open while this one was, in one and the same chat."""
    began_before_it_ended = handoff.c.opened_at <= row.closed_at if row.closed_at else handoff.c.id.is_not(None)
    ended_after_it_began = or_(handoff.c.closed_at.is_(None), handoff.c.closed_at >= row.opened_at)
    theirs = and_(handoff.c.person_id == (row.person_id or NOBODY), handoff.c.id != row.id)
    return and_(theirs, began_before_it_ended, ended_after_it_began)


def danger_told_in(connection: Connection, row: Row[Any]) -> bool:
    """Whether it is about danger, or danger was told in its chat while it was open."""
    danger = select(func.count()).select_from(handoff).where(same_time(row), handoff.c.urgency == "safety")
    return row.urgency == "safety" or bool(connection.scalar(danger))


def whose_chat(connection: Connection, row: Row[Any], me: str) -> Whose:
    """Who has the resident's chat once this one is closed."""
    left = next((each for each in open_ones(connection, row.person_id or NOBODY) if each.id != row.id), None)
    return "bot" if left is None else "mine" if (left.state, left.holder) == ("taken", me) else "others"


def open_ones(connection: Connection, person_id: int) -> list[Row[Any]]:
    """A resident's open handoffs, whichever has the chat first."""
    theirs = handoff.c.person_id == person_id, handoff.c.state.in_(OPEN)
    found = connection.execute(select(handoff).where(*theirs)).all()
    return sorted(found, key=lambda row: rank(row.state, row.urgency, row.id), reverse=True)
