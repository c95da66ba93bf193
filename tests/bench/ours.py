"""Our whole line under load: read the update, one durable turn, stub send. Prints turns a second as JSON."""

import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Iterator

from bot.app import App, build
from bot.channels import Sending, press_data
from bot.channels.telegram import read
from bot.settings import Settings
from flows.effects import Button
from storage.incoming import Incoming
from tests.bench.updates import CHAT, Update, pressed, said


class Stub:
    """A channel that sends nothing and lets whoever waits for a resident's answer go on."""

    name = "telegram"

    def __init__(self) -> None:
        self.answers: dict[str, asyncio.Queue[Sending]] = {}

    async def send(self, sending: Sending) -> str:
        """Hand the answer to the simulated resident."""
        self.answers.setdefault(sending.place, asyncio.Queue()).put_nowait(sending)
        return "1"

    async def answer(self, chat: int) -> Sending:
        """The next answer to that chat."""
        return await self.answers.setdefault(str(chat), asyncio.Queue()).get()


async def arrive(app: App, stub: Stub, chat: int, numbers: Iterator[int]) -> Sending:
    """One resident finds the list of guides."""
    await _say(app, stub, chat, next(numbers), "hello")
    answer = await _say(app, stub, chat, next(numbers), "menu")
    reading = next(button for button in answer.buttons if button.label == "Things to read")
    return await _press(app, stub, chat, next(numbers), answer, reading)


async def press_on(app: App, stub: Stub, chat: int, turns: int, numbers: Iterator[int], answer: Sending) -> None:
    """They turn its pages, each time as soon as the last press was answered."""
    for _ in range(turns):
        answer = await _press(app, stub, chat, next(numbers), answer, answer.buttons[-1])


async def _say(app: App, stub: Stub, chat: int, number: int, text: str) -> Sending:
    await app.line.handle(_read(said(chat, number, text)))
    return await stub.answer(chat)


async def _press(app: App, stub: Stub, chat: int, number: int, shown: Sending, button: Button) -> Sending:
    await app.line.handle(_read(pressed(chat, number, press_data(shown.step, shown.version, button))))
    return await stub.answer(chat)


def _read(update: Update) -> Incoming:
    incoming = read(update)
    assert incoming is not None
    return incoming


async def measure(residents: int, turns: int) -> float:
    """Turns a second with so many residents at once."""
    with tempfile.TemporaryDirectory() as folder:
        stub = Stub()
        settings = Settings(database_url=f"sqlite:///{folder}/bench.db")
        app = build(settings, channels={stub.name: stub})
        await app.start(ticking=False)
        numbers = iter(range(1, 10**9))
        chats = range(CHAT, CHAT + residents)
        shown = [await arrive(app, stub, chat, numbers) for chat in chats]
        each = max(1, turns // residents)
        began = time.perf_counter()
        await asyncio.gather(
            *(press_on(app, stub, chat, each, numbers, first) for chat, first in zip(chats, shown, strict=True))
        )
        took = time.perf_counter() - began
        await app.stop()
        return residents * each / took


if __name__ == "__main__":
    rate = asyncio.run(measure(int(sys.argv[1]), int(sys.argv[2])))
    print(json.dumps({"turns_a_second": round(rate)}))
