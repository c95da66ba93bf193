"""What people send besides words, on Telegram: given on by the name it has there, uploaded once, fetched for a page."""

from collections.abc import Callable
from typing import Any

from telegram import Bot, InputFile, Message
from telegram.error import BadRequest, TelegramError

from bot.channels import FileGone
from flows.words import _
from storage.sending.attachments import Kept

MOST_FETCHED = 20 * 1024 * 1024  # bytes, Telegram's own limit for bots
SENT_AS: dict[str, str] = {
    "photo": "photo", "voice": "voice", "audio": "audio", "video": "video", "video_note": "video_note",
    "animation": "animation", "sticker": "sticker",
}  # fmt: skip


async def send_file(bot: Bot, place: str, kept: Kept, **more: Any) -> tuple[str, str]:
    """
    Hand one over, with whatever more belongs to it; Telegram's id of the message, and what it knows the file by.

    Raises FileGone if there is nothing to give or Telegram won't take it, TelegramError for what may pass.
    """
    what = kept.telegram_id or _upload(kept)
    if not what:
        raise FileGone
    way = SENT_AS.get(kept.kind, "document")
    send: Callable[..., Any] = getattr(bot, f"send_{way}")
    try:
        message: Message = await send(place, what, **more)
    except BadRequest as refused:
        if "chat not found" in refused.message.lower():
            raise
        raise FileGone from refused
    return str(message.message_id), _known_as(message, way)


async def fetch(bot: Bot, file_id: str) -> bytes:
    """What is in it. Raises FileGone for what Telegram doesn't give out (any more), TelegramError for what may pass."""
    try:
        found = await bot.get_file(file_id)
        if (found.file_size or 0) > MOST_FETCHED:
            raise FileGone
        return bytes(await found.download_as_bytearray())
    except BadRequest as refused:
        raise FileGone from refused
    except TelegramError as problem:
        if "not found" in problem.message.lower():
            raise FileGone from problem
        raise


def gone(kept: Kept) -> str:
    """What is said in its place where it can't be handed over."""
    return NO_PICTURE.format(alt=kept.alt) if kept.alt else str(GONE)


def _upload(kept: Kept) -> InputFile | None:
    return InputFile(kept.content, filename=kept.name or kept.kind) if kept.content else None


def _known_as(message: Message, way: str) -> str:
    found = getattr(message, way, None)
    largest = found[-1] if isinstance(found, list | tuple) and found else found
    return str(getattr(largest, "file_id", "") or "")


NO_PICTURE = _("There's a picture with this that I couldn't show. What is on it: {alt}")
GONE = _("Something came with this that I couldn't hand over. If you need it, ask for it to be sent again.")
