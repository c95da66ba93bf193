"""
`make long`: a nudge to ten thousand people, through two kill -9 in mid-send; each gets it once, the left-out never.

The service is a process of its own on a SQLite file; Telegram is a server on a loopback port. Whoever was sent it in
the moment before a kill, with no time to write that down, may get it twice (`docs/how-a-message-travels.md`): they are
known by their chat, and counted. A double of anybody else fails, and so does a loss.
"""

import sys
import tempfile
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from content.load import load
from storage import migrate, seed
from storage.database import Database
from tests.long import people
from tests.long.counting import Counting
from tests.long.service import Service

DEADLY = (1_500, 6_500)  # while it is still being written for others; while the rest is sent after a start
WITHIN = 900  # seconds; on a quiet machine it takes one or two minutes


def main() -> None:
    """Run it, print what came of it, and end with 1 if anything is not as promised."""
    with tempfile.TemporaryDirectory() as folder:
        noon = datetime(datetime.now(UTC).year + 1, 1, 12, 12, tzinfo=UTC)  # neither it nor a day near it is a holiday
        service = Service(Path(folder), noon - datetime.now(UTC))
        kinds = _moved_in(service, noon)
        with Counting(DEADLY, service.kill) as telegram:
            telegram.people |= dict.fromkeys(kinds, "Neighbour")
            telegram.blocked |= {number for number, why in kinds.items() if why == people.AWAY}
            began = time.monotonic()
            unsure = _sent_to_all(service, telegram)
            seconds = time.monotonic() - began
            service.end()
        wrong = _wrong(kinds, telegram, unsure)
        _print(kinds, telegram, unsure, seconds, service)
    Console().print("\n".join(wrong) or "Each has it once; nobody who was left out has it.")
    sys.exit(bool(wrong))


def _moved_in(service: Service, noon: datetime) -> Mapping[int, str]:
    database, programme = Database(service.url), load(None)
    migrate.upgrade(database)
    with database.write() as connection:
        seed.bring_in(connection, programme, noon)
        kinds = people.moved_in(connection, programme, noon)
    database.close()
    service.put_ahead()
    return kinds


def _sent_to_all(service: Service, telegram: Counting) -> set[int]:
    """Whoever had it when the service was killed, without that being written down."""
    unsure: set[int] = set()
    deadline = time.monotonic() + WITHIN
    service.begin(telegram.token, telegram.url)
    while service.left() or telegram.deadly:
        if service.is_dead():
            unsure |= set(telegram.got - service.sent())
            service.begin(telegram.token, telegram.url)
        if time.monotonic() > deadline:
            service.kill()
            raise SystemExit(f"not done after {WITHIN} s:\n{service.log.read_text()[-3000:]}")
        time.sleep(0.25)
    return unsure


def _wrong(kinds: Mapping[int, str], telegram: Counting, unsure: set[int]) -> list[str]:
    reached = {number for number, why in kinds.items() if not why}
    twice = {number for number, many in telegram.got.items() if many > 1}
    found = {
        "never got it": reached - set(telegram.got),
        "got it although left out": set(telegram.got) - reached,
        "got it twice although it was written down as sent": twice - unsure,
        "got it more than twice": {number for number, many in telegram.got.items() if many > 2},
    }
    wrong = [f"{len(who)} {what}: {sorted(who)[:5]}" for what, who in found.items() if who]
    return [*wrong, *([f"{len(telegram.deadly)} kills did not happen"] if telegram.deadly else [])]


def _print(kinds: Mapping[int, str], telegram: Counting, unsure: set[int], seconds: float, service: Service) -> None:
    rows = {
        "people who may have it": sum(not why for why in kinds.values()),
        "of them have it": sum(not kinds[number] for number in telegram.got),
        "in doubt at a kill (sent, and not yet written down)": len(unsure),
        "of them sent it twice": sum(many == 2 for many in telegram.got.values()),
        **{f"left out: {why}": many for why, many in people.how_many(kinds).items()},
        "of all these have it": sum(bool(kinds[number]) for number in telegram.got),
        "kill -9": len(DEADLY), "seconds, with three starts": round(seconds), "a second": round(len(kinds) / seconds),
        **{f"in our own list: {state}": many for state, many in service.states().items()},
    }  # fmt: skip
    table = Table("", "how many", title="A nudge to ten thousand people")
    for what, many in rows.items():
        table.add_row(what, f"{many:,}")
    Console().print(table)


if __name__ == "__main__":
    main()
