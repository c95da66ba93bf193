"""
A strict stand-in for Telegram on a loopback port, and the people who write to the bot through it.

    with FakeTelegram() as telegram:
        channel = Telegram(telegram.token, telegram.url)
        telegram.say(7, "hello")
        …
        telegram.press(7, "Yes please")
        assert telegram.replies(7) == ["Hi!", "Great."]
"""

import asyncio
import json
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.channels.fake_bot_api import JSON
from tests.channels.fake_files import FileApi
from tests.channels.fake_forum import Forums, Group
from tests.channels.fake_markup import Refusal
from tests.channels.serving import Served


class FakeTelegram(FileApi, Forums):
    """The server and its people. `url` and `token` are what the bot needs; a chat's number is its person's."""

    token = "4242:a-test-token"

    def __init__(self) -> None:
        super().__init__()
        route = Route("/bot{token}/{method}", self._endpoint, methods=["GET", "POST"])
        files = Route("/file/bot{token}/{path:path}", self.download)
        self._served = Served(Starlette(routes=[route, files]))

    def __enter__(self) -> Self:
        self.url = self._served.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stopping = True
        self._served.stop()

    def say(self, chat: int, text: str, name: str = "Ruth", **more: Any) -> JSON:
        """Somebody writes to the bot; a command is marked as one."""
        entity = (
            {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])} if text[:1] == "/" else {}
        )
        return self.show(chat, name, text=text, **({"entities": [entity]} if entity else {}), **more)

    def show(self, chat: int, name: str = "Ruth", **content: Any) -> JSON:
        """Somebody sends something else: sticker={…}, photo=[…], caption="…"."""
        self.people.setdefault(chat, name)
        self.blocked.discard(chat)
        message = {"message_id": self.number_of_message(), "from": self._user(chat), "chat": self._chat(chat)}
        message |= {"date": int(time.time())} | content
        self.happened("message", message)
        return message

    def edit(self, message: JSON, text: str) -> None:
        """Somebody changes what they wrote."""
        self.happened("edited_message", message | {"text": text, "edit_date": int(time.time())})

    def press(self, chat: int, label: str) -> str:
        """Somebody taps the newest button of that label; the id of the press. Fails if there is none."""
        for message in reversed(self.sent):
            buttons = [button for row in _rows(message) for button in row]
            data = next((button["callback_data"] for button in buttons if button["text"] == label), None)
            if message["chat"]["id"] == chat and data is not None:
                return self.press_data(chat, message, data)
        raise AssertionError(f"no button {label!r} in chat {chat}: it shows {self.buttons(chat)}")

    def press_data(self, chat: int, message: JSON, data: str) -> str:
        """Somebody's program sends a press, whether or not the button is still there; the id of the press."""
        press = str(10**17 + self.next_update)
        self.presses.add(press)
        query = {"id": press, "from": self._user(chat), "chat_instance": "1", "message": message, "data": data}
        self.happened("callback_query", query)
        return press

    def press_in(self, group: Group, user: int, label: str, which: int = -1) -> str:
        """A member of the group taps a button under one of its messages, the newest unless told otherwise."""
        message = [each for each in self.sent if each["chat"]["id"] == group.id and _rows(each)][which]
        data = next(button["callback_data"] for row in _rows(message) for button in row if button["text"] == label)
        press = str(10**17 + self.next_update)
        self.presses.add(press)
        query = {"id": press, "from": self._user(user), "chat_instance": "1", "message": message, "data": data}
        self.happened("callback_query", query)
        return press

    def say_in(self, group: Group, user: int, text: str, topic: str, **more: Any) -> None:
        """A member of the group writes in one of its topics."""
        message = {"message_id": self.number_of_message(), "from": self._user(user), "date": int(time.time())}
        message |= {"chat": {"id": group.id, "type": "supergroup", "title": "Advisers", "is_forum": True}}
        message |= {"message_thread_id": group.thread(topic), "is_topic_message": True, "text": text}
        self.happened("message", message | more)

    def block(self, chat: int) -> None:
        """Somebody blocks the bot: it hears of it, and cannot write to them."""
        self.blocked.add(chat)
        self._member(chat, "member", "kicked")

    def unblock(self, chat: int) -> None:
        """Somebody lets the bot in again."""
        self.blocked.discard(chat)
        self._member(chat, "kicked", "member")

    def refuse(self, method: str, status: int, description: str = "", times: int = 1, **parameters: Any) -> None:
        """Answer the next calls with an error: refuse("sendMessage", 429, retry_after=7)."""
        refusals = [Refusal(status, description or f"Error {status}", **parameters) for _ in range(times)]
        self.faults.setdefault(method, []).extend(refusals)

    def hang(self, method: str, seconds: float) -> None:
        """Do what the next call asks, but answer late."""
        self.faults.setdefault(method, []).append(seconds)

    def replies(self, chat: int) -> list[str]:
        """What that person has been told so far, oldest first."""
        return [message["text"] for message in self.sent if message["chat"]["id"] == chat and "text" in message]

    def files(self, chat: int) -> list[str]:
        """The names of the files that person has been sent so far, oldest first."""
        theirs = (message for message in self.sent if message["chat"]["id"] == chat and "document" in message)
        return [message["document"]["file_name"] for message in theirs]

    def buttons(self, chat: int) -> list[list[str]]:
        """The labels under the newest message to that person, by row."""
        theirs = (message for message in reversed(self.sent) if message["chat"]["id"] == chat and "text" in message)
        newest: JSON = next(theirs, {})
        return [[button["text"] for button in row] for row in _rows(newest)]

    def asked(self, method: str) -> list[JSON]:
        """The parameters of each call of that method, oldest first."""
        return [given for called, given in list(self.calls) if called == method]

    async def until(self, condition: Callable[[], Any], seconds: float = 5.0) -> None:
        """Wait within the bot's own loop. Fails after so many seconds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"nothing came of it; calls so far: {self.calls[-5:]}"
            await asyncio.sleep(0.005)

    def wait(self, condition: Callable[[], Any], seconds: float = 5.0) -> None:
        """Wait in a test whose bot runs in another thread or process. Fails after so many seconds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"nothing came of it; calls so far: {self.calls[-5:]}"
            time.sleep(0.005)

    def _member(self, chat: int, before: str, after: str) -> None:
        now, user = (
            int(time.time()),
            {k: v for k, v in self._user(0).items() if k != "id"} | {"id": 4242, "is_bot": True},
        )
        change = {"chat": self._chat(chat), "from": self._user(chat), "date": now}
        change["old_chat_member"] = {"user": user, "status": before, "until_date": 0}
        change["new_chat_member"] = {"user": user, "status": after, "until_date": 0}
        self.happened("my_chat_member", change)

    def _user(self, chat: int) -> JSON:
        return {"id": chat, "is_bot": False, "first_name": self.people.get(chat, "Alongside"), "language_code": "en"}

    def _chat(self, chat: int) -> JSON:
        return {"id": chat, "first_name": self.people.get(chat, ""), "type": "private"}

    async def _endpoint(self, request: Request) -> JSONResponse:
        try:
            if request.path_params["token"] != self.token:
                raise Refusal(401, "Unauthorized")
            result = await self.answer(request.path_params["method"], await _given(request))
        except Refusal as refusal:
            return JSONResponse(refusal.answer, refusal.status)
        except ClientDisconnect:
            return JSONResponse({}, 400)
        return JSONResponse({"ok": True, "result": result})


def _rows(message: JSON) -> list[list[JSON]]:
    rows: list[list[JSON]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


async def _given(request: Request) -> JSON:
    if request.headers.get("content-type", "").startswith("application/json"):
        return dict(json.loads(await request.body()))
    async with request.form() as form:
        sent = {
            name: each if isinstance(each, str) else (each.filename, await each.read()) for name, each in form.items()
        }
    return {**request.query_params, **sent}
