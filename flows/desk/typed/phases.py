"""Which phase an adviser says an area is in, and which it is not in."""

from collections.abc import Mapping

from flows.hearing.normalise import plain
from flows.hearing.ways import line_set, word_set
from flows.programme import Phase

NEAR = 3  # words


def names_of(phase: Phase) -> frozenset[str]:
    """What advisers call it: its label and its id in plain words, and how it is said among them."""
    return frozenset({plain(phase.label), plain(phase.id.replace("_", " "))}) | ALSO.get(phase.id, frozenset())


def said_to_be(words: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    """The phases that are said to be so, each once; one after a "not", or that it is "no longer" in, is not."""
    found: list[str] = []
    for place, (_, phases) in enumerate(words):
        before = [word for word, _ in words[max(0, place - NEAR) : place]]
        if phases and NOT_IN.isdisjoint(_since_the_last(before)):
            found += [each for each in phases if each not in found]
    return tuple(found)


def _since_the_last(before: list[str]) -> list[str]:
    last = max((place for place, word in enumerate(before) if word == "phase"), default=-1)
    return before[last + 1 :]


NOT_IN = word_set("not never isnt arent past beyond longer left out from finished")
ALSO: Mapping[str, frozenset[str]] = {
    "getting_started": line_set("planning, the planning stage, starting up, starting out, set up, setting up"),
    "delivery": line_set("delivering, delivery phase, delivery stage, delivering phase, up and running"),
    "spending_out": line_set("legacy, winding down, winding up, closing down, spend out, spending down, spend down"),
}
