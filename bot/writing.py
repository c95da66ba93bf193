"""Writing from the event loop: what the writer has committed is handed over, with one wake for all that is ready."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from sqlalchemy import Connection

from storage.writer import Writer

T = TypeVar("T")


class Writing:
    """
    The writer, for whoever waits for it in an event loop.

    `asyncio.wrap_future` would wake the loop for each result, by a call into the kernel; a shared commit has many.
    """

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.ready: deque[tuple[Future[Any], asyncio.Future[Any]]] = deque()
        self.waking = False

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Do something in a transaction of the writer's; returns once it is committed."""
        return await self.result(self.writer.submit(work))

    async def result(self, job: Future[T]) -> T:
        """The result of a job, or its error. Whoever gives up waiting leaves the job to be done all the same."""
        loop = asyncio.get_running_loop()
        waiting: asyncio.Future[T] = loop.create_future()
        job.add_done_callback(lambda done: self._is_done(done, waiting, loop))
        return await waiting

    def _is_done(self, done: Future[T], waiting: asyncio.Future[T], loop: asyncio.AbstractEventLoop) -> None:
        self.ready.append((done, waiting))
        if not self.waking and not loop.is_closed():
            self.waking = True
            loop.call_soon_threadsafe(self._hand_over)

    def _hand_over(self) -> None:
        # Said before looking, so that whatever becomes ready meanwhile either is seen or wakes the loop again.
        self.waking = False
        while self.ready:
            done, waiting = self.ready.popleft()
            if waiting.done():
                continue
            if error := done.exception():
                waiting.set_exception(error)
            else:
                waiting.set_result(done.result())
