"""Places at events in a transcript: who has one, waits for one or is asked; as in `storage/blocks/place_news.py`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.blocks.meeting_up import places
from flows.programme import Programme
from flows.together import HELD, OnAList, Taken
from flows.turn import Person


@dataclass(frozen=True, slots=True)
class Booked:
    """Somebody's place at an event, or their wait for one; `reminded` once they have been, or never will be."""

    whose: int
    gathering: str
    state: str
    at: datetime
    answer_by: datetime | None = None
    reminded: bool = False

    def remind_at(self, person: Person, programme: Programme) -> datetime | None:
        """When they are to be reminded of it."""
        event = next((each for each in programme.gatherings if each.id == self.gathering), None)
        if event is None or self.state != "booked" or self.reminded:
            return None
        return places.reminder(event, person, self.at, programme)


def lists(booked: Iterable[Booked], whose: int) -> tuple[OnAList, ...]:
    """What somebody would like a place at and has none yet."""
    everybody = list(booked)
    return tuple(
        OnAList(each.gathering, each.state, _ahead(each, everybody), each.answer_by)
        for each in everybody
        if each.whose == whose and each.state != "booked"
    )


def taken(booked: Iterable[Booked]) -> Mapping[str, Taken]:
    """For each event, how many places are taken and how many people wait."""
    found: dict[str, Taken] = {}
    for each in booked:
        before = found.get(each.gathering, Taken())
        held, waiting = before.held + (each.state in HELD), before.waiting + (each.state == "waiting")
        found[each.gathering] = Taken(held, waiting)
    return found


def lapsed(booked: Iterable[Booked], now: datetime) -> list[Booked]:
    """The same, where nobody keeps a place that was to be answered for by now."""
    return [
        replace(each, state="lapsed", answer_by=None) if each.answer_by and each.answer_by <= now else each
        for each in booked
    ]


def _ahead(mine: Booked, booked: Iterable[Booked]) -> int:
    if mine.state != "waiting":
        return 0
    return sum(each.gathering == mine.gathering and each.state == "waiting" and each.at < mine.at for each in booked)
