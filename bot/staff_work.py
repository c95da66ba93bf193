"""What staff do from a terminal or a cron job: nudge a group, export or forget one person."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Row

from bot.problems import StartError
from bot.web import links
from bot.web.logs import trace_of
from content.lessons import ears_of
from content.load import load
from flows.effects import EraseMe
from flows.following_up.nudge import unfit
from flows.turn import Conversation
from storage import failures, migrate, nudges, privacy, second_try, segments
from storage import load as people
from storage.database import Database
from storage.segments import Segment
from storage.unit import Unit

log = structlog.get_logger("bot.staff_work")


def nudge(database: Database, text: str, segment: Segment, *, send: bool) -> Iterator[str]:
    """
    Who would get what, who gets it once they have answered us, and who is left out and why, a line each.

    With `send` it is approved, to go at once.

    Raises StartError for a text that can't be sent.
    """
    if problem := unfit(text):
        raise StartError(problem)
    migrate.upgrade(database)
    with database.write() as connection:
        now = links.now_there(connection)
        for each in segments.recipients(connection, segment, now):
            if each.why:
                yield f"left out  {each.name or 'somebody'}, {each.area_name or 'no area'}: {each.why}"
            else:
                gets = "waits    " if each.asked else "gets it  "
                yield f"{gets} {each.name}, {each.area_name}, {each.channel}: {segments.fill(text, each)}"
        if send:
            number = nudges.write(connection, text, segment, now, 0, now)
            told = nudges.approve(connection, number, 0, now)
            gets = f"{told['waiting']} get it, each in their own hours"
            yield f"Nudge {number} is approved: {gets}; {told['left_out']} are left out."


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
        if people.by_person(connection, person_id) is None:
            raise StartError(f"there is nobody with the number {person_id}; the staff console shows the numbers")
        return json.dumps(privacy.export(connection, person_id), ensure_ascii=False, indent=2)


def forget(database: Database, content: Path | None, person_id: int) -> str:
    """Erase a person; returns the receipt. Raises StartError if there is nobody of that number."""
    migrate.upgrade(database)
    with database.write() as connection:
        known = people.by_person(connection, person_id)
        if known is None or known.person.role != "resident":
            raise StartError(f"there is no resident with the number {person_id}; the staff console shows the numbers")
        programme = load(content)
        unit = Unit(programme, ears_of(programme))
        unit.do(connection, person_id, EraseMe(), links.now_there(connection))
        people.put_back(connection, person_id, Conversation(version=known.talk.version))
    return f"Person {person_id} has been erased. Counts stay, without their words."
