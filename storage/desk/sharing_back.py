"""Notes that advisers share back: for staff and the review, or for an area's own website."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, and_, cast, delete, insert, select, update

from flows.turn import Person
from storage.tables import activity, area, put_right, share_back

PUBLIC = "public"
KINDS = ("update", "challenge", "success")


@dataclass(frozen=True, slots=True)
class Shared:
    """
    A note from an adviser. `kind` is update, challenge or success, for staff and the review; or public.

    `adviser` is their id, or "staff:" and a number for the programme team.
    """

    adviser: str
    kind: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Listed(Shared):
    """The same with its number, whose area it is about, and what somebody put right beside it, with their name."""

    number: int
    area_id: str
    area: str
    beside: str
    beside_by: str


def author(who: Person) -> str:
    """Under what their notes are kept."""
    return who.adviser or f"staff:{who.id}"


def share(connection: Connection, shared: Shared, area_id: str, person_id: int) -> None:
    """Keep a note. The same note again (a page sent twice) is kept once."""
    same = {"area_id": area_id, "adviser": shared.adviser, "kind": shared.kind, "text": shared.text}
    if connection.execute(select(share_back.c.id).filter_by(**same)).first():
        return
    connection.execute(insert(share_back).values(**same, at=shared.at))
    line = {"area_id": area_id, "person_id": person_id, "kind": "shared_back", "detail": {"kind": shared.kind}}
    connection.execute(insert(activity).values(**line, at=shared.at))


def of_area(connection: Connection, area_id: str, most: int) -> tuple[Listed, ...]:
    """The newest notes about that area, the newest first."""
    return tuple(_listed(connection, share_back.c.area_id == area_id)[:most])


def everything(connection: Connection, area_id: str = "", kind: str = "") -> list[Listed]:
    """Every note, the newest first; of that area and kind, where one is given."""
    wanted = {share_back.c.area_id: area_id, share_back.c.kind: kind}
    return _listed(connection, *(column == value for column, value in wanted.items() if value))


def by(connection: Connection, adviser: str) -> list[Listed]:
    """Every note of that adviser, the newest first."""
    return _listed(connection, share_back.c.adviser == adviser)


def one(connection: Connection, number: int, adviser: str) -> Listed | None:
    """That note, if it is that adviser's own."""
    return next(iter(_listed(connection, share_back.c.id == number, share_back.c.adviser == adviser)), None)


def reword(connection: Connection, note: Listed, text: str) -> None:
    """A note says this now."""
    connection.execute(update(share_back).where(share_back.c.id == note.number).values(text=text))


def take_back(connection: Connection, note: Listed) -> None:
    """A note is gone, for everybody, with what others said beside it."""
    beside = put_right.c.about == "note", put_right.c.kind == str(note.number)
    connection.execute(delete(put_right).where(*beside))
    connection.execute(delete(share_back).where(share_back.c.id == note.number))


def _listed(connection: Connection, *which: ColumnElement[bool]) -> list[Listed]:
    rows = connection.execute(_NOTES.where(*which))
    return [
        Listed(
            row.adviser, row.kind, row.text, row.at,
            row.id, row.area_id or "", row.area or "", row.beside or "", row.beside_by or "",
        )
        for row in rows
    ]  # fmt: skip


_BESIDE = and_(put_right.c.about == "note", put_right.c.kind == cast(share_back.c.id, String))
_NOTES: Select[Any] = (
    select(
        share_back,
        area.c.name.label("area"),
        put_right.c.says.label("beside"),
        put_right.c.name.label("beside_by"),
    )
    .outerjoin(area, area.c.id == share_back.c.area_id)
    .outerjoin(put_right, _BESIDE)
    .order_by(share_back.c.at.desc(), share_back.c.id.desc())
)
