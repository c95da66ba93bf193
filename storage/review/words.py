"""Needs that nothing was taken up for, in residents' own words without what says who they are."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from sqlalchemy import Connection, Row, Select, exists, select

from flows.knowing.nameless import Nameless
from flows.programme import Programme
from flows.reviewing.figures import Theme
from flows.reviewing.holding_back import LEAST
from flows.reviewing.months import Span, begins
from flows.wording import clip
from storage.staff.alike import Group, grouped
from storage.staff.misses import Missed
from storage.tables import area, handoff, need, person, suggestion

MOST_READ, MOST_THEMES, LONGEST = 400, 12, 140
Alarming = Callable[[str], bool]


def themes(connection: Connection, programme: Programme, span: Span, alarming: Alarming) -> tuple[Theme, ...]:
    """
    What was said of needs that were told in a period and are open still, most often said first.

    Only words of whoever agreed to be remembered; none of anybody who told of danger or complained of somebody, and
    none that are `alarming`.
    """
    start, end = begins(span.first, programme.zone), begins(span.last + 1, programme.zone)
    inside = _UNCOVERED.where(need.c.at >= start, need.c.at < end).limit(MOST_READ)
    rows = [row for row in connection.execute(inside).all() if not alarming(row.words)]
    hiding = _names(connection, programme, {row.area_id for row in rows})
    topics: dict[str, list[Row[tuple[int, ...]]]] = defaultdict(list)
    for row in rows:
        topics[row.topic].append(row)
    found = [each for topic, mine in topics.items() for each in _themes(topic, mine, hiding)]
    return tuple(theme for _size, theme in sorted(found, key=lambda each: -each[0])[:MOST_THEMES])


def _themes(topic: str, rows: list[Row[tuple[int, ...]]], hiding: Nameless) -> Iterator[tuple[int, Theme]]:
    people = {row.id: row.person_id for row in rows}
    said = [Missed(row.id, clip(hiding.of(row.words), LONGEST), row.at, taken_for=topic) for row in rows]
    for group in grouped(said):
        several = len({people[each] for each in group.ids})
        yield several, Theme(topic, _plainest(group), several >= LEAST)


def _plainest(group: Group) -> str:
    """Of all the ways it was worded, the one from which least had to be left out."""
    return min((each.text for each in group.missed), key=lambda text: (text.count("…"), len(text)))


def _names(connection: Connection, programme: Programme, areas: set[str | None]) -> Nameless:
    """What is known of names: areas and organisations, and everybody there and who works here."""
    places = [name for row in connection.execute(select(area.c.name, area.c.lto)) for name in row]
    known = select(person.c.name).where(
        person.c.name != "", person.c.area_id.in_(areas) | (person.c.role != "resident")
    )
    names = (*connection.scalars(known), *(each.name for each in programme.advisers))
    aliases = tuple(alias for each in programme.areas for alias in each.aliases)
    return Nameless(tuple(places), aliases, names)


_DANGER = exists().where(
    handoff.c.person_id == need.c.person_id, (handoff.c.urgency == "safety") | (handoff.c.around != "")
)
_TAKEN = exists().where(
    suggestion.c.area_id == need.c.area_id, suggestion.c.topic == need.c.topic, suggestion.c.answer == "yes"
)
_UNCOVERED: Select[tuple[int, ...]] = (
    select(need.c.id, need.c.person_id, need.c.area_id, need.c.topic, need.c.words, need.c.at)
    .join(person, person.c.id == need.c.person_id)
    .where(need.c.state == "open", need.c.words != "", person.c.consent.is_(True), ~_DANGER, ~_TAKEN)
    .order_by(need.c.id.desc())
)
