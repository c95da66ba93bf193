"""The connection to a Bot API server, and what its refusals mean to us."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from bot.channels import SendError

READ_SECONDS = 15.0  # after that, a message may have arrived
FREE_A_SECOND = 30  # messages to many; more of them are paid for, where Telegram has allowed it
FULL = 100  # updates, the most that are fetched at once
NOT_LET_IN = "Telegram does not accept the bot token: set ALONGSIDE_TELEGRAM_TOKEN (or ALONGSIDE_TELEGRAM_API_URL) anew"
OFFICIAL = "https://api.telegram.org"
UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class RawBot(Bot):
    """PTB's Bot that can also fetch updates unparsed, so that a malformed one cannot spoil its whole batch."""

    async def raw_updates(self, offset: int | None, wait: int) -> list[Any]:
        """The next updates, waiting up to `wait` seconds for one. An offset confirms all below it."""
        asked: dict[str, Any] = {"offset": offset, "timeout": wait, "limit": FULL, "allowed_updates": list(UPDATES)}
        found = await self._post("getUpdates", asked, read_timeout=wait + 10)
        return found if isinstance(found, list) else []

    async def close_connections(self) -> None:
        """Let go of all connections, whether or not the bot was ever introduced."""
        await asyncio.gather(*(request.shutdown() for request in self._request))


def connect(token: str, api_url: str) -> RawBot:
    """A bot that talks to this server. Nothing is sent yet. Raises InvalidToken for an empty token."""
    base = api_url.rstrip("/")
    # Several connections for polling: one that broke in mid-flight behind a proxy must not stop it for ever.
    return RawBot(
        token,
        base_url=f"{base}/bot",
        base_file_url=f"{base}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, pool_timeout=10, connect_timeout=10, read_timeout=READ_SECONDS),
        get_updates_request=HTTPXRequest(connection_pool_size=4, pool_timeout=5, connect_timeout=10),
    )


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks us to wait, exactly."""
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)


def send_error(error: TelegramError) -> SendError:
    """
    What a failed send means for the row it came from.

    Order matters: PTB's BadRequest and TimedOut are NetworkErrors too. A message whose request left this machine
    without an answer may have arrived, and sendMessage has no key to send it again by.
    """
    match error:
        case Forbidden():
            return SendError(f"they cannot be written to: {error.message}", permanent=True, unreachable=True)
        case ChatMigrated():
            return SendError("the chat has moved", moved_to=str(error.new_chat_id))
        case RetryAfter():
            return SendError("Telegram asks us to slow down", retry_after=seconds(error))
        case InvalidToken() | EndPointNotFound():
            return SendError(NOT_LET_IN, whole_channel=True)  # what a wrong address answers with, too
        case BadRequest():
            nobody = "chat not found" in error.message.lower()
            return SendError(f"Telegram refused it: {error.message}", permanent=True, unreachable=nobody)
    return SendError(f"Telegram could not be reached: {error.message}", unknown=_may_have_arrived(error))


def _may_have_arrived(error: TelegramError) -> bool:
    cause = error.__cause__
    if isinstance(cause, httpx.HTTPError):
        return not isinstance(cause, NEVER_LEFT)
    return error.message == "Invalid server response"  # PTB's words for an answer that is no JSON


def why_polling_waits(problem: Exception) -> str:
    """One sentence for the log about trouble in fetching updates: what to do, or that it goes on trying."""
    match problem:
        case Conflict():
            return "Another program reads this bot's messages, or a webhook is set: stop it. Telegram polling waits."
        case InvalidToken():
            return "Telegram no longer accepts the bot token: set ALONGSIDE_TELEGRAM_TOKEN. Telegram polling waits."
        case RetryAfter():
            return "Telegram asks us to poll less often. Telegram polling waits."
        case TelegramError() | TimeoutError():
            return f"The Bot API does not answer ({type(problem).__name__}). Telegram polling goes on trying."
    return f"Telegram polling met {type(problem).__name__}. It goes on trying."
