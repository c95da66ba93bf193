"""How long a review of a million lines of the journal takes, and what memory; one fresh process; to var/bench.json."""

import json
import os
import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert

from content.load import load
from flows.programme import Programme
from flows.reviewing.months import period
from storage import migrate, seed
from storage.database import Database
from storage.knowing.phases import moved
from storage.review.building import review
from storage.tables import activity, area
from tests.bench.hearing import QUIET
from tests.bench.kept import in_a_process_of_its_own, keep
from tests.bench.once_heard import MEGABYTE

LINES, PEOPLE, DAYS, AREAS = 1_000_000, 20_000, 730, 150
START, NOW = datetime(2024, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
MAY = {"seconds": 10.0, "memory_mb": 300.0}
SAID = {"seconds": "built in, s", "memory_mb": "memory at most, MB"}


def lines(programme: Programme, chance: random.Random) -> Iterator[dict[str, Any]]:
    """A journal of two years, of the kinds that there are most of."""
    offers = [f"guide:{each.id}" for each in programme.guides] + [f"cluster:{each.id}" for each in programme.clusters]
    topics, signals = [each.id for each in programme.topics], [each.id for each in programme.signals]
    makes = (
        lambda: ("need", {"topic": chance.choice(topics), "how": "said"}),
        lambda: ("suggested", {"offer": chance.choice(offers), "topic": "planning", "by": "you"}),
        lambda: ("answered", {"offer": chance.choice(offers), "answer": chance.choice(("yes", "not_now", "more"))}),
        lambda: ("check_in", {"answer": "well", "about": chance.choice(offers)}),
        lambda: ("helped", {"offer": chance.choice(offers), "helped": chance.choice(("yes", "no"))}),
        lambda: ("signal", {"kind": chance.choice(signals)}),
    )
    for _ in range(LINES):
        kind, detail = chance.choice(makes)()
        who = chance.randrange(PEOPLE)
        at = START + timedelta(seconds=chance.randrange(DAYS * 24 * 60 * 60))
        yield {"kind": kind, "detail": detail, "area_id": f"a{who % AREAS}", "person_id": who + 1, "at": at}


def fill(database: Database, programme: Programme) -> None:
    """Put it all into a database of its own."""
    chance = random.Random(1)
    migrate.upgrade(database)
    with database.write() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        phases = [each.id for each in programme.phases]
        for number in range(AREAS):
            region, phase = programme.regions[number % len(programme.regions)], phases[number % len(phases)]
            values = {"id": f"a{number}", "name": f"Area {number}", "region": region, "phase": phase, "odds": {}}
            connection.execute(insert(area).values(**values))
            moved(connection, f"a{number}", phase, START)
        for number in range(PEOPLE):
            seed.add_person(connection, START, area_id=f"a{number % AREAS}", consent=True)
        rows = lines(programme, chance)
        while chunk := [each for each, _ in zip(rows, range(10_000), strict=False)]:
            connection.execute(insert(activity), chunk)


def once(address: str) -> None:
    """Build the review in this process; print what it took as JSON."""
    programme, database = load(), Database(address)
    began, worked = time.perf_counter(), time.process_time()
    with database.read() as connection:
        built = review(connection, programme, period("2025-01", "2025-12"), NOW, lambda _words: False)
    took = {"seconds": time.perf_counter() - began, "worked_s": time.process_time() - worked}
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    held = most / MEGABYTE if sys.platform == "darwin" else most / 1024
    print(json.dumps({**took, "memory_mb": held, "asked": built.figures["asked"].number.least}))


def main() -> None:
    """Fill, measure, print the table, write it down."""
    found = in_a_process_of_its_own("tests.bench.reviewing", fill)
    table = Table("what", "measured", "may be", title=f"A review of {LINES:,} lines")
    for name, most in MAY.items():
        table.add_row(SAID[name], f"{found[name]:.2f}", f"≤ {most:g}")
    Console().print(table)
    busy = os.getloadavg()[0] / (os.cpu_count() or 1)
    if busy > QUIET:
        print(f"Something else kept this machine busy: of that, {found['worked_s']:.2f} s were spent on it.")
    keep({"review": {**found, "may": MAY, "busy": round(busy, 2)}})


if __name__ == "__main__":
    once(sys.argv[1]) if sys.argv[1:] else main()
