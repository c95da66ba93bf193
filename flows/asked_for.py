"""What has been asked of the programme: an expert, or a place in the leadership programme. Part of `history.py`."""

from dataclasses import dataclass
from datetime import datetime

OVER = ("finished", "declined", "withdrawn")
"""The states of a request that nothing more comes of."""
ME = "me"


@dataclass(frozen=True, slots=True)
class Request:
    """
    A package somebody in the area asked for, and where it is up to. `since` is when; `mine`, whether they did.

    `reminded_at` is when somebody was last reminded of it as it stands now, `reminded` which adviser, '' the team.
    `agreed` and `used` are days, None until somebody has said; `by` is the adviser who said yes or no, `who` comes;
    `why` is why not, for whoever asked alone.
    """

    partner: str
    topic: str
    state: str
    days: int
    since: datetime | None = None
    mine: bool = True
    reminded_at: datetime | None = None
    reminded: str = ""
    agreed: int | None = None
    used: int | None = None
    by: str = ""
    who: str = ""
    why: str = ""

    @property
    def is_open(self) -> bool:
        """Whether something may still come of it."""
        return self.state not in OVER


@dataclass(frozen=True, slots=True)
class Forwarded:
    """
    Somebody this person put forward for the leadership programme, in their words; "me" for themselves.

    `state` is put_forward, spoken, applied, offered, not_this_time or withdrawn; `since` is when they were put forward.
    """

    words: str
    state: str
    cohort: str = ""
    since: datetime | None = None

    @property
    def is_me(self) -> bool:
        """Whether it is about whoever put them forward; what comes of it is theirs to hear only then."""
        return self.words == ME
