"""Reviews for the console: counted once for everybody who asks at the same time, and kept for a while."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from bot.app import App
from flows.danger.heard_of.what_is_heard import in_a_first_message
from flows.programme import Programme
from flows.reviewing.figures import Chosen, Review
from flows.reviewing.months import Span
from storage.review import offers
from storage.review.building import review
from storage.review.offers import Standing
from storage.review.words import Alarming
from storage.tables import person, review_decision

KEPT_FOR = timedelta(minutes=1)
MOST_KEPT = 8
SOON = 0.4  # seconds; whoever waits longer is told that it is being counted


@dataclass(frozen=True, slots=True)
class Built:
    """A review, and how each offer stood in its period. The same for all who may read reviews; `done` is when."""

    review: Review
    stood: Sequence[Standing]
    done: datetime


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a review is made of: the programme, what was decided, and how many agreed to be remembered."""

    programme: Programme
    decided: tuple[int, int]
    agreed: int

    def holds(self, now: "Stamp") -> bool:
        """Whether what was made of this may still be shown: not once fewer people agree than did."""
        same = self.programme is now.programme and self.decided == now.decided
        return same and now.agreed >= self.agreed


Build = Callable[[Connection, Programme, Span, Chosen, datetime, Alarming], tuple[Review, Sequence[Standing]]]


def build(
    connection: Connection, programme: Programme, span: Span, only: Chosen, now: datetime, alarming: Alarming
) -> tuple[Review, Sequence[Standing]]:
    """Count it all. Of a large programme this takes seconds."""
    found = review(connection, programme, span, now, alarming, only)
    return found, offers.standings(connection, programme, span, now)


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
        now = Stamp(self.app.programme, *await self.app.line.read(_made_of))
        stamp, task = self.kept.pop((span, only), (now, None))
        if task and _broke(task):
            return task  # whoever asks next is told, and after that it is counted anew
        if task and stamp.holds(now) and not self._is_old(task):
            self.kept[span, only] = stamp, task
            return task
        task = asyncio.create_task(self._build(now.programme, span, only))
        self.kept[span, only] = now, task
        for longest_ago in list(self.kept)[:-MOST_KEPT]:
            del self.kept[longest_ago]
        return task

    def _is_old(self, task: "asyncio.Task[Built]") -> bool:
        """A minute counts from when it was done: however long it took, whoever waited for it sees it."""
        return task.done() and self.app.clock.now() - task.result().done > KEPT_FOR

    async def _build(self, programme: Programme, span: Span, only: Chosen) -> Built:
        ears, now = self.app.line.unit.ears, self.app.clock.now()
        hear = in_a_first_message(programme, ears, now)
        found = await self.app.line.read(
            lambda db: self.build(db, programme, span, only, now, lambda words: hear(words).alarm is not None)
        )
        return Built(*found, self.app.clock.now())


def _broke(task: "asyncio.Task[Built]") -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


def _made_of(connection: Connection) -> tuple[tuple[int, int], int]:
    decisions = select(func.count(), func.coalesce(func.max(review_decision.c.id), 0)).select_from(review_decision)
    many, newest = connection.execute(decisions).one()
    agreed = select(func.count()).select_from(person).where(person.c.consent.is_(True))
    return (many, newest), connection.scalar(agreed) or 0
