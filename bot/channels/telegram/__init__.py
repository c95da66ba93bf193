"""Telegram: reads updates, sends what is in the outbox. By polling or by webhook; python-telegram-bot is transport."""

import os

# A retry_after is read as a timedelta: the whole-seconds form warns at every use, even inside the library.
os.environ.setdefault("PTB_TIMEDELTA", "true")

from bot.channels.telegram.api import FREE_A_SECOND
from bot.channels.telegram.channel import Telegram
from bot.channels.telegram.reading import read
from bot.channels.telegram.setting_up import SetUpError

__all__ = ["FREE_A_SECOND", "SetUpError", "Telegram", "read"]
