"""Who a nudge would reach: everybody in a segment, sorted into who gets it and who is left out and why."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, exists, func, or_, select

from flows.danger.in_doubt import AFTER_DANGER, in_doubt
from flows.following_up import patience, peace, set_aside
from flows.programme import Pace
from flows.turn import Person
from flows.turn_json import conversation_from_json
from storage import follow_ups
from storage.area_list import used_support
from storage.putting_right import is_settled
from storage.tables import activity, address, area, conversation, handoff, membership, need, person

WEEK = timedelta(weeks=1)
AFTER_A_LOSS = timedelta(days=60)
NOTHING: Mapping[int, Collection[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Segment:
    """Which residents. An empty field means any; `quiet_weeks` is the time since they were last heard."""

    phase: str = ""
    topic: str = ""
    region: str = ""
    area: str = ""
    adviser: str = ""
    cluster: str = ""
    quiet_weeks: int = 0
    never_used: bool = False

    def as_json(self) -> Mapping[str, Any]:
        """As it is stored."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Recipient:
    """
    One resident of a segment. `why` is empty for somebody who gets it, else why they are left out.

    `gets_it` is the first moment their own hours allow; `asked` says that a question of ours is open to them, so that
    it waits for their answer. `day` is the date of their area's that a series goes by.
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

    `aside` is what staff have set aside for each (`flows/following_up/set_aside.py`).
    """

    at: datetime
    pace: Pace
    losses: Losses
    agreed: Mapping[int, Sequence[datetime]]
    aside: Mapping[int, Collection[str]] = field(default_factory=dict)


def recipients(
    connection: Connection, segment: Segment, at: datetime, pace: Pace, aside: Mapping[int, Collection[str]] = NOTHING
) -> list[Recipient]:
    """Everybody in the segment at that moment, areas that never used support first, with why each is left out."""
    rows = connection.execute(_chosen(segment, at).where(*_conditions(segment, at))).all()
    around = _around(connection, rows, at, pace, aside)
    found = [_recipient(row, around, _left_out(row, around) or _verdict(row, around)) for row in rows]
    return sorted(found, key=lambda each: (bool(each.why), each.asked, not each.never_used, each.area_name, each.name))


def named(
    connection: Connection, people: Collection[int], now: datetime, pace: Pace,
    aside: Mapping[int, Collection[str]] = NOTHING,
) -> Mapping[int, Recipient]:  # fmt: skip
    """Those residents by their number, with why they can't be written to now. Hours and the cap are for the gate."""
    rows = connection.execute(_chosen(Segment(), now).where(person.c.id.in_(people))).all() if people else ()
    if not rows:
        return {}
    around = _around(connection, rows, now, pace, aside)
    return {row.id: _recipient(row, around, _left_out(row, around)) for row in rows}


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


def _chosen(segment: Segment, now: datetime) -> Select[Any]:
    used = used_support(person.c.area_id)
    open_one = handoff.c.person_id == person.c.id, handoff.c.state.in_(("waiting", "taken"))
    has_handoff = exists().where(*open_one).label("has_handoff")
    danger = _told_danger(now).label("danger")
    chosen = (
        select(
            person, area.c.name.label("area_name"), address.c.channel, address.c.reachable, conversation.c.heard_at,
            conversation.c.owner, conversation.c.state, used.label("used"), has_handoff, danger,
        )
        .select_from(
            person.join(conversation, conversation.c.person_id == person.c.id)
            .outerjoin(address, address.c.id == conversation.c.address_id)
            .outerjoin(area, area.c.id == person.c.area_id)
        )
        .where(person.c.role == "resident")
    )  # fmt: skip
    return chosen.where(~used) if segment.never_used else chosen


def _told_danger(now: datetime) -> ColumnElement[bool]:
    recent = or_(handoff.c.closed_at.is_(None), handoff.c.closed_at > now - AFTER_DANGER)
    return exists().where(handoff.c.person_id == person.c.id, handoff.c.urgency == "safety", recent)


def _conditions(segment: Segment, now: datetime) -> Sequence[Any]:
    wanted: list[Any] = []
    if segment.phase:
        wanted.append(area.c.phase == segment.phase)
    if segment.region:
        wanted.append(area.c.region == segment.region)
    if segment.area:
        wanted.append(area.c.id == segment.area)
    if segment.adviser:
        wanted.append(area.c.adviser == segment.adviser)
    if segment.topic:
        told = need.c.area_id == person.c.area_id, need.c.topic == segment.topic, need.c.state == "open"
        wanted.append(exists().where(and_(*told), ~is_settled(need.c.area_id, need.c.topic)))
    if segment.cluster:
        wanted.append(exists().where(membership.c.person_id == person.c.id, membership.c.cluster == segment.cluster))
    if segment.quiet_weeks:
        wanted.append(func.coalesce(conversation.c.heard_at, person.c.made_at) <= now - WEEK * segment.quiet_weeks)
    return wanted


def _recipient(row: Row[Any], around: Around, why: str) -> Recipient:
    asked = peace.asked_until(conversation_from_json(row.state), _who(row))
    return Recipient(
        row.id, row.name, row.area_id or "", row.area_name or "", row.channel or "", row.heard_at, not row.used, why,
        patience.next_allowed(around.at, _who(row), around.pace), asked is not None and asked > around.at,
    )  # fmt: skip


def _around(
    connection: Connection, rows: Sequence[Row[Any]], at: datetime, pace: Pace, aside: Mapping[int, Collection[str]]
) -> Around:
    people = {row.id for row in rows}
    return Around(at, pace, recent_losses(connection, at), follow_ups.agreed(connection, people), aside)


def _left_out(row: Row[Any], around: Around) -> str:
    if not row.consent:
        return "asked not to be remembered" if row.consent is False else "hasn't said yet whether we may write"
    if row.channel is None:
        return "has no address we can write to"
    if not row.reachable:
        return "can't be reached: blocked us or left"
    lost = row.id in around.losses.people or row.area_id in around.losses.areas
    if lost or row.danger or in_doubt(conversation_from_json(row.state), around.at):
        return patience.PEACE
    aside = around.aside.get(row.id, ())
    if row.has_handoff and "with_a_person" not in aside:
        return patience.WAITS_FOR_A_PERSON
    gets_it = patience.next_allowed(around.at, _who(row), around.pace)
    promised = patience.in_the_way(gets_it, around.agreed.get(row.id, ()), around.pace)
    return patience.PROMISED if promised and "promised" not in aside else ""


def _verdict(row: Row[Any], around: Around) -> str:
    aside, pace = around.aside.get(row.id, ()), around.pace
    who, owner = set_aside.seen_without(_who(row), aside), set_aside.owner_without(row.owner, aside)
    verdict = patience.may_write(who, patience.next_allowed(around.at, who, pace), pace, owner=owner)
    return "" if isinstance(verdict, patience.Allowed) else verdict.why


def _who(row: Row[Any]) -> Person:
    return Person(
        row.id, zone=row.zone, writes_from=row.writes_from, writes_until=row.writes_until, consent=row.consent,
        paused_until=row.paused_until, stopped=row.stopped, last_unsolicited=row.last_unsolicited,
        last_heard=row.heard_at,
    )  # fmt: skip
