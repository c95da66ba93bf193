"""The line every message and every timer takes: one committed turn, then the answer goes out."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import structlog
from sqlalchemy import Connection

from bot.clock import Clock
from bot.deliver import Deliverer
from bot.writing import Writing
from flows import engine
from flows.effects import Effect
from flows.hearing.ears import Ears
from flows.programme import Programme
from flows.words import speaking
from storage import failures
from storage.incoming import Incoming
from storage.unit import Outcome, Unit
from storage.writer import Writer

log = structlog.get_logger()
T = TypeVar("T")


class Line:
    """Takes what came in to a committed turn and its answers to their channels."""

    def __init__(self, writer: Writer, unit: Unit, deliverer: Deliverer, clock: Clock) -> None:
        self.writer = writer
        self.writing = Writing(writer)
        self.unit = unit
        self.deliverer = deliverer
        self.clock = clock
        self.sorry = Unit(unit.programme, unit.ears, advance=engine.sorry)

    async def handle(self, incoming: Incoming) -> Outcome:
        """
        One turn. When this returns the turn is committed, so that the channel may be told we have the message.

        A turn that fails is counted for staff, and the resident hears one honest sentence that asks to send it again.
        What they wrote, if they agreed to be remembered, is kept for a second try (`storage/second_try.py`).
        """
        now = self.clock.now()
        try:
            outcome = await self.write(lambda connection: self.unit.turn(connection, incoming, now))
        except Exception as error:
            # The trace goes to the log, never the resident's words.
            log.exception("turn failed", channel=incoming.channel, event_kind=type(incoming.event).__name__)
            outcome = await self.write(partial(self._apologise, incoming, error))
        self.deliverer.send(outcome.outgoing)
        return outcome

    async def do(
        self, person_id: int, effect: Effect, still: Callable[[Connection], bool] = lambda _connection: True
    ) -> Outcome | None:
        """
        Keep one effect that somebody asked for on a page, with all that follows from it.

        None, and nothing is kept, if it is not `still` as the page showed it.
        """
        now = self.clock.now()
        outcome = await self.write(
            lambda connection: self.unit.do(connection, person_id, effect, now) if still(connection) else None
        )
        if outcome:
            self.deliverer.send(outcome.outgoing)
        return outcome

    def take_up(self, programme: Programme, ears: Ears) -> None:
        """From the next turn on this is the programme, and these ears hear. To be called between two turns."""
        for unit in (self.unit, self.sorry, self.deliverer.unit):
            unit.programme, unit.ears = programme, ears

    async def remind(self, handoff_id: int) -> Outcome:
        """A handoff that waits goes a step up and whoever is to hear of it does, in one transaction."""
        now = self.clock.now()
        outcome = await self.write(lambda connection: self.unit.remind(connection, handoff_id, now))
        self.deliverer.send(outcome.outgoing)
        return outcome

    async def tell_after(self, work: Callable[[Connection], tuple[T, list[Incoming]]]) -> T:
        """Do something in a transaction of the writer's, and let people hear in it what follows from that."""
        now = self.clock.now()

        def done(connection: Connection) -> tuple[T, Outcome]:
            result, told = work(connection)
            return result, self.unit.tell(connection, told, now)

        result, outcome = await self.write(done)
        self.deliverer.send(outcome.outgoing)
        return result

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction of the writer's; returns once it is committed."""
        return await self.writing.write(self._in_its_words(work))

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Read from a snapshot, in a thread of its own."""
        return await asyncio.to_thread(self._read, self._in_its_words(work))

    def _read(self, work: Callable[[Connection], T]) -> T:
        with self.writer.database.read() as connection:
            return work(connection)

    def _in_its_words(self, work: Callable[[Connection], T]) -> Callable[[Connection], T]:
        """The same work, with whatever it says in the programme's words."""

        def worded(connection: Connection) -> T:
            with speaking(self.unit.programme.speech):
                return work(connection)

        return worded

    def _apologise(self, incoming: Incoming, error: Exception, connection: Connection) -> Outcome:
        outcome = self.sorry.turn(connection, incoming, self.clock.now())
        failures.keep(connection, incoming, error)
        return outcome
