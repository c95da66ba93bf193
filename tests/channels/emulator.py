"""
A second opinion on polling: npm's telegram-test-api, an emulator of the Bot API that nobody here wrote.

    with Emulator() as telegram:
        channel = Telegram(telegram.token, telegram.url)
        telegram.say("hello")
        …
        telegram.press("Yes please")
        assert telegram.replies() == ["Hi!", "Great."]
"""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import httpx

from tests.channels.fake_markup import plain_text
from tests.channels.serving import free_port
from tests.channels.started import ROOT, Process

JSON = dict[str, Any]
PACKAGE = "telegram-test-api@4.2.1"


def node_modules() -> Path:
    """Where npm's packages for tests are: TESTS_NODE_MODULES, or var/node."""
    prefix = Path(os.environ.get("TESTS_NODE_MODULES") or ROOT / "var" / "node").resolve()
    return prefix if prefix.name == "node_modules" else prefix / "node_modules"


def missing() -> str:
    """Why it cannot be used, or nothing."""
    if not shutil.which("node"):
        return "node is not installed"
    if not (node_modules() / "telegram-test-api").is_dir():
        return f"not installed: npm install --prefix {node_modules().parent} {PACKAGE}"
    return ""


class Emulator:
    """The emulator and one person, whose chat has their number."""

    token = "666:an-emulator-token"

    def __init__(self, chat: int = 5551, name: str = "Ruth") -> None:
        self.chat, self.name = chat, name

    def start(self) -> str:
        """Start it; its address."""
        port = free_port()
        self._process = Process(["node", "emulator.mjs", str(node_modules()), str(port)])
        self.url = f"http://127.0.0.1:{port}"
        self._client = httpx.Client(base_url=self.url)
        return self.url

    def stop(self) -> None:
        """End it."""
        self._client.close()
        self._process.stop()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def say(self, text: str) -> None:
        """The person writes, or sends a command."""
        message = self._from_them() | {"text": text, "date": int(time.time())}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        self._client.post("/sendCommand" if text.startswith("/") else "/sendMessage", json=message).raise_for_status()

    def press(self, label: str) -> None:
        """The person taps the newest button of that label. Fails if there is none."""
        for message in reversed(self._told()):
            data = next((b["callback_data"] for row in _rows(message) for b in row if b["text"] == label), None)
            if data is not None:
                under = {"message_id": message["messageId"], "date": message["time"] // 1000, **message["message"]}
                under |= {"chat": self._from_them()["chat"], "from": {"id": 666, "is_bot": True, "first_name": "Bot"}}
                press = self._from_them() | {"data": data, "message": under}
                self._client.post("/sendCallback", json=press).raise_for_status()
                return
        raise AssertionError(f"no button {label!r}: {self.replies()}")

    def replies(self) -> list[str]:
        """What the person has been told so far, oldest first."""
        return [plain_text(m["message"]["text"], m["message"].get("parse_mode", "")) for m in self._told()]

    def buttons(self) -> list[list[str]]:
        """The labels under the newest message, by row."""
        return [[button["text"] for button in row] for row in _rows(self._told()[-1])]

    def wait(self, condition: Callable[[], Any], seconds: float = 10.0) -> None:
        """Wait for something the bot does in another thread or process. Fails after so many seconds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"nothing came of it: {self.replies()}"
            time.sleep(0.01)

    def _told(self) -> list[JSON]:
        history = self._client.post("/getUpdatesHistory", json={"token": self.token}).json()["result"]
        return [
            one
            for one in history
            if "chat_id" in one.get("message", {}) and int(one["message"]["chat_id"]) == self.chat
        ]

    def _from_them(self) -> JSON:
        person = {"id": self.chat, "is_bot": False, "first_name": self.name}
        return {"botToken": self.token, "from": person, "chat": {"id": self.chat, "type": "private"}}


def _rows(message: JSON) -> list[list[JSON]]:
    return list((message["message"].get("reply_markup") or {}).get("inline_keyboard", []))
