"""
Messages on their way out: rows that are leased, sent once, retried with patience, given up loudly.

At least once: a row leased by a process that died is sent again when its lease runs out. A send whose outcome is
unknown (it may have arrived) is not repeated, but marked so that staff see it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from flows.effects import Button, Say
from storage.columns import to_millis
from storage.prepared import Prepared
from storage.tables import LANES, address, message

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
LEASE = timedelta(seconds=60)
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(hours=1)
SOMEBODY_WAITS = {"urgent": timedelta(seconds=30), "reply": timedelta(seconds=30)}  # the longest wait of these lanes
MOST_TRIES = 12
PATIENCE = timedelta(days=1)
WRITTEN = ("person_id", "direction", "channel", "kind", "text", "extra", "at", "lane", "state", "address_id",
           "lease_until", "tries")  # fmt: skip
PUT = Prepared(insert(message).values({name: bindparam(name, None) for name in WRITTEN}).returning(message.c.id))
SENT = Prepared(
    update(message)
    .where(message.c.id == bindparam("which", None, BigInteger), message.c.state == "leased")
    .values(state="sent", sent_at=bindparam("sent_at", None), external_id=bindparam("sent_as", None), lease_until=None)
)
STATE = Prepared(select(message.c.state).where(message.c.id == bindparam("which", None, BigInteger)))
MAY_HAVE_ARRIVED = "may have arrived: "
"""How the problem of a message begins that is tried again although one try of it may have arrived."""
LANE_NAMES = {number: name for name, number in LANES.items()}


@dataclass(frozen=True, slots=True)
class Outgoing:
    """
    One leased message: who it goes to and where, what it says, which question its buttons belong to.

    One that `changes` another is to take its place (`storage/sending/cards.py`); one `under` another replies to it.
    """

    id: int
    person: int
    address: int
    channel: str
    place: str
    text: str
    buttons: tuple[Button, ...]
    guide: str
    step: str
    version: int
    lane: str
    written: datetime
    tries: int = 0
    document: str = ""
    picture: str = ""
    changes: int = 0
    files: tuple[str, ...] = ()
    under: int = 0


@dataclass(frozen=True, slots=True)
class To:
    """Where one message goes."""

    person: int
    address: int
    channel: str
    place: str


def put(
    connection: Connection, to: To, say: Say, *, step: str, version: int, lane: str, now: datetime, **belongs: int
) -> Outgoing:
    """
    Write a message into the outbox, already leased to this process: it is sent as soon as the turn is committed.

    What it `belongs` to, by number: the handoff that it tells an adviser of (erased with its resident), or in which an
    adviser said it to the resident; the follow_up that has come due; the message it goes `under`.
    """
    seldom = {"spoken": say.spoken, "document": say.document, "picture": say.picture, "files": say.files}
    extra = {"buttons": [[each.label, each.key, each.standing] for each in say.buttons], "guide": say.guide, **belongs,
             "step": step, "version": version, **{name: each for name, each in seldom.items() if each}}  # fmt: skip
    made = PUT.run(
        connection, person_id=to.person, direction="out", channel=to.channel, kind="say", text=say.text,
        extra=_ENCODE(extra), at=to_millis(now), lane=LANES[lane],
        state="leased", address_id=to.address, lease_until=to_millis(now + LEASE), tries=0,
    ).fetchone()  # fmt: skip
    return Outgoing(made[0], to.person, to.address, to.channel, to.place, say.text, say.buttons, say.guide, step,
                    version, lane, now, document=say.document, picture=say.picture, files=say.files,
                    under=belongs.get("under", 0))  # fmt: skip


def put_change(connection: Connection, to: To, say: Say, message_id: int, now: datetime) -> Outgoing:
    """Write down, leased as well, that a message which went out, or will have before this, is to be changed."""
    extra = {"changes": message_id, "buttons": [[each.label, each.key, each.standing] for each in say.buttons]}
    made = PUT.run(
        connection, person_id=to.person, direction="fix", channel=to.channel, kind="change", text=say.text,
        extra=_ENCODE(extra), at=to_millis(now), lane=LANES["reply"],
        state="leased", address_id=to.address, lease_until=to_millis(now + LEASE), tries=0,
    ).fetchone()  # fmt: skip
    return Outgoing(made[0], to.person, to.address, to.channel, to.place, say.text, say.buttons, "", "", 0, "reply",
                    now, changes=message_id)  # fmt: skip


def lease(connection: Connection, now: datetime, limit: int = 64) -> list[Outgoing]:
    """
    Take up to `limit` messages that are due, most urgent lane first, for `LEASE`.

    Never one whose address has an earlier message, of its lane or a more urgent one, that can't be taken with it: order
    is kept.
    """
    earlier = message.alias()
    blocked = exists().where(
        earlier.c.address_id == message.c.address_id,
        earlier.c.state.in_(("waiting", "leased")),
        earlier.c.lane <= message.c.lane,
        earlier.c.id < message.c.id,
        ~_due(now, earlier),
    )
    rows = connection.execute(
        select(message, address.c.place)
        .join(address, address.c.id == message.c.address_id)
        .where(_due(now), address.c.reachable, ~blocked)
        .order_by(message.c.lane, message.c.id)
        .limit(limit)
    ).all()
    return [_as_outgoing(row) for row in rows if _take(connection, row.id, now)]


def mark_sent(connection: Connection, ids: Iterable[int], now: datetime, sent_as: str = "") -> None:
    """They went out, and that is how their platform knows them."""
    SENT.run_many(connection, [{"which": each, "sent_at": to_millis(now), "sent_as": sent_as} for each in ids])


def mark_unknown(connection: Connection, message_id: int, problem: str) -> None:
    """It may have arrived or not; it is not repeated, and staff can see it."""
    _set(connection, message_id, state="unknown", problem=problem, lease_until=None)


def give_up(connection: Connection, message_id: int, problem: str) -> None:
    """It can't be sent; staff can see why."""
    _set(connection, message_id, state="failed", problem=problem, lease_until=None)


