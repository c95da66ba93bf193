"""A question that was open before somebody asked what is known of them: a short answer that fits it is its answer."""

from collections.abc import Mapping
from dataclasses import replace

from flows.events import Entered, Said
from flows.hearing.replies import yes_or_no
from flows.turn import Conversation, Step, Turn, World
from flows.way_back import IDLE, is_open, leaving

WORDS_OF_AN_ANSWER = 6
SHOWN_IN_PASSING = "privacy.known"
"""It shows, and hardly asks. Whatever asks a question of its own, such as whether to erase it all, has its answer."""


def set_aside(talk: Conversation) -> Conversation:
    """The same conversation, leaving its question for a moment; also one that was itself asked in passing."""
    return leaving(talk).knowing(left_at=talk.step) if is_open(talk) else leaving(talk).without("left_at")


def answered(talk: Conversation, said: Said, world: World, steps: Mapping[str, Step]) -> Turn | None:
    """What comes of these words where they answer the question that was set aside; None if they don't."""
    left_at = talk.answer("left_at") or talk.interrupted
    step = steps.get(left_at)
    fits = len(said.text.split()) <= WORDS_OF_AN_ANSWER and yes_or_no(said.text) is None
    if not (step and fits and left_at not in IDLE and talk.step == SHOWN_IN_PASSING):
        return None
    back = "" if talk.interrupted == left_at else talk.interrupted
    asked = step(replace(talk.without("left_at").at(left_at), interrupted=back), Entered(), world)
    if not asked or not asked.said or asked.conversation.step != left_at:
        return None
    return step(replace(asked.conversation, question=asked.said.buttons), said, world)
