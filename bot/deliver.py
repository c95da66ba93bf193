"""
Sending what is in the outbox: each person's messages in order, urgent ones first, none twice, none silently lost.

A turn hands its messages over as soon as it is committed; a sweep picks up whatever was left by a crash or put off.
"""

import asyncio
import random
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar
from weakref import WeakValueDictionary

import structlog
from aiolimiter import AsyncLimiter
from sqlalchemy import Connection

from bot.channels import UNASKED, Channel, SendError
from bot.clock import Clock
from bot.filing import Filing
from bot.sending import sending_of
from bot.writing import Writing
from storage.sending import at_the_door, outbox, slow_down
from storage.sending.outbox import Outgoing
from storage.unit import Unit
from storage.writer import Writer

log = structlog.get_logger()
T = TypeVar("T")
# An address, and whether it is what nobody asked for: an answer never stands behind that while it waits for its turn.
Line = tuple[int, bool]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Since when nothing has gone through a channel, and what came of the last try."""

    since: datetime
    why: str


class Deliverer:
    """Sends outgoing messages through their channels and writes down what came of each."""

    def __init__(
        self, writer: Writer, channels: Mapping[str, Channel], unit: Unit, clock: Clock,
        chance: Callable[[], float] = random.random, a_second: int = 25,
    ) -> None:  # fmt: skip
        self.writer = writer
        self.writing = Writing(writer)
        self.channels = channels
        self.unit = unit
        self.clock = clock
        self.filing = Filing(self.writing, unit, clock)
        self.chance = chance
        self.waiting: dict[Line, deque[Outgoing]] = defaultdict(deque)
        self.senders: dict[Line, asyncio.Task[None]] = {}
        # One message at a time to each address, whichever line it stood in.
        self.sending = WeakValueDictionary[int, asyncio.Lock]()
        self.in_hand: set[int] = set()
        # Addresses with a message that waits for another try: what is newer waits behind it.
        self.held: set[int] = set()
        # Those of them to which something newer was to go meanwhile: it is all tried again at once.
        self.hurried: set[int] = set()
        # Channels through which nothing has gone since their last failure.
        self.trouble: dict[str, Trouble] = {}
        # How often each message may have arrived or not.
        self.unsure: Counter[int] = Counter()
        # One at a time, so that no second holds more than its share; the platform's own limit is 30 (PLATFORM 1.1).
        self.pace = AsyncLimiter(1, 1 / a_second)
        self.most_swept = max(64, 2 * a_second)  # with a second between sweeps, the pace is never waited for

    def send(self, outgoing: Iterable[Outgoing]) -> None:
        """Send these, each line of an address in order and different ones at once. Returns at once."""
        for message in outgoing:
            if message.id in self.in_hand:
                continue  # its lease ran out while it stood in line here
            if message.address in self.held:
                self.hurried.add(message.address)
            self.in_hand.add(message.id)
            line = message.address, message.lane in UNASKED
            self.waiting[line].append(message)
            if line not in self.senders:
                self.senders[line] = asyncio.create_task(self._empty(line))

    async def sweep(self) -> int:
        """Take what has come due in the outbox and send it. Returns how many messages were taken."""
        now = self.clock.now()
        leased = await self.writing.write(lambda connection: outbox.lease(connection, now, self.most_swept))
        self.held.difference_update(message.address for message in leased)
        self.send(leased)
        return len(leased)

    async def idle(self) -> None:
        """Wait until nothing that was handed over is still being sent, and what came of it is written down."""
        while self.senders:
            await asyncio.gather(*list(self.senders.values()), return_exceptions=True)
        await self.writing.write(lambda _connection: None)  # what can wait is written with it

    async def _empty(self, line: Line) -> None:
        queue, (address, _unasked) = self.waiting[line], line
        try:
            while queue:
                if address in self.held:
                    # The sweep keeps their order.
                    await self._hand_back(address, queue)
                else:
                    await self._next(queue)
        except Exception:
            # What was leased comes back when its lease runs out; the sweep goes on with it.
            log.exception("sending broke off", address=address)
            self.in_hand.difference_update(message.id for message in queue)
            queue.clear()
        finally:
            del self.senders[line]
            if not queue:
                self.waiting.pop(line, None)

    async def _next(self, queue: deque[Outgoing]) -> None:
        message = queue.popleft()
        try:
            async with self.filing.in_turn(message):
                if message.lane in UNASKED:
                    await self.pace.acquire()
                async with self.sending.setdefault(message.address, asyncio.Lock()):
                    await self._now(message)
        finally:
            self.in_hand.discard(message.id)

    async def _now(self, message: Outgoing) -> None:
        unasked = message.lane in UNASKED
        if unasked and message.address in self.held:  # an answer has failed since, and comes first
            await self._hand_back(message.address, deque((message,)))
        elif not unasked or await self._good_moment(message):
            await self._one(message)

    async def _one(self, message: Outgoing) -> None:
        channel = self.channels.get(message.channel)
        try:
            if channel is None:
                raise SendError(f"no channel called {message.channel} is running", permanent=True)
            files = await self.filing.going_with(message)
            sending = await sending_of(message, files, self.unit, self.writing, self.clock)
            sent_as = await channel.send(sending)
        except SendError as error:
            await self._failed(message, error)
        except Exception as error:
            log.exception("sending went wrong", channel=message.channel, message=message.id)
            # One message that breaks us must not hold up the others for long.
            hopeless = message.tries >= outbox.MOST_TRIES
            await self._failed(message, SendError(f"a fault of ours: {type(error).__name__}", permanent=hopeless))
        else:
            self.unsure.pop(message.id, None)
            await self._mark_sent(message, sent_as)
            await self._works(message.channel)
            self.send((await self.filing.handed_over(sending)).outgoing)

    async def _works(self, channel: str) -> None:
        """After the first success, what waited for another try there need wait no longer."""
        if self.trouble.pop(channel, None):
            log.info("channel works again", channel=channel)
            now = self.clock.now()
            await self.writing.write(lambda connection: outbox.hasten(connection, now, channel=channel))

    async def _mark_sent(self, message: Outgoing, sent_as: str) -> None:
        """
        Nobody waits for it: a resident's next turn may come first. Not written, it is sent again after the lease.

        What went to many does wait: the next such message to the same person must see it.
        """
        now, unasked = self.clock.now(), message.lane in UNASKED
        mark = partial(outbox.mark_sent, ids=(message.id,), now=now, sent_as=sent_as)
        marked = self.writer.submit(mark, later=not unasked)
        marked.add_done_callback(lambda done: _log_failure(done, message.id))
        if unasked:
            await self.writing.result(marked)

    async def _good_moment(self, message: Outgoing) -> bool:
        """Ask the one gate again at the moment of sending."""
        now, pace = self.clock.now(), self.unit.programme.pace
        return await self.writing.write(partial(at_the_door.may_leave, message=message, now=now, pace=pace))

    async def _failed(self, message: Outgoing, error: SendError) -> None:
        log.warning("not sent", channel=message.channel, message=message.id, problem=str(error))
        told = await self.writing.write(partial(self._write_failure, message, error))
        if told is None:
            self.held.add(message.address)
            self._in_trouble(message.channel, error)
        else:
            self.send(told)

    def _in_trouble(self, channel: str, error: SendError) -> None:
        if error.retry_after or error.moved_to:
            return
        if channel not in self.trouble:
            log.error("channel does not work", channel=channel, problem=str(error))
        since = self.trouble[channel].since if channel in self.trouble else self.clock.now()
        self.trouble[channel] = Trouble(since, str(error))

    def _write_failure(
        self, message: Outgoing, error: SendError, connection: Connection
    ) -> tuple[Outgoing, ...] | None:
        """None if it is to be tried again; else who is told of its end."""
        lost: Sequence[int] = (message.id,)
        if error.unreachable:
            lost = outbox.cannot_reach(connection, message.address, str(error))
        elif not outbox.still_ours(connection, message.id):
            return ()  # it was withdrawn while it was on its way
        elif error.moved_to:
            outbox.moved(connection, message.address, error.moved_to)
            outbox.put_off(connection, message.id, self.clock.now(), str(error))
            return None
        elif error.retry_after:
            self._slow_down(message, error, connection)
            return None
        elif error.unknown and not self._is_worth_saying_again(message):
            outbox.mark_unknown(connection, message.id, str(error))
        elif error.permanent or (not error.whole_channel and outbox.is_hopeless(message, self.clock.now())):
            outbox.give_up(connection, message.id, str(error))
        else:
            wait = outbox.wait_after(message.tries, message.lane, self.chance())
            problem = f"{outbox.MAY_HAVE_ARRIVED if self.unsure[message.id] else ''}{error}"
            outbox.put_off(connection, message.id, self.clock.now() + wait, problem)
            return None
        return self.unit.not_arrived(connection, lost, self.clock.now(), sure=not error.unknown).outgoing

    def _slow_down(self, message: Outgoing, error: SendError, connection: Connection) -> None:
        """To be asked to wait is an answer: the channel works, and it is no try that failed."""
        until = self.clock.now() + timedelta(seconds=error.retry_after)
        outbox.put_off(connection, message.id, until, str(error), tried=False)
        slow_down.keep(connection, message.channel, until)

    def _is_worth_saying_again(self, message: Outgoing) -> bool:
        """Danger and alerts: that it comes twice is better than that it never comes, within reason."""
        self.unsure[message.id] += 1
        return message.lane == "urgent" and self.unsure[message.id] <= outbox.MOST_TRIES

    async def _hand_back(self, address: int, queue: deque[Outgoing]) -> None:
        ids = [message.id for message in queue]
        queue.clear()
        self.in_hand.difference_update(ids)
        hurried = address in self.hurried
        self.hurried.discard(address)
        await self.writing.write(lambda connection: self._write_handed_back(connection, ids, address if hurried else 0))

    def _write_handed_back(self, connection: Connection, ids: list[int], hurried: int) -> None:
        now = self.clock.now()
        outbox.hand_back(connection, ids, now)
        if hurried:
            outbox.hasten(connection, now, address_id=hurried)


def _log_failure(done: Future[None], message_id: int) -> None:
    if error := done.exception():
        log.error("sent, but not marked as sent", message=message_id, problem=type(error).__name__)
