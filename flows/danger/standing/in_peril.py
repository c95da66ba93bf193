"""Whether somebody else may be about to take their own life: they aren't to be left alone, and 999 hears where."""

import re

from flows.hearing.normalise import plain
from flows.programme import SELF_HARM
from flows.words import _


def said_first(danger: str, words: str) -> str:
    """To ring 999 now, say where they are and stay with them; empty where it is about nobody else."""
    who = whom(words) if danger == SELF_HARM else ""
    return STAY_WITH.format(**HOW_CALLED[who]) if who else ""


def whom(text: str) -> str:
    """Who it is ("she", "he" or "they"), in these words; empty for whoever writes, and for what is held over them."""
    words = plain(text)
    found = WANTS_TO_DIE.search(words) or HIGH_UP.search(words)
    if not found or IF_I_LEAVE.search(words):
        return ""
    spoken_of = [each for each in words.split() if each in HOW_CALLED]
    return spoken_of[-1] if spoken_of else "they"


_WHO = r"(?:he|she|they|(?:my|our|his|her|the|a) (?!own\b)(?:\w+ )?\w+)"
WANTS_TO_DIE = re.compile(
    rf"\b{_WHO}(?: \w+){{0,4}}? (?:want|wants|wanting|going|trying|tried|threatening|ready|about|says? (?:he|she|they))"
    r" (?:will |is going )?(?:to )?(?:die|be dead|(?:kill|hang) (?:him|her|them)sel\w+|end it(?: all)?|jump)\b"
)
HIGH_UP = re.compile(
    rf"\b{_WHO}(?: (?:is|are|has|just|now|there|up|out|standing|stood|sat|sitting|gone|climbed|over|hanging))*"
    r" (?:on|onto|off|to|at|over)(?: (?:the|a|that|top|edge|side|wrong|of|our|her|his))*"
    r" (?:roof|rooftop|bridge|ledge|edge|tracks?|railway|train line|cliffs?|car park|multi ?storey|balcony)\b"
)
IF_I_LEAVE = re.compile(r"\bif (?:i|we) (?:\w+ )?(?:leave|go|left|end it|break up|tell|do not)\b")
HOW_CALLED = {
    "she": {"they_are": _("she is"), "them": _("her")},
    "he": {"they_are": _("he is"), "them": _("him")},
    "they": {"they_are": _("they are"), "them": _("them")},
}
STAY_WITH = _(
    "You were right to say so. Please ring 999 now and say where {they_are}. Don't leave {them} alone, if you can stay "
    "safely."
)
