"""The Telegram channel itself: send, answer presses, poll or take a webhook's calls."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from datetime import UTC, datetime
from typing import Any

from starlette.routing import Route
from telegram.error import InvalidToken, TelegramError

from bot.channels import FileGone, SendError, Sending
from bot.channels.telegram import changing, files, setting_up
from bot.channels.telegram.api import OFFICIAL, connect, send_error
from bot.channels.telegram.forum import Forum
from bot.channels.telegram.group_reading import InGroup
from bot.channels.telegram.pieces import Pieces
from bot.channels.telegram.polling import KeepAway, Poller, nowhere
from bot.channels.telegram.reading import pressed_message, read
from bot.channels.telegram.webhook import route
from flows.events import Pressed
from storage.incoming import Incoming

Handle = Callable[[Incoming], Awaitable[None]]
_log = logging.getLogger(__name__)


class Telegram:
    """
    A way to reach people on Telegram, in private chats; beside them `forum`, the advisers' group, if there is one.

    `paid`: what goes to many may go faster than Telegram sends for nothing.

    Raises SetUpError for a token that cannot be one; nothing is asked of Telegram before `set_up`.
    """

    name = "telegram"

    def __init__(self, token: str, api_url: str = "", group: str = "", *, paid: bool = False) -> None:
        logging.getLogger("httpx").setLevel(logging.WARNING)  # its INFO lines carry the token
        self.paid = paid
        self.api_url = (api_url or OFFICIAL).rstrip("/")
        self._sent_pieces: dict[int, list[str]] = {}
        self._background: set[asyncio.Task[None]] = set()
        self._poller: Poller | None = None
        try:
            self._bot = connect(token.strip(), self.api_url)
        except InvalidToken:
            raise setting_up.SetUpError("Set ALONGSIDE_TELEGRAM_TOKEN to what @BotFather gave.") from None
        self.forum = Forum(self._bot, group) if group else None

    @property
    def last_poll(self) -> datetime | None:
        """When Telegram last answered our polling (aware UTC), for the health page."""
        return self._poller.last_poll if self._poller else None

    async def set_up(self, *, webhook_url: str = "", secret: str = "", advisers: Iterable[str] = ()) -> str:
        """Check the token, offer commands, set the webhook or remove it; the bot's username. Raises SetUpError."""
        username = await self.introduce()
        await setting_up.offer_commands(self._bot, advisers)
        await setting_up.listen(self._bot, webhook_url, secret)
        return username

    async def introduce(self) -> str:
        """Only check the token; the bot's username. Raises SetUpError."""
        return await setting_up.introduce(self._bot, self.api_url)

    async def send(self, sending: Sending) -> str:
        """
        Send one message, in several where it is too long or has files, or change one that is there. Raises SendError.

        Returns Telegram's id of the piece with the buttons. Sent again after an error, it goes on with the first piece
        that did not go out.
        """
        try:
            sent = await (changing.change(self._bot, sending) if sending.changes else self._send_pieces(sending))
        except ValueError as problem:
            self._sent_pieces.pop(sending.id, None)
            raise SendError(str(problem), permanent=True) from problem
        except TelegramError as problem:
            error = send_error(problem)
            error.unknown &= not sending.changes  # changed twice is changed once
            if error.permanent:
                self._sent_pieces.pop(sending.id, None)
            raise error from problem
        self._sent_pieces.pop(sending.id, None)
        return sent

    async def _send_pieces(self, sending: Sending) -> str:
        sent, pieces = self._sent_pieces.setdefault(sending.id, []), Pieces(self._bot, sending, self.paid)
        for send_it in pieces.requests()[len(sent) :]:
            sent.append(await send_it())
        return sent[pieces.with_buttons]

    async def fetch(self, file_id: str) -> bytes:
        """What is in a file that Telegram keeps. Raises FileGone; SendError for what may pass."""
        try:
            return await files.fetch(self._bot, file_id)
        except FileGone:
            raise FileGone from None
        except TelegramError as problem:
            raise send_error(problem) from None

    async def answer_press(self, callback_query_id: str) -> None:
        """Tell the person's phone that their press has arrived. Too late is no error."""
        await _best_effort(self._bot.answer_callback_query(callback_query_id))

    async def remove_buttons(self, place: str, message_id: int) -> None:
        """Take the buttons off a message that has been answered. Best effort."""
        await _best_effort(self._bot.edit_message_reply_markup(place, message_id))

    def welcome_adviser(self, place: str) -> None:
        """Offer an adviser's commands in the chat they have just joined from. Best effort, in the background."""
        self._later(setting_up.offer_adviser_commands(self._bot, place))

    async def poll(self, handle: Handle, keep_away: KeepAway = nowhere, *, wait: int = 25) -> None:
        """
        Fetch updates until cancelled. `handle` returns once its turn is committed; only then is one confirmed.

        One that always fails is given to `keep_away`, so that it does not stand in the others' way.
        """

        async def receive(update: object, incoming: Incoming) -> None:
            await self._receive(update, incoming, handle)

        self._poller = Poller(self._bot, receive, self._read, keep_away, wait)
        await self._poller.run()

    def webhook_route(self, secret: str, handle: Handle) -> Route:
        """The address Telegram calls, POST /webhooks/telegram. Raises SetUpError without a good secret."""
        setting_up.require_secret(secret)

        async def receive(update: object) -> None:
            incoming = self._read(update)
            if incoming:
                await self._receive(update, incoming, handle)

        return route(secret, receive)

    async def close(self) -> None:
        """Finish what is under way in the background and close the connections."""
        await asyncio.gather(*self._background)
        await self._bot.close_connections()

    def _read(self, update: object) -> Incoming | None:
        now = datetime.now(UTC)
        return (self.forum and self.forum.read(update, now)) or read(update, now)

    async def _receive(self, update: object, incoming: Incoming, handle: Handle) -> None:
        if isinstance(incoming, InGroup) or not isinstance(incoming.event, Pressed):
            await handle(incoming)
            return
        self._later(self.answer_press(incoming.message_id.removeprefix("press:")))
        await handle(incoming)
        # Only now: had the turn failed, they could press again. A standing button (version 0) stays good for ever.
        message_id = pressed_message(update)
        if incoming.event.version and message_id:
            self._later(self.remove_buttons(incoming.place, message_id))

    def _later(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)  # the event loop itself would let it be collected half-way
        task.add_done_callback(self._background.discard)


async def _best_effort(request: Awaitable[Any]) -> None:
    try:
        await request
    except TelegramError as problem:
        _log.debug("telegram: %s", type(problem).__name__)
