"""The people who work here, for signing in and for links."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from flows.turn import Person
from storage import load
from storage.at_work import passes
from storage.tables import address, message, person

WORKING = ("adviser", "staff")


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who can sign in: an adviser or a member of staff."""

    id: int
    name: str
    role: str


def everybody(connection: Connection) -> list[Colleague]:
    """All advisers and staff, advisers first."""
    rows = connection.execute(
        select(person.c.id, person.c.name, person.c.role).where(person.c.role.in_(WORKING)).order_by(
            person.c.role, person.c.id
        )
    )  # fmt: skip
    return [Colleague(row.id, row.name, row.role) for row in rows]


def by_name(connection: Connection, name: str) -> list[Colleague]:
    """Those whose name, first name or adviser id is that, whatever the capitals."""
    wanted = name.casefold().strip()
    return [
        each
        for each in everybody(connection)
        if wanted in (each.name.casefold(), each.name.casefold().split(" ")[0], _adviser_id(connection, each.id))
    ]


def link(connection: Connection, person_id: int, now: datetime) -> str:
    """The path of a new one-time sign-in link for this person."""
    return f"/sign-in/{passes.make(connection, person_id, 'sign_in', now)}"


def signed_in(connection: Connection, person_id: int, session: int) -> Person | None:
    """That adviser or member of staff, if they have not been signed out of that session since."""
    return working(connection, person_id) if session_of(connection, person_id) == session else None


def session_of(connection: Connection, person_id: int) -> int:
    """The number of the session that signing in now belongs to; 0 for nobody."""
    return connection.scalar(select(person.c.session).where(person.c.id == person_id)) or 0


def sign_out(connection: Connection, person_id: int) -> None:
    """End every session of theirs, in whichever browser: they are signed in nowhere until they use a new link."""
    ended = {"session": person.c.session + 1, "here_at": None}
    connection.execute(update(person).where(person.c.id == person_id).values(ended))


def here(connection: Connection, person_id: int, now: datetime) -> None:
    """They are on a page of ours, signed in: what is theirs reaches them there."""
    connection.execute(update(person).where(person.c.id == person_id).values(here_at=now))


def last_here(connection: Connection, person_id: int) -> datetime | None:
    """When they last were on a page of ours; None since they signed out."""
    found: datetime | None = connection.scalar(select(person.c.here_at).where(person.c.id == person_id))
    return found


def working(connection: Connection, person_id: int) -> Person | None:
    """That person, if they still are an adviser or staff."""
    known = load.by_person(connection, person_id)
    return known.person if known and known.person.role in WORKING else None


def places(connection: Connection, channel: str, role: str) -> list[str]:
    """Where people of this role are reached on that channel."""
    theirs = select(address.c.place).join(person, person.c.id == address.c.person_id)
    return list(connection.scalars(theirs.where(address.c.channel == channel, person.c.role == role)))


def oldest_unsent(connection: Connection, now: datetime) -> datetime | None:
    """Since when the oldest message that should have gone out has been waiting."""
    ready = message.c.not_before.is_(None) | (message.c.not_before <= now)
    waiting = message.c.state.in_(("waiting", "leased")) & message.c.lane.is_not(None)
    found: datetime | None = connection.scalar(select(func.min(message.c.at)).where(waiting, ready))
    return found


def _adviser_id(connection: Connection, person_id: int) -> str:
    return connection.scalar(select(person.c.adviser).where(person.c.id == person_id)) or "-"
