"""The real service on a free loopback port in a thread, with a clock tests move by hand and a database of its own."""

import asyncio
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import build
from bot.clock import StoppedClock
from bot.serving import Service, listen
from bot.settings import Settings
from bot.web import logs
from bot.web.server import pages
from content.lessons import ears_of
from content.load import load
from storage.at_work import sign_ins

MONDAY = datetime(2026, 1, 12, 9, tzinfo=UTC)


class Running:
    """A running service: `url`, `app`, `clock`. `call` runs a coroutine in its loop and waits for the result."""

    def __init__(self, service, clock):
        self.service, self.app, self.clock = service, service.app, clock
        self.url = f"http://127.0.0.1:{service.listening.getsockname()[1]}"
        self.loop = asyncio.new_event_loop()
        self.stop = asyncio.Event()
        self.up = threading.Event()
        self.problem = None
        self.thread = threading.Thread(target=self._run, daemon=True)

    def start(self):
        self.thread.start()
        assert self.up.wait(15), "the service did not start"
        if self.problem:
            raise self.problem

    def close(self):
        if self.thread.is_alive():
            self.loop.call_soon_threadsafe(self.stop.set)
            self.thread.join(15)
        assert not self.thread.is_alive(), "the service did not stop"

    def call(self, coroutine, within=15):
        """What this coroutine returns, run where the service runs: running.call(running.app.line.do(...))."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(within)

    def read(self, work):
        """What a function of a Connection finds."""
        return self.call(self.app.line.read(work))

    def write(self, work):
        """Do something in a transaction."""
        return self.call(self.app.line.write(work))

    def forward(self, by):
        """Move the clock on and let everything due happen."""
        self.call(self.app.forward(by))

    def link(self, name):
        """A sign-in link for the adviser or member of staff of that name."""
        now = self.app.clock.now()
        path = self.write(lambda connection: sign_ins.link(connection, sign_ins.by_name(connection, name)[0].id, now))
        return self.url + path

    def _run(self):
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_until_complete(self.service.run(self.stop, self.up.set))
        except BaseException as problem:
            self.problem = problem
        finally:
            self.up.set()
            self.loop.run_until_complete(self.loop.shutdown_default_executor())
            self.loop.close()


@cache
def _programme():
    programme = load()
    return {"programme": programme, "ears": ears_of(programme)}


def _heard_once(settings):
    """The shipped programme and its ears, read once for all tests, also for whoever serves a copy of it."""
    if not settings.content or load(settings.content) == _programme()["programme"]:
        return _programme()
    return {}


@cache
def _begun(seed, at):
    """The file of a database with the shipped programme and what `seed` puts in, made once for all tests that ask."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "begun.db"
        chosen = Settings(_env_file=None, database_url=f"sqlite:///{file}")
        app = build(chosen, clock=StoppedClock(at), **_programme())
        if seed:
            with app.database.write() as connection:
                seed(connection, app.programme, at)
        app.database.close()
        return file.read_bytes()


@contextmanager
def running_server(folder, *, demo=False, at=MONDAY, seed=None, heard=None, **settings):
    """
    Serve for as long as the block lasts, on the database that is in the folder, or on a new one.

    What is edited in its content is taken up only with `watch_content=True`: to learn anew takes a minute.
    `heard` are the programme and ears of other content, where its folder is among the settings.
    `seed(connection, programme, now)` may put people into a new one; a function of a module does so once for all tests.
    """
    logs.through_logging()
    file = Path(folder) / "web.db"
    chosen = Settings(**{"_env_file": None, "database_url": f"sqlite:///{file}", "watch_content": False, **settings})
    if not file.exists() and not chosen.content:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(_begun(seed, at))
    clock = StoppedClock(at)
    with listen("127.0.0.1", settings.get("port", 0)) as listening:
        app = build(chosen, clock=clock, **(heard or _heard_once(chosen)))
        running = Running(Service(app, pages(app, demo), listening), clock)
        running.start()
        try:
            yield running
        finally:
            running.close()
