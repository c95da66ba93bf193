"""A Bot API that counts what each chat is sent, and ends the service at chosen moments."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from tests.channels.fake_bot_api import JSON
from tests.channels.fake_telegram import FakeTelegram


class Counting(FakeTelegram):
    """`got` is how many messages each chat has had, `paid` how many of all were sent as a paid broadcast."""

    def __init__(self, deadly: Sequence[int], kill: Callable[[], None]) -> None:
        super().__init__()
        self.got: Counter[int] = Counter()
        self.sendings = self.paid = 0
        self.deadly, self.kill = list(deadly), kill

    async def answer(self, method: str, given: JSON) -> Any:
        """The same; after the message whose number is deadly nobody is there to read it."""
        result = await super().answer(method, given)
        self.calls.clear()
        if method == "sendMessage":
            self.got[result["chat"]["id"]] += 1
            self.sendings += 1
            self.paid += str(given.get("allow_paid_broadcast")).lower() == "true"
            if self.deadly and self.sendings >= self.deadly[0]:
                self.deadly.pop(0)
                self.kill()
        return result
