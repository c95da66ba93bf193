"""What people who work here have put right on an area's card. It stands, whatever is worked out afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, insert, select, update

from flows.effects import PutRight
from storage.knowing.evidence import work_out_anew
from storage.ledger import Ledger
from storage.tables import area, put_right

FACTS: Mapping[str, Callable[[str], Any]] = {
    "next_meeting": date.fromisoformat, "plan_ends": date.fromisoformat, "money_left": int, "rhythm": str,
}  # fmt: skip
WORKS_HERE = ("adviser", "staff")


@dataclass(frozen=True, slots=True)
class Said:
    """How somebody says one thing on a card is; see `PutRight`. `name` is theirs."""

    about: str
    kind: str
    says: str
    on: date | None
    name: str
    at: datetime


def put_right_on_card(ledger: Ledger, said: PutRight) -> None:
    """Keep it with their name, in place of what was said of the same thing before."""
    if ledger.who.role not in WORKS_HERE:
        return
    same = {"area_id": said.area, "about": said.about, "kind": said.kind}
    values = {"says": said.says, "day": said.on, "name": ledger.who.name, "at": ledger.now}
    if not ledger.connection.execute(update(put_right).filter_by(**same).values(**values)).rowcount:
        ledger.connection.execute(insert(put_right).values(**same, **values))
    if said.about in FACTS:
        fact = FACTS[said.about](said.says) if said.says or FACTS[said.about] is str else None
        ledger.connection.execute(update(area).where(area.c.id == said.area).values({said.about: fact}))
    if said.about == "signal":
        work_out_anew(ledger, said.area)
    ledger.note("put_right", said.area, about=said.about, of=said.kind, says=said.says * (said.about != "note"))


def said_of(connection: Connection, area_id: str) -> tuple[Said, ...]:
    """Everything people have put right there, the newest first."""
    here = select(put_right).where(put_right.c.area_id == area_id).order_by(put_right.c.at.desc(), put_right.c.id)
    return tuple(
        Said(row.about, row.kind, row.says, row.day, row.name, row.at) for row in connection.execute(here)
    )  # fmt: skip


def is_settled(area_id: ColumnElement[Any], topic: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether somebody has said that this need of an area is met or parked."""
    said = and_(put_right.c.area_id == area_id, put_right.c.about == "need", put_right.c.kind == topic)
    return exists().where(said, put_right.c.says != "open")
