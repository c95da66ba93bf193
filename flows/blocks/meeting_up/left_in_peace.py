"""Whoever leaves what another area asks unanswered is asked once more, and is then left in peace for some months."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from flows.programme import Pace

MOST_UNANSWERED = 2


def in_peace(unanswered: Sequence[datetime], now: datetime, pace: Pace) -> bool:
    """Whether somebody isn't asked now who was asked at these moments and hasn't answered since."""
    rest = timedelta(weeks=pace.left_in_peace)
    return len(unanswered) >= MOST_UNANSWERED and max(unanswered) + rest > now
