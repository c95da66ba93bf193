"""Who a nudge would reach: everybody in a segment, sorted into who gets it and who is left out and why."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import itemgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, or_, select, true

from flows.danger.in_doubt import AFTER_DANGER, in_doubt
from flows.following_up import patience, peace, set_aside
from flows.nudging.segments import Segment
from flows.programme import Pace
from flows.turn import Owner, Person
from flows.turn_json import conversation_from_json
from storage import follow_ups
from storage.columns import moment, to_millis
from storage.nudging.segment_sql import fits
from storage.nudging.standing_apart import SIMPLY, Stands, standing
from storage.staff.area_list import used_areas
from storage.tables import activity, address, area, conversation, handoff, person

AFTER_A_LOSS = timedelta(days=60)
NOTHING: Mapping[int, Collection[str]] = MappingProxyType({})
NO_ADDRESS, BLOCKED = "has no address we can write to", "can't be reached: blocked us or left"
OUT_OF_REACH = frozenset({NO_ADDRESS, BLOCKED})
OF_A_DOUBT = ('"worry"', '"doubt_left"', '"safety.')  # one of them stands in every conversation that is in doubt
SHOWN = (
    person.c.id, person.c.name, func.coalesce(person.c.area_id, ""), func.coalesce(area.c.name, ""), person.c.zone,
    person.c.writes_from, person.c.writes_until, person.c.consent, person.c.paused_until, person.c.stopped,
    person.c.last_unsolicited, conversation.c.heard_at, conversation.c.owner, func.coalesce(address.c.channel, ""),
    address.c.reachable,
)  # fmt: skip


class Resident(NamedTuple):
    """A resident as the bare driver gives them: moments are milliseconds."""

    id: int
    name: str
    area_id: str
    area_name: str
    zone: str
    writes_from: int
    writes_until: int
    consent: int | None
    paused_until: int | None
    stopped: int
    last_unsolicited: int | None
    heard_at: int | None
    owner: Owner
    channel: str
    reachable: int | None


BY_AREA_AND_NAME = itemgetter(Resident._fields.index("area_name"), Resident._fields.index("name"))


class Recipient(NamedTuple):
    """
    One resident of a segment. `why` is empty for somebody who gets it, else why they are left out.

    `gets_it` is the first moment their own hours allow; `asked` says that a question of ours is open and it waits for
    their answer; `day` is their area's, in a series. `stands` is whether they are fine without, said "not now" (`until`
    that moment), left our last two messages without an answer or can't be reached; of whoever is left in peace nothing.
    """

    person: int
    name: str
    area: str
    area_name: str
    channel: str
    heard_at: datetime | None
    never_used: bool
    why: str
    gets_it: datetime
    asked: bool = False
    stands: Stands = ""
    until: datetime | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Losses:
    """The people and areas where a loss was noted not long ago."""

    people: frozenset[int] = frozenset()
    areas: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Around:
    """
    What else is known around these people: the pace, losses, the days they were promised to hear from us.

    `peace` are those told of danger or in doubt, `handed` those a person has or is to have, `asked` whoever has a
    question of ours open, `used` the areas that have used support. Who was written to after `lately` (in milliseconds)
    was so not long ago. `aside` is what staff set aside for each; `allowed` fills up with the first moments in hours.
    """

    at: datetime
    pace: Pace
    losses: Losses
    agreed: Mapping[int, Sequence[datetime]]
    peace: frozenset[int]
    handed: frozenset[int]
    asked: frozenset[int]
    used: frozenset[str]
    lately: int
    aside: Mapping[int, Collection[str]]
    allowed: dict[tuple[str, int, int], datetime] = field(default_factory=dict)


def recipients(
    connection: Connection, segment: Segment, at: datetime, pace: Pace, aside: Mapping[int, Collection[str]] = NOTHING
) -> list[Recipient]:
    """Everybody in the segment at that moment, areas that never used support first, with why each is left out."""
    which = fits(segment.tree, at)
    around, apart = _around(connection, which, None, at, pace, aside), standing(connection, at)
    found: dict[tuple[bool, bool, bool], list[Recipient]] = {}
    for raw in sorted(_fetched(connection, which), key=BY_AREA_AND_NAME):
        row = Resident._make(raw)
        each = _recipient(row, around, _left_out(row, around) or _verdict(row, around), apart)
        found.setdefault((bool(each.why), each.asked, not each.never_used), []).append(each)
    return [each for _, people in sorted(found.items()) for each in people]


def count(connection: Connection, segment: Segment, at: datetime) -> int:
    """How many residents are in it at that moment, whether they would get anything or not."""
    return connection.scalar(_residents(func.count()).where(fits(segment.tree, at))) or 0


def named(
    connection: Connection, people: Collection[int], now: datetime, pace: Pace,
    aside: Mapping[int, Collection[str]] = NOTHING,
) -> Mapping[int, Recipient]:  # fmt: skip
    """Those residents by their number, with why they can't be written to now. Hours and the cap are for the gate."""
    which = person.c.id.in_(people)
    rows = [Resident._make(raw) for raw in _fetched(connection, which)] if people else []
    if not rows:
        return {}
    around = _around(connection, which, people, now, pace, aside)
    return {row.id: _recipient(row, around, _left_out(row, around), {}) for row in rows}


def recent_losses(connection: Connection, now: datetime) -> Losses:
    """Where a loss was noted in the last 60 days: they, and their neighbours, are left in peace."""
    noted = activity.c.kind == "loss", activity.c.at > now - AFTER_A_LOSS
    rows = connection.execute(select(activity.c.person_id, activity.c.area_id).where(*noted)).all()
    return Losses(
        frozenset(row.person_id for row in rows if row.person_id), frozenset(row.area_id for row in rows if row.area_id)
    )


