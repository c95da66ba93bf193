"""Meeting other areas, as a flow sees it: places at events, waiting lists, and who may be asked to talk."""

from dataclasses import dataclass
from datetime import datetime

HELD = ("booked", "offered")
"""The states in which a place at an event is somebody's, or kept for them."""


@dataclass(frozen=True, slots=True)
class OnAList:
    """
    A place at an event that somebody would like and hasn't got: they are `waiting` for one with so many `ahead`, one is
    `offered` and kept until `answer_by`, or that time `lapsed`.
    """

    gathering: str
    state: str
    ahead: int = 0
    answer_by: datetime | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """How many places at an event somebody has or is offered, and how many wait for one."""

    held: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Peer:
    """
    A resident of another area who may be asked to talk, without a name: what their area's card shows and what helped.

    `unanswered` are the moments at which they were asked and haven't answered since.
    """

    person: int
    area: str
    region: str = ""
    shown: frozenset[str] = frozenset()
    helped: frozenset[str] = frozenset()
    phase: str = ""
    unanswered: tuple[datetime, ...] = ()
