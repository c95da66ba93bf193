"""A message is changed where it stands, and a picture comes after its words, whatever Telegram says to either."""

import asyncio

import pytest

from bot.channels import Picture, SendError, Sending
from bot.channels.telegram import Telegram
from flows.effects import Button
from tests.channels.fake_telegram import FakeTelegram

AISHA = 5552
CARD = Sending(1, 7, str(AISHA), "Somebody has asked for you.", (Button("Take it", "take:12", standing=True),))
HERS = (Button("Reply", "reply:12", standing=True),)
SHOWN = Sending(
    2, 7, str(AISHA), "Fernhill", HERS, picture=Picture(b"\x89PNG", "The journey of Fernhill\n" + "on " * 500)
)


def change(text="You have this one.", buttons=HERS, message="1"):
    return Sending(3, 7, str(AISHA), text, buttons, changes=message)


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        fake.people[AISHA] = "Aisha"
        yield fake


def send(telegram, *sendings):
    """What came of each: Telegram's id, or what the failure says."""

    async def story():
        channel = Telegram(telegram.token, telegram.url)
        try:
            return [await tried(channel, each) for each in sendings]
        finally:
            await channel.close()

    return asyncio.run(story())


async def tried(channel, sending):
    try:
        return await channel.send(sending)
    except SendError as error:
        return {name: value for name, value in vars(error).items() if value}


def test_its_words_and_buttons_are_changed(telegram):
    assert send(telegram, CARD, change()) == ["1", "1"]
    assert (telegram.replies(AISHA), telegram.buttons(AISHA)) == (["You have this one."], [["Reply"]])


def test_its_buttons_alone_are_taken_off(telegram):
    send(telegram, CARD, change("", ()))
    assert (telegram.replies(AISHA), telegram.buttons(AISHA)) == (["Somebody has asked for you."], [])


@pytest.mark.parametrize("again", [change(), change(message="99")], ids=["as it should be", "gone"])
def test_one_that_cannot_be_changed_is_left(telegram, again):
    send(telegram, CARD, change())
    assert send(telegram, again) == [again.changes]
    assert telegram.replies(AISHA) == ["You have this one."]


def test_a_change_waits_as_long_as_telegram_asks(telegram):
    telegram.refuse("editMessageText", 429, retry_after=9)
    assert send(telegram, CARD, change(), change()) == ["1", {"retry_after": 9.0}, "1"]


def test_a_change_that_may_have_arrived_can_be_tried_again(telegram, monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.api.READ_SECONDS", 0.1)
    telegram.hang("editMessageText", 1)
    assert send(telegram, CARD, change()) == ["1", {}]


def test_a_picture_comes_after_its_words_with_what_it_shows(telegram):
    assert send(telegram, SHOWN) == ["1"]
    assert (telegram.replies(AISHA), telegram.buttons(AISHA)) == (["Fernhill"], [["Reply"]])
    assert telegram.sent[1]["caption"].startswith("The journey of Fernhill\non on")


def test_a_picture_that_telegram_will_not_have_loses_no_words(telegram):
    telegram.refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    assert send(telegram, SHOWN) == ["1"]
    assert telegram.replies(AISHA) == ["Fernhill"]


def test_a_picture_that_has_to_wait_comes_alone(telegram):
    telegram.refuse("sendPhoto", 429, retry_after=3)
    assert send(telegram, SHOWN) == [{"retry_after": 3.0}]
    assert telegram.replies(AISHA) == ["Fernhill"]
