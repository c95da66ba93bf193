"""The web phone: a message is sent once it is in the database; whoever has the page open is woken to fetch it."""

import asyncio
from collections import defaultdict

from bot.channels import Sending

NAME = "web"


class Web:
    """Wakes open pages. A page that is closed finds its messages when it comes back."""

    name = NAME

    def __init__(self) -> None:
        self.open_pages: dict[int, set[asyncio.Event]] = defaultdict(set)

    async def send(self, sending: Sending) -> str:
        """Nothing leaves this machine: the row itself is the message."""
        self.wake(sending.person)
        return str(sending.id)

    def wake(self, person: int) -> None:
        """Something changed in this person's chat."""
        for page in self.open_pages.get(person, ()):
            page.set()

    def open(self, person: int) -> asyncio.Event:
        """A page on this person's chat was opened; the event is set whenever there is something to fetch."""
        page = asyncio.Event()
        self.open_pages[person].add(page)
        return page

    def close(self, person: int, page: asyncio.Event) -> None:
        """That page is gone."""
        self.open_pages[person].discard(page)
        if not self.open_pages[person]:
            del self.open_pages[person]