def next_due(connection: Connection, after: datetime) -> datetime | None:
    """When the next message that waits for its moment may leave, after then; not one that is only tried again."""
    waits = message.c.state == "waiting", message.c.tries == 0, message.c.not_before > after
    moment: datetime | None = connection.scalar(select(func.min(message.c.not_before)).where(*waits))
    return moment


def put_off(connection: Connection, message_id: int, until: datetime, problem: str = "", *, tried: bool = True) -> None:
    """Try again then. Not `tried`: it waits for its moment, and what was tried before no longer counts."""
    tries = func.coalesce(message.c.tries, 0) + 1 if tried else 0
    _set(connection, message_id, state="waiting", not_before=until, problem=problem, lease_until=None, tries=tries)


def hand_back(connection: Connection, ids: Iterable[int], now: datetime) -> None:
    """Not tried after all: whoever sweeps next may take them."""
    chosen = update(message).where(message.c.id.in_(list(ids)), message.c.state == "leased")
    connection.execute(chosen.values(state="waiting", not_before=now, lease_until=None))


def hasten(connection: Connection, now: datetime, *, channel: str = "", address_id: int = 0) -> None:
    """What waits for another try (there, if a place is named) is due now; a wait that was asked of us is kept to."""
    waits = message.c.state == "waiting", message.c.tries > 0, message.c.not_before > now
    there = (message.c.channel == channel,) if channel else (message.c.address_id == address_id,) if address_id else ()
    connection.execute(update(message).where(*waits, *there).values(not_before=now))


def still_ours(connection: Connection, message_id: int) -> bool:
    """Whether a message we leased is still to be sent: staff may have stopped its nudge meanwhile."""
    return bool((STATE.run(connection, which=message_id).fetchone() or ("",))[0] == "leased")


def drop(connection: Connection, message_id: int, why: str) -> None:
    """It no longer makes sense to send it."""
    _set(connection, message_id, state="dropped", problem=why, lease_until=None)


def wait_after(tries: int, lane: str, chance: float) -> timedelta:
    """
    How long to wait after so many tries: doubling from 2 seconds, times 0.5 to 1 by `chance` (0 to 1).

    At most half a minute for what somebody waits for, an hour for the rest.
    """
    longest = SOMEBODY_WAITS.get(lane, LONGEST_WAIT)
    doubled: timedelta = min(FIRST_WAIT * 2 ** min(tries, MOST_TRIES), longest)
    return doubled * (0.5 + chance / 2)


def is_hopeless(outgoing: Outgoing, now: datetime) -> bool:
    """Whether it was tried often enough and for long enough to be given up."""
    return outgoing.tries >= MOST_TRIES and now - outgoing.written > PATIENCE


def release_all(connection: Connection) -> int:
    """Let go of every lease; for an embedded database at start, when nobody else can be sending. Returns how many."""
    freed = update(message).where(message.c.state == "leased").values(state="waiting", lease_until=None)
    return connection.execute(freed).rowcount


def cannot_reach(connection: Connection, address_id: int, why: str) -> Sequence[int]:
    """The person blocked us there: nothing more is tried until they write again. Returns what was given up by it."""
    connection.execute(update(address).where(address.c.id == address_id).values(reachable=False))
    waiting = and_(message.c.address_id == address_id, message.c.state.in_(("waiting", "leased")))
    lost = connection.scalars(select(message.c.id).where(waiting)).all()
    connection.execute(update(message).where(waiting).values(state="failed", problem=why, lease_until=None))
    return lost


def moved(connection: Connection, address_id: int, place: str) -> None:
    """Their chat has another place now."""
    connection.execute(update(address).where(address.c.id == address_id).values(place=place))


def _due(now: datetime, of: FromClause = message) -> ColumnElement[bool]:
    ready = and_(of.c.state == "waiting", or_(of.c.not_before.is_(None), of.c.not_before <= now))
    return or_(ready, and_(of.c.state == "leased", of.c.lease_until <= now))


def _take(connection: Connection, message_id: int, now: datetime) -> bool:
    taken = update(message).where(message.c.id == message_id, _due(now))
    return connection.execute(taken.values(state="leased", lease_until=now + LEASE)).rowcount == 1


def _set(connection: Connection, message_id: int, **values: Any) -> None:
    connection.execute(update(message).where(message.c.id == message_id).values(**values))


def _as_outgoing(row: Any) -> Outgoing:
    kept = (row.extra or {}).get
    buttons = tuple(Button(label, key, standing) for label, key, standing in kept("buttons", ()))
    return Outgoing(
        row.id, row.person_id, row.address_id, row.channel, row.place, row.text or "", buttons, kept("guide", ""),
        kept("step", ""), kept("version", 0), LANE_NAMES[row.lane], row.at, row.tries or 0, kept("document", ""),
        kept("picture", ""), kept("changes", 0), tuple(kept("files", ())), kept("under", 0),
    )  # fmt: skip
