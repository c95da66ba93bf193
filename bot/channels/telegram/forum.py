"""One supergroup with topics, as the Bot API has it: is it as it must be, its topics, and what is posted there."""

from collections.abc import Awaitable
from datetime import datetime
from typing import TypeVar

from telegram import ChatFullInfo, ChatMemberAdministrator, ChatMemberOwner, LinkPreviewOptions
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.channels import SendError, Sending
from bot.channels.telegram.api import RawBot, send_error
from bot.channels.telegram.group_reading import InGroup, read_in_group
from bot.channels.telegram.setting_up import offer_group_commands
from bot.channels.telegram.writing import keyboard, written
from flows.effects import Button

T = TypeVar("T")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TopicGoneError(SendError):
    """Somebody deleted that topic, or Telegram lost it: it must be made anew."""


class CardGoneError(SendError):
    """Somebody deleted that message, or it can't be edited: it must be posted anew."""


class Forum:
    """The group of that number, through the bot that is in it. What it asks of Telegram raises SendError."""

    def __init__(self, bot: RawBot, chat: str) -> None:
        self.chat = chat
        self._bot = bot

    async def wrong(self) -> str:
        """What keeps the group from being used, and what to do; nothing if all is well."""
        try:
            found = await self._bot.get_chat(self.chat)
            me = await self._bot.get_chat_member(self.chat, self._bot.id)
        except ChatMigrated as moved:
            return MOVED.format(chat=self.chat, new=moved.new_chat_id)
        except (Forbidden, BadRequest):
            return NOT_IN.format(chat=self.chat)
        except TelegramError as problem:
            return NO_ANSWER.format(chat=self.chat, problem=type(problem).__name__)
        may = isinstance(me, ChatMemberOwner) or (isinstance(me, ChatMemberAdministrator) and me.can_manage_topics)
        return _not_a_forum(found) or ("" if may else NO_RIGHT.format(chat=self.chat))

    async def offer_commands(self) -> None:
        """Offer the commands that are read there. Best effort."""
        await offer_group_commands(self._bot, self.chat)

    async def make_topic(self, name: str) -> int:
        """Telegram's number of the new topic."""
        return (await _asked(self._bot.create_forum_topic(self.chat, name))).message_thread_id

    async def rename_topic(self, thread: int, name: str) -> None:
        """Give a topic that name."""
        await _same_is_well(self._bot.edit_forum_topic(self.chat, thread, name=name))

    async def close_topic(self, thread: int) -> None:
        """Let nobody but admins write there."""
        await _same_is_well(self._bot.close_forum_topic(self.chat, thread))

    async def reopen_topic(self, thread: int) -> None:
        """Let everybody write there again."""
        await _same_is_well(self._bot.reopen_forum_topic(self.chat, thread))

    async def post(self, thread: int, text: str, buttons: tuple[Button, ...]) -> int:
        """Say it in that topic, ringing nobody's phone; Telegram's number of the message."""
        said = Sending(0, 0, self.chat, text, buttons)
        posting = self._bot.send_message(
            self.chat, written(said)[0], message_thread_id=thread, parse_mode="HTML", disable_notification=True,
            link_preview_options=_NO_PREVIEW, reply_markup=keyboard(said),
        )  # fmt: skip
        return (await _asked(posting)).message_id

    async def edit(self, message: int, text: str, buttons: tuple[Button, ...]) -> None:
        """Put that in the place of what the message said."""
        said = Sending(0, 0, self.chat, text, buttons)
        editing = self._bot.edit_message_text(
            written(said)[0], self.chat, message, parse_mode="HTML", link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard(said),
        )  # fmt: skip
        await _same_is_well(editing)

    async def answer(self, press: str, text: str) -> None:
        """Tell whoever pressed, and nobody else. Too late is no error."""
        try:
            await self._bot.answer_callback_query(press, text)
        except TelegramError:
            return

    def read(self, update: object, now: datetime) -> InGroup | None:
        """What an update in the group asks of us, or None."""
        return read_in_group(update, self.chat, self._bot.username, now)


def _not_a_forum(found: ChatFullInfo) -> str:
    if not found.is_forum:
        return NO_TOPICS.format(chat=found.id)
    return PUBLIC.format(chat=found.id) if found.username else ""


async def _asked(request: Awaitable[T]) -> T:
    try:
        return await request
    except BadRequest as problem:
        raise _refused(problem) from problem
    except TelegramError as problem:
        raise send_error(problem) from problem


async def _same_is_well(request: Awaitable[object]) -> None:
    try:
        await _asked(request)
    except SendError as problem:
        if not any(each in str(problem).lower() for each in AS_IT_WAS):
            raise


def _refused(problem: BadRequest) -> SendError:
    said, meant = problem.message.lower(), send_error(problem)
    for kind, signs in ((TopicGoneError, TOPIC_GONE), (CardGoneError, CARD_GONE)):
        if any(each in said for each in signs):
            return kind(str(meant), permanent=True)
    return meant


AS_IT_WAS = ("message is not modified", "topic_not_modified")
TOPIC_GONE = ("message thread not found", "topic_id_invalid", "topic_deleted")
CARD_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")

NOT_IN = (
    "The bot is not in the Telegram group {chat}, or was taken out of it: add it there as an admin, "
    "or take ALONGSIDE_TELEGRAM_FORUM away."
)
NO_TOPICS = "The Telegram group {chat} has no topics: switch Topics on in the group's settings."
PUBLIC = "The Telegram group {chat} is public, so anybody could read along: make it private in the group's settings."
NO_RIGHT = "The bot may not manage topics in the Telegram group {chat}: make it an admin there, with that right."
MOVED = "The Telegram group {chat} has become {new}: set ALONGSIDE_TELEGRAM_FORUM={new}."
NO_ANSWER = "Telegram did not say how the group {chat} is ({problem}): it is asked again."
