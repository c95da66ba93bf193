"""What staff write to many in a story: whom they let in all the same, and each one's own day in a series."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.events import NudgeSent
from flows.following_up.nudge import addressed
from flows.following_up.patience import next_allowed
from flows.programme import Programme
from flows.rehearsal.acts import Nudges
from flows.rehearsal.buttons import CannotPlay
from flows.turn import Card, Person


@dataclass(frozen=True, slots=True)
class Copy:
    """One resident's copy, with the moment it is due; `all_the_same` if they were let in."""

    whose: int
    at: datetime
    sent: NudgeSent
    all_the_same: bool = False


@dataclass(slots=True)
class ToMany:
    """How many were written so far, who is let in to the next one, and what is still to come."""

    written: int = 0
    let_in: set[int] = field(default_factory=set)
    waiting: list[Copy] = field(default_factory=list)
    paused: bool = False

    def lets_in(self, name: str, people: Iterable[Person]) -> None:
        """They get the next one. Raises CannotPlay if nobody is called so."""
        known = next((each.id for each in people if each.name == name), None)
        if known is None:
            raise CannotPlay(f"nobody called {name!r} is in this story")
        self.let_in.add(known)

    def write(
        self, act: Nudges, people: Iterable[Person], cards: Mapping[str, Card], programme: Programme, now: datetime
    ) -> None:
        """A copy for each of these: due now, or on the day of their own."""
        self.written += 1
        to = addressed(region="", area="", narrowed=False, areas=1)
        sent = NudgeSent(self.written, act.text, programme.about.team, to, act.more)
        for each in sorted(people, key=lambda each: each.name):
            on = getattr(cards.get(each.area), act.by.by) if act.by else None
            at = next_allowed(act.by.moment(on, each), each, programme.pace) if on else now
            if on or not act.by:
                self.waiting.append(Copy(each.id, at, sent, each.id in self.let_in))
        self.let_in.clear()

    def due(self, until: datetime) -> list[Copy]:
        """What has come due by then, the earliest first; it waits no more. While it is paused nothing does."""
        if self.paused:
            return []
        found = sorted((each for each in self.waiting if each.at <= until), key=lambda each: each.at)
        self.waiting = [each for each in self.waiting if each.at > until]
        return found
