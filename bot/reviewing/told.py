"""What a review says in words, the same on its page, in its files and on the command line."""

from flows.reviewing.considering import WORDS, Decision, Thought
from flows.reviewing.figures import ALL, Review


def headed(review: Review, name: str) -> str:
    """Of which programme it is, of which months, and of what part alone."""
    return f"{name}: review of {review.period.label}{only(review)}"


def only(review: Review) -> str:
    """What a review is only of, after a comma; '' for all of it."""
    return "" if review.chosen == ALL else f", {review.label(review.chosen.by, review.chosen.value)} only"


def privately(review: Review) -> str:
    """What is held back, and which months can be counted."""
    if review.counted is None or review.counted == review.period:
        return HELD
    return f"{PART_OVER.format(counted=review.counted.label)} {HELD}"


def of(review: Review, thought: Thought) -> str:
    """The topic or block that a thought is on; '' if it is on all."""
    return review.label(thought.by, thought.value) if thought.by else ""


def thought(review: Review, each: Thought) -> str:
    """A thought on one line: what it is on, its evidence and how thin that is, what it asks, and the last decision."""
    thin = f" ({each.thin})" if each.thin else ""
    last = f" Last decided: {each.last.text}" if each.last else ""
    on = f"{of(review, each)}: " if each.by else ""
    return f"{on}{each.evidence}{thin}. {each.asks}{last}"


def decided_on(review: Review, decision: Decision) -> str:
    """What a decision was on: the question it answers, with its topic or block."""
    about, _, value = decision.about.partition(":")
    asks = WORDS[about][0] if about in WORDS else decision.about
    by = "topic" if value in review.labels.get("topic", {}) else "block"
    return f"{review.label(by, value)}: {asks}" if value else asks


HELD = "“Held back” and “or more” are where fewer than five people, or none, are behind a part of it; it is hatched."
PART_OVER = "Figures are of whole quarters that are over: {counted}."
IN_WORDS = "Needs that nothing was taken up for, in residents' words"
TO_CONSIDER, DECIDED = "What to consider changing; what to do is for people to say", "Decided before"
