"""What a message or press means: words, a command, something that cannot be read, or a button's key."""

import re
from collections.abc import Mapping
from typing import Any

from bot.channels import clean_text, read_press
from flows.events import Arrived, Attached, Pressed, Said
from flows.meeting.start_codes import is_code

JSON = Mapping[str, Any]

LONGEST_TEXT = 16_000  # four times what a person can send; nothing longer ever reaches a flow
LONGEST_NAME = 100  # characters of what a file is called
STALE = -1  # the version of a press whose button we can no longer read
ATTACHMENTS = (
    "sticker", "voice", "video_note", "video", "photo", "animation", "audio", "document",
    "venue", "location", "contact", "poll", "dice", "story", "game", "paid_media", "checklist",
)  # fmt: skip
_COMMAND = re.compile(r"/([a-z]\w*)(?:@\w+)?(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)


class UnreadableError(Exception):
    """An update that breaks the Bot API's own rules; says how, without anybody's words."""


def message_means(message: JSON) -> Said | Arrived | Attached | None:
    """What somebody sent, or None for a service message."""
    if "text" in message:
        return words_mean(clean(message["text"]))
    kind = next((kind for kind in ATTACHMENTS if kind in message), "")
    return _attached(kind, message) if kind else None


def words_mean(text: str) -> Said | Arrived:
    """Words; or for a command its word alone ("/menu" says "menu"), and for /start its code, or what else follows."""
    command = _COMMAND.fullmatch(text)
    if not command:
        return Said(text)
    word, rest = command[1].lower(), (command[2] or "").strip()
    if word == "start":
        return Said(rest) if rest and not is_code(rest) else Arrived(rest)
    return Said(f"{word.replace('_', ' ')} {rest}".strip())


def correction_means(text: str) -> Said:
    """Words somebody has put in the place of others."""
    said = words_mean(text)
    return Said(said.text if isinstance(said, Said) else "start", correction=True)


def press_means(press: JSON) -> Pressed:
    """The button that was pressed; one we can no longer read is stale."""
    data = clean(press["data"])
    label = _label(data, press["message"])
    try:
        step, version, key = read_press(data)
    except ValueError:
        return Pressed("", version=STALE, label=label)
    # The data of a press comes from the person's program, which need not be Telegram's own.
    return Pressed(key, step, version if 0 <= version < 2**31 else STALE, label)


def clean(text: object) -> str:
    """Text any database keeps, and nothing endless."""
    if not isinstance(text, str):
        raise UnreadableError("text that is no text")
    return clean_text(text[:LONGEST_TEXT])


def _label(data: str, message: JSON) -> str:
    markup = message.get("reply_markup") or {}
    buttons = (button for row in markup.get("inline_keyboard", ()) for button in row)
    return next((clean(button["text"]) for button in buttons if button.get("callback_data") == data), "")


def _attached(kind: str, message: JSON) -> Attached:
    sent = message[kind]
    largest = sent[-1] if isinstance(sent, list) and sent else sent
    found: JSON = largest if isinstance(largest, dict) else {}
    reference = found["file_id"] if "file_id" in found else _in_words(kind, found)
    size = found.get("file_size")
    return Attached(
        kind, clean(message.get("caption", "")), clean(reference), clean(message.get("media_group_id", "")),
        clean(found.get("file_name", ""))[:LONGEST_NAME], size if isinstance(size, int) and 0 < size < 2**40 else 0,
    )  # fmt: skip


def _in_words(kind: str, found: JSON) -> str:
    """What has no file is what it says: where it is, or who and on which number."""
    match kind:
        case "location":
            return f"{found.get('latitude', '')}, {found.get('longitude', '')}".strip(", ")
        case "venue":
            return f"{found.get('title', '')}, {found.get('address', '')}".strip(", ")
        case "contact":
            parts = (found.get(name, "") for name in ("first_name", "last_name", "phone_number"))
            return " ".join(str(part) for part in parts if part)
    return ""
