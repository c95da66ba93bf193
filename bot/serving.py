"""`alongside serve`: everything in one process, begun whole or not at all, ended without losing anything."""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot import with_telegram
from bot.app import App, build
from bot.clock import Clock
from bot.problems import StartError
from bot.settings import Settings, address
from bot.web import logs
from bot.web.server import pages
from flows.words import speaking
from storage.at_work import cover, sign_ins
from storage.on_duty import duty

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram
    from bot.forum import AdvisersGroup

log = structlog.get_logger("bot.serving")
STREAMS_END_IN = 3  # seconds


@dataclass(slots=True)
class Service:
    """The app with its pages and channels, at a socket that is already ours."""

    app: App
    pages: Starlette
    listening: socket.socket
    telegram: "Telegram | None" = None
    group: "AdvisersGroup | None" = None

    async def run(self, stop: asyncio.Event, ready: Callable[[], None]) -> None:
        """Serve until `stop` is set; `ready` is called once pages answer. Raises StartError before anything began."""
        try:
            async with self._worded(), self._channels(), self._app():
                server = _Server(_config(self.pages))
                serving = asyncio.create_task(server.serve(sockets=[self.listening]))
                await _either(serving, server.up.wait())
                if server.up.is_set():
                    ready()
                await _either(serving, stop.wait())
                self.pages.state.site.stop()
                server.should_exit = True
                await serving
        finally:
            self.app.database.close()  # also where a channel could not be set up, and nothing began

    @asynccontextmanager
    async def _worded(self) -> AsyncIterator[None]:
        """Put the programme's words in force for what channels say of themselves when they begin."""
        with speaking(self.app.programme.speech):
            yield

    @asynccontextmanager
    async def _app(self) -> AsyncIterator[None]:
        await self.app.start()
        polling = self._begin_to_poll()
        if self.group:
            self.group.start()
        try:
            yield
        finally:
            if polling:
                polling.cancel()
                await asyncio.gather(polling, return_exceptions=True)
            if self.group:
                await self.group.stop()
            await self._finish()

    async def _finish(self) -> None:
        try:
            await self.app.stop()
        except TimeoutError:
            log.warning("some messages were still on their way; they go out at the next start")

    @asynccontextmanager
    async def _channels(self) -> AsyncIterator[None]:
        try:
            if self.telegram:
                await with_telegram.set_up(self.telegram, self.app)
            yield
        finally:
            if self.telegram:
                await self.telegram.close()

    def _begin_to_poll(self) -> "asyncio.Task[None] | None":
        if not self.telegram or self.app.settings.public_url:
            return None
        handle = with_telegram.handler(self.telegram, self.app, self.group)
        return asyncio.create_task(self.telegram.poll(handle, with_telegram.keeper(self.app)))


class _Server(uvicorn.Server):
    """Leaves signals to us, since a stop that was asked for ends with exit code 0; says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        self.up.set()

    def capture_signals(self) -> contextlib.AbstractContextManager[None]:  # type: ignore[override]
        return nullcontext()


def run(settings: Settings, *, demo: bool) -> int:
    """Serve until told to stop. Raises StartError, ContentError or DatabaseError, and nothing has begun then."""
    logs.set_up()
    with listen(settings.host, settings.port) as listening:
        service = make(settings, listening, demo=demo)
        asyncio.run(_until_told(service, demo))
    return 0


def make(settings: Settings, listening: socket.socket, *, demo: bool, clock: Clock | None = None) -> Service:
    """The service, built and not yet begun."""
    telegram = with_telegram.connected(settings)
    app = build(settings, clock=clock, channels={telegram.name: telegram} if telegram else {})
    if demo:
        _seed(app)
    group = with_telegram.advisers_group(telegram, app)
    more: list[BaseRoute] = []
    if telegram and settings.public_url:
        more.append(with_telegram.webhook(telegram, app, group))
    return Service(app, pages(app, demo, more), listening, telegram, group)


@contextmanager
def listen(host: str, port: int) -> Iterator[socket.socket]:
    """A socket on that port, held from now on. Raises StartError if it can't be had."""
    try:
        found = _bound(host, port)
    except OSError as error:
        raise StartError(_why_not(error, host, port)) from error
    with found:
        yield found


def _bound(host: str, port: int) -> socket.socket:
    # The protocol is said aloud: only then does asyncio send small answers at once instead of after 40 ms.
    found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen(128)
    except OSError:
        found.close()
        raise
    return found


def _why_not(error: OSError, host: str, port: int) -> str:
    import errno

    match error.errno:
        case errno.EADDRINUSE:
            return f"port {port} is in use; stop what uses it or choose another with --port"
        case errno.EACCES:
            return f"port {port} is kept for the system; choose one above 1023 with --port"
        case _:
            return f"can't listen on {host}: it is no address of this machine; choose another with --host"


async def _either(serving: "asyncio.Task[None]", happens: Coroutine[Any, Any, Any]) -> None:
    """Wait until that happens, or until the server has ended."""
    waiting = asyncio.create_task(happens)
    await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()


def _config(app: Starlette) -> uvicorn.Config:
    return uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", server_header=False, loop="asyncio", ws="none",
        timeout_graceful_shutdown=STREAMS_END_IN,
    )  # fmt: skip


async def _until_told(service: Service, demo: bool) -> None:
    stop = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    shown = _links(service.app, demo)
    await service.run(stop, lambda: print(shown, flush=True))


def _links(app: App, demo: bool) -> str:
    at = address(app.settings)
    desk, staff = (_let_in(app) if demo else ()) or ("/desk", "/staff")
    how = "" if demo else "\nTo sign in there, make a link with: alongside person link NAME"
    return (
        f"Alongside is running.\n\n  Resident's phone   {at}/phone\n  Adviser's desk     {at}{desk}\n"
        f"  Staff console      {at}{staff}\n{how}\nPress Ctrl+C to stop."
    )


def _let_in(app: App) -> Sequence[str]:
    """(demo) A one-time link for the first adviser on duty, who hears of danger, and for the first member of staff."""
    with app.database.write() as connection:
        people, now = sign_ins.everybody(connection), app.clock.now()
        on_duty = duty.on_duty(connection, app.programme, cover.day_of(app.programme, now))
        first = {role: next((each.id for each in people if each.role == role), 0) for role in sign_ins.WORKING}
        if on_duty:
            first["adviser"] = cover.person_of(connection, on_duty[0].id)
        return [sign_ins.link(connection, each, now) for each in first.values()] if all(first.values()) else ()


def _seed(app: App) -> None:
    """(demo) The people, chats and promises of the example programme."""
    from content.load import load_example
    from storage.demo import example

    story = load_example(app.settings.content)
    with app.database.write() as connection:
        example.bring_to_life(connection, app.programme, story, app.clock.now())
