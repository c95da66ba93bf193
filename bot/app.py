"""Putting the parts together: one object that starts, runs and stops the whole service."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection

from bot.channels import Channel
from bot.channels.web import Web
from bot.clock import Clock
from bot.deliver import Deliverer
from bot.handle import Line
from bot.passing import CLOCK_AHEAD, Passing
from bot.renewing import Renewing
from bot.settings import Settings, address
from bot.timers import Timers
from content.lessons import ears_of
from content.load import load as load_programme
from flows.hearing.ears import Ears
from flows.programme import Programme
from storage import migrate, seed, values
from storage.at_work import retiring
from storage.database import Database
from storage.in_use import InUse
from storage.sending import outbox
from storage.unit import Unit
from storage.writer import Writer

STOPS_WITHIN = 10  # seconds


@dataclass(slots=True)
class App:
    """The running service."""

    settings: Settings
    database: Database
    clock: Clock
    writer: Writer
    web: Web
    channels: dict[str, Channel]
    deliverer: Deliverer
    line: Line
    timers: Timers
    renewing: Renewing
    in_use: InUse

    @property
    def programme(self) -> Programme:
        """What is in the content, as it was when it was last in order."""
        return self.line.unit.programme

    async def start(self, *, ticking: bool = True) -> None:
        """Begin: hearing and the writer, then what a crash left behind, then the timers."""
        self.in_use.hold(address(self.settings))
        await asyncio.to_thread(self.line.unit.ears.hear, "hello")
        self.writer.start()
        if self.database.file:
            await self.line.write(outbox.release_all)
        await self.line.write(lambda connection: outbox.hasten(connection, self.clock.now()))
        await self.deliverer.sweep()
        if ticking:
            self.timers.start()
        if ticking and self.settings.watch_content:
            self.renewing.start()

    async def stop(self) -> None:
        """Finish what is on its way, then stop."""
        try:
            async with asyncio.timeout(STOPS_WITHIN):
                await self.renewing.stop()
                await self.timers.stop()
                await self.deliverer.idle()
        finally:
            self.writer.stop()
            self.database.close()
            self.in_use.let_go()

    async def forward(self, by: timedelta) -> None:
        """(demo) Move the clock on; what comes due on the way happens at its own moment."""
        await Passing(self.line, self.timers).until(self.clock.now() + by)


def build(
    settings: Settings,
    *,
    clock: Clock | None = None,
    channels: Mapping[str, Channel] | None = None,
    programme: Programme | None = None,
    ears: Ears | None = None,
) -> App:
    """
    The service with its database brought up to date and its programme in it, not yet started.

    Raises ContentError or DatabaseError, whose messages say what to do; nothing has been started then.
    """
    programme = programme or load_programme(settings.content)
    database = Database(settings.database_url)
    migrate.upgrade(database)
    clock = clock or Clock()
    with database.write() as connection:
        seed.bring_in(connection, programme, clock.now())
        clock.ahead += _moved_before(connection)
    web = Web()
    running: dict[str, Channel] = {web.name: web, **(channels or {})}
    writer = Writer(database)
    unit = Unit(programme, ears or ears_of(programme))
    with database.write() as connection:
        retiring.pass_on_what_they_had(connection, unit, clock.now())
    deliverer = Deliverer(writer, running, unit, clock, a_second=settings.unasked_a_second)
    line = Line(writer, unit, deliverer, clock)
    timers, renewing, in_use = Timers(line), Renewing(line, settings.content), InUse(database.file)
    return App(settings, database, clock, writer, web, running, deliverer, line, timers, renewing, in_use)


def _moved_before(connection: Connection) -> timedelta:
    return timedelta(seconds=float(values.get(connection, CLOCK_AHEAD) or 0))
