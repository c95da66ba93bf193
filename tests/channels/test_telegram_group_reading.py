"""What is read of the advisers' group: buttons of ours and two commands; nothing of any other group."""

import pytest

from bot.channels.telegram.group_reading import InGroup, read_in_group
from bot.channels.telegram.reading import read
from flows.events import Pressed
from tests.channels.telegram_updates import AT, BOT, GROUP, NOW, edited, member, message, press

OURS, US = str(GROUP["id"]), "alongside_test_bot"
CARD = {"chat": GROUP, "message_id": 30, "from": BOT, "date": 1, "text": "Fernhill: somebody has been waiting"}


def in_group(update, group=OURS):
    return read_in_group(update, group, US, NOW)


def test_a_press_there_is_as_if_made_in_their_own_chat():
    expected = InGroup("telegram", "press:238", "5551", Pressed("take:7"), NOW, "Ruth", press="238")
    assert in_group(press(":0:take:7", message=CARD)) == expected


def test_a_command_there_is_a_press_and_never_words():
    opened = {"message_id": 9}
    there = {"chat": GROUP, "message_thread_id": 9, "reply_to_message": opened}
    key = f"group:{OURS}:5551:31:{int(AT.timestamp())}"
    assert [in_group(message(text=text, **there)) for text in ("/today", "/TAKE@Alongside_Test_Bot")] == [
        InGroup("telegram", key, "5551", Pressed(what), AT, "Ruth", thread=9, card=9) for what in ("today", "take")
    ]


@pytest.mark.parametrize(
    "update",
    [
        message(text="Tell Jean I'll ring", chat=GROUP),
        message(text="/take 7", chat=GROUP),
        message(text="/today@another_bot", chat=GROUP),
        message(text="/start MBsEGdsTxHu4", chat=GROUP),
        message(text="/today", chat=GROUP, **{"from": BOT}),
        message(forum_topic_created={"name": "Fernhill"}, chat=GROUP),
        edited(text="/take", chat=GROUP),
        press("menu:3:help", message=CARD),
        press(":0:grab:7", message=CARD),
        press(":0:take:x", message=CARD),
        member("administrator", GROUP),
        member("kicked", GROUP),
        None,
        {"update_id": 8, "message": None},
    ],
)
def test_nothing_else_is_read_there_and_nobody_is_met(update, caplog):
    assert in_group(update) is None
    assert caplog.messages == []


@pytest.mark.parametrize("update", [press(":0:take:7", message=CARD), message(text="/today", chat=GROUP)])
def test_another_group_is_passed_over_whoever_added_the_bot_to_it(update):
    assert in_group(update, "-1009999999999") is None
    assert read(update, NOW) is None


def test_what_is_malformed_is_left_aside_without_anybodys_words(caplog):
    odd = [
        message(text="/take", chat=GROUP, reply_to_message=5),
        press("", message={"chat": GROUP} | {"reply_markup": 3}),
    ]
    assert [in_group(update) for update in odd] == [None, None]
    assert "malformed" in caplog.text
    assert "Ruth" not in caplog.text


def test_a_private_chat_is_none_of_the_groups():
    assert in_group(press(":0:take:7")) is None
