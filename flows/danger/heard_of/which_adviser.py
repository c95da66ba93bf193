"""
Which adviser words mean: by name or what sounds like it, with an "s" on it, as "my adviser", where a wish is plain also
misspelt.

Whoever only asks for an adviser, or tells them something ("tell Aisha he hits me"), isn't speaking about them. Where
that can't be told, it goes round them: somebody else hears of it all the same.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from flows.danger.heard_of.only_named import is_spoken_of
from flows.danger.kept_from.going_round import both
from flows.handing_over.adviser_names import (
    SPELT_BY_EAR,
    by_ear,
    known_by_role,
    named,
    names,
    names_of,
    role_of,
    their_own,
    with_apostrophes,
)
from flows.hearing.as_typed import as_typed
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.programme import Adviser
from flows.turn import World, is_every_adviser

LATELY, A_SHORT_ANSWER = 2, 8


def about_adviser(text: str, world: World) -> str:
    """The id of the adviser these words are about, EVERY_ADVISER where that can't be said, or an empty string."""
    meant, by_role_alone = _spoken_of(text, world.programme.advisers, world.programme.words.adviser)
    return both(*meant) or (their_own(world) if by_role_alone else "")


def named_in(text: str, world: World) -> str:
    """The id of the adviser these words name in whatever way, EVERY_ADVISER for more than one, or an empty string."""
    said, role = with_apostrophes(as_typed(text), names(world)), role_of(world.programme.words.adviser)
    meant = {each.id for each in world.programme.advisers if re.search(rf"\b{named(each.name)}\b", said)}
    return both(*meant) or (their_own(world) if re.search(rf"\b{role}\b", said) else "")


def points_at(text: str, world: World) -> str:
    """The adviser whom a short answer such as "it was Aisha" gives as who did it, in the way of `about_adviser`."""
    words = text.lower().split()
    pointing = len(words) <= A_SHORT_ANSWER and POINTING.search(text.lower()) and not ASKS.search(text.lower())
    return about_adviser(text, world) if pointing else ""


def in_role(text: str, world: World) -> tuple[str, str]:
    """Whom the words name, however it is spelt, and the plain words with "adviser" in place of each name."""
    called, roles = names(world), {"adviser", "advisor", plain(world.programme.words.adviser)}
    known = {*called, *roles}
    spelt = _speller(frozenset(called), PUT_RIGHT).correct(
        by_ear(word, called) for word in by_role(plain(text), roles).split()
    )
    words = [_apart(word, known) for word in spelt]
    found = {called[word] for word, _ in words if word in called}
    if not found and any(word in roles for word, _ in words):
        found = {their_own(world)}
    as_role = (f"{'adviser' if word in known else word}{rest}" for word, rest in words)
    return both(*found), " ".join(as_role)


def by_name(text: str, world: World) -> tuple[dict[str, str], str]:
    """What each adviser is called and who that is, and the plain words with every name spelt as in there."""
    called = names(world)
    return called, _names_right(text, tuple(called))


def just_named(world: World) -> str:
    """The one adviser whom the resident named in what they wrote last."""
    called = names(world)
    for words in world.past.last_words[-LATELY:][::-1]:
        if meant := both(*(called[each] for each in plain(words).split() if each in called)):
            return "" if is_every_adviser(meant) else meant
    return ""


@lru_cache(maxsize=256)  # one turn asks this of its message many times over
def _spoken_of(text: str, advisers: tuple[Adviser, ...], role: str) -> tuple[frozenset[str], bool]:
    """The ids of the advisers these words speak about, and whether of one by their role."""
    called = names_of(advisers)
    typed = A_WORD.sub(lambda word: _by_ear(word[0], called), as_typed(text))
    said = f" {with_apostrophes(typed, called)} "
    meant = frozenset(each.id for each in advisers if is_spoken_of(named(each.name), said))
    return meant, is_spoken_of(known_by_role(role), said)


@lru_cache(maxsize=256)
def _names_right(text: str, called: tuple[str, ...]) -> str:
    speller = _speller(frozenset(called), frozenset())
    return " ".join(_name_right(word, called, speller) for word in plain(text).split())


def _by_ear(word: str, called: Collection[str]) -> str:
    """The word, or the name it sounds like, with the "s" that hangs on it ("ayeshas")."""
    name = by_ear(word.removesuffix("s"), called)
    return f"{name}s" if word.endswith("s") and name in called else by_ear(word, called)


@lru_cache(maxsize=4)
def _speller(called: frozenset[str], besides: frozenset[str]) -> Speller:
    """Reads what is misspelt; a short name is like too many other words."""
    return Speller((*(name for name in called if len(name) >= SPELT_BY_EAR), *besides))


def _name_right(word: str, called: Collection[str], speller: Speller) -> str:
    """The word, or the name it is meant for, with the "s" that hangs on it ("ayeshas")."""
    for bare, rest in ((word, ""), (word.removesuffix("s"), "s")):
        (name,) = speller.correct([by_ear(bare, called)])
        if name in called:
            return f"{name}{rest if bare != word else ''}"
    return word


def _apart(word: str, known: set[str]) -> tuple[str, str]:
    """The word, and the "is" that hangs on it where without its "s" it is one of those known ("aishas his cousin")."""
    bare = word.removesuffix("s")
    return (bare, " is") if word not in known and bare in known else (word, "")


A_WORD = re.compile(r"[^\W\d_]+")
POINTING = re.compile(r"\b(it|its|it's|that|that's|this|did|does|done|who|by|mean|he's|she's|was)\b")
ASKS = re.compile(r"\?|^(has|is|does|can|will|when|where|did|could|would|should|how|have|was|who)\b")
PUT_RIGHT = word_set("""
    sister brother cousin auntie uncle mother father mates friend friends neighbour girlfriend boyfriend husband partner
    family related married knows adviser told duty anyone anybody somebody someone except other
""")
"""Words that are put right where they are misspelt."""
