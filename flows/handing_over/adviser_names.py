"""What a programme's advisers are called, and how people write it: whoever looks for an adviser in words looks here."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from flows.hearing.normalise import plain
from flows.programme import Adviser
from flows.turn import EVERY_ADVISER, World
from flows.wording import TITLES

SPELT_BY_EAR = 5  # a shorter name is like too many other words
VOWELS = str.maketrans("", "", "aeiouy")


def names(world: World) -> dict[str, str]:
    """What each adviser is called in plain words, and who that is."""
    return names_of(world.programme.advisers)


def names_of(advisers: Iterable[Adviser]) -> dict[str, str]:
    """The same for some advisers."""
    return {called(each.name): each.id for each in advisers}


@lru_cache(maxsize=64)  # a programme has a few advisers, asked about with every message
def called(name: str) -> str:
    """What somebody of this name is called, in plain words: a first name, or the last one after a title."""
    parts = plain(name).split() or [""]
    return parts[-1] if parts[0] in TITLES else parts[0]


@lru_cache(maxsize=64)
def named(name: str) -> str:
    """A pattern for this name, whole or as they are called."""
    parts = name.lower().split() or [""]
    short = parts[-1] if parts[0].rstrip(".") in TITLES else parts[0]
    return f"(?:{'|'.join(re.escape(each) for each in dict.fromkeys((' '.join(parts), short, called(name))))})"


def role_of(role: str) -> str:
    """A pattern for the role of an adviser, as the programme calls it or as people do."""
    return rf"(?:{re.escape(plain(role))}|advis[eo]r)"


def known_by_role(role: str) -> str:
    """A pattern for somebody known by their role alone, such as "my adviser"."""
    of_many = rf"one of (?:my|our|the|your) {role_of(role)}s|the person on duty"
    return rf"(?:(?:my|our|the|this|that|your|ur) (?:duty )?{role_of(role)}|{of_many})"


def their_own(world: World) -> str:
    """Whom "my adviser" means: the id of whoever looks after their area, else any of them."""
    return (world.card.adviser if world.card else "") or EVERY_ADVISER


def advisers_called(world: World) -> frozenset[str]:
    """What the programme's advisers are called, in plain words: by name, and by its word for all of them."""
    return frozenset(names(world)) | their_own_is_called(world) | {plain(world.programme.words.adviser)}


def their_own_is_called(world: World) -> frozenset[str]:
    """What whoever looks after their area is called, in plain words; empty where nobody is known."""
    name = called(world.card.adviser_name) if world.card else ""
    return frozenset({name} - {""})


def with_apostrophes(said: str, called: Collection[str]) -> str:
    """The words as typed, with "aishas" as "aisha's": a name is heard with an s and no apostrophe."""
    ways = "|".join(re.escape(each) for each in called)
    return re.sub(rf"\b({ways})s\b", r"\1's", said, flags=re.IGNORECASE) if ways else said


def by_ear(word: str, called: Collection[str]) -> str:
    """The name that a longer word sounds like, such as "ayesha" for "aisha", or the word itself."""
    if word in called or len(word) < SPELT_BY_EAR:
        return word
    sound = _sound(word)
    return next((name for name in called if len(name) >= SPELT_BY_EAR and _sound(name) == sound), word)


def _sound(word: str) -> str:
    return word[:1] + word.translate(VOWELS)
