"""What staff do from a terminal or a cron job: export or forget one person, try again what failed."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Connection, Row

from bot.problems import StartError
from bot.web import links
from bot.web.logs import trace_of
from content.lessons import ears_of
from content.load import load
from flows.effects import EraseMe
from flows.turn import Conversation
from storage import failures, migrate, second_try
from storage import load as people
from storage.database import Database
from storage.knowing import privacy
from storage.load import Known
from storage.unit import Unit

WHERE_NUMBERS_ARE = "the staff console shows the numbers: on the card of an area, and under People"
MOST_DIGITS = 11
log = structlog.get_logger("bot.commands.staff_work")


def number(typed: str) -> int:
    """A person's number. Raises StartError for what can be none."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < MOST_DIGITS):
        raise StartError(f"{typed!r} is no person's number; write one such as 12: {WHERE_NUMBERS_ARE}")
    return int(typed)


def replay(database: Database, content: Path | None) -> Iterator[str]:
    """
    Once a fault is mended, let what failed by it be handled after all; a line on what came of it.

    What fails again stays for another time.
    """
    migrate.upgrade(database)
    programme = load(content)
    unit, results = Unit(programme, ears_of(programme)), Counter[str]()
    with database.read() as connection:
        waiting = failures.kept(connection)
    for row in waiting:
        results[_tried(database, unit, row)] += 1
    yield f"{results['answered']} answered, {results['over']} over already, {results['failed']} failed again."


def _tried(database: Database, unit: Unit, row: Row[Any]) -> str:
    try:
        with database.write() as connection:
            return "answered" if second_try.again(connection, unit, row, links.now_there(connection)) else "over"
    except Exception as error:
        log.error("failed again", error=type(error).__name__, trace=trace_of(error))
        return "failed"


def export(database: Database, person_id: int) -> str:
    """Everything kept about a person, as JSON. Raises StartError if there is nobody of that number."""
    migrate.upgrade(database)
    with database.read() as connection:
        _somebody(connection, person_id)
        return json.dumps(privacy.export(connection, person_id), ensure_ascii=False, indent=2)


def about(database: Database, person_id: int) -> str:
    """Which resident that is, to ask before they are erased: "Jean in Fernhill (resident)". Raises as `forget` does."""
    migrate.upgrade(database)
    with database.read() as connection:
        known = _resident(connection, person_id)
    where = f"in {known.card.name}" if known.card else "of no area yet"
    return f"{known.person.name or 'somebody without a name'} {where} (resident)"


def _somebody(connection: Connection, person_id: int) -> Known:
    known = people.by_person(connection, person_id)
    if known is None:
        raise StartError(f"there is nobody with the number {person_id}; {WHERE_NUMBERS_ARE}")
    return known


def _resident(connection: Connection, person_id: int) -> Known:
    known = _somebody(connection, person_id)
    who = known.person
    if who.role == "adviser":
        raise StartError(
            f"person {person_id} is {who.name}, an adviser, and only residents are erased; take them out of "
            "areas.yaml, and the next start lets them in no more"
        )
    if who.role != "resident":
        raise StartError(f"person {person_id} is {who.name}, who works here or did, and only residents are erased")
    return known


def forget(database: Database, content: Path | None, person_id: int) -> str:
    """Erase a resident; returns the receipt. Raises StartError if there is nobody of that number or they work here."""
    migrate.upgrade(database)
    with database.write() as connection:
        known = _resident(connection, person_id)
        programme = load(content)
        unit = Unit(programme, ears_of(programme))
        unit.do(connection, person_id, EraseMe(), links.now_there(connection))
        people.put_back(connection, person_id, Conversation(version=known.talk.version))
    return f"Person {person_id} has been erased. Counts stay, without their words."
