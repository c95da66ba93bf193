"""To whom a nudge goes, as those who get it are told: never smaller and never larger than it is."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, select

from flows.following_up.nudge import addressed
from flows.nudging.segments import Segment, from_json
from storage.tables import area, nudge, nudge_recipient, person


def to_whom(segment: Segment, homes: Collection[str]) -> str:
    """In words; `homes` are the names of the areas of those who get it, "" for somebody who has none yet."""
    areas = set(homes)
    alone = [lines[0].condition for lines in segment.clauses if len(lines) == 1 and lines[0].so]
    places = {each.about: each.value for each in alone if each.about in ("region", "area")}
    here = next(iter(areas), "") if "area" in places else ""
    narrowed = len(segment.clauses) > len(places)
    many = 0 if areas == {""} else len(areas)
    region = places.get("region", "")
    return str(addressed(region=region, area=here, narrowed=narrowed, areas=many))


def of_nudges(connection: Connection, numbers: Collection[int]) -> Mapping[int, str]:
    """The same for these approved nudges, by their number."""
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
