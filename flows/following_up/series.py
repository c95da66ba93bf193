"""A nudge that reaches each area by its own dates: so many days before or after its next meeting or its plan's end."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from flows.turn import Person

DATES = ("plan_ends", "next_meeting")


@dataclass(frozen=True, slots=True)
class Series:
    """
    By which of an area's dates (DATES; empty: by none), how many days from it, those before it negative, and the time
    of day on the clock where each person is.
    """

    by: str = ""
    days: int = 0
    at: str = "10:00"

    def __bool__(self) -> bool:
        """Whether it goes by areas' dates at all."""
        return bool(self.by)

    def moment(self, on: date, person: Person) -> datetime:
        """
        When it is due to this person, whose area has that date.

        In an hour that the clocks skip it is the first moment after it, in one that comes twice the first time.
        """
        there = datetime.combine(on + timedelta(days=self.days), time.fromisoformat(self.at), person.clock)
        return there.astimezone(UTC)

    def as_json(self) -> Mapping[str, Any]:
        """As it is stored."""
        return asdict(self) if self else {}


NO_SERIES = Series()
NO_DATE = {
    "plan_ends": "the end of the plan isn't on their area's card",
    "next_meeting": "no next meeting is on their area's card",
}
DAY_PASSED = "that day has passed for their area"
