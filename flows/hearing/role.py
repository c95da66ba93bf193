"""What a programme calls the people who answer is read as "adviser": all ways of saying are written with that word."""

import re
from collections.abc import Collection
from functools import lru_cache

ROLE = "adviser"


def by_role(words: str, called: Collection[str]) -> str:
    """Plain words in which each of these names, of one word or several, is the adviser."""
    return _pattern(frozenset(called)).sub(ROLE, words) if called else words


@lru_cache(maxsize=64)
def _pattern(called: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(called, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
