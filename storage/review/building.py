"""A whole review, read in one go."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from flows.programme import Programme
from flows.reviewing.crossed import CROSSED, crossed
from flows.reviewing.figures import ALL, NOT_KNOWN, Chosen, Review, considered, counted, figures
from flows.reviewing.months import Span
from storage.review import decisions
from storage.review.tallying import tally
from storage.review.words import Alarming, themes

BLOCKS = {
    "": "No block", "read": "Guides", "people": "Peers", "expert": "Experts", "academy": "Academy",
    "adviser": "A person",
}  # fmt: skip
SPLITS: Mapping[str, Mapping[str, str]] = {
    "by": {"resident": "A resident asked", "adviser": "The adviser's idea", "programme": "The programme's idea"},
    "before": {"before": "Areas that had before", "new": "Areas that never had"},
    "covered": {"yes": "Something was taken up", "no": "Nothing was"},
    "answer": {"not_now": "Not now", "not_for_us": "Not for us"},
    "promise": {"by_the_day": "By that day", "later": "Later", "no_day": "No day was named"},
    "wait": {"a_day": "Within a day", "three_days": "Within three days", "a_week": "Within a week", "longer": "Longer"},
}


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
    words = whole and found["asked"].number.least > 0  # where nobody is known to have asked, no words say that one did
    return Review(
        span, only, counted(everything, span), found,
        themes(connection, programme, span, alarming) if words else (),
        considered(found, decided) if whole else (), decided, now, labels(programme),
    )  # fmt: skip


def labels(programme: Programme) -> Mapping[str, Mapping[str, str]]:
    """What everything is called that figures are split by."""
    named = {
        "phase": {each.id: each.label for each in programme.phases},
        "topic": {each.id: each.label for each in programme.topics},
        "region": {each: each for each in programme.regions}, "block": BLOCKS, **SPLITS,
    }  # fmt: skip
    return {**named, **{by: _both(named[one], named[other]) for by, (one, other) in CROSSED.items()}}


def _both(ones: Mapping[str, str], others: Mapping[str, str]) -> Mapping[str, str]:
    """What the values of a split by two things are called, where either isn't known too."""
    return {
        crossed(one, other): f"{there}: {how}"
        for one, how in {"": NOT_KNOWN, **ones}.items()
        for other, there in {"": NOT_KNOWN, **others}.items()
    }
