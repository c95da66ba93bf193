"""Follow-ups that have come due: sent, moved to an allowed hour, or closed with a reason that staff can see."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, Connection, bindparam, exists, func, select, true, union_all, update

from flows.events import FollowUpDue
from flows.following_up import patience
from storage.columns import BEFORE_ALL, Instant, moment, to_millis
from storage.incoming import Incoming
from storage.ledger import Ledger
from storage.prepared import Prepared
from storage.tables import LANES, address, conversation, follow_up, message, person

BATCH = 500
LONGEST_HOLIDAY = timedelta(days=14)  # longer than any row of days on which nobody is written to
# Who blocked us is promised nothing new, and what was promised waits until they are back.
_unreachable = exists().where(
    conversation.c.person_id == follow_up.c.person_id,
    address.c.id == conversation.c.address_id,
    address.c.reachable.is_(False),
)
_who = bindparam("who", None, BigInteger)
_held_until = func.coalesce(message.c.not_before, message.c.at, type_=Instant)
_open_ones = follow_up.c.state == "open", follow_up.c.attempt == 1
_held_ones = message.c.lane == LANES["follow_up"], message.c.state == "waiting"
AGREED_WITH = Prepared(
    union_all(
        select(follow_up.c.due_at).where(follow_up.c.person_id == _who, *_open_ones),
        select(_held_until).where(message.c.person_id == _who, *_held_ones),
    )
)
COUNT = Prepared(update(person).where(person.c.id == _who).values(last_unsolicited=bindparam("at", None)))


def due(connection: Connection, now: datetime) -> Sequence[Incoming]:
    """Every follow-up that has come due, as events for the people they were promised to and who can be reached."""
    rows = connection.execute(
        select(follow_up)
        .where(follow_up.c.state == "open", follow_up.c.due_at <= now, ~_unreachable)
        .order_by(follow_up.c.due_at)
        .limit(BATCH)
    )
    return [
        Incoming(
            "timer",
            f"follow-up:{row.id}:{int(row.due_at.timestamp())}",
            "",
            FollowUpDue(row.id, row.kind, row.about, row.attempt, row.note),
            now,
            person=row.person_id,
        )
        for row in rows
    ]


def next_due(connection: Connection, after: datetime = BEFORE_ALL) -> datetime | None:
    """When the next follow-up comes due after then, or None."""
    opens = select(follow_up.c.due_at).where(follow_up.c.state == "open", follow_up.c.due_at > after, ~_unreachable)
    return connection.scalar(opens.order_by(follow_up.c.due_at).limit(1))


def agreed(
    connection: Connection, people: Collection[int] | None, near: tuple[datetime, timedelta]
) -> Mapping[int, Sequence[datetime]]:
    """
    The days on which each of these (None: anybody) was told that they'd hear from us, also where that still waits.

    Only those so near to a moment, or to the first moment after it that anybody's hours and holidays allow. What is
    only asked again after a silence was told to nobody, and isn't among them.
    """
    first, last = _around(near)
    theirs, held_up = (true() if people is None else of.c.person_id.in_(people) for of in (follow_up, message))
    promised, waiting = (theirs, *_open_ones), (held_up, *_held_ones)
    found: dict[int, list[datetime]] = {}
    for each in (
        select(follow_up.c.person_id, follow_up.c.due_at).where(*promised, follow_up.c.due_at.between(first, last)),
        select(message.c.person_id, _held_until).where(*waiting, _held_until.between(first, last)),
    ):
        for who, due_at in connection.execute(each):
            found.setdefault(who, []).append(due_at)
    return found


def agreed_with(connection: Connection, person_id: int, near: tuple[datetime, timedelta]) -> Sequence[datetime]:
    """The same of one person, as it is asked for each of many at the moment of sending."""
    first, last = _around(near)
    days = (moment(at) for (at,) in AGREED_WITH.run(connection, who=person_id))
    return [day for day in days if day and first <= day <= last]


def gate(ledger: Ledger, event: FollowUpDue, verdict: patience.Allowed | patience.NotBefore | patience.Never) -> bool:
    """Whether this follow-up is asked now. If not, it has been moved or closed, with the reason."""
    row = ledger.connection.execute(select(follow_up).where(follow_up.c.id == event.follow_up)).first()
    if row is None or row.state != "open":
        return False
    match verdict:
        case patience.Never(why):
            _set(ledger, event, state="closed", why=why)
            return False
        case patience.NotBefore(at, why):
            return _moved(ledger, event, at, why)
        case patience.Allowed():
            return _asked(ledger, event, row.due_at)


def _moved(ledger: Ledger, event: FollowUpDue, at: datetime, why: str) -> bool:
    _set(ledger, event, due_at=at, why=why)
    return False


def _asked(ledger: Ledger, event: FollowUpDue, due_at: datetime) -> bool:
    lateness = patience.late(event.kind, due_at, ledger.now)
    if lateness == "close":
        _set(ledger, event, state="closed", why=patience.TOO_LATE)
        ledger.note("follow_up_too_late", kind=event.kind)
        return False
    _set(ledger, event, state="asked")
    unsolicited(ledger)
    return True


def unsolicited(ledger: Ledger) -> None:
    """They are about to be sent something unasked: the next one waits a week."""
    count_unsolicited(ledger.connection, ledger.who.id, ledger.now)
    ledger.know(last_unsolicited=ledger.now)


def count_unsolicited(connection: Connection, person_id: int, now: datetime) -> None:
    """The week until the next one begins now: when it is written, and anew when it goes out."""
    COUNT.run(connection, who=person_id, at=to_millis(now))


def _around(near: tuple[datetime, timedelta]) -> tuple[datetime, datetime]:
    at, apart = near
    return at - apart, at + apart + LONGEST_HOLIDAY


def _set(ledger: Ledger, event: FollowUpDue, **values: object) -> None:
    ledger.connection.execute(update(follow_up).where(follow_up.c.id == event.follow_up).values(**values))
