"""The methods of a Bot API server that refuses what the real one refuses, and everything it remembers."""

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.channels.fake_markup import Refusal, bad, checked_markup, plain_text

JSON = dict[str, Any]
BOT = {"id": 4242, "is_bot": True, "first_name": "Alongside", "username": "alongside_test_bot"}


@dataclass
class BotApi:
    """
    One bot's side of Telegram. `sent` are the messages people got as they stand now, `as_sent` to whom each went in
    which words, `calls` all requests as (method, parameters).

    `faults` are answers still to be given instead, by method: a Refusal, or seconds to answer late by.
    """

    sent: list[JSON] = field(default_factory=list)
    as_sent: list[tuple[int, str]] = field(default_factory=list)
    calls: list[tuple[str, JSON]] = field(default_factory=list)
    updates: list[JSON] = field(default_factory=list)
    people: dict[int, str] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    presses: set[str] = field(default_factory=set)
    faults: dict[str, list[Refusal | float]] = field(default_factory=dict)
    commands: dict[str, list[str]] = field(default_factory=dict)
    webhook: JSON = field(default_factory=dict)
    allowed: list[str] = field(default_factory=list)
    next_update: int = 700_001
    next_message: int = 1
    stopping: bool = False
    _poll: int = 0
    _deliveries: set[asyncio.Task[None]] = field(default_factory=set)

    async def answer(self, method: str, given: JSON) -> Any:
        """The result of one request. Raises Refusal."""
        self.calls.append((method, given))
        planned = self.faults.get(method)
        fault = planned.pop(0) if planned else 0.0
        if isinstance(fault, Refusal):
            raise fault
        known = getattr(self, f"_{method}", None)
        if known is None:
            raise Refusal(404, "Not Found")
        result = await known(given)
        await self._late(fault)
        return result

    def number_of_message(self) -> int:
        """The next message id; Telegram counts them for the bot, not for the chat."""
        self.next_message += 1
        return self.next_message - 1

    def happened(self, kind: str, what: Any, number: int | None = None) -> None:
        """An update waits for the bot, if the bot has asked for its kind."""
        if not self.allowed or kind in self.allowed:
            self.updates.append({"update_id": self.next_update if number is None else number, kind: what})
            self.next_update = self.updates[-1]["update_id"] + 1

    async def _late(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self.stopping:  # noqa: ASYNC110 (set from another thread)
            await asyncio.sleep(0.005)

    async def _getMe(self, _: JSON) -> JSON:  # noqa: N802
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    async def _getUpdates(self, given: JSON) -> list[JSON]:  # noqa: N802
        if self.webhook:
            says = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            raise Refusal(409, f"Conflict: {says}")
        self._poll += 1
        mine = self._poll
        self._allow(given)
        self.updates[:] = [u for u in self.updates if u["update_id"] >= int(given.get("offset", 0))]
        until = time.monotonic() + int(given.get("timeout", 0))
        while not self.updates and time.monotonic() < until and not self.stopping:
            await asyncio.sleep(0.005)
            if self._poll != mine:
                raise Refusal(409, "Conflict: terminated by other getUpdates request")
        return self.updates[: max(1, min(100, int(given.get("limit", 100))))]

    async def _sendMessage(self, given: JSON) -> JSON:  # noqa: N802
        chat = self._writable(given.get("chat_id"))
        text = plain_text(str(given.get("text", "")), str(given.get("parse_mode", "")))
        markup = checked_markup(given.get("reply_markup"))
        message = {"message_id": self.number_of_message(), "from": BOT, "chat": {"id": chat, "type": "private"}}
        message |= {"date": int(time.time()), "text": text} | ({"reply_markup": markup} if markup else {})
        self.sent.append(message)
        self.as_sent.append((chat, text))
        return message

    async def _sendMediaGroup(self, given: JSON) -> list[JSON]:  # noqa: N802
        chat, media = self._writable(given.get("chat_id")), _parsed(given.get("media"), [])
        if not 2 <= len(media) <= 10 or "reply_markup" in given:
            raise bad("wrong number of media in the album")
        files = [given.get(each["media"].removeprefix("attach://")) for each in media]
        if not all(isinstance(each, tuple) and each[1] for each in files):
            raise bad("file must be non-empty")
        album = []
        for name, content in files:
            message = {"message_id": self.number_of_message(), "from": BOT, "chat": {"id": chat, "type": "private"}}
            number = str(message["message_id"])
            document = {"file_id": number, "file_unique_id": number, "file_name": name, "file_size": len(content)}
            album.append(message | {"date": int(time.time()), "document": document, "media_group_id": "1"})
        self.sent += album
        return album

    def _writable(self, chat: Any) -> int:
        try:
            number = int(chat)
        except (TypeError, ValueError):
            raise bad("chat_id is empty" if not chat else "chat not found") from None
        if number in self.moved:
            says = "group chat was upgraded to a supergroup chat"
            raise Refusal(400, f"Bad Request: {says}", migrate_to_chat_id=self.moved[number])
        if number in self.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        if number not in self.people:
            raise bad("chat not found")
        return number

    async def _sendPhoto(self, given: JSON) -> JSON:  # noqa: N802
        chat, photo, caption = self._writable(given.get("chat_id")), given.get("photo"), str(given.get("caption", ""))
        if not isinstance(photo, tuple) or not photo[1]:
            raise bad("file must be non-empty")
        if len(caption.encode("utf-16-le")) // 2 > 1024:
            raise bad("message caption is too long")
        message = {"message_id": self.number_of_message(), "from": BOT, "chat": {"id": chat, "type": "private"}}
        number = str(message["message_id"])
        size = {"file_id": number, "file_unique_id": number, "width": 1080, "height": 700}
        message |= {"date": int(time.time()), "photo": [size], "caption": caption}
        self.sent.append(message)
        return message

    async def _editMessageText(self, given: JSON) -> JSON:  # noqa: N802
        text = plain_text(str(given.get("text", "")), str(given.get("parse_mode", "")))
        return self._edited(given, text)

    async def _editMessageReplyMarkup(self, given: JSON) -> JSON:  # noqa: N802
        return self._edited(given)

    def _edited(self, given: JSON, text: str = "") -> JSON:
        chat, number = self._writable(given.get("chat_id")), int(given.get("message_id", 0))
        found = next((m for m in self.sent if m["message_id"] == number and m["chat"]["id"] == chat), None)
        if found is None:
            raise bad("message to edit not found")
        markup = checked_markup(given.get("reply_markup"))
        if found.get("reply_markup") == markup and text in ("", found.get("text")):
            raise bad("message is not modified")
        found.pop("reply_markup", None)
        found.update({"reply_markup": markup} if markup else {}, edit_date=int(time.time()))
        found.update({"text": text} if text else {})
        return found

    async def _answerCallbackQuery(self, given: JSON) -> bool:  # noqa: N802
        if given.get("callback_query_id") not in self.presses:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        self.presses.discard(given["callback_query_id"])
        return True

    async def _setMyCommands(self, given: JSON) -> bool:  # noqa: N802
        commands = _parsed(given.get("commands"), [])
        if any(not 1 <= len(c["command"]) <= 32 or not 1 <= len(c["description"]) <= 256 for c in commands):
            raise bad("BOT_COMMAND_INVALID")
        scope = _parsed(given.get("scope"), {})
        self.commands[str(scope.get("chat_id", ""))] = [command["command"] for command in commands]
        return True

    async def _setWebhook(self, given: JSON) -> bool:  # noqa: N802
        self._allow(given)
        self.webhook = given if given.get("url") else {}
        if self.webhook and not self._deliveries:
            self._deliveries.add(asyncio.create_task(self._deliver()))
        return True

    async def _deleteWebhook(self, given: JSON) -> bool:  # noqa: N802
        self.webhook = {}
        if _parsed(given.get("drop_pending_updates"), False):
            self.updates.clear()
        return True

    def _allow(self, given: JSON) -> None:
        self.allowed = _parsed(given.get("allowed_updates"), self.allowed)

    async def _deliver(self) -> None:
        # One at a time, again and again until it is taken, as Telegram does within a chat.
        async with httpx.AsyncClient() as client:
            while not self.stopping:
                if self.webhook and self.updates and await self._posted(client, self.updates[0]):
                    self.updates.pop(0)
                else:
                    await asyncio.sleep(0.02)

    async def _posted(self, client: httpx.AsyncClient, update: JSON) -> bool:
        secret = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        try:
            answer = await client.post(self.webhook["url"], json=update, headers=secret)
        except httpx.HTTPError:
            return False
        return answer.is_success


def _parsed(given: Any, otherwise: Any) -> Any:
    if isinstance(given, str):
        return json.loads(given)
    return otherwise if given is None else given
