"""
What is kept while one of us hasn't said yet whether what they typed is danger: their words, and until when it is asked.

The conversation keeps `worry_said` (all that goes to those on duty), `worry_since` (when it was first asked, for as
long as they don't say) and `worry_left`, once it is told because they didn't.
"""

from datetime import datetime, timedelta

from flows.effects import LapseAt
from flows.turn import Conversation, World
from flows.words import joined

ASKED_AT = "desk.is_it_danger"
REMINDS_AFTER = timedelta(minutes=10)
STAYS_OPEN = timedelta(hours=1)
KEPT = ("worry_said", "worry_since", "worry_left")


def is_open(talk: Conversation) -> bool:
    """Whether they haven't said yet, wherever in their chat they are."""
    return talk.answer("worry_since") != ""


def opened(talk: Conversation, world: World) -> tuple[Conversation, tuple[LapseAt, ...]]:
    """It is asked, and comes back if they don't say; more of it doesn't put that off."""
    if is_open(talk):
        return talk, ()
    return talk.knowing(worry_since=world.now.isoformat()), (LapseAt(world.now + REMINDS_AFTER),)


def ends(talk: Conversation) -> datetime:
    """When those on duty are told, if they haven't said by then."""
    return datetime.fromisoformat(talk.answer("worry_since")) + STAYS_OPEN


def settled(talk: Conversation) -> Conversation:
    """They have said, or it is told: it doesn't come back."""
    return talk.without("worry_since", "worry_said")


def with_more(talk: Conversation, text: str) -> Conversation:
    """What they type while it is open, and that goes to nobody else, goes with it."""
    before = talk.answer("worry_said") if is_open(talk) else ""
    return talk.knowing(worry_said=joined((before, text), "\n"))


def come_back(talk: Conversation) -> Conversation:
    """At the question, from wherever they went on to: what was typed before that is meant for nothing there."""
    here = talk.without("worry_typed", "worry_words", "worry_to")
    return talk if talk.step == ASKED_AT else here.at(ASKED_AT, worry_at=talk.step)
