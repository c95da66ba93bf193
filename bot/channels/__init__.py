"""Where people are reached. A channel reads what came in and sends what is in the outbox; nothing else."""

import html
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from flows.effects import Button
from flows.programme import Document, Guide
from storage.sending.attachments import Kept

LONGEST_CAPTION = 1024  # characters, on Telegram
UNASKED = ("follow_up", "nudge")  # the lanes of what nobody waits for: it goes at a pace


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG file, and in words all that it shows."""

    png: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Sending:
    """
    One message on its way out. `step` and `version` go into each button, so that a stale press can be told.

    `guide` is a card that opens in place where a channel can show one; `document` is handed over as files, `picture`
    shown beside the words. `lane` is urgent, reply, follow_up or nudge. One that `changes` another is no new message:
    it takes the place of the one that the platform knows by that id. One that goes `under` another is a reply to it,
    where a channel has replies.

    `files` are what people sent that goes with it. A channel says in `uploaded` what it knows one by from now on, by
    its token, and in `lost` which it could not hand over although the words went.
    """

    id: int
    person: int
    place: str
    text: str
    buttons: tuple[Button, ...] = ()
    guide: Guide | None = None
    step: str = ""
    version: int = 0
    lane: str = "reply"
    document: Document | None = None
    picture: Picture | None = None
    changes: str = ""
    files: tuple[Kept, ...] = ()
    under: str = ""
    uploaded: dict[str, str] = field(default_factory=dict)
    lost: list[Kept] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reception:
    """How we hear from a platform that we ask: when it last answered, and what is in the way now, if anything."""

    answered: datetime | None
    trouble: str = ""


class SendError(Exception):
    """
    A message did not go out. `permanent`: don't try again. `unknown`: it may have arrived, so don't blindly resend.
    `whole_channel`: none goes out there until somebody puts it right, so none is given up for it.

    `retry_after` is in seconds and exact when the platform named it; `unreachable` means the person blocked us;
    `moved_to` is the chat's new place.
    """

    def __init__(
        self, message: str, *, permanent: bool = False, unknown: bool = False, retry_after: float = 0.0,
        unreachable: bool = False, moved_to: str = "", whole_channel: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(message)
        self.permanent = permanent
        self.unknown = unknown
        self.retry_after = retry_after
        self.unreachable = unreachable
        self.moved_to = moved_to
        self.whole_channel = whole_channel


class FileGone(Exception):
    """A file that was sent once can't be had any more."""


class Channel(Protocol):
    """A way to reach people."""

    name: str

    async def send(self, sending: Sending) -> str:
        """Send one message; the platform's id of its words with their buttons. Raises SendError."""
        ...


@runtime_checkable
class Asked(Protocol):
    """A channel whose platform we ask for what came in."""

    @property
    def reception(self) -> Reception | None:
        """How that goes; None before we ask, and where it calls us instead."""
        ...


def clean_text(text: str) -> str:
    """Text any database keeps: no half surrogate pair (there is no UTF-8 for it), no NUL (PostgreSQL has none)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")


def fits_under_a_picture(text: str) -> bool:
    """Whether these words may be the caption of a picture; counted as UTF-16 units after escaping, to be safe."""
    return len(html.escape(clean_text(text), quote=False).encode("utf-16-le")) // 2 <= LONGEST_CAPTION


def press_data(step: str, version: int, button: Button) -> str:
    """What a button carries: its step, version and key in at most 64 bytes ("check_in.how:12:wall")."""
    return f":0:{button.key}" if button.standing else f"{step}:{version}:{button.key}"


def read_press(data: str) -> tuple[str, int, str]:
    """Step, version and key from what a button carried. Raises ValueError for anything else."""
    step, version, key = data.split(":", 2)
    return step, int(version), key
