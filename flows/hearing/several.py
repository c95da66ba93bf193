"""Several worries in one message, kept apart, each in the resident's own words."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import chain, pairwise
from math import sqrt

from flows.hearing.heard import Scored
from flows.hearing.message import Clause, Message
from flows.hearing.normalise import tokens
from flows.hearing.stems import COMMON

_CLEAR = 0.65  # how likely a clause must be about its topic to be a worry of its own
_VERY_CLEAR = 0.9  # where only one of its words tells anything
_NEAR = 0.1  # a clause whose neighbour's topic is this likely too may well be about the same
_POINTING_BACK = frozenset({"them", "it", "that", "this", "then"})  # such a clause goes on from the one before
_MAY_BE = 0.2  # how likely what an "also" is added to must be about something
_SAID = 0.1  # how plain a need must be
_ADDING = frozenset({"also", "plus"})
_REFUSING = frozenset({"no", "not", "nobody", "none"})
BESIDES = ("human", "off_topic")
_FEWEST_WORDS, _FEWEST_TELLING, _MOST_CLAUSES = 4, 3, 16
Ranked = tuple[Scored, ...]


def but_for_praise(message: Message, praised: Collection[str]) -> tuple[str, ...]:
    """The words of a message less clauses that only tell what went well: a full lunch club is no worry about lunch."""
    left = [clause.tokens for clause in message.clauses if not any(clause.words in each for each in praised)]
    return tuple(chain.from_iterable(left)) if left else message.tokens


def clauses_ranked(clauses: Sequence[Clause], rank: Callable[[tuple[str, ...]], Ranked]) -> list[Ranked]:
    """What each clause of a message of several is about; none for one of a single clause."""
    return [rank(clause.tokens) for clause in clauses[:_MOST_CLAUSES]] if len(clauses) > 1 else []


def worries(clauses: Sequence[Clause], ranked: Sequence[Ranked], praised: Collection[str] = ()) -> tuple[str, ...]:
    """
    The message's worries beyond its first, when its clauses are clearly about different topics; else nothing.

    Clauses that say nothing clear by themselves stay with the one before them, as do those that tell what goes well
    (`praised`).
    """
    both = zip(clauses, ranked, strict=False)
    is_clear = [not any(clause.words in each for each in praised) and _is_clear(clause, odds) for clause, odds in both]
    clear = [place for place, plain in enumerate(is_clear) if plain]
    starts = [*_added(clear, clauses, ranked, praised), *_new_ones(clear, ranked)]
    return tuple(_own_words(clauses[start:end]) for start, end in pairwise([*starts, len(clauses)]))


def needs(whole: Ranked, ranked: Sequence[Ranked]) -> tuple[str, ...]:
    """The topics of a message and its clauses, the plainest first: what is plainly said once outweighs hints."""
    plain: Counter[str] = Counter({each.topic: each.score * sqrt(max(len(ranked), 1)) for each in whole})
    for clause in ranked:
        plain.update({each.topic: each.score**2 for each in clause})
    return tuple(topic for topic, score in plain.most_common() if score >= _SAID and topic not in BESIDES)


def cut_up(message: Message) -> tuple[Clause, ...]:
    """The clauses of a message, cut as well where somebody types without stops ("an the roof leaks an we need")."""
    return tuple(part for clause in message.clauses for part in _run_on(clause))


def _run_on(clause: Clause) -> Iterator[Clause]:
    pieces = [piece for piece in _RUN_ON.split(clause.words) if piece]
    if len(pieces) == 1:
        yield clause
        return
    lengths = [len(tokens(piece)) for piece in pieces]
    if sum(lengths) != len(clause.tokens):  # a short form across the cut: better left whole
        yield clause
        return
    start = 0
    for piece, length in zip(pieces, lengths, strict=True):
        yield Clause(piece, clause.tokens[start : start + length], clause.stems[start : start + length])
        start += length


def _is_clear(clause: Clause, ranked: tuple[Scored, ...]) -> bool:
    telling = {word for word in clause.tokens if word not in COMMON}
    long = len(clause.tokens) >= _FEWEST_WORDS
    enough = _CLEAR if long and len(telling) > 1 else _VERY_CLEAR
    goes_on = not _POINTING_BACK.isdisjoint(clause.tokens) or bool(_GOES_ON.match(" ".join(clause.tokens)))
    plain = len(telling) > 1 or (bool(telling) and not _REFUSING.isdisjoint(clause.tokens))
    says_enough = long or (len(clause.tokens) >= _FEWEST_TELLING and plain)
    return says_enough and not goes_on and bool(ranked) and ranked[0].score >= enough


def _new_ones(starts: list[int], ranked: Sequence[Ranked]) -> Iterator[int]:
    """Where a clause is about something else than the clear one before it, seen from both."""
    for before, here in pairwise(starts):
        if (
            _odds(ranked[here], ranked[before][0].topic) < _NEAR
            and _odds(ranked[before], ranked[here][0].topic) < _NEAR
        ):
            yield here


def _added(
    clear: list[int], clauses: Sequence[Clause], ranked: Sequence[Ranked], praised: Collection[str]
) -> Iterator[int]:
    """The first clear clause, where "also" adds it to something less clear that is a worry all the same."""
    if not clear or clauses[clear[0]].tokens[0] not in _ADDING:
        return
    here, topic = clear[0], ranked[clear[0]][0].topic
    before = [place for place in range(here) if not any(clauses[place].words in each for each in praised)]
    if any(_says_something(clauses[place], ranked[place]) for place in before) and all(
        _odds(ranked[place], topic) < _NEAR for place in before
    ):
        yield here


def _says_something(clause: Clause, ranked: Ranked) -> bool:
    """Whether it may well be about something that is asked for: no thanks, no hello."""
    wanted = max((each.score for each in ranked if each.topic not in BESIDES), default=0.0)
    return len(clause.tokens) >= _FEWEST_WORDS and wanted >= max(_MAY_BE, _odds(ranked, "off_topic"))


def _odds(ranked: tuple[Scored, ...], topic: str) -> float:
    return next((each.score for each in ranked if each.topic == topic), 0.0)


def _own_words(clauses: Sequence[Clause]) -> str:
    return "".join(f"{_between(clause.words)}{clause.words}" for clause in clauses).strip(", ")


def _between(words: str) -> str:
    return " " if _JOINED.match(words) else ", "


_OF_A_NEW_CLAUSE = (
    r"(?:we|i|they|it|its|our|the|my|theres|there|no|nobody|noone|cant|can't|dont|don't|how|what|who|two|some)\b"
)
# "an", "n" and "&" join clauses only before a word that may begin one; without any of them, before a new "we need".
_RUN_ON = re.compile(
    rf"\s+(?=(?:an|n|nd|&|\+)\s+{_OF_A_NEW_CLAUSE})"
    r"|\s+(?=(?:alsoo+|allso+|aslo|alos)\s)"
    r"|(?<!\bwhat)(?<!\bthat)(?<!\bwho)(?<!\bif)(?<!\bhow)(?<!\bas)(?<!\bthan)(?<!\bso)(?<!\band)(?<!\ban)(?<!\bn)"
    r"(?<!&)(?<!\bwhy)(?<!\bwhen)(?<!\bwhere)(?<!\bbut)(?<!\balso)(?<!\bplus)(?<!\bthen)(?<!\bthings)(?<!\bcos)"
    r"\s+(?=we (?:need|want|cant|can't|dont|don't|havent|haven't|have no)\b)",
    re.IGNORECASE,
)
# "and still no one comes", "and families to come along": the clause before goes on.
_GOES_ON = re.compile(r"(?:(?:and|but|an|n) )?(?:still|yet)\b|and (?!need|want|have|how|try|got|used)\w+ to\b")
_JOINED = re.compile(r"(?:an|n|nd|&|\+)\s", re.IGNORECASE)
