"""Putting a programme's areas and people into the database, and bringing them up to date when content changes."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from flows.programme import Programme
from flows.turn import Conversation, Owner
from flows.turn_json import conversation_to_json
from flows.wording import capital
from storage.at_work import retiring
from storage.tables import area, conversation, person

DESK = Conversation(step="desk.home")


def bring_in(connection: Connection, programme: Programme, now: datetime) -> None:
    """
    Areas, advisers and one member of staff as content has them. What residents have told stays as it is.

    Whoever content no longer names is retired.
    """
    _areas(connection, programme)
    _advisers(connection, programme, now)
    retiring.retire_the_gone(connection, programme)
    if connection.execute(select(person.c.id).where(person.c.role == "staff")).first() is None:
        add_person(connection, now, role="staff", name=capital(programme.about.team.removeprefix("the ")))


def add_person(connection: Connection, now: datetime, talk: Conversation = DESK, **values: Any) -> int:
    """A person with an empty conversation; returns their id."""
    made = connection.execute(insert(person).values(made_at=now, **values)).inserted_primary_key
    assert made is not None
    state = conversation_to_json(talk)
    connection.execute(insert(conversation).values(person_id=made[0], state=state))
    return int(made[0])


def hand_over(connection: Connection, person_id: int, owner: Owner, handoff_id: int) -> None:
    """That person's conversation waits for somebody, or an adviser has it."""
    talk = Conversation(step="handoff.waiting", owner=owner, handoff=handoff_id)
    values = {"state": conversation_to_json(talk), "owner": owner}
    connection.execute(update(conversation).where(conversation.c.person_id == person_id).values(**values))


def _areas(connection: Connection, programme: Programme) -> None:
    kept = select(area.c.id, area.c.name, area.c.region, area.c.adviser, area.c.lto)
    known = {each.id: each for each in connection.execute(kept)}
    odds = {phase.id: phase.prior for phase in programme.phases}
    for each in programme.areas:
        values = {"name": each.name, "region": each.region, "adviser": each.adviser, "lto": each.lto}
        if each.id not in known:
            connection.execute(insert(area).values(id=each.id, odds=odds, **values))
        elif known[each.id]._asdict() != {"id": each.id, **values}:
            connection.execute(update(area).where(area.c.id == each.id).values(**values))


def _advisers(connection: Connection, programme: Programme, now: datetime) -> None:
    theirs = select(person.c.adviser, person.c.name, person.c.duty, person.c.role).where(person.c.adviser != "")
    known = {each.adviser: each for each in connection.execute(theirs)}
    for each in programme.advisers:
        values: dict[str, Any] = {"name": each.name, "duty": each.duty, "role": "adviser"}
        if each.id not in known:
            add_person(connection, now, adviser=each.id, zone=programme.zone, consent=True, **values)
        elif known[each.id]._asdict() != {"adviser": each.id, **values}:
            connection.execute(update(person).where(person.c.adviser == each.id).values(**values))
