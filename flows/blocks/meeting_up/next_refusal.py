"""Refusals of several wishes at once: each waits until the one before it is answered, so that none is lost."""

from dataclasses import replace

from flows.turn import Conversation
from flows.way_back import IDLE

STEP = "peers.refused"
OF_A_REFUSAL = ("refused", "refused_words", "refused_more", "refused_silent")
WAIT, BEFORE = "refusals_wait", "before_refusals"
"""Those that wait, a line each, and the question that was open before the first of them."""


def is_asked(talk: Conversation) -> bool:
    """Whether one is on the table, or is the question to come back to."""
    return STEP in (talk.step, talk.interrupted)


def kept_for_later(talk: Conversation, refusal: dict[str, str]) -> Conversation:
    """The chat with one more refusal that waits."""
    line = "\t".join(" ".join(refusal[each].split()) for each in OF_A_REFUSAL)
    return talk.knowing(**{WAIT: "\n".join(filter(None, (talk.answer(WAIT), line)))})


def with_the_lost_one(talk: Conversation, number: str) -> Conversation:
    """The chat in which one that was asked before waits too, if other questions have taken its place unanswered."""
    lost = {each: talk.answer(each) for each in OF_A_REFUSAL}
    if is_asked(talk) or lost["refused"] in ("", number):
        return talk
    return kept_for_later(talk.without(*OF_A_REFUSAL), lost)


def kept_as_interrupted(talk: Conversation) -> Conversation:
    """The chat that comes back to the next one that waits once this is answered; after the last, to what was before."""
    first, _stop, rest = talk.answer(WAIT).partition("\n")
    before = talk.answer(BEFORE) if talk.interrupted in IDLE or talk.interrupted == STEP else talk.interrupted
    if not first:
        return replace(talk.without(BEFORE), interrupted=before)
    told = dict(zip(OF_A_REFUSAL, first.split("\t"), strict=True))
    here = talk.without(WAIT).knowing(**told, **({WAIT: rest} if rest else {}), **({BEFORE: before} if before else {}))
    return replace(here, interrupted=STEP)
