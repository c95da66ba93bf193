"""What of a message is learnt from: words, their neighbours, pieces of them, and the concepts they belong to."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from flows.hearing.concepts import Concepts
from flows.hearing.learning import Bag
from flows.hearing.stems import GLUE, stem

_PIECE = 4  # letters


@lru_cache(maxsize=256)  # the parts of one message are asked about more than once
def features(words: tuple[str, ...], concepts: Concepts) -> Bag:
    """
    Word stems, pairs of neighbours, pairs of telling words, concepts, and pieces of words that survive a slip of the
    thumb. Each kind is marked by its first letters: "=", "+", "~", "@" and "<" or ">" or none.
    """
    stems = [stem(word) for word in words]
    telling = [each for each in stems if each not in GLUE]
    neighbours = (f"+{one} {two}" for one, two in pairwise(stems))
    further = (f"~{one} {two}" for one, two in pairwise(telling))
    named = (f"@{name}" for name in concepts_in(words, concepts))
    cut = chain.from_iterable(map(_pieces, words))
    return frozenset(f"={each}" for each in stems).union(neighbours, further, named, cut)


@lru_cache(maxsize=256)
def concepts_in(words: tuple[str, ...], concepts: Concepts) -> frozenset[str]:
    """The names of the concepts that these words belong to."""
    return frozenset(concepts.find([stem(word) for word in words]))


def _pieces(word: str) -> Iterable[str]:
    marked = f"<{word}>"
    return (marked[start : start + _PIECE] for start in range(len(marked) - _PIECE + 1))
