"""To whom approved nudges went or go, as those who get them are told."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from flows.nudging.segments import from_json
from flows.nudging.to_whom import to_whom
from storage.tables import area, nudge, nudge_recipient, person


def of_nudges(connection: Connection, numbers: Collection[int]) -> Mapping[int, str]:
    """In words for these approved nudges, by their number."""
    gets = nudge_recipient.c.nudge_id.in_(numbers), nudge_recipient.c.state != "left_out"
    homes: dict[int, set[str]] = {number: set() for number in numbers}
    rows = connection.execute(
        select(nudge_recipient.c.nudge_id, area.c.name)
        .distinct()
        .join(person, person.c.id == nudge_recipient.c.person_id)
        .outerjoin(area, area.c.id == person.c.area_id)
        .where(*gets)
    )
    for row in rows:
        homes[row.nudge_id].add(row.name or "")
    segments = connection.execute(select(nudge.c.id, nudge.c.segment).where(nudge.c.id.in_(numbers)))
    return {row.id: to_whom(from_json(row.segment), homes[row.id]) for row in segments}
