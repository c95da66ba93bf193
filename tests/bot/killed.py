"""`alongside serve` as a process that a Bot API kills at a chosen call, and that begins again on the same file."""

import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import __main__ as alongside
from tests.channels.fake_markup import Refusal
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import free_port

PATIENCE = 60  # seconds; a start takes one or two
RUTH, AISHA = 7, 900
# Each start is a process of its own, forked from one that has only read the code: reading it is most of a start.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__, "bot.serving", "bot.channels.telegram"])


class DeadlyTelegram(FakeTelegram):
    """Kills the service at a call: before Telegram has taken it, or after, so that its answer is lost."""

    def __init__(self):
        super().__init__()
        self.deadly, self.kill = None, lambda: None

    def at(self, method, when, chat=None):
        """The next call of that method, to that chat, is the last the service makes."""
        self.deadly = method, when, chat

    async def answer(self, method, given):
        if self._is_deadly(method, "before", given):
            raise Refusal(500, "nobody is there to read this")
        result = await super().answer(method, given)
        if result:
            self._is_deadly(method, "after", given)
        return result

    def _is_deadly(self, method, when, given):
        if self.deadly is None or self.deadly[:2] != (method, when):
            return False
        if self.deadly[2] not in (None, int(given.get("chat_id", 0))):
            return False
        self.deadly = None
        self.kill()
        return True


class Mortal:
    """The service, its database and what was lost track of: sent, but not written down as sent when it was killed."""

    def __init__(self, template, folder, telegram):
        self.folder, self.telegram, self.deaths, self.unsure = folder, telegram, 0, Counter()
        self.file = folder / "mortal.db"
        shutil.copy(template, self.file)
        telegram.people[AISHA] = "Aisha"
        # The eleventh of January: neither it nor the day a fortnight on is a holiday.
        self.ahead = datetime(datetime.now(UTC).year + 1, 1, 11, 10, tzinfo=UTC) - datetime.now(UTC)
        self._do("INSERT INTO address (person_id, channel, place, reachable) "
                 "SELECT id, 'telegram', ?, 1 FROM person WHERE adviser = 'aisha'", str(AISHA))  # fmt: skip
        self._do("UPDATE conversation SET address_id = (SELECT id FROM address) "
                 "WHERE person_id = (SELECT person_id FROM address)")  # fmt: skip
        telegram.kill = self.kill
        self.begin()

    def begin(self, later=timedelta(0)):
        """Start it, some time later than it stopped."""
        self.ahead += later
        self._do("DELETE FROM setting WHERE name = 'clock_ahead_seconds'")
        self._do("INSERT INTO setting VALUES ('clock_ahead_seconds', ?)", str(self.ahead.total_seconds()))
        given = {
            "ALONGSIDE_DATABASE_URL": f"sqlite:///{self.file}", "ALONGSIDE_TELEGRAM_TOKEN": self.telegram.token,
            "ALONGSIDE_TELEGRAM_API_URL": self.telegram.url,
        }  # fmt: skip
        self.process = PROCESSES.Process(target=_serve, args=(self.folder, free_port(), given))
        self.process.start()

    def kill(self):
        """kill -9."""
        os.kill(self.process.pid, signal.SIGKILL)

    def die(self):
        """Wait for its end, note what it can't know, and what Telegram got that isn't written down as sent."""
        self.process.join(PATIENCE)
        assert self.process.exitcode == -signal.SIGKILL, (self.folder / "log").read_text()
        self.deaths += 1
        self.unsure |= self.got() - self.rows("state = 'sent'")

    def settle(self):
        """Wait until all that people did has been handled and confirmed, and all answers are out."""
        deadline = time.monotonic() + PATIENCE
        while self._is_busy():
            assert self.process.is_alive(), (self.folder / "log").read_text()
            assert time.monotonic() < deadline, (self.telegram.calls[-5:], (self.folder / "log").read_text())
            time.sleep(0.01)

    def through(self, does, *killed_at, begins_later=timedelta(0)):
        """Somebody does something while the service is killed at that call and begins again; the newest answers."""
        before = len(self.telegram.sent)
        self.telegram.at(*killed_at)
        does()
        self.die()
        self.begin(begins_later)
        self.settle()
        return [message["text"] for message in self.telegram.sent[before:]]

    def got(self):
        """Who was sent what, how often."""
        return _words_alike(self.telegram.as_sent)

    def rows(self, where="1"):
        """Who was to get what, how often, as the outbox has it."""
        outgoing = "message.direction = 'out' AND message.channel = 'telegram'"
        return _words_alike(self._do(f"SELECT CAST(place AS INTEGER), text FROM message JOIN address "
                                     f"ON address.id = message.address_id WHERE {outgoing} AND {where}"))  # fmt: skip

    def came_in(self):
        """The ids of what people did, as they were claimed."""
        return [key for (key,) in self._do("SELECT external_id FROM message "
                                           "WHERE direction = 'in' AND channel = 'telegram'")]  # fmt: skip

    def failed(self):
        return self._do("SELECT * FROM failed_turn")

    def _is_busy(self):
        if self.telegram.updates:  # asked first: what is confirmed has its answers in the database, and not before
            return True
        unsent = self._do("SELECT count(*) FROM message WHERE state IN ('waiting', 'leased')")[0][0]
        due = self._do("SELECT count(*) FROM follow_up WHERE state = 'open' AND due_at <= ?", self._now())[0][0]
        return bool(unsent or due)

    def _now(self):
        return int((datetime.now(UTC) + self.ahead).timestamp() * 1000)

    def _do(self, statement, *values):
        with closing(sqlite3.connect(self.file, timeout=10)) as connection, connection:
            return connection.execute(statement, values).fetchall()


def _serve(folder, port, given):
    """`alongside serve` in that folder with these settings, and what it says in a file there."""
    os.chdir(folder)
    with Path("log").open("a") as log:
        os.dup2(log.fileno(), sys.stdout.fileno())
        os.dup2(log.fileno(), sys.stderr.fileno())
    for name in [each for each in os.environ if each.startswith("ALONGSIDE_")]:
        del os.environ[name]
    os.environ.update(given)
    sys.argv = ["alongside", "serve", "--port", str(port)]
    alongside.main()


def _words_alike(told):
    """Each with its words only: Telegram sets suggestions apart by empty lines."""
    return Counter((who, " ".join(text.split())) for who, text in told)
