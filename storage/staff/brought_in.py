"""People brought in from a table: put in together, invited, and taken out together while nothing has come of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, select, update

from flows.turn import Conversation
from flows.turn_json import conversation_to_json
from storage.at_work import passes
from storage.seed import DESK
from storage.tables import activity, address, area, brought_in, conversation, pass_link, person

UNDO_WITHIN = timedelta(hours=1)
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be put in: a resident of an area, or a member of staff."""

    name: str
    role: str
    area: str = ""


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody who is there already, for telling who is."""

    name: str
    role: str
    area: str


@dataclass(frozen=True, slots=True)
class Batch:
    """People who were brought in together: from which file, by whom, how many, and how many have come since."""

    id: int
    file: str
    by: str
    at: datetime
    people: int
    came: int
    undone: bool

    def can_be_undone(self, now: datetime) -> bool:
        """Whether it is less than an hour old and nobody has come yet."""
        return not self.undone and not self.came and now - self.at <= UNDO_WITHIN


@dataclass(frozen=True, slots=True)
class Invited:
    """A resident's invitation, good once and for 7 days."""

    name: str
    area: str
    secret: str


def everybody(connection: Connection) -> list[Someone]:
    """Everybody with a name."""
    known = select(person.c.name, person.c.role, person.c.area_id).where(person.c.name != "")
    return [Someone(row.name, row.role, row.area_id or "") for row in connection.execute(known)]


def put_in(connection: Connection, people: Sequence[Newcomer], file: str, by: str, now: datetime) -> Iterator[int]:
    """Put them in, some at a time; yields how many are in. Nobody has agreed to anything: that is theirs to do."""
    made = connection.execute(insert(brought_in).values(file=file[:200], by=by, at=now)).inserted_primary_key
    assert made is not None
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        rows = [_row(each, int(made[0]), now) for each in some]
        wanted = insert(person).returning(person.c.id, sort_by_parameter_order=True)
        numbers = connection.scalars(wanted, rows).all()
        talks = [_talk(number, each) for number, each in zip(numbers, some, strict=True)]
        connection.execute(insert(conversation), talks)
        yield start + len(some)
    _note(connection, "brought_in", now, number=int(made[0]), by=by, people=len(people))


def lately(connection: Connection, limit: int = 5) -> list[Batch]:
    """What was brought in last, the newest first."""
    newest = select(brought_in).order_by(brought_in.c.id.desc()).limit(limit)
    return [_batch(connection, row) for row in connection.execute(newest).all()]


def undo(connection: Connection, number: int, by: str, now: datetime) -> bool:
    """Take them all out again; False, and nothing is changed, if an hour is over or somebody has come since."""
    row = connection.execute(select(brought_in).where(brought_in.c.id == number)).first()
    if row is None or not _batch(connection, row).can_be_undone(now):
        return False
    theirs = select(person.c.id).where(person.c.brought_in == number)
    connection.execute(delete(pass_link).where(pass_link.c.person_id.in_(theirs)))
    connection.execute(delete(person).where(person.c.brought_in == number))
    connection.execute(update(brought_in).where(brought_in.c.id == number).values(undone_at=now))
    _note(connection, "brought_in_undone", now, number=number, by=by)
    return True


def invite(connection: Connection, number: int, now: datetime) -> list[Invited]:
    """A new invitation for each resident of these who hasn't come yet; any they had before lets nobody in."""
    waiting = person.c.brought_in == number, person.c.role == "resident", ~_came
    theirs = select(person.c.id, person.c.name, area.c.name.label("area")).outerjoin(
        area, area.c.id == person.c.area_id
    )
    rows = connection.execute(theirs.where(*waiting).order_by(person.c.id)).all()
    connection.execute(delete(pass_link).where(pass_link.c.person_id.in_(select(person.c.id).where(*waiting))))
    connection.execute(update(person).where(*waiting).values(made_at=now))
    return [Invited(row.name, row.area or "", passes.make(connection, row.id, "join", now)) for row in rows]


def forget_who_never_came(connection: Connection, now: datetime) -> int:
    """Take out residents who were brought in and haven't come a week after they were last invited; how many."""
    over = person.c.brought_in.is_not(None), person.c.made_at < now - passes.GOOD_FOR["join"]
    never = select(person.c.id).where(*over, person.c.role == "resident", ~_came)
    connection.execute(delete(pass_link).where(pass_link.c.person_id.in_(never)))
    return connection.execute(delete(person).where(person.c.id.in_(never))).rowcount


_HAS_A_PLACE = exists().where(address.c.person_id == person.c.id)
_SIGNED_IN = exists().where(pass_link.c.person_id == person.c.id, pass_link.c.used_at.is_not(None))
_came = _HAS_A_PLACE | _SIGNED_IN


def _batch(connection: Connection, row: Any) -> Batch:
    theirs = select(func.count()).select_from(person).where(person.c.brought_in == row.id)
    people, came = connection.scalar(theirs) or 0, connection.scalar(theirs.where(_came)) or 0
    return Batch(row.id, row.file, row.by, row.at, people, came, row.undone_at is not None)


def _row(each: Newcomer, number: int, now: datetime) -> dict[str, Any]:
    return {"name": each.name, "role": each.role, "area_id": each.area or None, "brought_in": number, "made_at": now}


def _talk(number: int, each: Newcomer) -> dict[str, Any]:
    talk = DESK if each.role == "staff" else Conversation()
    return {"person_id": number, "state": conversation_to_json(talk)}


def _note(connection: Connection, kind: str, now: datetime, **detail: object) -> None:
    connection.execute(insert(activity).values(kind=kind, detail=detail, at=now))
