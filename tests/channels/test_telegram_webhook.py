"""The address Telegram calls: forgers stay out, and 200 means that it has been handled."""

import asyncio
import json
import logging

import httpx
import pytest
from starlette.applications import Starlette

from bot.channels.telegram import SetUpError, Telegram
from flows.events import Said
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import Served
from tests.channels.telegram_updates import message

SECRET = "a-test-secret_7"
HEADERS = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
PATH = "/webhooks/telegram"


class Door:
    """The webhook with a handler that remembers, and fails when told to."""

    def __init__(self):
        self.heard, self.broken = [], False
        route = Telegram("4242:t").webhook_route(SECRET, self.handle)
        self.app = Starlette(routes=[route])

    async def handle(self, incoming):
        if self.broken:
            raise RuntimeError("secret words")
        self.heard.append(incoming.event)

    def status(self, content, headers=HEADERS):
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        return self.answer("POST", content=body, headers=headers)

    def answer(self, method, **request):
        async def ask():
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://alongside") as client:
                return (await client.request(method, PATH, **request)).status_code

        return asyncio.run(ask())


@pytest.fixture
def door():
    return Door()


def test_an_update_is_handled_and_then_acknowledged(door):
    assert door.status(message(text="hello")) == 200
    assert door.heard == [Said("hello")]


@pytest.mark.parametrize("secret", ["", "wrong", SECRET + "x", SECRET[:-1], "é"])
def test_without_the_right_secret_nothing_is_read(door, secret):
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret.encode()}
    assert door.status(message(text="hello"), headers) == 403
    assert door.status(message(text="hello"), {}) == 403
    assert door.heard == []


def test_something_too_large_is_not_read(door):
    assert door.status(message(text="a" * 1_000_001)) == 413
    assert door.status(message(text="a" * 200_000)) == 200


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_refused(door, body):
    assert door.status(body) == 400


@pytest.mark.parametrize("content", [7, [], {}, {"update_id": 3}, {"update_id": 3, "message": "hello"}, None])
def test_json_that_is_no_update_is_acknowledged_so_that_it_does_not_come_again(door, content, caplog):
    assert door.status(content) == 200
    assert door.heard == []
    assert content == {"update_id": 3} or [record.levelno for record in caplog.records] == [logging.WARNING]


def test_a_turn_that_fails_is_not_acknowledged_and_nobodys_words_are_logged(door, caplog):
    door.broken = True
    assert door.status(message(text="secret words")) == 500
    assert "secret" not in caplog.text


def test_only_telegram_s_way_of_calling_is_taken(door):
    assert door.answer("GET", headers=HEADERS) == 405


@pytest.mark.parametrize("secret", ["", "two words", "é", "s" * 257])
def test_a_secret_telegram_would_refuse_says_what_to_set(secret):
    with pytest.raises(SetUpError, match="ALONGSIDE_TELEGRAM_SECRET"):
        Telegram("4242:t").webhook_route(secret, None)


def test_a_webhook_that_fails_is_called_again_until_it_works():
    heard, failures = [], [RuntimeError("no database"), RuntimeError("still none")]

    async def handle(incoming):
        if failures:
            raise failures.pop()
        heard.append(incoming.event)

    with FakeTelegram() as telegram:
        channel = Telegram(telegram.token, telegram.url)
        served = Served(Starlette(routes=[channel.webhook_route(SECRET, handle)]))
        address = served.start() + PATH
        asyncio.run(set_up_and_close(telegram, address))
        telegram.say(5551, "hello")
        telegram.say(5551, "there")
        telegram.wait(lambda: not telegram.updates)
        served.stop()
    assert heard == [Said("hello"), Said("there")]
    assert telegram.asked("setWebhook") == [
        {
            "url": address,
            "secret_token": SECRET,
            "allowed_updates": '["message", "edited_message", "callback_query", "my_chat_member"]',
            "drop_pending_updates": "false",
        }
    ]


async def set_up_and_close(telegram, address):
    channel = Telegram(telegram.token, telegram.url)
    await channel.set_up(webhook_url=address, secret=SECRET)
    await channel.close()
