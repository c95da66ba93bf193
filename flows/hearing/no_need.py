"""Whole messages that say that all is well, or not to bother: a no, meant kindly, however it is typed."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.hearing.normalise import plain
from flows.hearing.shrugs import shrug_in
from flows.hearing.ways import word_set

_MOST_WORDS, _LONG, _LONGER = 14, 5, 7  # letters: one slip in a long word, two in a longer one


@lru_cache(maxsize=256)
def needs_nothing(text: str) -> bool:
    """Whether a message says that there is nothing they need, and no more ("were fine thanks", "nowt needed")."""
    words = plain(text).split()
    if len(words) > _MOST_WORDS or shrug_in(text):
        return False
    return turns_it_down(text) or _NEEDS_NOTHING.fullmatch(" ".join(map(_spelt, words))) is not None


@lru_cache(maxsize=256)
def turns_it_down(text: str) -> bool:
    """Whether a message says to leave what was asked or offered, and no more ("nah dont bother", "no ur alright")."""
    return _TURNED_DOWN.fullmatch(plain(text)) is not None


def _spelt(word: str) -> str:
    if len(word) < _LONG or word in _AS_THEY_ARE:
        return word
    near = process.extractOne(word, _TELLING, scorer=OSA.distance, score_cutoff=1 if len(word) < _LONGER else 2)
    return str(near[0]) if near else word


_TELLING = ("nothing", "anything", "needed", "thanks", "sorted", "alright", "everything", "moment", "really")
_AS_THEY_ARE = word_set("thing things thank needs sorry still sorts weeded seeded heeded sported started stated")
_FIRST = (
    "oh|er|um|well|no|nah|nope|hi|hello|hey|okay|right|yes|yeah|thanks|thank you|and|so|but|honestly|actually|not today"
    "|fine|good|great|grand|lovely|sorted"
)
_AFTER = (
    "here|now|just now|right now|for now|for the moment|at the moment|at present|at our end|today|this week|currently"
    "|yet|though|really|as we are|as it is|so far|mate|love|pal|bab|duck|hun|please|thanks|thank you|ever so much"
    "|very much|all the same|from you|from me|from us|for us|for me|else|too|then|and|so|but"
)
_WELL = "fine|good|okay|sorted|alright|all right|grand|covered|well"
_FINE = (
    r"(?:i am|im|we are|were|wer|everything is|everythings|things are|no) (?:(?:all|quite|still|doing|both) )*"
    rf"(?:{_WELL})"
    r"|all (?:is )?(?:fine|good|okay|sorted|grand|covered|well)|happy as we are"
)
_NONE = (
    r"(?:nothing|none)(?: (?:is |that )?(?:needed|required|wanted|to ask|we need|i need|we want|i want))?"
    r"|(?:(?:i|we) )?(?:do not|dont|am not|are not|not) (?:really )?(?:need|want|require|needing|wanting|after)"
    r" (?:nothing|anything|any help|any|help|a thing)"
    r"|no need|no help (?:is )?(?:needed|wanted|required)|(?:not|none) (?:needed|required)"
)
_NEEDS_NOTHING = re.compile(rf"(?:(?:{_FIRST}) )*(?:(?:{_FINE}|{_NONE})(?: (?:{_AFTER}))*(?: |$))+")
_TURNED_DOWN = re.compile(
    rf"(?:(?:{_FIRST}|sorry) )*(?:do not (?:bother|worry)(?: (?:about|with) (?:it|that|this|us|me|them))?"
    r"|(?:i am |am )?not (?:bothered|fussed|arsed)|(?:i )?can not be (?:bothered|arsed)|cba)"
    rf"(?: (?:{_AFTER}|to be honest))*"
    r"|(?:(?:oh|well|er|ah) )*no (?:you are|your|it is|its|that is|thats) (?:all )?"
    r"(?:okay|fine|alright|all right|good)"
    rf"(?: (?:{_AFTER}))*"
)
