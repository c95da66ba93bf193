"""Telegram as a part of the running service: connected, set up, and heard by polling or by webhook."""

import hashlib
import hmac
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import structlog
from starlette.routing import BaseRoute

from bot.app import App
from bot.problems import StartError
from bot.settings import Settings
from bot.web import links, sessions
from flows.events import Arrived
from storage import failures, values
from storage.at_work import sign_ins
from storage.incoming import Incoming

if TYPE_CHECKING:
    from bot.channels.telegram import Telegram
    from bot.forum import AdvisersGroup

log = structlog.get_logger("bot.with_telegram")


def connected(settings: Settings) -> "Telegram | None":
    """The channel, if there is a token for it; nothing has been asked of Telegram yet. Raises StartError."""
    if not settings.telegram_token:
        return None
    from bot.channels.telegram import FREE_A_SECOND, SetUpError, Telegram

    try:
        return Telegram(
            settings.telegram_token, settings.telegram_api_url, settings.telegram_forum,
            paid=settings.unasked_a_second > FREE_A_SECOND,
        )  # fmt: skip
    except SetUpError as error:
        raise StartError(str(error)) from error


async def set_up(telegram: "Telegram", app: App) -> None:
    """Tell Telegram how to reach us and what to offer; keep the bot's name for invitations. Raises StartError."""
    from bot.channels.telegram import SetUpError

    public = app.settings.public_url
    advisers = await app.line.read(lambda connection: sign_ins.places(connection, telegram.name, "adviser"))
    try:
        name = await telegram.set_up(
            webhook_url=f"{public}/webhooks/telegram" if public else "", secret=_secret(app), advisers=advisers
        )
    except SetUpError as error:
        raise StartError(str(error)) from error
    with app.database.write() as connection:
        values.put(connection, links.TELEGRAM_BOT, name)
    log.info("telegram is on", bot=name, by="webhook" if public else "polling")


def advisers_group(telegram: "Telegram | None", app: App) -> "AdvisersGroup | None":
    """The group in which advisers see who waits, if the programme names one."""
    if not telegram or not telegram.forum:
        return None
    from bot.forum import AdvisersGroup

    return AdvisersGroup(app.line, telegram.forum)


async def wrong_with_group(settings: Settings) -> str:
    """What keeps the advisers' group that is named from being used, in one sentence, or nothing. For `check`."""
    if not settings.telegram_token:
        return NO_BOT
    from bot.channels.telegram import SetUpError

    telegram = connected(settings)
    assert telegram
    assert telegram.forum
    try:
        await telegram.introduce()
        return await telegram.forum.wrong()
    except SetUpError as error:
        return str(error)
    finally:
        await telegram.close()


def webhook(telegram: "Telegram", app: App, group: "AdvisersGroup | None" = None) -> BaseRoute:
    """The address that Telegram calls."""
    return telegram.webhook_route(_secret(app), handler(telegram, app, group))


def handler(
    telegram: "Telegram", app: App, group: "AdvisersGroup | None" = None
) -> Callable[[Incoming], Awaitable[None]]:
    """
    What happens with each thing that comes in: its turn; and an adviser who has just joined gets their commands.

    What is done in the advisers' group is the group's to look at first.
    """
    from bot.channels.telegram.group_reading import InGroup

    async def handle(incoming: Incoming) -> None:
        if isinstance(incoming, InGroup):
            if group:
                await group.heard(incoming)
            return
        await app.line.handle(incoming)
        if isinstance(incoming.event, Arrived) and incoming.event.start_code:
            advisers = await app.line.read(lambda connection: sign_ins.places(connection, telegram.name, "adviser"))
            if incoming.place in advisers:
                telegram.welcome_adviser(incoming.place)

    return handle


def keeper(app: App) -> Callable[[Incoming, Exception], Awaitable[None]]:
    """Where something goes that can't be handled however often it is tried: staff find it there."""

    async def keep_away(incoming: Incoming, problem: Exception) -> None:
        await app.line.write(lambda connection: failures.keep(connection, incoming, problem))

    return keep_away


def _secret(app: App) -> str:
    """The secret Telegram must show: the given one, or one that follows from the site's own."""
    with app.database.write() as connection:
        own = sessions.secret(connection, app.settings.secret)
    return app.settings.telegram_secret or hmac.new(own.encode(), b"telegram", hashlib.sha256).hexdigest()


NO_BOT = "ALONGSIDE_TELEGRAM_FORUM names a group on Telegram, but there is no bot: set ALONGSIDE_TELEGRAM_TOKEN too."
