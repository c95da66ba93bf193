"""A terminal: what is sent is printed, with its buttons in brackets."""

from collections.abc import Callable

from bot.channels import Sending

NAME = "console"


class Console:
    """Hands each message to a printer and remembers the buttons last shown."""

    name = NAME

    def __init__(self, show: Callable[[Sending], None]) -> None:
        self.show = show
        self.last: Sending | None = None

    async def send(self, sending: Sending) -> str:
        """Print it."""
        self.show(sending)
        self.last = sending
        return str(sending.id)
