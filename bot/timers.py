"""What comes due: follow-ups, nudges, people who wait, messages put off, words to forget. All of it is in columns."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Connection

from bot.handle import Line
from flows.events import NudgeSent
from flows.programme import Programme
from storage import follow_ups, lapses
from storage.at_work import handbacks, mornings, standing_in
from storage.blocks import event_news, forward_news, introduction_news, package_news, package_waits, place_news
from storage.columns import BEFORE_ALL
from storage.handing_over import waiting
from storage.incoming import Incoming
from storage.knowing import privacy
from storage.nudging import due as nudges_due
from storage.on_duty import colleagues_words
from storage.sending import attachments, outbox
from storage.staff import brought_in

log = structlog.get_logger()
TICK_SECONDS = 1
FORGET_EVERY = timedelta(minutes=10)
MOST_ROUNDS = 50
# So many turns share a transaction: a resident's own turn waits for no more of them than nobody notices.
TOGETHER = 8
SOURCES = (
    follow_ups.next_due,
    nudges_due.next_due,
    package_news.next_due,
    forward_news.next_due,
    package_waits.next_due,
    place_news.next_due,
    introduction_news.next_due,
    lapses.next_due,
    mornings.next_due,
    outbox.next_due,
)


class Timers:
    """Lets due rows happen. The scheduler only ticks: it remembers nothing, so a restart loses nothing."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.scheduler = AsyncIOScheduler(timezone="UTC")
        self.forgot_at: datetime | None = None
        self.last_tick: datetime | None = None
        self.ticking = asyncio.Lock()

    def start(self) -> None:
        """Begin to tick. A tick still at work lets the next one pass."""
        self.scheduler.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, max_instances=1, coalesce=True, misfire_grace_time=None
        )
        self.scheduler.start()

    async def stop(self) -> None:
        """Tick no more, once a tick at work has finished."""
        if self.scheduler.running:
            self.scheduler.remove_all_jobs()
            async with self.ticking:
                self.scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """
        Let everything that is due happen now. A failure is logged and the next tick tries again.

        While a demo's clock is being moved, that lets things happen, and the tick passes.
        """
        if self.ticking.locked():
            return
        try:
            async with self.ticking:
                await self.run_due()
                await self._forget()
        except Exception:
            log.exception("tick failed")
        else:
            self.last_tick = self.line.clock.now()

    async def run_due(self) -> int:
        """Handle every due row, in rounds until none is left, and sweep the outbox. Returns how many were handled."""
        handled = 0
        for _ in range(MOST_ROUNDS):
            done = [
                happened
                for few in _a_few_at_once(await self._due())
                for happened in await asyncio.gather(*map(self._let_happen, few))
            ]
            handled += sum(done)
            if not any(done):
                break
        await self.line.deliverer.sweep()
        return handled

    async def next_due(self, after: datetime = BEFORE_ALL, *, danger: bool = True) -> datetime | None:
        """When the next promise, reminder or leave comes due after then; those of danger if wanted."""
        moments = await self.line.read(lambda connection: self._moments(connection, after, danger=danger))
        return min((moment for moment in moments if moment), default=None)

    def _moments(self, connection: Connection, after: datetime, *, danger: bool) -> list[datetime | None]:
        programme = self.line.unit.programme
        return [
            *(source(connection, after) for source in SOURCES),
            waiting.next_due(connection, after, danger=danger),
            standing_in.next_due(connection, programme, max(after, self.line.clock.now())),
            handbacks.next_due(connection, programme, max(after, self.line.clock.now())),
        ]

    async def _due(self) -> list[int | Incoming]:
        now, programme = self.line.clock.now(), self.line.unit.programme
        return await self.line.write(lambda connection: _everything_due(connection, programme, now))

    async def _let_happen(self, due: int | Incoming) -> bool:
        """One handoff that waits, or one event. A fault in it is logged, and keeps no other from its turn."""
        try:
            await (self.line.remind(due) if isinstance(due, int) else self.line.handle(due))
        except Exception:
            log.exception("what was due did not happen")
            return False
        return True

    async def _forget(self) -> None:
        now = self.line.clock.now()
        if self.forgot_at and now - self.forgot_at < FORGET_EVERY:
            return
        months = self.line.unit.programme.about.kept_months
        await self.line.write(lambda connection: _forget_what_is_over(connection, now, months))
        self.forgot_at = now


def _everything_due(connection: Connection, programme: Programme, now: datetime) -> list[int | Incoming]:
    """Danger first, then promises, then what staff wrote to many."""
    waits = (*waiting.due(connection, now), *standing_in.due(connection, programme, now))
    unasked = (
        *follow_ups.due(connection, now),
        *package_news.due(connection, now),
        *forward_news.due(connection, now),
        *nudges_due.due(connection, now, programme),
    )
    return [
        *dict.fromkeys(waits),
        *lapses.due(connection, now),
        *handbacks.due(connection, programme, now),
        *mornings.due(connection, now),
        *package_waits.due(connection, programme, now),
        *event_news.due(connection, programme, now),
        *place_news.due(connection, programme, now),
        *introduction_news.due(connection, now, programme.pace),
        *unasked,
    ]


def _a_few_at_once(due: Sequence[int | Incoming]) -> Iterator[Sequence[int | Incoming]]:
    """Those of a nudge a few at once, in their order; anything else alone, since it may change what comes after it."""
    for of_nudges, some in groupby(due, _is_nudge):
        together, alike = TOGETHER if of_nudges else 1, list(some)
        for first in range(0, len(alike), together):
            yield alike[first : first + together]


def _is_nudge(due: int | Incoming) -> bool:
    return isinstance(due, Incoming) and isinstance(due.event, NudgeSent)


def _forget_what_is_over(connection: Connection, now: datetime, months: int) -> None:
    privacy.forget_copies(connection)
    privacy.forget_unkept(connection, now)
    brought_in.forget_who_never_came(connection, now)
    privacy.forget_old(connection, now, months)
    colleagues_words.forget(connection, now, months)
    attachments.forget(connection, now, months)
