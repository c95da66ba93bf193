"""Who a nudge would reach: everybody in a segment, sorted into who gets it and who is left out and why."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, func, or_, select, true

from flows.danger.in_doubt import AFTER_DANGER, in_doubt
from flows.following_up import patience, peace, set_aside
from flows.nudging.segments import Segment
from flows.programme import Pace
from flows.turn import Person
from flows.turn_json import conversation_from_json
from storage import follow_ups
from storage.columns import moment
from storage.knowing.somebody import SOMEBODY
from storage.nudging.recipients import (
    BLOCKED,
    NO_ADDRESS,
    PERSON,
    SHARED,
    Fate,
    Known,
    Raw,
    Recipient,
    Recipients,
    Resident,
    by_area_and_name,
    columns,
)
from storage.nudging.segment_sql import fits
from storage.nudging.standing_apart import standing
from storage.staff.area_list import used_areas
from storage.tables import activity, address, area, conversation, handoff, person

AFTER_A_LOSS = timedelta(days=60)
NOTHING: Mapping[int, Collection[str]] = MappingProxyType({})
OF_A_DOUBT = ('"worry"', '"doubt_left"', '"safety.')  # one of them stands in every conversation that is in doubt


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
    question of ours open, `used` the areas that have used support. `aside` is what staff set aside for each. `allowed`
    fills up with the first moments in hours, `fates` with each that somebody has.
    """

    at: datetime
    pace: Pace
    losses: Losses
    agreed: Mapping[int, Sequence[datetime]]
    peace: frozenset[int]
    handed: frozenset[int]
    asked: frozenset[int]
    used: frozenset[str]
    aside: Mapping[int, Collection[str]]
    allowed: dict[tuple[str, int, int], datetime] = field(default_factory=dict)
    fates: dict[Fate, Fate] = field(default_factory=dict)


def recipients(
    connection: Connection, segment: Segment, at: datetime, pace: Pace, aside: Mapping[int, Collection[str]] = NOTHING
) -> Recipients:
    """Everybody in the segment at that moment, areas that never used support first, with why each is left out."""
    around = _around(connection, None, at, pace, aside)
    known = Known(standing(connection, at), _areas(connection))
    rows = by_area_and_name(_fetched(connection, fits(segment.tree, at), at - pace.apart), known.areas)
    found = Recipients(rows, _fates(rows, around), known)
    return found.by(lambda fate: (bool(fate.why), fate.asked, not fate.never_used))


def count(connection: Connection, segment: Segment, at: datetime) -> int:
    """How many residents are in it at that moment, whether they would get anything or not."""
    return connection.scalar(_residents(func.count()).where(fits(segment.tree, at))) or 0


def named(
    connection: Connection, people: Collection[int], now: datetime, pace: Pace,
    aside: Mapping[int, Collection[str]] = NOTHING,
) -> Mapping[int, Recipient]:  # fmt: skip
    """Those residents by their number, with why they can't be written to now. Hours and the cap are for the gate."""
    rows = list(_fetched(connection, person.c.id.in_(people), now - pace.apart)) if people else []
    if not rows:
        return {}
    around = _around(connection, people, now, pace, aside)
    fates = [_fate(row, around, _left_out(row, around)) for row in map(Resident._make, rows)]
    return {each.person: each for each in Recipients(rows, fates, Known({}, _areas(connection)))}


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


def _areas(connection: Connection) -> Mapping[str, str]:
    return {row.id: row.name for row in connection.execute(select(area.c.id, area.c.name))}


def _residents(*columns: Any) -> Select[Any]:
    there = (
        person.join(conversation, conversation.c.person_id == person.c.id)
        .outerjoin(address, address.c.id == conversation.c.address_id)
        .outerjoin(area, area.c.id == person.c.area_id)
    )
    return select(*columns).select_from(there).where(person.c.role == "resident", SOMEBODY)


def _told_danger(now: datetime) -> ColumnElement[bool]:
    return exists().where(handoff.c.person_id == person.c.id, handoff.c.urgency == "safety", _recent(now))


def _recent(now: datetime) -> ColumnElement[bool]:
    return or_(handoff.c.closed_at.is_(None), handoff.c.closed_at > now - AFTER_DANGER)


