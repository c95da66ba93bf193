"""Residents and advisers at a Telegram chat, whichever server plays Telegram."""

import time
from collections.abc import Callable
from typing import Protocol

PATIENCE = 15  # seconds


class Chat(Protocol):
    """One person's chat with the bot on a server that speaks Telegram's API."""

    def say(self, text: str) -> object: ...
    def press(self, label: str) -> object: ...
    def replies(self) -> list[str]: ...


class ResidentInChat:
    """A resident on Telegram; what was heard once isn't waited for again."""

    def __init__(self, chat: Chat) -> None:
        self.chat, self.heard = chat, 0

    def says(self, text: str) -> None:
        self._doing(lambda: self.chat.say(text))

    def presses(self, label: str) -> None:
        self._doing(lambda: self.chat.press(label))

    def hears(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not any(words in text for text in self.chat.replies()[self.heard :]):
            assert time.monotonic() < deadline, f"{words!r} never came; only {self.chat.replies()[self.heard :]}"
            time.sleep(0.01)

    def _doing(self, act: Callable[[], object]) -> None:
        self.heard = len(self.chat.replies())
        act()


class AdviserInChat(ResidentInChat):
    """An adviser who answers from their own chat."""

    sees = ResidentInChat.hears

    def joins(self, secret: str) -> None:
        self.says(f"/start {secret}")
        self.hears("I bring you whoever is waiting")

    def takes_it(self) -> None:
        self.presses("Take it")
        self.hears("It's yours")

    def replies(self, text: str) -> None:
        self.says(text)
        self.hears("Send this?")
        self.presses("Send to Ruth")
        self.hears("Sent to")

    def closes(self, outcome: str) -> None:
        self.presses("Close")
        self.hears("what came of it")
        self.says(outcome)
        self.hears("Closed")
