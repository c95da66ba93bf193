"""Before the first message: is the token right, what do commands offer, how do updates reach us."""

import logging
from collections.abc import Iterable

from telegram import BotCommand, BotCommandScopeChat
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.channels.telegram.api import OFFICIAL, UPDATES, RawBot
from bot.settings import SECRET
from flows.words import _

_log = logging.getLogger(__name__)


class SetUpError(Exception):
    """Telegram cannot be used as it is set up; the sentence says which setting to change, and never shows the token."""


async def introduce(bot: RawBot, api_url: str) -> str:
    """The bot's username, asked of Telegram. Raises SetUpError."""
    server = "" if api_url == OFFICIAL else f", and check ALONGSIDE_TELEGRAM_API_URL ({api_url})"
    try:
        await bot.initialize()
        return str(bot.username)
    except InvalidToken:  # 401, but also 404: a wrong address looks like a wrong token
        says = f"Telegram does not accept the bot token: set ALONGSIDE_TELEGRAM_TOKEN to what @BotFather gave{server}."
        raise SetUpError(says) from None
    except NetworkError as problem:
        says = f"The Bot API cannot be reached ({type(problem).__name__}): check the network{server}."
        raise SetUpError(says) from None
    except Exception as problem:
        says = f"What answers at {api_url} is no Bot API: set ALONGSIDE_TELEGRAM_API_URL ({type(problem).__name__})."
        raise SetUpError(says) from None


async def offer_commands(bot: RawBot, advisers: Iterable[str] = ()) -> None:
    """Commands for residents everywhere, for advisers in their own chat. Best effort: chat works without them."""
    try:
        await bot.set_my_commands(_worded(RESIDENT_COMMANDS))
    except TelegramError as problem:
        _log.warning("telegram commands not set: %s", type(problem).__name__)
    for place in advisers:
        await offer_adviser_commands(bot, place)


async def offer_adviser_commands(bot: RawBot, place: str) -> None:
    """Commands for an adviser, in their own chat only. Best effort."""
    await _offer_there(bot, place, ADVISER_COMMANDS)


async def offer_group_commands(bot: RawBot, group: str) -> None:
    """The two commands that are read in the advisers' group, instead of a resident's. Best effort."""
    await _offer_there(bot, group, GROUP_COMMANDS)


async def _offer_there(bot: RawBot, place: str, commands: Iterable[tuple[str, str]]) -> None:
    try:
        await bot.set_my_commands(_worded(commands), scope=BotCommandScopeChat(place))
    except TelegramError as problem:
        _log.warning("telegram commands not set for advisers: %s", type(problem).__name__)


def _worded(commands: Iterable[tuple[str, str]]) -> tuple[BotCommand, ...]:
    return tuple(BotCommand(name, str(does)) for name, does in commands)


async def listen(bot: RawBot, webhook_url: str, secret: str) -> None:
    """Updates come to this address, or with none by polling; those that wait are kept. Raises SetUpError."""
    if not webhook_url:
        await _stop_webhook(bot)
        return
    require_secret(secret)
    try:
        await bot.set_webhook(
            webhook_url, secret_token=secret, allowed_updates=list(UPDATES), drop_pending_updates=False
        )
    except TelegramError as problem:
        says = f"Telegram does not accept the webhook {webhook_url}: check ALONGSIDE_PUBLIC_URL ({problem.message})."
        raise SetUpError(says) from None


def require_secret(secret: str) -> None:
    """Raises SetUpError for a secret that is missing or that Telegram would refuse."""
    if not SECRET.fullmatch(secret):
        raise SetUpError("Set ALONGSIDE_TELEGRAM_SECRET to up to 256 letters, digits, _ or -: it keeps forgers out.")


async def _stop_webhook(bot: RawBot) -> None:
    try:
        await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as problem:
        _log.warning("telegram webhook not removed: %s", type(problem).__name__)


RESIDENT_COMMANDS = (
    ("menu", _("What I can help with")),
    ("person", _("Talk to a person")),
    ("back", _("Go back a step")),
    ("pause", _("A break from messages")),
    ("stop", _("No more messages from me")),
    ("privacy", _("What is kept, and erasing it")),
    ("help", _("How this works")),
)
ADVISER_COMMANDS = (
    ("today", _("My list for today")),
    ("area", _("An area's card")),
    ("help", _("How this works")),
)
GROUP_COMMANDS = (
    ("today", _("My list for today, in my own chat")),
    ("take", _("Take on whoever waits in this topic")),
)
