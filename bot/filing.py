"""What people sent, on its way to a channel that hands it over itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from weakref import WeakValueDictionary

from bot.channels import Sending
from bot.channels.web import NAME as WEB
from bot.clock import Clock
from bot.writing import Writing
from storage.sending import attachments
from storage.sending.attachments import Kept
from storage.sending.outbox import Outgoing
from storage.unit import Outcome, Unit


class Filing:
    """Fetches it for a message, and writes down what became of it."""

    def __init__(self, writing: Writing, unit: Unit, clock: Clock) -> None:
        self.writing, self.unit, self.clock = writing, unit, clock
        self.uploading = WeakValueDictionary[tuple[str, ...], asyncio.Lock]()

    async def going_with(self, message: Outgoing) -> tuple[Kept, ...]:
        """What goes with this message. A page fetches it itself."""
        if not message.files or message.channel == WEB:
            return ()
        return await self.writing.write(partial(attachments.to_hand_over, tokens=message.files))

    @asynccontextmanager
    async def in_turn(self, message: Outgoing) -> AsyncIterator[None]:
        """While a channel has yet to be given it, one message at a time: it is uploaded once, however many get it."""
        if not await self._is_to_be_uploaded(message):
            yield
            return
        async with self.uploading.setdefault(message.files, asyncio.Lock()):
            if await self._is_to_be_uploaded(message):
                yield
                return
        yield

    async def handed_over(self, sending: Sending) -> Outcome:
        """What a channel keeps is given by name from now on; whoever sent what was lost hears so."""
        for token, known_as in sending.uploaded.items():
            await self.writing.write(partial(attachments.uploaded, token=token, telegram_id=known_as))
        if not sending.lost:
            return Outcome()
        lost, now = tuple(sending.lost), self.clock.now()
        return await self.writing.write(partial(self.unit.files_lost, message_id=sending.id, lost=lost, now=now))

    async def _is_to_be_uploaded(self, message: Outgoing) -> bool:
        if not message.files or message.channel == WEB:
            return False
        kept = await self.writing.write(partial(attachments.of, tokens=message.files))
        return any(each.here and not each.telegram_id for each in kept)
