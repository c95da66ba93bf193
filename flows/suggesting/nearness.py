"""How near each guide or story is to what they said, by the words both share."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from flows.hearing.stems import GLUE, stem
from flows.programme import Guide, Programme, Story

WORDS = re.compile(r"[a-z']{3,}")


def nearness(words: str, pages: Sequence[Guide | Story]) -> dict[str, float]:
    """How near each guide or story is to what was said: shared words count more the fewer of these use them."""
    said = stems(words)
    uses = {page.id: stems(page.words) & said for page in pages}
    named = {page.id: stems(page.title) & said for page in pages}
    spread = {word: sum(word in used for used in uses.values()) for used in uses.values() for word in used}
    return {page: sum((1 + (word in named[page])) / spread[word] for word in uses[page]) for page in uses}


def setbacks_of(kinds: Iterable[str], programme: Programme) -> str:
    """What is hard there in the programme's own words, which guides share more often than a resident's."""
    return " ".join(kind.says for kind in programme.signals if kind.kind == "setback" and kind.id in kinds)


@lru_cache(maxsize=1000)
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, each down to its stem."""
    return frozenset(stem(word) for word in WORDS.findall(text.lower()) if word not in GLUE)
