"""What stands around one turn of a transcript: whose it is, their area's card, the adviser in the story, the time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from flows.events import Event
from flows.following_up.patience import working_day_after
from flows.handing_over import deadlines
from flows.handing_over.deadlines import Here, Standing
from flows.programme import Adviser, Programme
from flows.rehearsal.open_ones import Opened
from flows.turn import Card, Person
from flows.wording import nameless

ADVISER = 1
Told = Iterator[tuple[int, Event]]


@dataclass(frozen=True, slots=True)
class Scene:
    """
    Whose turn it was and what stands around it: their area's card, the adviser in the story, everybody by number,
    when the story began.

    `nobody_covers`: whoever stands in for the adviser is away as well. `has_the_area`: the area in the story is theirs.
    """

    programme: Programme
    now: datetime
    person: Person
    card: Card | None
    adviser: Adviser
    away: tuple[date, date] | None
    unreached: bool = False
    nobody_covers: bool = False
    has_the_area: bool = True
    residents: Mapping[int, Person] = field(default_factory=dict)
    began: datetime = datetime.max

    @property
    def called(self) -> str:
        """What their adviser reads that they are called."""
        return self.person.name or nameless(self.person.id)

    def without(self, adviser: Adviser, today: date) -> bool:
        """Whether they are on leave that day, or on the day by which they would answer."""
        first, last = self.away or (date.max, date.min)
        return any(
            first <= day <= last for day in (today, working_day_after(today, self.programme.pace, adviser.works))
        )

    def may_see(self, opened: Opened) -> bool:
        """Whether it is the adviser's to see: of their area, given to them, or danger."""
        return self.has_the_area or opened.danger or self.adviser.id in (opened.waiting.adviser, opened.waiting.who)

    def here(self, promised: date | None) -> Here:
        """What a deadline is counted from."""
        return Here(self.now, self.programme, promised)

    def due(self, standing: Standing, opened: Opened) -> datetime:
        """When a handoff that stands like this must have moved on."""
        return deadlines.due(standing, self.here(opened.waiting.by_when), danger=opened.danger)
