"""Setting Telegram up: a wrong setting is told in one sentence that names it, and never shows the token."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.channels.telegram import SetUpError, Telegram
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.serving import Served, free_port


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        yield fake


def set_up(token, url, **how):
    async def run():
        channel = Telegram(token, url)
        try:
            return await channel.set_up(**how)
        finally:
            await channel.close()

    return asyncio.run(run())


def complaint(token, url, **how):
    with pytest.raises(SetUpError) as caught:
        set_up(token, url, **how)
    assert token == "" or token not in str(caught.value)
    assert caught.value.__cause__ is None
    return str(caught.value)


def test_set_up_names_the_bot_and_offers_commands(telegram):
    assert set_up(telegram.token, telegram.url + "/", advisers=["77"]) == "alongside_test_bot"
    assert {"menu", "help", "stop", "pause", "person", "back", "privacy"} == set(telegram.commands[""])
    assert telegram.commands["77"] == ["today", "area", "help"]


def test_polling_removes_a_webhook_and_keeps_what_waits(telegram):
    telegram.webhook = {"url": "https://old.example/webhooks/telegram"}
    telegram.say(7, "hello")
    set_up(telegram.token, telegram.url)
    assert telegram.webhook == {}
    assert len(telegram.updates) == 1


def test_a_wrong_token_says_where_the_right_one_goes(telegram):
    assert complaint("4242:wrong-token", telegram.url) == (
        "Telegram does not accept the bot token: set ALONGSIDE_TELEGRAM_TOKEN to what @BotFather gave, "
        f"and check ALONGSIDE_TELEGRAM_API_URL ({telegram.url})."
    )


def test_no_token_says_where_it_goes():
    assert complaint("", "") == "Set ALONGSIDE_TELEGRAM_TOKEN to what @BotFather gave."


def test_a_bot_api_that_cannot_be_reached_says_so():
    url = f"http://127.0.0.1:{free_port()}"
    assert complaint("4242:t", url) == (
        "The Bot API cannot be reached (NetworkError): check the network, "
        f"and check ALONGSIDE_TELEGRAM_API_URL ({url})."
    )


@pytest.mark.parametrize("url", ["127.0.0.1:9000", "nonsense", "http://", "http://[broken"])
def test_an_address_that_is_none_says_so(url):
    assert "ALONGSIDE_TELEGRAM_API_URL" in complaint("4242:t", url)


@pytest.mark.parametrize("body", ["<html>hello</html>", "{}", "[]", '{"ok": true, "result": 7}'])
def test_an_address_that_is_some_other_site_says_so(body):
    async def page(_):
        return PlainTextResponse(body)

    served = Served(Starlette(routes=[Route("/{anything:path}", page, methods=["POST"])]))
    url = served.start()
    try:
        assert complaint("4242:t", url).startswith(f"What answers at {url} is no Bot API")
    finally:
        served.stop()


def test_a_webhook_needs_a_secret_and_a_public_address(telegram):
    assert "ALONGSIDE_TELEGRAM_SECRET" in complaint(telegram.token, telegram.url, webhook_url="https://a.example")
    telegram.refuse("setWebhook", 400, "Bad Request: bad webhook: HTTPS url must be provided for webhook")
    says = complaint(telegram.token, telegram.url, webhook_url="http://a.example", secret="s")
    assert "ALONGSIDE_PUBLIC_URL" in says


@pytest.mark.parametrize("method", ["setMyCommands", "deleteWebhook"])
def test_what_an_emulator_lacks_does_not_stop_set_up(telegram, method):
    telegram.refuse(method, 404, "Not Found")
    assert set_up(telegram.token, telegram.url) == "alongside_test_bot"
