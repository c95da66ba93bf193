"""The only place that asks what time it is. In a demo the clock can be moved forward."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the time, as aware UTC, plus however far a visitor of the demo has moved it."""

    def __init__(self, ahead: timedelta = timedelta(0)) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        """This moment, aware UTC."""
        return datetime.now(UTC) + self.ahead

    def forward(self, by: timedelta) -> None:
        """Move on; a clock never goes back."""
        if by < timedelta(0):
            raise ValueError("a clock can only be moved forward")
        self.ahead += by


class StoppedClock(Clock):
    """A clock that stands still until it is moved: for tests, transcripts and simulations."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at

    def now(self) -> datetime:
        """The moment it was stopped at, plus what it was moved."""
        return self.at + self.ahead
