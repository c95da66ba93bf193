"""
The advisers' group on Telegram: brought up to date one call at a time, at a pace of its own.

It is no part of sending: nobody is told anything by it, so whatever goes wrong here holds up nobody's messages.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import Connection

from bot.channels import SendError
from bot.channels.telegram.forum import CardGoneError, Forum, TopicGoneError
from bot.channels.telegram.group_reading import TAKE, InGroup
from bot.deliver import Trouble
from flows.desk import forum_line
from flows.desk.card import TODAYS_LIST
from flows.events import Pressed
from storage.at_work.cover import day_of
from storage.forum import changes, pace, rights
from storage.forum.changes import Card, Change, Topic

if TYPE_CHECKING:
    from bot.handle import Line

log = structlog.get_logger()
BETWEEN_CALLS, ENDS_WITHIN = 1, 5  # seconds
AGAIN_AFTER = timedelta(seconds=30)  # when it is looked at again after trouble


class AdvisersGroup:
    """The group of one programme. While something is wrong with it, staff read what, and it is looked at again."""

    def __init__(self, line: "Line", there: Forum) -> None:
        self.line = line
        self.there = there
        self.rests_until: datetime | None = None
        self.looked = False
        self.calling = asyncio.Lock()
        self.running: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to bring it up to date, and go on until stopped."""
        self.running = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Let the call that is being made end, so that it isn't made again at the next start; then go no further."""
        if self.running:
            with suppress(TimeoutError):
                async with asyncio.timeout(ENDS_WITHIN):
                    await self.calling.acquire()
            self.running.cancel()
            await asyncio.gather(self.running, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                async with self.calling:
                    await self.step()
            except Exception:
                log.exception("the advisers' group is left for a while")
                self._rest()
            await asyncio.sleep(BETWEEN_CALLS)

    async def look(self) -> str:
        """What keeps the group from being used, or nothing; kept, so that staff read it."""
        wrong = await self.there.wrong()
        if wrong:
            self._in_trouble(wrong)
            return wrong
        self.looked = True
        await self.there.offer_commands()
        if self.line.deliverer.trouble.pop(pace.NAME, None):
            log.info("the advisers' group works again")
        return wrong

    async def step(self) -> bool:
        """Make the next call there, if one is to be made and may be; whether it was made."""
        now = self.line.clock.now()
        if self.rests_until and now < self.rests_until:
            return False
        if not self.looked and await self.look():
            return False
        programme, chat = self.line.unit.programme, self.there.chat
        change = await self.line.write(lambda connection: changes.next_change(connection, programme, chat, now))
        if change:
            await self._made(change)
        return change is not None

    async def heard(self, incoming: InGroup) -> None:
        """Somebody pressed a button there or typed a command: what comes of it is said in their own chat, if any."""
        if incoming.press:
            await self._pressed(incoming)
        elif await self.line.read(lambda connection: rights.is_known(connection, incoming.channel, incoming.place)):
            await self.line.handle(await self._meant(incoming))

    async def _pressed(self, incoming: InGroup) -> None:
        assert isinstance(incoming.event, Pressed)
        number = int(incoming.event.key.partition(":")[2])
        programme, today = self.line.unit.programme, day_of(self.line.unit.programme, self.line.clock.now())

        def standing(connection: Connection) -> tuple[bool, str]:
            found = rights.standing(connection, programme, incoming.channel, incoming.place, number, today)
            return found == "theirs", forum_line.answer(found)

        theirs, says = await self.line.read(standing)
        if theirs:
            await self.line.handle(incoming)
        await self.there.answer(incoming.press, says)

    async def _meant(self, incoming: InGroup) -> InGroup:
        """“/take” means the card it replies to, or the only one that waits in that topic; else the day's list."""
        if incoming.event != Pressed(TAKE):
            return incoming
        where = self.there.chat, incoming.thread, incoming.card
        number = await self.line.read(lambda connection: changes.meant_by_take(connection, *where))
        return replace(incoming, event=Pressed(f"{TAKE}:{number}" if number else TODAYS_LIST.key))

    async def _made(self, change: Change) -> None:
        chat, now = self.there.chat, self.line.clock.now()
        try:
            keep = await (self._card(change, now) if isinstance(change, Card) else self._topic(change))
        except TopicGoneError:
            log.warning("a topic of the advisers' group is gone, and made anew", area=change.area)
            keep = partial(changes.topic_gone, chat=chat, area_id=change.area)
        except CardGoneError:
            assert isinstance(change, Card)
            keep = partial(changes.gone, chat=chat, card=change)
        except SendError as error:
            await self._failed(change, error)
            return
        await self.line.write(keep)

    async def _topic(self, topic: Topic) -> Callable[[Connection], None]:
        thread = topic.thread
        match topic.what:
            case "make":
                thread = await self.there.make_topic(topic.name)
            case "rename":
                await self.there.rename_topic(thread, topic.name)
            case "close":
                await self.there.close_topic(thread)
            case "reopen":
                await self.there.reopen_topic(thread)
        return partial(changes.made, chat=self.there.chat, topic=topic, thread=thread)

    async def _card(self, card: Card, now: datetime) -> Callable[[Connection], None]:
        message: int | None = card.message
        try:
            if card.message:
                await self.there.edit(card.message, card.text, card.buttons)
            else:
                message = await self.there.post(card.thread, card.text, card.buttons)
        except SendError as error:
            if card.message or not error.unknown:
                raise
            message = None  # it may stand there, so it isn't said twice; once it moves on, it is posted as that
        return partial(changes.shown, chat=self.there.chat, card=card, message=message, now=now)

    async def _failed(self, change: Change, error: SendError) -> None:
        log.warning("not shown in the advisers' group", area=change.area, problem=str(error))
        if error.retry_after:
            until = self.line.clock.now() + timedelta(seconds=error.retry_after)
            await self.line.write(lambda connection: pace.rest(connection, until))
            return
        if not error.permanent or (isinstance(change, Topic) and change.what == "make"):
            self._in_trouble(str(error))
        elif not await self.look():
            # The group is well, so it is this one that Telegram doesn't take: it holds up no other.
            now = self.line.clock.now()
            await self.line.write(partial(changes.given_up, chat=self.there.chat, change=change, now=now))

    def _in_trouble(self, why: str) -> None:
        self.looked = False
        self._rest()
        known = self.line.deliverer.trouble.get(pace.NAME)
        if known is None or known.why != why:
            log.error("the advisers' group can't be used", problem=why)
        since = known.since if known else self.line.clock.now()
        self.line.deliverer.trouble[pace.NAME] = Trouble(since, why)

    def _rest(self) -> None:
        self.rests_until = self.line.clock.now() + AGAIN_AFTER
