"""(demo) Time passes: what comes due on the way happens in its order and at its own moment, as if it had been lived."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.handle import Line
from bot.timers import Timers
from storage import values

CLOCK_AHEAD = "clock_ahead_seconds"
MOST_STOPS = 36  # six hours of what is told again every ten minutes


class Passing:
    """Moves a clock on from one due moment to the next; each move survives a restart."""

    def __init__(self, line: Line, timers: Timers) -> None:
        self.line, self.timers = line, timers

    @property
    def clock(self) -> Clock:
        """The clock that is moved."""
        return self.line.clock

    async def until(self, target: datetime) -> None:
        """
        Let everything happen up to that moment and arrive there.

        After MOST_STOPS, danger that nobody takes is told again only where time stops for something else, and at the
        end: nobody wants to wait for two weeks of every ten minutes.
        """
        async with self.timers.ticking:
            await self._let_happen()
            at, stops = self.clock.now(), 0
            while (due := await self.timers.next_due(at, danger=stops < MOST_STOPS)) and due <= target:
                await self._move_to(due)
                await self._let_happen()
                at, stops = due, stops + 1
            await self._move_to(target)
            await self._let_happen()

    async def _move_to(self, moment: datetime) -> None:
        self.clock.forward(max(moment - self.clock.now(), timedelta(0)))
        ahead = str(self.clock.ahead.total_seconds())
        await self.line.write(lambda connection: values.put(connection, CLOCK_AHEAD, ahead))

    async def _let_happen(self) -> None:
        await self.timers.run_due()
        await self.line.deliverer.idle()
