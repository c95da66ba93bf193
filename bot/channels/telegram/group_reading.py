"""From an update in the advisers' group to what it means: a button of ours or one of two commands, and nothing else."""

import logging
import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.channels.telegram.reading import read, update_id
from flows.desk.card import TODAYS_LIST
from flows.events import Pressed
from storage.incoming import Incoming

TAKE = "take"
COMMAND = re.compile(r"/(?P<what>today|take)(?:@(?P<bot>\w+))?\s*", re.IGNORECASE)
BUTTON = re.compile(r"(?:take|see):\d{1,9}")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InGroup(Incoming):
    """
    Something done in the group by somebody whose own chat with us is `place`: it is as if they did it there.

    `press` is answered where the button is; `thread` is the topic, `card` the message of ours that was replied to.
    """

    press: str = ""
    thread: int = 0
    card: int = 0


def read_in_group(update: object, group: str, bot: str, now: datetime) -> InGroup | None:
    """
    What an update in that group asks of this bot, or None. What people write to each other there is not read.

    Never raises; logs no words of anybody.
    """
    try:
        return _read(update, group, bot, now)
    except Exception as problem:
        _log.warning("telegram update %s left aside: malformed (%s)", update_id(update), type(problem).__name__)
    return None


def _read(update: object, group: str, bot: str, now: datetime) -> InGroup | None:
    match update:
        case {"callback_query": {"message": {"chat": {"id": chat}}, "from": {"id": int(user)}}} if str(chat) == group:
            return _press(update, user, now)
        case {"message": {"chat": {"id": chat}, "from": {"id": int(user)}, "text": str(text)}} if str(chat) == group:
            return _command(update, user, text, bot, now)
    return None


def _press(update: Any, user: int, now: datetime) -> InGroup | None:
    incoming = read(_as_if_in_their_own_chat(update, "callback_query", user), now)
    if incoming is None or not isinstance(incoming.event, Pressed):
        return None
    if incoming.event.step or not BUTTON.fullmatch(incoming.event.key):
        return None
    return _done(incoming, press=incoming.message_id.removeprefix("press:"))


def _command(update: Any, user: int, text: str, bot: str, now: datetime) -> InGroup | None:
    command = COMMAND.fullmatch(text)
    if command is None or (command["bot"] or bot).lower() != bot.lower():
        return None
    incoming = read(_as_if_in_their_own_chat(update, "message", user), now)
    if incoming is None:
        return None
    message = update["message"]
    # A message has its number in its chat only, so the group's stands in the key.
    key = f"group:{message['chat']['id']}:{incoming.message_id}"
    # A press and never words: nothing typed in the group can become a part of what somebody is writing in their chat.
    event = Pressed(TAKE if command["what"].lower() == TAKE else TODAYS_LIST.key)
    replied = message.get("reply_to_message") or {}
    thread, card = int(message.get("message_thread_id", 0)), int(replied.get("message_id", 0))
    return _done(replace(incoming, message_id=key, event=event), thread=thread, card=card)


def _done(incoming: Incoming, press: str = "", thread: int = 0, card: int = 0) -> InGroup:
    return InGroup(
        incoming.channel, incoming.message_id, incoming.place, incoming.event, incoming.at, incoming.name,
        press=press, thread=thread, card=card,
    )  # fmt: skip


def _as_if_in_their_own_chat(update: Any, kind: str, user: int) -> Any:
    """The same update in the private chat of whoever did it: read by the same rules, bots left out like there."""
    inside, own = update[kind], {"chat": {"id": user, "type": "private"}}
    moved = inside | own if kind == "message" else inside | {"message": inside["message"] | own}
    return update | {kind: moved}
