"""What was most likely meant by a misspelt word or name: the nearest by its spelling, or nothing."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

ALIKE = 0.6  # of all letters; further off than that it may be anything


def nearest(written: str, known: Iterable[str]) -> str:
    """
    The one of these with the fewest slips; of several, the one whose words begin as they were written; '' if none is.

    "North Eest" is one slip from North West too, but people seldom get the first letter wrong.
    """
    said = written.casefold()
    near = [each for each in known if OSA.normalized_similarity(said, each.casefold()) >= ALIKE]
    return min(near, key=lambda each: (OSA.distance(said, each.casefold()), -_begins_alike(said, each)), default="")


def _begins_alike(said: str, name: str) -> int:
    return sum(ours[0] == theirs[0] for ours, theirs in zip(said.split(), name.casefold().split(), strict=False))