def _fetched(connection: Connection, which: ColumnElement[bool], since: datetime) -> Sequence[Raw]:
    """As the bare driver gives them: plain tuples of plain values cost nothing to keep, however many."""
    cursor = connection.execute(_residents(*columns(since)).where(which)).cursor
    return cursor.fetchall() if cursor else ()


def _around(
    connection: Connection, people: Collection[int] | None, at: datetime, pace: Pace,
    aside: Mapping[int, Collection[str]],
) -> Around:  # fmt: skip
    """What is around these people, or everybody. Of a whole conversation only those are read that may hold it."""
    theirs, talking = (true() if people is None else of.c.person_id.in_(people) for of in (handoff, conversation))
    open_one = select(handoff.c.person_id).where(theirs, handoff.c.state.in_(("waiting", "taken")))
    told = connection.scalars(select(handoff.c.person_id).where(theirs, handoff.c.urgency == "safety", _recent(at)))
    states = select(conversation.c.person_id.label("id"), conversation.c.heard_at, conversation.c.state).where(talking)
    doubted = connection.execute(states.where(or_(*(conversation.c.state.contains(word) for word in OF_A_DOUBT))))
    doubts = [row.id for row in doubted if in_doubt(conversation_from_json(row.state), at)]
    lately = connection.execute(states.where(conversation.c.heard_at > at - peace.OFFER_STANDS))
    return Around(
        at, pace, recent_losses(connection, at), follow_ups.agreed(connection, people, near=(at, pace.apart)),
        frozenset((*told, *doubts)), frozenset(connection.scalars(open_one)),
        frozenset(row.id for row in lately if _is_asked(row, at)),
        frozenset(connection.scalars(used_areas())), aside,
    )  # fmt: skip


def _is_asked(row: Row[Any, Any, Any], at: datetime) -> bool:
    until = peace.asked_until(conversation_from_json(row.state), Person(row.id, last_heard=row.heard_at))
    return until is not None and until > at


def _fates(rows: Iterable[Raw], around: Around) -> list[Fate]:
    """What comes of it for each; whoever has nothing of their own around them shares it with everybody like them."""
    own = frozenset().union(
        around.agreed, around.peace, around.handed, around.asked, around.aside, around.losses.people
    )
    shared: dict[Raw, Fate] = {}
    found = []
    for raw in rows:
        fate = None if raw[PERSON] in own else shared.get(raw[SHARED])
        if fate is None:
            row = Resident._make(raw)
            fate = _fate(row, around, _left_out(row, around) or _verdict(row, around))
            if row.person not in own:
                shared[raw[SHARED]] = fate
        found.append(fate)
    return found


def _fate(row: Resident, around: Around, why: str) -> Fate:
    fate = Fate(why, _gets_it(row, around), row.person in around.asked, row.area not in around.used)
    return around.fates.setdefault(fate, fate)


def _left_out(row: Resident, around: Around) -> str:
    if not row.consent:
        return "hasn't said yet whether we may write" if row.consent is None else "asked not to be remembered"
    if not row.channel:
        return NO_ADDRESS
    if not row.reachable:
        return BLOCKED
    if row.person in around.peace or row.person in around.losses.people or row.area in around.losses.areas:
        return patience.PEACE
    aside, promised = around.aside.get(row.person, ()), around.agreed.get(row.person)
    if row.person in around.handed and "with_a_person" not in aside:
        return patience.WAITS_FOR_A_PERSON
    put_off = promised and "promised" not in aside and patience.in_the_way(_gets_it(row, around), promised, around.pace)
    return patience.PROMISED if put_off else ""


def _verdict(row: Resident, around: Around) -> str:
    """What the gate would say; whoever was written to long ago and asked for nothing needs no asking."""
    if not (row.lately or row.stopped or row.paused_until or row.owner != "bot"):
        return ""
    aside = around.aside.get(row.person, ())
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
        row.person, zone=row.zone, writes_from=row.writes_from, writes_until=row.writes_until, consent=consent,
        paused_until=moment(row.paused_until), stopped=bool(row.stopped),
        last_unsolicited=moment(row.lately), last_heard=moment(row.heard_at),
    )  # fmt: skip
