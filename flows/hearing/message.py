"""One message cut into clauses, each with the resident's own words and the plain ones beneath them."""

import re
from dataclasses import dataclass

from flows.hearing.normalise import LONGEST, tokens
from flows.hearing.spelling import Speller
from flows.hearing.stems import stem

# Spaces are taken all at once, from the first of them on, or a message of nothing else would take a second.
_BREAK = re.compile(
    r"(?<=[.!?;])\s+|\n+|(?<![^\S\n])\s++-+\s+|[;…]|\.{2,}|,\s+"
    r"|(?<![^\S\n])\s++(?=(?:but|and|also|plus|then|cos|because)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a message: `words` as typed, `tokens` plain and spelt as the programme spells them."""

    words: str
    tokens: tuple[str, ...]
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its clauses in order. `clause_of` says which clause each of its tokens stands in."""

    text: str
    clauses: tuple[Clause, ...]
    tokens: tuple[str, ...]
    stems: tuple[str, ...]
    clause_of: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """The resident's own words around tokens start to end: the clauses they stand in."""
        if not self.clause_of:
            return self.text.strip()
        first, last = self.clause_of[start], self.clause_of[max(start, end - 1)]
        return " ".join(clause.words for clause in self.clauses[first : last + 1])


def read(text: str, speller: Speller) -> Message:
    """The message, cut and made plain."""
    clauses = tuple(clause for piece in pieces(text) if (clause := _clause(piece, speller)).tokens)
    return Message(
        text=text,
        clauses=clauses,
        tokens=tuple(token for clause in clauses for token in clause.tokens),
        stems=tuple(each for clause in clauses for each in clause.stems),
        clause_of=tuple(place for place, clause in enumerate(clauses) for _ in clause.tokens),
    )


def pieces(text: str) -> list[str]:
    """A text cut where its punctuation or a joining word cuts it, without losing any words."""
    return [piece.strip(" ,") for piece in _BREAK.split(text[:LONGEST]) if piece and piece.strip(" ,.!?")]


def _clause(piece: str, speller: Speller) -> Clause:
    corrected = speller.correct(tokens(piece))
    return Clause(piece, corrected, tuple(stem(token) for token in corrected))
