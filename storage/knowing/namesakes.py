"""Neighbours of one first name: lists tell them apart by since when they have been known here, or by their number."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from flows.turn import HOME
from flows.wording import one_of_several
from storage.tables import person

_NAME = func.lower(person.c.name)
_NAMED = person.c.role == "resident", person.c.name != "", person.c.area_id.is_not(None)
_SEVERAL = (
    select(person.c.area_id, _NAME.label("name"))
    .where(*_NAMED)
    .group_by(person.c.area_id, _NAME)
    .having(func.count() > 1)
    .subquery()
)
_NAMESAKES: Select[Any] = (
    select(person.c.id, person.c.name, person.c.made_at, _NAME.label("shared"), person.c.area_id)
    .join(_SEVERAL, (_SEVERAL.c.area_id == person.c.area_id) & (_SEVERAL.c.name == _NAME))
    .where(*_NAMED)
)


def told_apart(connection: Connection) -> Mapping[int, str]:
    """What everybody is called in lists who shares a first name with somebody in their area; nobody else is in it."""
    rows = connection.execute(_NAMESAKES).all()
    days = Counter(_day(row) for row in rows)
    since = {row.id: _day(row)[-1] if days[_day(row)] == 1 else None for row in rows}
    return {row.id: one_of_several(row.name, row.id, since[row.id]) for row in rows}


def _day(row: Row[Any]) -> tuple[str, str, date]:
    """Their area, their name, and the day since when they have been known."""
    return row.area_id, row.shared, row.made_at.astimezone(HOME).date()
