"""What can happen to what somebody asked for: it moves on, is decided on, or waits too long. Part of `events.py`."""

from dataclasses import dataclass

from flows.brief import Undecided


@dataclass(frozen=True, slots=True)
class PackageMoved:
    """
    A package request changed state: asked, agreed, matched, scoping, running, finished or declined.

    `days` is up to how many, `by` the adviser who said yes or no, `who` comes, `why` why not.
    """

    request: int
    partner: str
    state: str
    days: int = 0
    by: str = ""
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class RequestDecided:
    """
    (to an adviser) What came of their yes or no to a request for an expert called `name`.

    `outcome` is agreed, declined, too_many (only `left` days are left), moved (by somebody else) or not_yours.
    """

    request: int
    outcome: str
    name: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class PackagesWait:
    """(to an adviser, or '' the team) Requests for an expert have waited too long as they stand."""

    whose: str
    requests: tuple[Undecided, ...]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """How one handoff of their areas stands after leave: who has it or closed it, and whether it is `mine` again."""

    handoff: int
    resident: str
    area: str
    state: str
    who: str
    outcome: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class LeaveOver:
    """(to an adviser) Their leave is over: the areas they answer for again, and what happened there meanwhile."""

    areas: tuple[str, ...]
    meanwhile: tuple[Meanwhile, ...]


@dataclass(frozen=True, slots=True)
class ForwardMoved:
    """
    Whoever was put forward for the leadership programme is further on, or it is over.

    `about_them` says that they put themselves forward; of a neighbour hardly anything is told.
    """

    number: int
    state: str
    cohort: str = ""
    about_them: bool = False
