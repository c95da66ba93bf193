"""How long a segment of 100,000 residents takes to count and to preview; one fresh process; to var/bench.json."""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import Connection, insert

from content.load import load
from flows.nudging.segments import All, AnyOf, Condition, Not, Segment, plain
from flows.programme import Programme
from flows.turn import Conversation
from flows.turn_json import conversation_to_json
from storage import migrate
from storage.database import Database
from storage.nudging import seen, segments
from storage.nudging.plan import Plan
from storage.tables import address, area, conversation, follow_up, membership, need, person, suggestion
from tests.bench.kept import in_a_process_of_its_own, keep

PEOPLE, AREAS, DAYS = 100_000, 150, 730
NOW = datetime(2026, 1, 14, 11, tzinfo=UTC)
TEXT = "Hello {name}, the old library is open again. Would {area} like to hear how?"
MAY = {"count_s": 0.3, "preview_s": 1.0}
SAID = {"count_s": "counted in, s", "preview_s": "previewed in, s"}
FINE = Not(Condition("fine"))
SEGMENTS: dict[str, Segment] = {
    "everybody": Segment(),
    "a quiet region": plain(region="North East", quiet_weeks=6),
    "and, or, not": Segment(
        All((AnyOf((Condition("region", "London"), Condition("never_used"))), Condition("topic", "volunteers"), FINE))
    ),
    "no answer": Segment(All((Condition("silent"), Not(Condition("not_now", "4"))))),
}
Rows = Iterator[dict[str, Any]]


def fill(database: Database, programme: Programme) -> None:
    """Everybody, each with a conversation, a place, and some with a promise, a need, a cluster or an answer."""
    chance = random.Random(1)
    migrate.upgrade(database)
    phases, kept = [each.id for each in programme.phases], conversation_to_json(_talk())
    with database.write() as connection:
        for number in range(AREAS):
            region, phase = programme.regions[number % len(programme.regions)], phases[number % len(phases)]
            values = {"id": f"a{number}", "name": f"Area {number}", "region": region, "phase": phase, "odds": {}}
            connection.execute(insert(area).values(**values))
        _put(connection, person, (_person(each) for each in _everybody()))
        _put(connection, address, ({"id": each, "person_id": each, "channel": "web", "place": f"{each}",
                                    "reachable": each % 20 > 0} for each in _everybody()))  # fmt: skip
        heard = (NOW - timedelta(days=chance.randrange(DAYS)) for _ in _everybody())
        _put(connection, conversation, ({"person_id": each, "address_id": each, "state": kept, "heard_at": at}
                                        for each, at in zip(_everybody(), heard, strict=True)))  # fmt: skip
        _put(connection, follow_up, (_promise(each, chance) for each in _everybody()))
        _put(connection, follow_up, ({**_promise(each, chance), "about": "guide:y"} for each in _everybody()))
        _put(connection, membership, ({"person_id": each, "cluster": "tyne_to_tees", "at": NOW}
                                      for each in _everybody() if each % 9 == 0))  # fmt: skip
        _put(connection, need, ({"person_id": each, "area_id": f"a{each % AREAS}", "topic": "volunteers",
                                 "how": "said", "at": NOW} for each in _everybody() if each % 5 == 0))  # fmt: skip
        _put(connection, suggestion, ({"person_id": each, "area_id": f"a{each % AREAS}", "offer": "guide:x", "at": NOW,
                                       "topic": "volunteers", "reason": "", "made_by": "you",
                                       "answer": "yes" if each % AREAS < AREAS // 2 else "not_now"}
                                      for each in _everybody()))  # fmt: skip


def _everybody() -> range:
    return range(1, PEOPLE + 1)


def _talk() -> Conversation:
    answers = {
        "topic": "volunteers",
        "said": "nobody turns up to our meetings any more, and it wears me out",
        "round": "2",
    }
    return Conversation(step="menu.listening", answers=answers, version=9, last_words="I'm here when you want me. " * 9)


def _person(number: int) -> dict[str, Any]:
    wrote, made = NOW - timedelta(days=number % 60), NOW - timedelta(days=DAYS)
    return {
        "id": number, "name": f"Resident {number}", "area_id": f"a{number % AREAS}", "made_at": made,
        "consent": number % 11 > 0, "last_unsolicited": wrote if number % 2 else None, "stopped": number % 50 == 0,
    }  # fmt: skip


def _promise(number: int, chance: random.Random) -> dict[str, Any]:
    due = NOW + timedelta(days=chance.randrange(-DAYS, 60))
    asked, state = number % 3 == 0, "open" if due > NOW else "asked"
    answer = "" if state == "open" or asked else chance.choice(("well", "wall"))
    return {
        "person_id": number, "kind": "not_now" if number % 7 == 0 else "check_in", "about": "guide:x", "due_at": due,
        "promised_for": due, "made_at": NOW - timedelta(days=DAYS), "answer": answer,
        "state": "answered" if answer else state,
    }  # fmt: skip


def _put(connection: Connection, table: Any, rows: Rows) -> None:
    while chunk := list(islice(rows, 10_000)):
        connection.execute(insert(table), chunk)


def once(address_of_it: str) -> None:
    """Count and preview each segment in this process; print what the slowest took as JSON."""
    programme, database = load(), Database(address_of_it)
    found: dict[str, Any] = {}
    with database.read() as connection:
        for name, chosen in SEGMENTS.items():
            count = _seconds(lambda chosen=chosen: segments.count(connection, chosen, NOW))  # type: ignore[misc]
            plan = Plan(chosen, TEXT)
            previewed = _seconds(lambda plan=plan: seen.see(connection, plan, NOW, programme))  # type: ignore[misc]
            found[name] = {"people": segments.count(connection, chosen, NOW), "count_s": count, "preview_s": previewed}
    print(json.dumps(found))


def _seconds(act: Callable[[], object]) -> float:
    act()
    began = time.process_time()
    act()
    return time.process_time() - began


def main() -> None:
    """Fill, measure, print the table, write it down."""
    found = in_a_process_of_its_own("tests.bench.segmenting", fill)
    table = Table(
        "which", "people", *(f"{SAID[each]} (≤ {MAY[each]:g})" for each in MAY), title=f"{PEOPLE:,} residents"
    )
    for name, each in found.items():
        table.add_row(name, f"{each['people']:,}", *(f"{each[what]:.2f}" for what in MAY))
    Console().print(table)
    keep({"segments": {**found, "may": MAY, "busy": round(os.getloadavg()[0] / (os.cpu_count() or 1), 2)}})


if __name__ == "__main__":
    once(sys.argv[1]) if sys.argv[1:] else main()
