"""What a programme calls its advisers and its group is read as "adviser" and "group", as ways of saying are written."""

import re
from collections.abc import Collection
from functools import lru_cache

from flows.hearing.normalise import plain
from flows.programme import Words

ROLE, GROUP = "adviser", "group"


def by_role(words: str, called: Collection[str]) -> str:
    """Plain words in which each of these names, of one word or several, is the adviser."""
    return _pattern(frozenset(called)).sub(ROLE, words) if called else words


def in_usual_words(text: str, words: Words) -> str:
    """The text in plain words, with the usual words for what this programme calls otherwise."""
    said = by_role(plain(text), (plain(words.adviser),))
    return _pattern(frozenset({plain(words.partnership)})).sub(GROUP, said)


@lru_cache(maxsize=64)
def _pattern(called: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(called, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
