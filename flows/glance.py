"""What the chat of somebody who works here may see of areas: a card of each that is theirs today, and of no other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.desk.sight import Alert
from flows.nudging.segments import Group


@dataclass(frozen=True, slots=True)
class Glance:
    """
    One area on a phone. `evidence` are kinds of signals and then of tellings, the newest first, never who told them;
    `needs` are topics.

    `phase_by` is who last said the phase (resident, adviser) and `phase_by_name` an adviser's name; `people` are first
    names of those who agreed to be remembered; `asked` are packages that somebody there asked for and that aren't over.
    """

    id: str
    name: str
    odds: Mapping[str, float] = field(default_factory=dict)
    phase_by: str = ""
    phase_by_name: str = ""
    evidence: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    next_meeting: date | None = None
    plan_ends: date | None = None
    heard: date | None = None
    asked: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def _no_card(area: str) -> Glance | None:
    return None


def _nobody_missing(first: date, last: date, cover: str) -> bool:
    return False


def _nobody_told(handoff: int) -> tuple[Alert, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Away:
    """Leave of theirs that is entered: both days included, and who stands in (an adviser's id; empty: the team)."""

    first: date
    last: date
    cover: str


@dataclass(frozen=True, slots=True)
class Desk:
    """
    What is theirs today, which is everything for staff. `areas` are ids; `card` reads one of those and of no other.

    `leaves_bare` is whether leave from one day to another with that cover would leave duty or both of them missing;
    `away` is their own leave, now and to come; `unreached` are the advisers whom nothing reaches; `told` who was told
    of a danger that they may see, and when; `groups` are residents that staff keep by name.
    """

    areas: tuple[str, ...] = ()
    card: Callable[[str], Glance | None] = _no_card
    leaves_bare: Callable[[date, date, str], bool] = _nobody_missing
    away: tuple[Away, ...] = ()
    unreached: frozenset[str] = frozenset()
    told: Callable[[int], tuple[Alert, ...]] = _nobody_told
    groups: Callable[[], tuple[Group, ...]] = tuple

    def on_leave(self, day: date) -> bool:
        """Whether leave of theirs runs on that day."""
        return any(each.first <= day <= each.last for each in self.away)


NO_LONGER_ASKED = frozenset({"declined", "withdrawn", "finished"})
"""The states of a request for a package that is over."""
