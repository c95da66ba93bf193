"""A document goes out as words with their buttons and then as two files, and nothing of it twice."""

import asyncio
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from bot.channels import SendError, Sending
from bot.channels.telegram import Telegram
from flows.effects import Button
from flows.programme import Document
from tests.channels.fake_telegram import FakeTelegram

RUTH = 5551
AGENDA = Document("agenda", "Agenda & minutes", "A plan.", ("agenda",), (), (), "## Who\n\nRuth ____")
FILES = ["Agenda & minutes.docx", "Agenda & minutes.pdf"]
SENDING = Sending(
    1, 7, str(RUTH), "Agenda & minutes. A plan.", (Button("Menu", "menu"),), None, "documents.one", 3, document=AGENDA
)


@pytest.fixture
def telegram():
    with FakeTelegram() as fake:
        fake.people[RUTH] = "Ruth"
        yield fake


def send(telegram, tries):
    """What came of each try of the same message: Telegram's id, or what the failure says."""

    async def story():
        channel = Telegram(telegram.token, telegram.url)
        try:
            return [await tried(channel) for _ in range(tries)]
        finally:
            await channel.close()

    return asyncio.run(story())


async def tried(channel):
    try:
        return await channel.send(SENDING)
    except SendError as error:
        return {name: value for name, value in vars(error).items() if value}


def test_the_words_come_with_their_buttons_and_then_both_files(telegram):
    assert send(telegram, tries=1) == ["1"]
    assert telegram.replies(RUTH) == ["Agenda & minutes. A plan."]
    assert telegram.asked("sendMessage")[0]["text"] == "<b>Agenda &amp; minutes</b>. A plan."
    assert telegram.buttons(RUTH) == [["Menu"]]
    assert telegram.files(RUTH) == FILES


def test_the_files_open(telegram):
    send(telegram, tries=1)
    (given,) = telegram.asked("sendMediaGroup")
    files = dict(each for each in given.values() if isinstance(each, tuple))
    assert docx.Document(BytesIO(files[FILES[0]])).paragraphs[0].text == "Agenda & minutes"
    assert "Ruth ____" in PdfReader(BytesIO(files[FILES[1]])).pages[0].extract_text()


@pytest.mark.parametrize("failing", ["sendMessage", "sendMediaGroup"])
def test_when_one_of_them_has_to_wait_nothing_comes_twice(telegram, failing):
    telegram.refuse(failing, 429, retry_after=3)
    assert send(telegram, tries=2) == [{"retry_after": 3.0}, "1"]
    assert telegram.replies(RUTH) == ["Agenda & minutes. A plan."]
    assert telegram.files(RUTH) == FILES


def test_files_that_may_have_arrived_are_not_sent_again(telegram, monkeypatch):
    monkeypatch.setattr("bot.channels.telegram.api.READ_SECONDS", 0.1)
    telegram.hang("sendMediaGroup", 1)
    assert send(telegram, tries=1) == [{"unknown": True}]
    assert telegram.replies(RUTH) == ["Agenda & minutes. A plan."]
