"""
Whether somebody says that nobody is in danger. Anything doubtful in their words says they don't.

Only the whole of a message says so: what is left over once the sayings and the small words are out takes it back.
"""

import re

from flows.danger.doubting.well_words import (
    BUT,
    DENIES,
    IN_PART,
    NO_TO_NOTHING,
    NOT_WELL,
    OF_BEING_WELL,
    OF_SOMEBODY,
    ONLY_WORDS,
    POLITE,
    PUT_OFF,
    SAYING,
    SMALL,
)
from flows.events import Said
from flows.hearing.as_typed import as_typed
from flows.hearing.normalise import plain


def says_so(said: Said) -> bool:
    """Whether the whole of the words plainly says that nobody is in danger."""
    return besides(said.text) == "" and not is_the_opposite(said)


def speaks_of_it(said: Said) -> bool:
    """Whether a word in it is of being safe or well, so that it is more than a "no"."""
    return OF_BEING_WELL.search(plain(said.text)) is not None


def half_says_so(said: Said) -> bool:
    """Whether they say so in part, or put the question off: no yes, and not plain enough for a no."""
    words, rest = plain(said.text), besides(said.text)
    if is_no_to_nothing(said):
        return False
    if puts_off(said) or (begins_with_no(said) and not STILL_A_WORRY.search(words)):
        return True
    rest = IN_PART.sub(" ", words) if rest is None and IN_PART.search(words) else rest
    return rest is not None and not STILL_A_WORRY.search(rest)


def begins_with_no(said: Said) -> bool:
    """Whether their first word is a no that may be to the question."""
    return NO_FIRST.match(plain(said.text)) is not None


def puts_off(said: Said) -> bool:
    """Whether all they say is "not now" or the like."""
    return PUT_OFF.fullmatch(plain(said.text)) is not None


def is_only_words(text: str) -> bool:
    """Whether they say that it was a joke, or only a way of speaking."""
    return ONLY_WORDS.search(plain(text)) is not None


def is_no_to_nothing(said: Said) -> bool:
    """Whether it begins with a "no" that says no to nothing, such as "no idea" or "no area"."""
    return NO_TO_NOTHING.match(plain(said.text)) is not None


def is_the_opposite(said: Said) -> bool:
    """Whether words like these say that it is so: a yes first, no joke, safe but not at home, everyone except me."""
    words, rest = plain(said.text), besides(said.text)
    if YES_FIRST.match(words):
        return True
    if DENIES.search(words) or NOT_WELL.search(words):
        return True
    return bool(rest) and bool(BUT.search(words)) and bool(OF_SOMEBODY.search(rest or ""))


def takes_back(rest: str) -> bool:
    """Whether what is said besides, in plain words, is of somebody, or takes it back."""
    return bool(OF_SOMEBODY.search(rest) or BUT.search(rest) or STILL_A_WORRY.search(rest))


def seems_so(said: Said) -> bool:
    """Whether one part of the words says so and no other takes it back: enough once those on duty know of it."""
    if is_the_opposite(said) or STILL_A_WORRY.search(plainly(said)) or BUT.search(plain(said.text)):
        return False
    return any(besides(part) == "" for part in PARTS.split(said.text))


def besides(text: str) -> str | None:
    """What the words say besides that all is well, in plain words; None where they don't say that at all."""
    rest, found = SAYING.subn(" ", POLITE.sub(" ", plain(text)).strip())
    if not found:
        return "" if text.lower().strip(" .!") == "n" else None
    return " ".join(word for word in rest.split() if word not in SMALL)


def plainly(said: Said) -> str:
    """The words in lower case, with straight apostrophes and single spaces."""
    return as_typed(said.text)


YES_FIRST = re.compile(r"yes\b|yeah\b(?! (?:no|nah|right)\b)")
NO_FIRST = re.compile(r"(?:(?:lol|haha|god|oh|omg|aw|ha) )*(?:no|nah|nope)\b(?! (?:one|body)\b)")
PARTS = re.compile(r"[.,;:!?\n]+")
STILL_A_WORRY = re.compile(
    r"\b(scared|afraid|frightened|hurt|hurts|hurting|hits?|hitting|help|unsafe"
    r"|(not|isn't|aren't) (very |really |so )?(safe|ok|okay|fine|sure)"
    r"|(no ?one|nobody)('s| is)? safe|don't know|dunno|maybe|sometimes|sort of|kind of|might)\b"
)
