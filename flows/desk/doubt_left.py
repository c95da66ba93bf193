"""A gentle question of ours that a resident left unanswered: whoever answers in their area may want to look in."""

from flows.effects import Say
from flows.events import DoubtLeft
from flows.words import _, joined


def told(event: DoubtLeft) -> Say:
    """Who was asked, and that nothing is known of it."""
    who = joined((event.resident, event.area), ", ")
    return Say((DOUBT_ERASED if event.erased else DOUBT_LEFT).format(who=who))


DOUBT_LEFT = _(
    "I asked {who} gently whether anyone is in danger, and they've left it unanswered for an hour. I can't tell "
    "whether anything is wrong. You may want to look in on them."
)
DOUBT_ERASED = _(
    "I asked {who} gently whether anyone is in danger. They didn't answer, and have had everything about them erased, "
    "so I can't say who it is or write to them. I can't tell whether anything is wrong."
)
