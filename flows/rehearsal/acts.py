"""What somebody does in a line of a transcript."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from flows.following_up.series import NO_SERIES, Series


@dataclass(frozen=True, slots=True)
class Types:
    """Somebody writes a message; `to` is the handoff whose card it replies to, where an adviser replies to one."""

    text: str
    to: int = 0


@dataclass(frozen=True, slots=True)
class Edits:
    """Somebody changes what they wrote last."""

    text: str


@dataclass(frozen=True, slots=True)
class Presses:
    """Somebody presses a button that was just offered."""

    label: str


@dataclass(frozen=True, slots=True)
class PressesOld:
    """Somebody scrolls up and presses a button of an earlier message."""

    label: str


@dataclass(frozen=True, slots=True)
class Sends:
    """Somebody sends a photo, voice note or the like."""

    kind: str
    caption: str


@dataclass(frozen=True, slots=True)
class Opens:
    """Somebody opens the chat, perhaps through a link with a start code, or an invitation that is over."""

    start_code: str
    over: Literal["", "used", "too_old"] = ""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Somebody blocks us: until they write again they can't be reached."""


@dataclass(frozen=True, slots=True)
class Passes:
    """Time passes, and what is due comes."""

    time: timedelta


@dataclass(frozen=True, slots=True)
class ToNextFollowUp:
    """Time passes up to the next follow-up, which then comes."""


@dataclass(frozen=True, slots=True)
class Takes:
    """The adviser takes the open handoff, or a member of the team does."""


@dataclass(frozen=True, slots=True)
class Tells:
    """The adviser writes to the resident."""

    text: str


@dataclass(frozen=True, slots=True)
class Closes:
    """The adviser closes the handoff with one line on what came of it."""

    outcome: str


@dataclass(frozen=True, slots=True)
class GivesArea:
    """The programme gives the area to another adviser, by name, or has it itself."""

    adviser: str


@dataclass(frozen=True, slots=True)
class Nudges:
    """Staff write to the residents, perhaps each by a date of their area; `more` is what a yes reads."""

    text: str
    more: str = ""
    by: Series = NO_SERIES


@dataclass(frozen=True, slots=True)
class LetsIn:
    """Staff let one resident have the next nudge after all, and say why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class HoldsNudge:
    """Staff pause the newest nudge, or let it go on."""

    paused: bool


@dataclass(frozen=True, slots=True)
class PackageMoves:
    """An expert package that was asked for changes state; days, who comes and why not only where staff say."""

    state: str
    days: int | None = None
    used: int | None = None
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ForwardMoves:
    """Whoever was put forward last for the leadership programme is further on, perhaps for a group."""

    state: str
    cohort: str = ""


Act = (
    Types
    | Edits
    | Presses
    | PressesOld
    | Sends
    | Opens
    | Blocks
    | Passes
    | ToNextFollowUp
    | Takes
    | Tells
    | Closes
    | GivesArea
    | Nudges
    | LetsIn
    | HoldsNudge
    | PackageMoves
    | ForwardMoves
)
