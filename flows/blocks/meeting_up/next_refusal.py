"""Refusals of several wishes at once: each waits until the one before it is answered, so that none is lost."""

from dataclasses import replace

from flows.turn import Conversation

OF_A_REFUSAL = ("refused", "refused_words", "refused_more", "refused_silent")
WAIT = "refusals_wait"
"""Those that wait, a line each."""


def kept_for_later(talk: Conversation, refusal: dict[str, str]) -> Conversation:
    """The chat with one more refusal that waits."""
    line = "\t".join(" ".join(refusal[each].split()) for each in OF_A_REFUSAL)
    return talk.knowing(**{WAIT: "\n".join(filter(None, (talk.answer(WAIT), line)))})


def kept_as_interrupted(talk: Conversation) -> Conversation:
    """The chat that comes back to the next one that waits, if one does, once this is answered."""
    first, _stop, rest = talk.answer(WAIT).partition("\n")
    if not first:
        return talk
    told = dict(zip(OF_A_REFUSAL, first.split("\t"), strict=True))
    here = talk.without(WAIT).knowing(**told, **({WAIT: rest} if rest else {}))
    return replace(here, interrupted="peers.refused")
