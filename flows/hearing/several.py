"""Several worries in one message, kept apart, each in the resident's own words."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from flows.hearing.heard import Scored
from flows.hearing.message import Clause, Message
from flows.hearing.stems import COMMON

_CLEAR = 0.65  # how likely a clause must be about its topic to be a worry of its own
_VERY_CLEAR = 0.9  # where only one of its words tells anything
_NEAR = 0.1  # a clause whose neighbour's topic is this likely too may well be about the same
_POINTING_BACK = frozenset({"them", "it", "that", "this", "then"})  # such a clause goes on from the one before
_FEWEST_WORDS, _FEWEST_TELLING, _MOST_CLAUSES = 4, 3, 16
Rank = Callable[[Sequence[str]], tuple[Scored, ...]]


def worries(message: Message, rank: Rank) -> tuple[str, ...]:
    """
    The message's worries beyond its first, when its clauses are clearly about different topics; else nothing.

    Clauses that say nothing clear by themselves stay with the one before them.
    """
    if len(message.clauses) < 2:
        return ()
    ranked = [rank(clause.tokens) for clause in message.clauses[:_MOST_CLAUSES]]
    clear = [place for place, each in enumerate(ranked) if _is_clear(message.clauses[place], each)]
    starts = list(_new_ones(clear, ranked))
    return tuple(_own_words(message.clauses[start:end]) for start, end in pairwise([*starts, len(message.clauses)]))


def _is_clear(clause: Clause, ranked: tuple[Scored, ...]) -> bool:
    telling = {word for word in clause.tokens if word not in COMMON}
    long = len(clause.tokens) >= _FEWEST_WORDS
    enough = _CLEAR if long and len(telling) > 1 else _VERY_CLEAR
    goes_on = not _POINTING_BACK.isdisjoint(clause.tokens)
    says_enough = long or (len(clause.tokens) >= _FEWEST_TELLING and len(telling) > 1)
    return says_enough and not goes_on and bool(ranked) and ranked[0].score >= enough


def _new_ones(starts: list[int], ranked: list[tuple[Scored, ...]]) -> Iterator[int]:
    """Where a clause is about something else than the clear one before it, seen from both."""
    for before, here in pairwise(starts):
        if (
            _odds(ranked[here], ranked[before][0].topic) < _NEAR
            and _odds(ranked[before], ranked[here][0].topic) < _NEAR
        ):
            yield here


def _odds(ranked: tuple[Scored, ...], topic: str) -> float:
    return next((each.score for each in ranked if each.topic == topic), 0.0)


def _own_words(clauses: Sequence[Clause]) -> str:
    return ", ".join(clause.words for clause in clauses)
