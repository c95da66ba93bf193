"""
The one thread that writes. Jobs that wait share a transaction, so that durability is paid once for many.

A job that fails takes nobody with it: the transaction is rolled back and each of its jobs is done again alone.
"""

import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from sqlalchemy import Connection

from storage.database import Database

T = TypeVar("T")
MOST_TOGETHER = 64
LINGER = 0.004  # seconds; long enough to share the next turn's commit, short enough to be forgotten in a crash


class StoppedError(Exception):
    """Something was to be written after the writer had been told to stop."""


@dataclass(slots=True)
class Job(Generic[T]):
    """Something to do in a transaction, and where its result goes once that is committed."""

    work: Callable[[Connection], T]
    result: Future[T] = field(default_factory=Future)


class Writer:
    """
    Runs jobs one after another in their order; `submit` may be called from any thread.

    A job that can wait (`later`) shares the transaction of whatever comes next, or has its own after `LINGER`.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.jobs: queue.SimpleQueue[Job[Any] | None] = queue.SimpleQueue()
        self.later: deque[Job[Any]] = deque()
        self.resting = False  # nothing waits, and the thread sleeps until a job comes
        self.stopping = False
        self.connection: Connection | None = None
        self.thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self.thread.start()

    def stop(self) -> None:
        """Finish what waits, then stop."""
        if self.thread.is_alive():
            self.stopping = True
            self.jobs.put(None)
            self.thread.join()

    def submit(self, work: Callable[[Connection], T], *, later: bool = False) -> Future[T]:
        """
        Do this in a transaction; the future has its result only when that is committed.

        Whoever waits may give up waiting; what was submitted is done all the same. Raises StoppedError after `stop`.
        """
        if self.stopping:
            raise StoppedError("the service is stopping; nothing was written")
        job = Job(work)
        job.result.set_running_or_notify_cancel()
        if later:
            self.later.append(cast("Job[Any]", job))
            if self.resting:
                self.jobs.put(None)
        else:
            self.jobs.put(cast("Job[Any]", job))
        return job.result

    def _run(self) -> None:
        while not self.stopping or self.later or not self.jobs.empty():
            if batch := self._waiting():
                self._together(batch)
        if self.connection:
            self.connection.close()

    def _waiting(self) -> list[Job[Any]]:
        """What to do together next; nothing if there is only something that can still wait."""
        batch = [first] if (first := self._first()) else []
        try:
            while batch and len(batch) < MOST_TOGETHER:
                if job := self.jobs.get_nowait():
                    batch.append(job)
        except queue.Empty:
            pass
        while self.later:
            batch.append(self.later.popleft())
        return batch

    def _first(self) -> Job[Any] | None:
        """The next job; nothing once no job has come for `LINGER` and something waits for company."""
        try:
            while not (first := self.jobs.get(timeout=0 if self.stopping else LINGER)):
                pass
            return first
        except queue.Empty:
            return None if self.later or self.stopping else self._sleep()

    def _sleep(self) -> Job[Any] | None:
        # Said before looking once more, so that whoever adds something that can wait either sees it or is seen.
        self.resting = True
        try:
            return None if self.later or self.stopping else self.jobs.get()
        finally:
            self.resting = False

    def _together(self, batch: Sequence[Job[Any]]) -> None:
        try:
            with self._transaction() as connection:
                results = [job.work(connection) for job in batch]
        except BaseException as error:
            self._apart(batch, error)
        else:
            for job, result in zip(batch, results, strict=True):
                job.result.set_result(result)

    def _apart(self, batch: Sequence[Job[Any]], error: BaseException) -> None:
        if len(batch) == 1:
            batch[0].result.set_exception(error)
            return
        for job in batch:
            self._together([job])

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if self.connection is None or self.connection.closed or self.connection.invalidated:
            self.connection = self.database.engine.connect()
        with self.connection.begin():
            yield self.connection
