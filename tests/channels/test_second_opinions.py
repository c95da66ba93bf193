"""The channel against two emulators that nobody here wrote: a message in, an answer out, a button pressed."""

import asyncio
import contextlib
import threading

from starlette.applications import Starlette

from bot.channels import Sending
from bot.channels.telegram import Telegram
from flows.effects import Button
from flows.events import Arrived, Pressed, Said
from tests.channels import emulator, telemelya_server
from tests.channels.serving import Served
from tests.channels.started import need

QUESTION = "Food & kids: <yes> or no?"
BUTTONS = (Button("Yes please", "yes"), Button("Not now", "no"))


class Answering:
    """Answers whatever comes in with the question, until the answer is a press."""

    def __init__(self, channel):
        self.channel, self.heard = channel, []

    async def handle(self, incoming):
        self.heard.append(incoming.event)
        pressed = isinstance(incoming.event, Pressed)
        text, buttons = ("Great.", ()) if pressed else (QUESTION, BUTTONS)
        await self.channel.send(Sending(len(self.heard), 1, incoming.place, text, buttons, None, "suggest.guide", 3))


def test_polling_works_with_telegram_test_api():
    need(emulator.missing())
    with emulator.Emulator() as telegram:
        channel = Telegram(telegram.token, telegram.url)
        bot = Answering(channel)
        with polled(channel, bot):
            telegram.say("/start fernhill-7Qx")
            telegram.wait(lambda: telegram.replies() == [QUESTION])
            telegram.say("no one turns up")
            telegram.wait(lambda: telegram.buttons() == [["Yes please", "Not now"]] and len(telegram.replies()) == 2)
            telegram.press("Yes please")
            telegram.wait(lambda: telegram.replies() == [QUESTION, QUESTION, "Great."])
    pressed = Pressed("yes", "suggest.guide", 3, "Yes please")
    assert bot.heard == [Arrived("fernhill-7Qx"), Said("no one turns up"), pressed]


@contextlib.contextmanager
def polled(channel, bot):
    loop = asyncio.new_event_loop()
    polling = loop.create_task(polls(channel, bot))
    thread = threading.Thread(target=loop.run_until_complete, args=(polling,))
    thread.start()
    try:
        yield
    finally:
        loop.call_soon_threadsafe(polling.cancel)
        thread.join()
        loop.close()


async def polls(channel, bot):
    try:
        assert await channel.set_up() == "TestNameBot"
        await channel.poll(bot.handle, wait=1)
    except asyncio.CancelledError:
        await channel.close()


def test_the_webhook_works_with_telemelya():
    need(telemelya_server.missing())
    with telemelya_server.Telemelya() as telegram:
        channel = Telegram(telegram.token, telegram.url)
        bot = Answering(channel)
        served = served_with_webhook(channel, bot, telegram.secret)
        assert telegram.say("/start fernhill-7Qx") == 200
        assert telegram.say("no one turns up") == 200
        assert telegram.replies() == [QUESTION, QUESTION]
        assert telegram.buttons() == [["Yes please", "Not now"]]
        assert telegram.press("Yes please") == 200
        assert telegram.replies() == [QUESTION, QUESTION, "Great."]
        served.stop()
    assert bot.heard == [Arrived("fernhill-7Qx"), Said("no one turns up"), Pressed("yes", "suggest.guide", 3)]


def served_with_webhook(channel, bot, secret):
    @contextlib.asynccontextmanager
    async def life(_):
        await channel.set_up(webhook_url=f"{served.url}/webhooks/telegram", secret=secret)
        yield
        await channel.close()

    served = Served(Starlette(routes=[channel.webhook_route(secret, bot.handle)], lifespan=life))
    served.start()
    return served