def danger_told(connection: Connection, person_id: int, now: datetime) -> bool:
    """Whether danger was told in this person's chat not long ago."""
    return connection.scalar(select(person.c.id).where(person.c.id == person_id, _told_danger(now))) is not None


def _residents(*columns: Any) -> Select[Any]:
    there = (
        person.join(conversation, conversation.c.person_id == person.c.id)
        .outerjoin(address, address.c.id == conversation.c.address_id)
        .outerjoin(area, area.c.id == person.c.area_id)
    )
    return select(*columns).select_from(there).where(person.c.role == "resident")


def _told_danger(now: datetime) -> ColumnElement[bool]:
    return exists().where(handoff.c.person_id == person.c.id, handoff.c.urgency == "safety", _recent(now))


def _recent(now: datetime) -> ColumnElement[bool]:
    return or_(handoff.c.closed_at.is_(None), handoff.c.closed_at > now - AFTER_DANGER)


def _fetched(connection: Connection, which: ColumnElement[bool]) -> Sequence[tuple[Any, ...]]:
    """As the bare driver gives them: plain tuples of plain values cost nothing to keep, however many."""
    cursor = connection.execute(_residents(*SHOWN).where(which)).cursor
    return cursor.fetchall() if cursor else ()


def _around(
    connection: Connection, which: ColumnElement[bool], people: Collection[int] | None, at: datetime, pace: Pace,
    aside: Mapping[int, Collection[str]],
) -> Around:  # fmt: skip
    """What is around these people. Of a whole conversation only those are read that may hold what is looked for."""
    theirs = true() if people is None else handoff.c.person_id.in_(people)
    open_one = select(handoff.c.person_id).where(theirs, handoff.c.state.in_(("waiting", "taken")))
    told = connection.scalars(select(handoff.c.person_id).where(theirs, handoff.c.urgency == "safety", _recent(at)))
    states = _residents(person.c.id, conversation.c.heard_at, conversation.c.state).where(which)
    doubted = connection.execute(states.where(or_(*(conversation.c.state.contains(word) for word in OF_A_DOUBT))))
    doubts = [row.id for row in doubted if in_doubt(conversation_from_json(row.state), at)]
    lately = connection.execute(states.where(conversation.c.heard_at > at - peace.OFFER_STANDS))
    return Around(
        at, pace, recent_losses(connection, at), follow_ups.agreed(connection, people, near=(at, pace.apart)),
        frozenset((*told, *doubts)), frozenset(connection.scalars(open_one)),
        frozenset(row.id for row in lately if _is_asked(row, at)),
        frozenset(connection.scalars(used_areas())), to_millis(at - pace.apart), aside,
    )  # fmt: skip


def _is_asked(row: Row[Any], at: datetime) -> bool:
    until = peace.asked_until(conversation_from_json(row.state), Person(row.id, last_heard=row.heard_at))
    return until is not None and until > at


def _recipient(
    row: Resident, around: Around, why: str, apart: Mapping[int, tuple[Stands, datetime | None]]
) -> Recipient:
    stands, until = apart.get(row.id, SIMPLY) if why != patience.PEACE else SIMPLY
    return Recipient(
        row.id, row.name, row.area_id, row.area_name, row.channel, moment(row.heard_at), row.area_id not in around.used,
        why, _gets_it(row, around), row.id in around.asked, "cant_reach" if why in OUT_OF_REACH else stands, until,
    )  # fmt: skip


def _left_out(row: Resident, around: Around) -> str:
    if not row.consent:
        return "hasn't said yet whether we may write" if row.consent is None else "asked not to be remembered"
    if not row.channel:
        return NO_ADDRESS
    if not row.reachable:
        return BLOCKED
    if row.id in around.peace or row.id in around.losses.people or row.area_id in around.losses.areas:
        return patience.PEACE
    aside, promised = around.aside.get(row.id, ()), around.agreed.get(row.id)
    if row.id in around.handed and "with_a_person" not in aside:
        return patience.WAITS_FOR_A_PERSON
    put_off = promised and "promised" not in aside and patience.in_the_way(_gets_it(row, around), promised, around.pace)
    return patience.PROMISED if put_off else ""


def _verdict(row: Resident, around: Around) -> str:
    """What the gate would say; whoever was written to long ago and asked for nothing needs no asking."""
    lately = row.last_unsolicited is not None and row.last_unsolicited > around.lately
    if not (lately or row.stopped or row.paused_until or row.owner != "bot"):
        return ""
    aside = around.aside.get(row.id, ())
    who, owner = set_aside.seen_without(_who(row), aside), set_aside.owner_without(row.owner, aside)
    verdict = patience.may_write(who, _gets_it(row, around), around.pace, owner=owner)
    return "" if isinstance(verdict, patience.Allowed) else verdict.why


def _gets_it(row: Resident, around: Around) -> datetime:
    hours = row.zone, row.writes_from, row.writes_until
    if (known := around.allowed.get(hours)) is None:
        known = around.allowed[hours] = patience.next_allowed(around.at, _who(row), around.pace)
    return known


def _who(row: Resident) -> Person:
    consent = None if row.consent is None else bool(row.consent)
    return Person(
        row.id, zone=row.zone, writes_from=row.writes_from, writes_until=row.writes_until, consent=consent,
        paused_until=moment(row.paused_until), stopped=bool(row.stopped),
        last_unsolicited=moment(row.last_unsolicited), last_heard=moment(row.heard_at),
    )  # fmt: skip
