"""A picture that the team shows stands above the words: as their caption where they fit, else by itself."""

import asyncio

import pytest

from bot.channels import LONGEST_CAPTION, Sending
from bot.channels.telegram import Telegram
from bot.channels.telegram.files import NO_PICTURE
from flows.effects import Button
from storage.sending.attachments import Kept
from tests.channels.fake_telegram import FakeTelegram

RUTH = 5551
HALL = Kept("3f" * 16, "photo", "hall.jpg", 3, "image/jpeg", content=b"jpg", here=True, alt="The new hall & its stage.")
BUTTON = (Button("Yes, tell me", "yes"),)


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        fake.people[RUTH] = "Ruth"
        yield fake


def send(telegram, text, *, lane="nudge", paid=False):
    """What was sent, and Telegram's id of what has the buttons."""
    sending = Sending(1, 7, str(RUTH), text, BUTTON, None, "nudge.answer", 3, lane, files=(HALL,))

    async def story():
        channel = Telegram(telegram.token, telegram.url, paid=paid)
        try:
            return sending, await channel.send(sending)
        finally:
            await channel.close()

    return asyncio.run(story())


@pytest.mark.parametrize("letter", ["a", "&", "\N{PARTY POPPER}"])
def test_words_that_fit_are_its_caption_and_others_follow_with_the_buttons(telegram, letter):
    fits = letter * (LONGEST_CAPTION // max(len(letter.replace("&", "&amp;")), len(letter.encode("utf-16-le")) // 2))
    assert send(telegram, fits)[1] == "1"
    assert send(telegram, fits + letter)[1] == "3"
    together, above, after = telegram.sent
    assert together["caption"] == after["text"].removesuffix(letter) == fits
    assert "caption" not in above
    assert "reply_markup" in together
    assert "reply_markup" in after


def test_where_it_cannot_be_shown_the_words_come_with_what_it_shows(telegram):
    telegram.refuse("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS")
    sending, sent = send(telegram, "The hall is open.")
    assert (sent, sending.lost, sending.uploaded) == ("1", [HALL], {})
    instead = NO_PICTURE.format(alt=HALL.alt)
    assert telegram.replies(RUTH) == [f"The hall is open.\n\n{instead}"]
    assert telegram.buttons(RUTH) == [["Yes, tell me"]]


@pytest.mark.parametrize(("lane", "paid"), [("nudge", True), ("reply", None)])
def test_only_what_goes_to_many_is_paid_for(telegram, lane, paid):
    send(telegram, "The hall is open.", lane=lane, paid=True)
    (given,) = telegram.asked("sendPhoto")
    assert given.get("allow_paid_broadcast") in ((True, "true") if paid else (None,))
