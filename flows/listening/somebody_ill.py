"""Somebody of theirs is ill, such as the chair: not the resident, and no news of the work."""

import re

from flows.hearing.normalise import plain

MOST_WORDS = 30


def who_is_ill(text: str) -> str:
    """Who of their group or street is ill, in one word ("chair"), or an empty string."""
    words = plain(text)
    found = ILL.search(words) if len(words.split()) <= MOST_WORDS else None
    return found["who"] if found else ""


WHO = (
    r"(?P<who>chair|chairman|chairwoman|chairperson|treasurer|secretary|vice chair|caretaker|leader|worker|neighbour"
    r"|adviser|youth worker|volunteer|founder|cook|driver|gardener|colleague|manager)"
)
HAS = (
    r"(?:has |have |had |just |only |recently |suddenly |sadly |been |got |is |was |a |an |really |very |quite |so "
    r"|still )*"
)
WHAT = (
    r"(?:stroke|heart attack|operation|cancer|breakdown|(?:bad |nasty )?fall|accident|covid|pneumonia|sepsis|chemo"
    r"|ill|poorly|unwell|sick|not well|off sick|signed off|in (?:the )?(?:hospital|intensive care|icu|a coma|a hospice)"
    r"|taken (?:ill|bad|into hospital)|rushed (?:in|to hospital|into hospital)|gone into hospital|went into hospital)"
)
ILL = re.compile(rf"\b{WHO}s? (?:(?:who|\w+) )?{HAS}{WHAT}\b(?! (?:of|and tired|pay|leave))")
