"""Fetching updates in our own loop: what has been handled is confirmed, and nothing else is."""

import asyncio
import logging
import random
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from telegram.error import RetryAfter

from bot.channels.telegram.api import RawBot, seconds, why_polling_waits
from bot.channels.telegram.reading import read, update_id
from storage.incoming import Incoming

FIRST_PAUSE = 0.5  # seconds after the first trouble; doubled with each, and somewhat by chance
TRIES = 5  # of an update that fails while others go through, before it is left behind
_log = logging.getLogger(__name__)
_chance = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update of a batch: its number, the update itself, and what it means to us."""

    number: int
    update: object
    incoming: Incoming


Receive = Callable[[object, Incoming], Awaitable[None]]


@dataclass(slots=True)
class Poller:
    """
    Fetches updates for ever. `receive` returns once one is handled; people go in parallel, each person in order.

    Offsets live in memory only: what a crash leaves unconfirmed comes again and is told by its own key. `last_poll`
    (aware UTC) is when Telegram last answered.
    """

    bot: RawBot
    receive: Receive
    understand: Callable[[object], Incoming | None] = read
    wait: int = 25
    longest_pause: float = 30.0
    last_poll: datetime | None = None
    _offset: int | None = None
    _handled: set[int] = field(default_factory=set)
    _failures: Counter[int] = field(default_factory=Counter)
    _pauses: int = 0
    _said: str = ""

    async def run(self) -> None:
        """Poll until cancelled. No error ends it."""
        while True:
            try:
                updates = await self._fetch()
                clean = await self._handle(updates)
            except Exception as problem:
                await self._pause_after(problem)
            else:
                await self._pause(0 if clean else 5)

    async def _fetch(self) -> list[Any]:
        async with asyncio.timeout(self.wait + 30):  # in case a dead connection outlives its own time limits
            updates = await self.bot.raw_updates(self._offset, self.wait)
        self.last_poll = datetime.now(UTC)
        if self._said:
            _log.info("telegram polling works again")
        self._said = ""
        return updates

    async def _handle(self, updates: list[Any]) -> bool:
        if not updates:
            # All confirmed. After a quiet week ids start again anywhere, so an old offset could hide new updates.
            self._offset = None
            self._handled.clear()
            return True
        numbers = [number for number in map(update_id, updates) if number is not None]
        queues = self._queues(updates)
        finished = await asyncio.gather(*(self._in_order(queue) for queue in queues))
        self._count_failures(queues, any(finished))
        self._move(numbers)
        return bool(numbers) and all(finished)

    def _queues(self, updates: list[Any]) -> list[list[Arrival]]:
        by_place: dict[str, list[Arrival]] = defaultdict(list)
        for update in updates:
            number = update_id(update)
            if number is None or number in self._handled:
                continue
            incoming = self.understand(update)
            if incoming is None:
                self._handled.add(number)
            else:
                by_place[incoming.place].append(Arrival(number, update, incoming))
        return list(by_place.values())

    async def _in_order(self, queue: list[Arrival]) -> bool:
        for arrival in queue:
            try:
                await self.receive(arrival.update, arrival.incoming)
            except Exception as problem:
                _log.error("telegram update %s failed, will be tried again: %s", arrival.number, type(problem).__name__)
                return False
            self._handled.add(arrival.number)
        return True

    def _count_failures(self, queues: list[list[Arrival]], others_went_through: bool) -> None:
        if not others_went_through:
            return  # the fault is ours (a database that is down): keep them all
        failed = (next((a.number for a in queue if a.number not in self._handled), None) for queue in queues)
        for number in failed:
            if number is None:
                continue
            self._failures[number] += 1
            if self._failures[number] >= TRIES:
                _log.critical("telegram update %s failed %d times while others went through: left", number, TRIES)
                self._handled.add(number)
                del self._failures[number]

    def _move(self, numbers: list[int]) -> None:
        waiting = [number for number in numbers if number not in self._handled]
        if numbers:
            self._offset = waiting[0] if waiting else numbers[-1] + 1
        self._handled.intersection_update(numbers)

    async def _pause_after(self, problem: Exception) -> None:
        said = why_polling_waits(problem)
        if said != self._said:
            _log.warning("%s", said)
        self._said = said
        await self._pause(self.longest_pause, seconds(problem) if isinstance(problem, RetryAfter) else 0.0)

    async def _pause(self, longest: float, exactly: float = 0.0) -> None:
        self._pauses = self._pauses + 1 if longest else 0
        backed_off = min(longest, FIRST_PAUSE / 2 * 2 ** min(self._pauses, 10)) * _chance.uniform(0.5, 1.0)
        await asyncio.sleep(exactly or backed_off)
