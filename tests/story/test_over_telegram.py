"""The whole story over Telegram: a strict stand-in of ours, and two servers that nobody here wrote."""

import copy
from contextlib import contextmanager
from types import SimpleNamespace

import pytest

from storage.at_work import passes, sign_ins
from tests.channels import emulator, telemelya_server
from tests.channels.fake_telegram import FakeTelegram
from tests.channels.started import need
from tests.story import told
from tests.story.chats import AdviserInChat, ResidentInChat
from tests.story.service import serving

RUTH, AISHA = 5551, 5552


@contextmanager
def our_stand_in():
    with FakeTelegram() as telegram:
        yield telegram, lambda chat: of_chat(telegram, chat)


def of_chat(telegram, chat):
    """One person's side of our stand-in."""
    return SimpleNamespace(
        say=lambda text: telegram.say(chat, text),
        press=lambda label: telegram.press(chat, label),
        replies=lambda: telegram.replies(chat),
    )


@contextmanager
def telegram_test_api():
    need(emulator.missing())
    with emulator.Emulator() as telegram:
        yield telegram, lambda chat: of(telegram, chat)


@contextmanager
def telemelya():
    need(telemelya_server.missing())
    with telemelya_server.Telemelya() as telegram:
        yield telegram, lambda chat: of(telegram, chat)


def of(telegram, chat):
    theirs = copy.copy(telegram)
    theirs.chat = chat
    return theirs


@pytest.mark.parametrize(
    ("server", "webhook"), [(our_stand_in, False), (telegram_test_api, False), (telemelya, True)],
    ids=["ours by polling", "telegram-test-api by polling", "telemelya by webhook"],
)  # fmt: skip
def test_the_whole_story(tmp_path, server, webhook):
    with server() as (telegram, chat), serving(tmp_path, telegram, webhook=webhook) as running:
        resident, adviser = ResidentInChat(chat(RUTH)), AdviserInChat(chat(AISHA))
        adviser.joins(running.write(lambda connection: invitation(connection, running.clock.now())))
        resident.says("/start")
        resident.hears("Which area are you in?")
        told.is_met(resident)
        told.is_heard(resident)
        told.is_pointed_somewhere(resident)
        running.forward(told.DUE)
        told.is_asked_how_it_went(resident)
        told.is_answered(resident, adviser)


def invitation(connection, now):
    return passes.make(connection, sign_ins.by_name(connection, told.ADVISER)[0].id, "join", now)
