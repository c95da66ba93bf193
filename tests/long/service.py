"""`alongside serve` as a process of its own on a SQLite file, which is ended at once and begun again."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.channels.serving import free_port

A_SECOND = 1000  # as fast as Telegram lets anybody be
LONGEST_STOP = 30  # seconds


class Service:
    """The service in that folder, whose clock is so far ahead that it is a weekday at noon."""

    def __init__(self, folder: Path, ahead: timedelta) -> None:
        self.folder, self.file, self.ahead = folder, folder / "long.db", ahead
        self.process: subprocess.Popen[bytes] | None = None
        self.log = folder / "log"

    @property
    def url(self) -> str:
        """The address of its database."""
        return f"sqlite:///{self.file}"

    def begin(self, token: str, api_url: str) -> None:
        """Start it."""
        given = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
        given |= {
            "ALONGSIDE_DATABASE_URL": self.url, "ALONGSIDE_TELEGRAM_TOKEN": token, "ALONGSIDE_PORT": str(free_port()),
            "ALONGSIDE_TELEGRAM_API_URL": api_url, "ALONGSIDE_UNASKED_A_SECOND": str(A_SECOND),
            "ALONGSIDE_WATCH_CONTENT": "false", "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }  # fmt: skip
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "bot", "serve"]
            self.process = subprocess.Popen(command, env=given, cwd=self.folder, stdout=log, stderr=log)

    def kill(self) -> None:
        """kill -9."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)

    def is_dead(self) -> bool:
        """Whether it has ended."""
        return self.process is not None and self.process.poll() is not None

    def end(self) -> None:
        """Stop it as an operator does."""
        if self.process and not self.is_dead():
            self.process.terminate()
            self.process.wait(LONGEST_STOP)

    def sent(self) -> Counter[int]:
        """How often each chat was sent it, as far as it has written down."""
        return Counter(dict(self._ask(f"{OUT} AND message.state = 'sent' GROUP BY place")))

    def left(self) -> int:
        """How many it has still to write or to send."""
        waits = self._ask("SELECT count(*) FROM nudge_recipient WHERE state = 'waiting'")[0][0]
        unsent = self._ask("SELECT count(*) FROM message WHERE state IN ('waiting', 'leased')")[0][0]
        return int(waits) + int(unsent)

    def states(self) -> Counter[str]:
        """How many of the people it was for are in each state."""
        return Counter(dict(self._ask("SELECT state, count(*) FROM nudge_recipient GROUP BY state")))

    def put_ahead(self) -> None:
        """Let its clock be that far ahead."""
        seconds = str(self.ahead.total_seconds())
        with closing(sqlite3.connect(self.file)) as connection, connection:
            connection.execute("INSERT INTO setting VALUES ('clock_ahead_seconds', ?)", (seconds,))

    def _ask(self, question: str) -> list[Any]:
        with closing(sqlite3.connect(self.file, timeout=10)) as connection:
            return connection.execute(question).fetchall()


OUT = (
    "SELECT CAST(place AS INTEGER), count(*) FROM message JOIN address ON address.id = message.address_id "
    "WHERE message.direction = 'out'"
)
