"""A typed answer read as one of the buttons it was offered with, or as a yes or a no."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from flows.effects import Button
from flows.hearing.normalise import plain
from flows.hearing.reply_words import (
    FIGURES,
    GENTLEST_NO,
    MISSPELT,
    NEGATED,
    NEITHER,
    NO,
    NO_LABEL,
    NOTHING_BUT_YES,
    OF_A_THING,
    PLACE,
    PLACES,
    PLAINEST_YES,
    YES,
    YES_FIRST,
    YES_LABEL,
)

_CLEAR, _AHEAD = 82, 6  # how like a label an answer must be, of 100, and how far ahead of the next one
_LIKE = 88
_MOST_WORDS = 6  # a longer answer is no mere yes or no
_ASKS = re.compile(
    r"(?:(?:oh|er|erm|um|well|hmm|and|so|but|wait|hang on) )*(?:did|does|do you|what|would|will|why|how|who)\b"
)
_WONDERS = 5  # words: "delete it all please?" is still an answer
_AROUND = re.compile(
    r"^(?:(?:oh|er|erm|um|well|hmm|ah|and|so) )+|(?: (?:please|thanks|thank you|mate|love|then|sorry))+$"
)

_NO_AND_A_STOP = re.compile(r"\W*(?:(?:oh|er|erm|um|well|hmm|ah|and|so|but)\W+)*no\s*[^\w\s’']")


@lru_cache(maxsize=256)  # one turn asks this of its message many times over, and so with `pick`
def yes_or_no(text: str) -> bool | None:
    """Whether the text says yes, says no, or neither clearly."""
    said, letter = _spelt(text), text.lower().strip(" .!")
    bare = _AROUND.sub("", said) or said
    if not bare or len(bare.split()) > _MOST_WORDS:
        return None
    if bare in YES or NOTHING_BUT_YES.fullmatch(said) or letter == "y":
        return True
    if letter == "n":
        return False
    if is_no_thing(text):
        return None
    if _says(bare, NO):
        return False
    return True if _says(bare, YES) and not NEGATED.search(bare) else None


def is_no_thing(text: str) -> bool:
    """Whether it begins with a "no" that belongs to the next word: there is no lock, no money left, no one comes."""
    return bool(OF_A_THING.match(plain(text))) and not _NO_AND_A_STOP.match(text.lower())


@lru_cache(maxsize=256)
def pick(text: str, buttons: tuple[Button, ...]) -> Button | None:
    """The button the text means, or nothing when it is unclear or means something else."""
    said = _spelt(text)
    if not said or not buttons:
        return None
    if same := _same_words(said, buttons):
        return same
    if asks(text):
        buttons = tuple(button for button in buttons if asks(button.label))
    after_a_yes = YES_FIRST.sub("", said)
    return (
        _at_place(said, buttons) or _alike(said, buttons) or _alike(after_a_yes, buttons) or _agreeing(text, buttons)
        if buttons
        else None
    )


def asks(text: str) -> bool:
    """Whether it asks something back ("did you really delete it all?"), which is no answer, whatever it holds."""
    said = plain(text)
    return bool(_ASKS.match(said)) or (text.rstrip().endswith("?") and len(said.split()) > _WONDERS)


def _spelt(text: str) -> str:
    """Plain words, with the ways a yes or a no is misspelt put right."""
    return " ".join(MISSPELT.get(word, word) for word in plain(text).split())


def _says(bare: str, ways: frozenset[str]) -> bool:
    first = bare.split()[0]
    if bare in ways or (first in ("yes", "yeah", "no") and first in ways):
        return True
    return len(bare) >= 5 and max(fuzz.ratio(bare, way) for way in ways if _as_negated(bare, way)) >= _LIKE


def _same_words(said: str, buttons: tuple[Button, ...]) -> Button | None:
    return next((button for button in buttons if plain(button.label) == said), None)


def _at_place(said: str, buttons: tuple[Button, ...]) -> Button | None:
    found = PLACE.match(said)
    if found and found[1] == "middle" and len(buttons) % 2:
        return buttons[len(buttons) // 2]
    place = PLACES.get(found[1]) if found else None
    return buttons[place] if place is not None and place < len(buttons) else None


def _alike(said: str, buttons: tuple[Button, ...]) -> Button | None:
    if NEITHER.said_in(said):
        return None
    likeness = ((_likeness(said, plain(button.label)), place) for place, button in enumerate(buttons))
    (best, place), *others = sorted(likeness, reverse=True)
    clear = best >= _CLEAR and (not others or best - others[0][0] >= _AHEAD)
    return buttons[place] if clear else None


def _likeness(said: str, label: str) -> float:
    """How like a label an answer is, of 100: spelt roughly, in another order, with words around it, or in short."""
    words, wanted = ([FIGURES.get(word, word) for word in each.split()] for each in (said, label))
    said, label = " ".join(words), " ".join(wanted)
    if _says_otherwise(said, label) or _counts_otherwise(words, wanted):
        return 0.0
    if len(words) > len(wanted) + 5:
        return fuzz.ratio(said, label)
    holds_it = len(label) > 3 and f" {label} " in f" {said} "
    told = [word for word in words if len(word) > 3]
    in_short = bool(told) and set(words) <= set(wanted)
    return max(fuzz.ratio(said, label), fuzz.token_sort_ratio(said, label), 90 * holds_it, 86 * in_short)


def _as_negated(said: str, way: str) -> bool:
    """Whether both say "not" or neither does: "not well" is far from "well", however alike they are spelt."""
    return bool(NEGATED.search(said)) == bool(NEGATED.search(way))


def _says_otherwise(said: str, label: str) -> bool:
    if not label or label not in said:
        return not _as_negated(said, label)
    return bool(NEGATED.search(said.partition(label)[0])) and not NEGATED.search(label)


def _counts_otherwise(words: list[str], wanted: list[str]) -> bool:
    """Whether both count something and not the same: "in a week" is no "in two weeks", however alike they are."""
    counted, offered = ({word for word in each if word.isdecimal()} for each in (words, wanted))
    return bool(counted and offered) and counted != offered


def _agreeing(text: str, buttons: tuple[Button, ...]) -> Button | None:
    """The one button that says what a yes or no says; of several, the plainest yes or the gentlest no."""
    answer = yes_or_no(text)
    if answer is None:
        return None
    like, first = (YES_LABEL, PLAINEST_YES) if answer else (NO_LABEL, GENTLEST_NO)
    meant = [button for button in buttons if like.match(plain(button.label))]
    by_label = {plain(button.label): button for button in meant}
    return meant[0] if len(meant) == 1 else next((by_label[label] for label in first if label in by_label), None)
