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

from bot.channels.telegram.api import FULL, RawBot, seconds, why_polling_waits
from bot.channels.telegram.reading import read, update_id
from storage.incoming import Incoming

FIRST_PAUSE = 0.5  # seconds after the first trouble; doubled with each, and somewhat by chance
TRIES = 5  # of an update that fails although others go through, or stands in their way, before it is left behind
_log = logging.getLogger(__name__)
_chance = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update of a batch: its number, the update itself, and what it means to us."""

    number: int
    update: object
    incoming: Incoming


@dataclass(frozen=True, slots=True)
class Failed:
    """An update that could not be handled, and why."""

    arrival: Arrival
    problem: Exception


Receive = Callable[[object, Incoming], Awaitable[None]]
KeepAway = Callable[[Incoming, Exception], Awaitable[None]]


async def nowhere(_incoming: Incoming, _problem: Exception) -> None:
    """Where nobody keeps what is left behind."""


@dataclass(slots=True)
class Poller:
    """
    Fetches updates for ever. `receive` returns once one is handled; people go in parallel, each person in order.
    `keep_away` puts one that always fails where staff find it, and raises if it can't.

    Offsets live in memory only: what a crash leaves unconfirmed comes again and is told by its own key. `last_poll`
    (aware UTC) is when Telegram last answered.
    """

    bot: RawBot
    receive: Receive
    understand: Callable[[object], Incoming | None] = read
    keep_away: KeepAway = nowhere
    wait: int = 25
    longest_pause: float = 30.0
    last_poll: datetime | None = None
    _offset: int | None = None
    _handled: set[int] = field(default_factory=set)
    _failures: Counter[int] = field(default_factory=Counter)
    _pauses: int = 0
    _said: str = ""

    @property
    def trouble(self) -> str:
        """What is in the way of fetching updates now, and what to do; empty if nothing is."""
        return self._said

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
        failed = [each for each in await asyncio.gather(*map(self._in_order, queues)) if each]
        went_through = any(arrival.number in self._handled for queue in queues for arrival in queue)
        # Behind a full batch there may be others whom Telegram won't show before it is confirmed.
        await self._leave_behind(failed, fairly=went_through or len(updates) >= FULL)
        self._move(numbers)
        return bool(numbers) and not failed

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

    async def _in_order(self, queue: list[Arrival]) -> Failed | None:
        for arrival in queue:
            try:
                await self.receive(arrival.update, arrival.incoming)
            except Exception as problem:
                _log.error("telegram update %s failed, will be tried again: %s", arrival.number, type(problem).__name__)
                return Failed(arrival, problem)
            self._handled.add(arrival.number)
            self._failures.pop(arrival.number, None)
        return None

    async def _leave_behind(self, failed: list[Failed], *, fairly: bool) -> None:
        """Step past what has failed too often. Failing counts from when others went through: else the fault is ours."""
        for each in failed:
            number = each.arrival.number
            if fairly or number in self._failures:
                self._failures[number] += 1
                if self._failures[number] >= TRIES:
                    await self._step_past(each)

    async def _step_past(self, failed: Failed) -> None:
        number = failed.arrival.number
        try:
            await self.keep_away(failed.arrival.incoming, failed.problem)
        except Exception as problem:
            # Where it can't even be kept, nothing works: it stays.
            _log.error("telegram update %s cannot be kept away: %s", number, type(problem).__name__)
            return
        _log.critical("telegram update %s failed %d times: kept for staff, and left behind", number, TRIES)
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
