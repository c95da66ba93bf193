"""What comes in: an event and whose it is. Channels make these; a unit turns each into one turn."""

from dataclasses import dataclass
from datetime import datetime

from flows.events import Event


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person blocked us or left: their address can't be reached; promises wait."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The person let us in again."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """
    One event and whose it is.

    `message_id` is unique within its channel: the same one again is answered once only. `place` is where an answer
    goes (a chat id, a web session). `person` is given instead of a place for what happens inside (a timer, an
    adviser's answer). `replies_to` is the platform's id of the message of ours that this one replies to.
    """

    channel: str
    message_id: str
    place: str
    event: Event | Blocked | Unblocked
    at: datetime
    name: str = ""
    person: int = 0
    replies_to: str = ""
