"""Reading who has which place at an event, who waits, and who in other areas may be asked to talk."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, BindParameter, bindparam, func, select

from flows.together import HELD, OnAList, Peer, Taken
from storage.columns import moment
from storage.prepared import Prepared
from storage.tables import area, booking, introduction_ask, person, signal, strength, suggestion

Rows = Iterable[tuple[Any, ...]]
ME: BindParameter[int] = bindparam("me", None, BigInteger)
NOTHING = frozenset[str]()
_BEFORE = booking.alias("before")
_AHEAD = (
    select(func.count())
    .where(_BEFORE.c.gathering == booking.c.gathering, _BEFORE.c.state == "waiting", _BEFORE.c.at < booking.c.at)
    .scalar_subquery()
)
BOOKINGS = Prepared(
    select(booking.c.gathering, booking.c.state, booking.c.answer_by, _AHEAD)
    .where(booking.c.person_id == ME)
    .order_by(booking.c.id)
)
PEER_ASKS = Prepared(
    select(introduction_ask.c.id).where(introduction_ask.c.person_id == ME, introduction_ask.c.state == "asked")
)
PEERS = Prepared(
    select(person.c.id, person.c.area_id, area.c.region, area.c.phase)
    .join(area, area.c.id == person.c.area_id)
    .where(person.c.role == "resident", person.c.consent, person.c.may_be_asked, person.c.id != ME)
    .order_by(person.c.id)
)
SHOWN = Prepared(select(signal.c.area_id, signal.c.kind).union(select(strength.c.area_id, strength.c.kind)))
HELPED_WITH = Prepared(
    select(suggestion.c.area_id, suggestion.c.topic)
    .where(suggestion.c.helped == "yes", suggestion.c.area_id.is_not(None))
    .distinct()
)
TAKEN = Prepared(
    select(booking.c.gathering, booking.c.state, func.count()).group_by(booking.c.gathering, booking.c.state)
)


def lists(booked: Rows) -> tuple[OnAList, ...]:
    """What somebody would like a place at and has none yet."""
    return tuple(
        OnAList(name, state, ahead if state == "waiting" else 0, moment(until))
        for name, state, until, ahead in booked
        if state != "booked"
    )


def taken(counted: Rows) -> Mapping[str, Taken]:
    """For each gathering, how many places are taken and how many people wait."""
    counts: dict[str, dict[str, int]] = {}
    for name, state, many in counted:
        counts.setdefault(name, {})[state] = many
    return {
        name: Taken(sum(each.get(state, 0) for state in HELD), each.get("waiting", 0)) for name, each in counts.items()
    }


def peers(people: Rows, shown: Rows, helped: Rows, unanswered: Mapping[int, tuple[datetime, ...]]) -> tuple[Peer, ...]:
    """Everybody who may be asked: what their area's card shows, what helped there, what they left unanswered."""
    shows, helps = _by_area(shown), _by_area(helped)
    return tuple(
        Peer(
            number, home, region, shows.get(home, NOTHING), helps.get(home, NOTHING), phase, unanswered.get(number, ())
        )
        for number, home, region, phase in people
    )


def _by_area(rows: Rows) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for home, kind in rows:
        found.setdefault(home, set()).add(kind)
    return {home: frozenset(kinds) for home, kinds in found.items()}
