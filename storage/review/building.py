"""A whole review, read in one go."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from flows.programme import Programme
from flows.reviewing.figures import ALL, Chosen, Review, considered, counted, figures
from flows.reviewing.months import Span
from storage.review import decisions
from storage.review.tallying import tally
from storage.review.words import Alarming, themes

BLOCKS = {
    "read": "Guides", "people": "Peers", "expert": "Experts", "academy": "Academy", "adviser": "A person",
}  # fmt: skip


def review(
    connection: Connection, programme: Programme, span: Span, now: datetime, alarming: Alarming, only: Chosen = ALL
) -> Review:
    """
    The review of a period, as whoever may read reviews may see it: groups under five are held back.

    `alarming` says whether words may be about danger; such words are in no review.
    """
    everything = tally(connection, programme, span, now)
    found = figures(everything, span, only)
    decided = decisions.until(connection, span)
    whole = only == ALL
    return Review(
        span, only, counted(everything, span), found,
        themes(connection, programme, span, alarming) if whole else (),
        considered(found, decided) if whole else (), decided, now, labels(programme),
    )  # fmt: skip


def labels(programme: Programme) -> Mapping[str, Mapping[str, str]]:
    """What phases, topics and blocks are called."""
    return {
        "phase": {each.id: each.label for each in programme.phases},
        "topic": {each.id: each.label for each in programme.topics},
        "region": {each: each for each in programme.regions}, "block": BLOCKS,
    }  # fmt: skip
