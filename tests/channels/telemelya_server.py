"""
A second opinion on the webhook: PyPI's telemelya, an emulator of the Bot API that nobody here wrote.

Run as a program (PORT SECRET) it serves telemelya on 127.0.0.1 with a database in memory and no store for files; it
also sends the secret header, which telemelya leaves out. `Telemelya` starts that program and is its one person.
"""

import functools
import importlib.util
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import httpx

JSON = dict[str, Any]
NEEDED = ("telemelya", "fakeredis", "aiohttp")


def missing() -> str:
    """Why it cannot be used, or nothing."""
    absent = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


class Telemelya:
    """The emulator and one person, whose chat has their number. It calls the bot's webhook and waits for its answer."""

    token = "123456789:a-telemelya-token"

    def __init__(self, secret: str = "a-test-secret", chat: int = 5551, name: str = "Ruth") -> None:
        self.secret, self.chat, self.name = secret, chat, name

    def start(self) -> str:
        """Start it; its address."""
        from tests.channels.serving import free_port
        from tests.channels.started import Process

        port = free_port()
        self._process = Process([sys.executable, str(Path(__file__)), str(port), self.secret])
        self.url = f"http://127.0.0.1:{port}"
        headers = {"Authorization": "Bearer any"}
        self._client = httpx.Client(base_url=f"{self.url}/api/v1/test", headers=headers, timeout=20)
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

    def say(self, text: str) -> int:
        """The person writes, or sends a command; the bot's HTTP status."""
        return self._happened(**{"command" if text.startswith("/") else "text": text})

    def press(self, label: str) -> int:
        """The person taps the newest button of that label; the bot's HTTP status. Fails if there is none."""
        for message in reversed(self._told()):
            data = next((b["callback_data"] for row in _rows(message) for b in row if b["text"] == label), None)
            if data is not None:
                return self._happened(callback_data=data, callback_message_id=message["message_id"])
        raise AssertionError(f"no button {label!r}: {self.replies()}")

    def replies(self) -> list[str]:
        """What the person has been told so far, oldest first."""
        from tests.channels.fake_markup import plain_text

        return [plain_text(str(m["text"]), m["raw"].get("parse_mode", "")) for m in self._told()]

    def buttons(self) -> list[list[str]]:
        """The labels under the newest message, by row."""
        return [[button["text"] for button in row] for row in _rows(self._told()[-1])]

    def wait(self, condition: Callable[[], Any], seconds: float = 10.0) -> None:
        """Wait for something the bot does in another thread or process. Fails after so many seconds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"nothing came of it: {self.replies()}"
            time.sleep(0.01)

    def _happened(self, **what: Any) -> int:
        time.sleep(0.002)  # its ids come from the clock: two in one millisecond would be the same
        update = {"chat_id": self.chat, "from_user": {"id": self.chat, "first_name": self.name}} | what
        answer = self._client.post("/send_update", params={"bot_token": self.token}, json=update)
        answer.raise_for_status()
        return int(answer.json()["delivery"]["status_code"])

    def _told(self) -> list[JSON]:
        all_of_it = self._client.get("/responses").json()["responses"]
        return [one for one in all_of_it if one["method"] == "sendMessage" and one["chat_id"] == self.chat]


def _rows(message: JSON) -> list[list[JSON]]:
    return list((message.get("reply_markup") or {}).get("inline_keyboard", []))


def serve(port: int, secret: str) -> None:
    """Serve telemelya until the process is ended."""
    import aiohttp
    import fakeredis
    import uvicorn
    from telemelya.server import media, state, webhook  # type: ignore[import-untyped]
    from telemelya.server.app import app  # type: ignore[import-untyped]

    async def nothing(*_: Any) -> None: ...

    state.state_manager._redis = fakeredis.FakeAsyncRedis(decode_responses=True)
    state.state_manager.connect = nothing
    media.media_manager.connect = media.media_manager.close = media.media_manager.cleanup_session = nothing
    session = functools.partial(aiohttp.ClientSession, headers={"X-Telegram-Bot-Api-Secret-Token": secret})
    webhook.aiohttp = SimpleNamespace(ClientSession=session, ClientTimeout=aiohttp.ClientTimeout)

    class Server(uvicorn.Server):
        async def startup(self, *args: Any, **more: Any) -> None:
            await super().startup(*args, **more)
            print("ready", flush=True)

    Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", ws="none")).run()


if __name__ == "__main__":
    serve(int(sys.argv[1]), sys.argv[2])
