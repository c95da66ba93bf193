"""Words that mean nearly the same kind of thing, so that what was learnt of one is known of the others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from flows.hearing.normalise import tokens
from flows.hearing.stems import stem
from flows.programme import Concept

_LONGEST = 4  # words in one saying


class Concepts:
    """Finds which concepts the words of a message belong to."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        said = [(concept.id, tokens(saying)[:_LONGEST]) for concept in concepts for saying in concept.words]
        self.vocabulary = frozenset(word for _, words in said for word in words)
        self._names: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name, words in said:
            self._names[tuple(map(stem, words))].append(name)
        # How long the longest saying is that begins with a word.
        self._begins: dict[str, int] = {}
        for stems in filter(None, self._names):
            self._begins[stems[0]] = max(len(stems), self._begins.get(stems[0], 0))

    def find(self, stems: Sequence[str]) -> set[str]:
        """The names of the concepts that these words, or up to four of them in a row, belong to."""
        found: set[str] = set()
        for start, first in enumerate(stems):
            for end in range(start + 1, start + 1 + self._begins.get(first, 0)):
                if names := self._names.get(tuple(stems[start:end])):
                    found.update(names)
        return found
