"""Reviews for the console: counted once for everybody who asks at the same time, and kept for a while."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from bot.app import App
from flows.programme import Programme
from flows.reviewing.figures import Chosen, Review
from flows.reviewing.months import Span
from storage.review import offers
from storage.review.building import review
from storage.review.offers import Standing
from storage.review.words import Alarming
from storage.tables import handoff, person, review_decision

KEPT_FOR = timedelta(minutes=1)
MOST_KEPT = 8
SOON = 0.4  # seconds; whoever waits longer is told that it is being counted


@dataclass(frozen=True, slots=True)
class Built:
    """A review, and how each offer stood in its period. The same for all who may read reviews."""

    review: Review
    stood: Sequence[Standing]


@dataclass(frozen=True, slots=True)
class Stamp:
    """
    What a review was made of and when. With another programme, another decision, somebody who agreed or left, or more
    handed to a person it is made anew at once: nobody's words may stay in it who does not want that any more.
    """

    programme: Programme
    found: tuple[int, ...]
    at: datetime

    def holds(self, now: "Stamp") -> bool:
        """Whether what was made of this may still be shown."""
        return self.programme is now.programme and self.found == now.found


Build = Callable[[Connection, Stamp, Span, Chosen, Alarming], Built]


def build(connection: Connection, stamp: Stamp, span: Span, only: Chosen, alarming: Alarming) -> Built:
    """Count it all. Of a large programme this takes seconds."""
    found = review(connection, stamp.programme, span, stamp.at, alarming, only)
    return Built(found, offers.standings(connection, stamp.programme, span, stamp.at))


class Reviews:
    """The reviews of one running service. What is being counted goes on though whoever asked has left the page."""

    def __init__(self, app: App, build: Build = build) -> None:
        self.app, self.build = app, build
        self.kept: dict[tuple[Span, Chosen], tuple[Stamp, asyncio.Task[Built]]] = {}

    async def of(self, span: Span, only: Chosen) -> Built:
        """The review, once it is counted."""
        return await asyncio.shield(await self._begun(span, only))

    async def soon(self, span: Span, only: Chosen) -> Built | None:
        """The review if it is there at once; None while it is being counted."""
        task = await self._begun(span, only)
        await asyncio.wait((task,), timeout=SOON)
        return task.result() if task.done() else None

    def stop(self) -> None:
        """Nobody waits for any of them any more."""
        for _, task in self.kept.values():
            task.cancel()

    async def _begun(self, span: Span, only: Chosen) -> "asyncio.Task[Built]":
        now = Stamp(self.app.programme, await self.app.line.read(_found), self.app.clock.now())
        stamp, task = self.kept.pop((span, only), (now, None))
        if task and _broke(task):
            return task  # whoever asks next is told, and after that it is counted anew
        if task and stamp.holds(now) and not (task.done() and now.at - stamp.at > KEPT_FOR):
            self.kept[span, only] = stamp, task
            return task
        task = asyncio.create_task(self._build(now, span, only))
        self.kept[span, only] = now, task
        for longest_ago in list(self.kept)[:-MOST_KEPT]:
            del self.kept[longest_ago]
        return task

    async def _build(self, stamp: Stamp, span: Span, only: Chosen) -> Built:
        ears = self.app.line.unit.ears
        return await self.app.line.read(
            lambda connection: self.build(
                connection, stamp, span, only, lambda words: ears.hear(words).alarm is not None
            )
        )


def _broke(task: "asyncio.Task[Built]") -> bool:
    return task.done() and not task.cancelled() and task.exception() is not None


def _found(connection: Connection) -> tuple[int, ...]:
    agreed = select(func.count()).select_from(person).where(person.c.consent.is_(True)).scalar_subquery()
    decisions = select(func.count()).select_from(review_decision).scalar_subquery()
    newest = (select(func.coalesce(func.max(of.c.id), 0)).scalar_subquery() for of in (review_decision, handoff))
    return tuple(connection.execute(select(agreed, decisions, *newest)).one())
