"""What has happened before with a person and in their area, as a flow sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from flows.asked_for import Forwarded, Request
from flows.together import OnAList, Peer, Taken


@dataclass(frozen=True, slots=True)
class Need:
    """Something the area wants help with."""

    topic: str
    how: str
    state: str
    words: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A suggestion made before, what came of it, who started it (`by`). `until` is when to ask again."""

    offer: str
    topic: str
    answer: str
    helped: str = ""
    mine: bool = True
    until: date | None = None
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """A follow-up that is still open."""

    id: int
    kind: str
    about: str
    due: datetime
    attempt: int = 1


def rank(state: str, urgency: str, number: int) -> tuple[bool, bool, int]:
    """Which of a resident's open handoffs has the chat: whatever somebody has, danger before the rest, the newest."""
    return state == "taken", urgency == "safety", number


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    An open handoff of this resident; `since` is when they asked.

    `around` is an adviser it goes round (`flows/danger/kept_from/going_round.py`); `in_touch` says that whoever has it
    has written to them since they took it, `passed_on` that somebody has passed it on to `who`, who hasn't taken it
    yet; `told` is the day they last heard, where `by_when` has moved since.
    """

    id: int
    state: str
    urgency: str
    summary: str
    who: str
    by_when: date | None
    adviser: str = ""
    around: str = ""
    since: datetime | None = None
    in_touch: bool = False
    passed_on: bool = False
    told: date | None = None

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """How it stands among their others: the highest is who has the chat."""
        return rank(self.state, self.urgency, self.id)


@dataclass(frozen=True, slots=True)
class Closed:
    """What a person closed for this resident, and when; `who` had it, `around` is an adviser it went round."""

    id: int
    urgency: str
    summary: str
    who: str
    around: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Alerted:
    """Somebody who was told of an open danger of theirs, and when first: an adviser by their id, '' for the team."""

    adviser: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """
    One line of evidence on the area's card: a signal or strength, when it was heard, and one's own words for it.

    `so` is false once somebody who works with the area has said that it isn't so; it is then nothing to build on.
    """

    kind: str
    at: datetime
    words: str = ""
    so: bool = True


class History(Protocol):
    """What has happened before with a person and in their area."""

    @property
    def signals(self) -> tuple[Known, ...]:
        """Evidence about where the area has got to, oldest first."""
        ...

    @property
    def strengths(self) -> tuple[Known, ...]:
        """What goes well there, oldest first."""
        ...

    @property
    def needs(self) -> tuple[Need, ...]:
        """What the area wants help with, oldest first."""
        ...

    @property
    def suggestions(self) -> tuple[Made, ...]:
        """Every offer made before, oldest first."""
        ...

    @property
    def promises(self) -> tuple[Promise, ...]:
        """This person's open follow-ups, the next one first."""
        ...

    @property
    def handoffs(self) -> tuple[Waiting, ...]:
        """This person's open handoffs: what somebody has taken first, danger before the rest, then the newest."""
        ...

    @property
    def waiting(self) -> Waiting | None:
        """This person's newest open handoff."""
        ...

    @property
    def closed(self) -> Closed | None:
        """What a person closed for them last."""
        ...

    @property
    def alerted(self) -> tuple[Alerted, ...]:
        """Everybody who was told of their open dangers, whoever heard first."""
        ...

    @property
    def requests(self) -> tuple[Request, ...]:
        """Expert packages asked for in the area."""
        ...

    @property
    def forwarded(self) -> tuple[Forwarded, ...]:
        """Whom this person put forward for the leadership programme, oldest first; nobody else's."""
        ...

    @property
    def places_taken(self) -> Mapping[str, int]:
        """How many places of each group of the leadership programme have been offered."""
        ...

    @property
    def clusters(self) -> tuple[str, ...]:
        """Clusters this person asked to join."""
        ...

    @property
    def bookings(self) -> tuple[str, ...]:
        """Gatherings this person has a place at."""
        ...

    @property
    def lists(self) -> tuple[OnAList, ...]:
        """Gatherings this person would like a place at and has none yet."""
        ...

    @property
    def taken(self) -> Mapping[str, Taken]:
        """For each gathering, how many places are taken and how many people wait."""
        ...

    @property
    def peers(self) -> tuple[Peer, ...]:
        """Everybody in other areas who may be asked to talk to somebody."""
        ...

    @property
    def peer_asks(self) -> tuple[int, ...]:
        """What this person was asked by other areas and hasn't answered."""
        ...

    @property
    def last_words(self) -> tuple[str, ...]:
        """This person's last few messages, oldest first."""
        ...

    @property
    def said_at(self) -> tuple[datetime, ...]:
        """When each of their last few messages was written."""
        ...


@dataclass(frozen=True, slots=True)
class Past:
    """A history as plain values."""

    signals: tuple[Known, ...] = ()
    strengths: tuple[Known, ...] = ()
    needs: tuple[Need, ...] = ()
    suggestions: tuple[Made, ...] = ()
    promises: tuple[Promise, ...] = ()
    handoffs: tuple[Waiting, ...] = ()
    waiting: Waiting | None = None
    closed: Closed | None = None
    alerted: tuple[Alerted, ...] = ()
    requests: tuple[Request, ...] = ()
    forwarded: tuple[Forwarded, ...] = ()
    places_taken: Mapping[str, int] = field(default_factory=dict)
    clusters: tuple[str, ...] = ()
    bookings: tuple[str, ...] = ()
    lists: tuple[OnAList, ...] = ()
    taken: Mapping[str, Taken] = field(default_factory=dict)
    peers: tuple[Peer, ...] = ()
    peer_asks: tuple[int, ...] = ()
    last_words: tuple[str, ...] = ()
    said_at: tuple[datetime, ...] = ()
