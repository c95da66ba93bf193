"""Which advisers some words threaten, plainly or perhaps, however their names are spelt."""

import re
from collections.abc import Callable
from functools import lru_cache

from flows.danger.heard_of.put_plainly import put_plainly
from flows.danger.heard_of.threat_hints import hinting_at
from flows.danger.heard_of.threat_words import CLAUSES, MEAN_IT_MYSELF, SOMEBODY_MEANS_IT, against
from flows.danger.heard_of.which_adviser import by_name
from flows.handing_over.adviser_names import known_by_role, their_own
from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.turn import World

Ways = Callable[[str], tuple[re.Pattern[str], ...]]


def threatened_in(text: str, world: World) -> tuple[str, ...]:
    """The ids of the advisers these words plainly threaten; EVERY_ADVISER where it can't be said which."""
    return _meant(text, world, _plainly)


def perhaps_threatened_in(text: str, world: World) -> tuple[str, ...]:
    """The same for words that may be a threat, or only a way of speaking."""
    return _meant(text, world, _perhaps)


def is_somebody_elses(text: str, world: World) -> bool:
    """Whether they tell of what somebody else means to do, and not of what they mean to do themselves."""
    words = plain(text)
    if MEAN_IT_MYSELF.search(words):
        return False
    clauses = [each for each in CLAUSES.split(words) if threatened_in(each, world)]
    return any(SOMEBODY_MEANS_IT.search(each) for each in clauses or [words])


def _meant(text: str, world: World, ways: Ways) -> tuple[str, ...]:
    names, spelt = by_name(text, world)
    words = put_plainly(spelt, SPELLER)
    meant = {who for name, who in names.items() if name in words and _is_meant(words, name, names, ways)}
    role = known_by_role(world.programme.words.adviser)
    if not meant and re.search(rf"\b{role}", words) and _found(words, role, ways):
        meant.add(their_own(world))
    return tuple(sorted(meant))


def _is_meant(words: str, name: str, names: dict[str, str], ways: Ways) -> bool:
    """Whether it is this one: by name, beside another ("aisha and dean"), or as "her" once they were named."""
    others = "|".join(re.escape(each) for each in names if each != name) or r"(?!)"
    beside = (
        rf"\b(?:{others})s? (?:and|or) (?={re.escape(name)})|(?<=\b{re.escape(name)})(s?) (?:and|or) (?:{others})s?\b"
    )
    alone = re.sub(beside, r"\1", words)
    return _found(alone, re.escape(name), ways) or (ways is _plainly and _as_her_or_him(words, name))


def _found(words: str, name: str, ways: Ways) -> bool:
    """Whether it is said of this name; the ways are made once, for a name that stands for every other."""
    said = re.sub(rf"\b(?:{name})(?=s?\b)", _WHOEVER, words)
    return any(each.search(said) for each in ways(_WHOEVER))


def _as_her_or_him(words: str, name: str) -> bool:
    rest = re.split(rf"\b{re.escape(name)}s?\b", words, maxsplit=1)[-1].strip()
    if re.match(r"(?:i|ill|we|you)\b", rest):  # they speak to that adviser
        rest = re.sub(r"\byou\b", "him", rest)
    found = (each.search(rest) for each in _her_or_him())
    return any(match and not _is_another(rest[: match.end()]) for match in found)


def _is_another(words: str) -> bool:
    """Whether "him" or "her" is likelier to be somebody who was spoken of since."""
    return bool(re.search(ANOTHER_HIM, words) or re.search(ANOTHER_HER, words))


_WHOEVER = "somename"
_plainly, _perhaps = lru_cache(maxsize=1)(against), lru_cache(maxsize=1)(hinting_at)


@lru_cache(maxsize=1)
def _her_or_him() -> tuple[re.Pattern[str], ...]:
    return against(HER_OR_HIM, "(?:her|his|their)")


HER_OR_HIM = "her|him|(?<=kill )them|(?<=stab )them|(?<=murder )them|(?<=batter )them|(?<=smash )them"
ANOTHER_HIM = (
    r"\b(?:husband|boyfriend|bf|ex|dad|father|stepdad|brother|son|uncle|grandad|neighbour|landlord|man|bloke|guy|lad)\b"
    r".*\b(?:him|his)\b"
)
ANOTHER_HER = (
    r"\b(?:wife|girlfriend|gf|ex|mum|mam|mother|stepmum|sister|daughter|aunt|auntie|nan|neighbour|landlady|woman|girl)\b"
    r".*\bher\b"
)
# The words that these are near to are known as well, so that they stay what they are.
SPELLER = Speller(
    word_set("""
    smash smashing punch batter murder strangle throttle attack burn stab shoot going adviser
    better butter bitter matter battery shout short born barn turn attach stub stay slash bunch lunch
    smack thump smock snack stack thumb trump knife poison throat
""")
)
