"""What somebody said of a topic, in words fit to be said back as a reason."""

import re

from flows.turn import World


def their_point(words: str, topic: str, world: World) -> str:
    """What they stated of this topic, fit to be said back: a question isn't a reason, nor is what else they said."""
    clauses = [clause.strip() for clause in re.split(r"[.,;!\n]| but ", words) if clause.strip()]
    stated = [each for each in clauses if 3 <= len(each.split()) <= 12 and not A_QUESTION.search(each.lower())]
    if len(clauses) < 2:
        return next(iter(stated), "")
    how_plain = {each: _share(topic, each, world) for each in stated}
    plainest = max(how_plain, key=lambda each: how_plain[each], default="")
    return plainest if how_plain.get(plainest, 0.0) >= A_POINT else ""


def _share(topic: str, words: str, world: World) -> float:
    return next((each.score for each in world.ears.hear(words).topics if each.topic == topic), 0.0)


A_POINT = 0.2  # how likely words must be about a topic to be a reason for what is suggested on it
A_QUESTION = re.compile(
    r"\?$|^(so |and |please )?(how|what|where|who|when|why|which|can|could|do|does|is|are|should|tell)\b"
)
