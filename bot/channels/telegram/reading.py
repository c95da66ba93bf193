"""From a Bot API update to what came in. Pure but for the clock's default; never raises; logs no words of anybody."""

import logging
from datetime import UTC, datetime
from zlib import crc32

from bot.channels.telegram.meaning import (
    JSON,
    UnreadableError,
    clean,
    correction_means,
    message_means,
    press_means,
)
from storage.incoming import Blocked, Incoming, Unblocked

LONGEST_NAME = 64
LONGEST_PRESS_ID = 64
_log = logging.getLogger(__name__)


def read(update: object, now: datetime | None = None) -> Incoming | None:
    """
    What an update means to us, or None if it means nothing (a bot, a group, a service message).

    `now` (aware UTC) is the time of what carries none, such as a press.
    """
    try:
        return _read(update, now or datetime.now(UTC))
    except UnreadableError as reason:
        _log.warning("telegram update %s left aside: %s", update_id(update), reason)
    except Exception as problem:
        _log.warning("telegram update %s left aside: malformed (%s)", update_id(update), type(problem).__name__)
    return None


def update_id(update: object) -> int | None:
    """The number Telegram counts an update by, or None in something that is no update."""
    found = update.get("update_id") if isinstance(update, dict) else None
    return found if isinstance(found, int) else None


def pressed_message(update: object) -> int | None:
    """The id of the message whose button was pressed."""
    match update:
        case {"callback_query": {"message": {"message_id": int(number)}}}:
            return number
    return None


def _read(update: object, now: datetime) -> Incoming | None:
    match update:
        case {"message": message}:
            return _message(message, now)
        case {"edited_message": message}:
            return _edit(message, now)
        case {"callback_query": press}:
            return _press(press, now)
        case {"my_chat_member": change, "update_id": number}:
            return _membership(change, _whole(number), now)
        case {"update_id": _}:
            return None
    raise UnreadableError("no update")


def _message(message: JSON, now: datetime) -> Incoming | None:
    chat, sent = message["chat"], message.get("date")
    # The date keeps ids apart when one database has served two bots: each counts its messages from 1.
    key = f"{_whole(chat['id'])}:{_whole(message['message_id'])}:{_stamp(sent)}"
    event = message_means(message)
    if event is None or not _is_ours(chat, message.get("from")):
        return None
    name, replies_to = _name(message.get("from")), _replied_to(message)
    return Incoming("telegram", key, str(chat["id"]), event, _moment(sent, now), name, replies_to=replies_to)


def _edit(message: JSON, now: datetime) -> Incoming | None:
    # A live location is edited every few seconds: only words count as a correction.
    chat, words = message["chat"], message.get("text") or message.get("caption")
    if not words or not _is_ours(chat, message.get("from")):
        return None
    text, edited = clean(words), message.get("edit_date", message.get("date"))
    # Edit dates are whole seconds, so two quick edits differ only in their words.
    key = f"{_whole(chat['id'])}:{_whole(message['message_id'])}:edit:{_stamp(edited)}:{crc32(text.encode()):08x}"
    at, name = _moment(edited, now), _name(message.get("from"))
    event, replies_to = correction_means(text), _replied_to(message)
    return Incoming("telegram", key, str(chat["id"]), event, at, name, replies_to=replies_to)


def _press(press: JSON, now: datetime) -> Incoming | None:
    message = press.get("message")
    if not message or "data" not in press or not _is_ours(message["chat"], press["from"]):
        return None
    place = str(_whole(message["chat"]["id"]))
    key = f"press:{clean(press['id'])[:LONGEST_PRESS_ID]}"
    return Incoming("telegram", key, place, press_means(press), now, _name(press["from"]))


def _membership(change: JSON, number: int, now: datetime) -> Incoming | None:
    chat, status, at = change["chat"], change["new_chat_member"]["status"], change.get("date")
    gone, back = status in {"kicked", "left"}, status in {"member", "administrator"}
    if not (gone or back) or not _is_ours(chat, change.get("from")):
        return None
    key = f"{_whole(chat['id'])}:{status}:{_stamp(at)}:{number}"
    event = Blocked() if gone else Unblocked()
    return Incoming("telegram", key, str(chat["id"]), event, _moment(at, now), _name(change.get("from")))


def _replied_to(message: JSON) -> str:
    match message.get("reply_to_message"):
        case {"message_id": int(number)}:
            return str(number)
    return ""


def _is_ours(chat: JSON, sender: JSON | None) -> bool:
    if sender and sender.get("is_bot"):
        return False
    return bool(chat.get("type", "private") == "private")


def _name(sender: JSON | None) -> str:
    return clean((sender or {}).get("first_name", "")).strip()[:LONGEST_NAME]


def _whole(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool):
        raise UnreadableError("an id that is no number")
    return number


def _stamp(seconds: object) -> str:
    """A date as a part of a key: whatever is none, is left out of it."""
    return str(seconds) if isinstance(seconds, int) else ""


def _moment(seconds: object, now: datetime) -> datetime:
    # A date that cannot be true must not lose what was said at it.
    if isinstance(seconds, int) and 0 < seconds < 2**32:
        return datetime.fromtimestamp(seconds, UTC)
    return now
