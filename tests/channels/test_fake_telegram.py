"""The stand-in refuses what the real Bot API refuses, so that a test that passes means something."""

import httpx
import pytest

from tests.channels.fake_telegram import FakeTelegram

RUTH = 5551
OK = {"chat_id": RUTH, "text": "hello"}


@pytest.fixture(scope="module")
def telegram():
    with FakeTelegram() as fake:
        fake.people[RUTH] = "Ruth"
        yield fake


def ask(telegram, method, token="", **given):
    answer = httpx.post(f"{telegram.url}/bot{token or telegram.token}/{method}", json=given)
    return answer.status_code, answer.json()


def keyboard(**button):
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "a" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "<x>hi", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
        ({"text": "5 < 6", "parse_mode": "HTML"}, 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
        ({"text": "<b>hello", "parse_mode": "HTML"},
         'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "hello</b>", "parse_mode": "HTML"}, "can't parse entities: Unexpected end tag at byte offset 5"),
        ({"chat_id": 999}, "chat not found"),
        ({"chat_id": ""}, "chat_id is empty"),
        ({"reply_markup": "{"}, "object expected as reply markup"),
        ({"reply_markup": keyboard(text="a", callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard(text="a", callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": keyboard(text="", callback_data="a")}, "inline keyboard button text is empty"),
        ({"reply_markup": keyboard(text="a")}, "Text buttons are unallowed in the inline keyboard"),
    ],
)  # fmt: skip
def test_what_the_real_one_refuses_is_refused(telegram, given, reason):
    status, answer = ask(telegram, "sendMessage", **(OK | given))
    assert (status, answer) == (400, {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"})


@pytest.mark.parametrize("text", ["a" * 4096, "😀" * 2048, "&lt;b&gt; &amp; <b>bold</b> & more"])
def test_what_the_real_one_takes_is_taken(telegram, text):
    assert ask(telegram, "sendMessage", **(OK | {"text": text, "parse_mode": "HTML"}))[0] == 200


def test_a_wrong_token_or_method_is_refused(telegram):
    assert ask(telegram, "getMe", token="4242:wrong")[0] == 401
    assert ask(telegram, "getMeToo")[0] == 404


def test_a_press_is_answered_once(telegram):
    ask(telegram, "sendMessage", **OK, reply_markup=keyboard(text="Yes", callback_data="y"))
    press = telegram.press(RUTH, "Yes")
    assert [ask(telegram, "answerCallbackQuery", callback_query_id=press)[0] for _ in range(2)] == [200, 400]


def test_nobody_presses_a_button_that_is_not_there(telegram):
    with pytest.raises(AssertionError, match="no button 'Maybe'"):
        telegram.press(RUTH, "Maybe")


def test_a_message_that_is_not_there_cannot_be_changed(telegram):
    assert ask(telegram, "editMessageReplyMarkup", chat_id=RUTH, message_id=10**6)[0] == 400


def test_updates_are_given_again_until_an_offset_confirms_them(telegram):
    telegram.updates.clear()
    telegram.say(RUTH, "one")
    telegram.say(RUTH, "two")
    _, second = [update["update_id"] for update in ask(telegram, "getUpdates")[1]["result"]]
    assert len(ask(telegram, "getUpdates")[1]["result"]) == 2
    assert [u["update_id"] for u in ask(telegram, "getUpdates", offset=second)[1]["result"]] == [second]
    assert ask(telegram, "getUpdates", offset=second + 1)[1]["result"] == []


def test_only_the_kinds_asked_for_are_kept(telegram):
    ask(telegram, "getUpdates", allowed_updates=["message"])
    telegram.block(RUTH)
    telegram.unblock(RUTH)
    assert ask(telegram, "getUpdates", allowed_updates=["message", "my_chat_member"])[1]["result"] == []


def test_nothing_is_polled_while_a_webhook_is_set():
    with FakeTelegram() as telegram:
        ask(telegram, "setWebhook", url="http://127.0.0.1:9/webhooks/telegram")
        assert ask(telegram, "getUpdates")[0] == 409
        ask(telegram, "deleteWebhook")
        assert ask(telegram, "getUpdates")[0] == 200
