"""Reading messages with one programme's words: cut into clauses, made plain, spelt as the programme spells."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from flows.hearing.concepts import Concepts
from flows.hearing.message import Message, read
from flows.hearing.normalise import tokens
from flows.hearing.signals import SignalFinder
from flows.hearing.spelling import CLIPPED, Speller
from flows.hearing.stems import GLUE
from flows.hearing.urgent import Patterns
from flows.programme import Programme

_WORD = re.compile(r"[^\W\d_]+")
_MOST_READINGS = 3  # of one text: each is heard once more
_KNOWN_FROM = 2  # examples; a word that only one holds may be a slip of its writer's thumb


class Reader:
    """Reads messages as one programme's residents mean them. `often` are the words that its examples use often."""

    def __init__(self, programme: Programme, often: tuple[str, ...]) -> None:
        self.often = often
        self.concepts = Concepts(programme.concepts)
        self.patterns = Patterns(programme.urgent)
        self.signals = SignalFinder(programme.signals, programme.strengths)
        self._speller = Speller(
            self.concepts.vocabulary.union(often, self.patterns.vocabulary, self.signals.vocabulary),
            often,
            self.patterns.vocabulary - GLUE,
        )

    def read(self, text: str) -> Message:
        """The message, cut and made plain."""
        return read(text, self._speller)

    def spelt_otherwise(self, text: str) -> list[str]:
        """The text as it was read if it holds misspelt words, then as what it may as well, and more gravely, mean."""
        readings = {
            word: found
            for word in {each.lower() for each in _WORD.findall(text)}
            if (found := self._speller.graver(word)) and tokens(word) == (word,)
        }
        most = min(_MOST_READINGS, max(map(len, readings.values()), default=0))
        return [_WORD.sub(partial(_read_as, readings, which), text) for which in range(most)]


def _read_as(readings: Mapping[str, Sequence[str]], which: int, found: re.Match[str]) -> str:
    near = readings.get(found[0].lower(), ())
    return near[min(which, len(near) - 1)] if near else found[0]


def words_used(examples: Iterable[str]) -> tuple[str, ...]:
    """The words that more than one of these examples holds, those first that most of them do."""
    seen = Counter(word for text in examples for word in set(tokens(text)))
    known = (word for word, count in seen.items() if count >= _KNOWN_FROM and not _is_clipped(word, seen))
    return tuple(sorted(known, key=lambda word: (-seen[word], word)))


def _is_clipped(word: str, seen: Mapping[str, int]) -> bool:
    """Whether it is "takin" where most write "taking"."""
    return word.endswith(CLIPPED) and seen.get(f"{word}g", 0) > seen[word]
