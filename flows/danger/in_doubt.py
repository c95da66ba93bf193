"""Whether somebody may not be safe: the one place that says so, for whatever would be asked or sent meanwhile."""

from datetime import datetime, timedelta

from flows.turn import Conversation
from flows.way_back import AFTER, ASKING, LEFT_OPEN

AFTER_DANGER = timedelta(days=28)  # from when it was told, or from when the last of it was closed
A_LATE_YES = timedelta(days=1)


def is_here(talk: Conversation) -> bool:
    """Whether the chat is at danger now: asked about, left open, or told."""
    return talk.step in (ASKING, LEFT_OPEN, AFTER)


def told_or_feared(talk: Conversation) -> bool:
    """Whether danger was spoken of in this chat and isn't known to be over."""
    return is_here(talk) or bool(talk.answer("worry") or talk.answer("danger"))


def awaits_a_yes(talk: Conversation, now: datetime) -> bool:
    """Whether a "yes" may still mean danger, so that what was promised waits: for a day after the question was left."""
    return _in_doubt(talk, now, A_LATE_YES)


def in_doubt(talk: Conversation, now: datetime) -> bool:
    """Whether it isn't known that they are safe, or the question about it was left not long ago."""
    return _in_doubt(talk, now, AFTER_DANGER)


def _in_doubt(talk: Conversation, now: datetime, within: timedelta) -> bool:
    if talk.step in (ASKING, AFTER) or talk.answer("worry"):
        return True
    left = talk.answer("doubt_left")
    return bool(left) and datetime.fromisoformat(left) > now - within
