"""Which adviser somebody speaks of while danger stands, however the name is spelt."""

from collections.abc import Collection
from functools import lru_cache

from flows.danger import going_round
from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.turn import EVERY_ADVISER, World
from flows.wording import TITLES

SPELT_BY_EAR, LATELY = 5, 2
VOWELS = str.maketrans("", "", "aeiouy")


def in_role(text: str, world: World) -> tuple[str, str]:
    """Whom the words name, however it is spelt, and the plain words with "adviser" in place of each name."""
    names, roles = _names(world), {"adviser", "advisor", plain(world.programme.words.adviser)}
    known = {*names, *roles}
    spelt = _speller(frozenset(names), PUT_RIGHT).correct(_by_ear(word, names) for word in plain(text).split())
    words = [_apart(word, known) for word in spelt]
    found = {names[word] for word, _ in words if word in names}
    if not found and any(word in roles for word, _ in words):
        found = {world.card.adviser if world.card and world.card.adviser else EVERY_ADVISER}
    in_role = (f"{'adviser' if word in known else word}{rest}" for word, rest in words)
    return going_round.both(*found), " ".join(in_role)


def by_name(text: str, world: World) -> tuple[dict[str, str], str]:
    """What each adviser is called and who that is, and the plain words with every name spelt as in there."""
    names = _names(world)
    speller = _speller(frozenset(names), frozenset())
    return names, " ".join(_name_right(word, names, speller) for word in plain(text).split())


def just_named(world: World) -> str:
    """The one adviser whom the resident named in what they wrote last."""
    names = _names(world)
    for words in world.past.last_words[-LATELY:][::-1]:
        if named := going_round.both(*(names[each] for each in plain(words).split() if each in names)):
            return "" if named == EVERY_ADVISER else named
    return ""


@lru_cache(maxsize=4)
def _speller(names: frozenset[str], besides: frozenset[str]) -> Speller:
    """Reads what is misspelt; a short name is like too many other words."""
    return Speller((*(name for name in names if len(name) >= SPELT_BY_EAR), *besides))


def _name_right(word: str, names: Collection[str], speller: Speller) -> str:
    """The word, or the name it is meant for, with the "s" that hangs on it ("ayeshas")."""
    for bare, rest in ((word, ""), (word.removesuffix("s"), "s")):
        (name,) = speller.correct([_by_ear(bare, names)])
        if name in names:
            return f"{name}{rest if bare != word else ''}"
    return word


def _by_ear(word: str, names: Collection[str]) -> str:
    """The name that a longer word sounds like, such as "ayesha" for "aisha", or the word itself."""
    alike = (name for name in names if min(len(name), len(word)) >= SPELT_BY_EAR and _sound(name) == _sound(word))
    return word if word in names else next(alike, word)


def _sound(word: str) -> str:
    return word[:1] + word.translate(VOWELS)


def _apart(word: str, known: set[str]) -> tuple[str, str]:
    """The word, and the "is" that hangs on it where without its "s" it is one of those known ("aishas his cousin")."""
    bare = word.removesuffix("s")
    return (bare, " is") if word not in known and bare in known else (word, "")


def _names(world: World) -> dict[str, str]:
    """What each adviser is called in plain words, and who that is."""
    parts = {each.id: plain(each.name).split() for each in world.programme.advisers}
    return {name[-1] if name[0] in TITLES else name[0]: who for who, name in parts.items()}


PUT_RIGHT = word_set("""
    sister brother cousin auntie uncle mother father mates friend friends neighbour girlfriend boyfriend husband partner
    family related married knows adviser told duty anyone anybody somebody someone except other
""")
"""Words that are put right where they are misspelt."""
