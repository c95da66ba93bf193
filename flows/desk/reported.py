"""
Whether what somebody types at work tells of danger, or is said to a resident about it ("if you feel unsafe, ring 999").

What is said to a resident is left out clause by clause; what is left is heard once more. In doubt nobody is told yet:
it is asked about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from flows.danger.heard_of import what_is_heard
from flows.hearing.heard import Alarm
from flows.hearing.normalise import LONGEST, plain
from flows.turn import World

SHORT = 40  # words
OVERLAP = 200  # characters of a long message that are read with what follows as well


def alarm_in(text: str, residents: Iterable[str], world: World) -> Alarm | None:
    """
    The danger that is told of in it, certain where it is plain and can't be meant for one of these `residents`.

    None where nothing sounds of danger but what is said to a resident.
    """
    found = [alarm for piece in _pieces(text) if (alarm := _alarm_in(piece, residents, world))]
    return next((each for each in found if each.certain), found[0] if found else None)


def is_written_to(text: str, residents: Iterable[str]) -> bool:
    """Whether it speaks to somebody: "you", or one of these names at its beginning."""
    if TELL_THEM.match(text) or YOU.search(f" {plain(ASKS_FOR_HELP.sub(' ', text))} "):
        return True
    return any(re.match(CALLED.format(name=re.escape(each)), text, re.IGNORECASE) for each in residents if each)


def _alarm_in(text: str, residents: Iterable[str], world: World) -> Alarm | None:
    alarm, to_them = what_is_heard.heard(text, world).alarm, is_written_to(text, residents)
    if alarm is None:
        return None
    told = _told_of(text)
    left = alarm if told == text else what_is_heard.heard(told, world).alarm
    if left is None:
        return None if to_them or not alarm.certain else replace(alarm, certain=False)
    if not left.certain:
        return left if _may_be_of_others(told, world) else None
    return replace(left, certain=not to_them)


def _may_be_of_others(told: str, world: World) -> bool:
    """Whether it may be about somebody else; in a long text that stands in the sentence that may be danger."""
    some = [each for each in SENTENCE.findall(told) if OF_OTHERS.search(f" {plain(each)} ")]
    if len(told.split()) <= SHORT:
        return bool(some)
    return any(what_is_heard.heard(each, world).alarm for each in some)


def _told_of(text: str) -> str:
    """The text less what is said to a resident in it, and less advice on whom to ring."""
    asked = ASKS_FOR_HELP.sub(" ", text)
    kept = [each for each in CLAUSE.findall(asked) if not _is_said_to_them(each)]
    told = ADVICE.sub(" ", "".join(kept))
    return text if plain(told) == plain(text) else told


def _is_said_to_them(clause: str) -> bool:
    said = f" {plain(clause)} "
    if TELLS.search(said):
        return False
    advice = HELPLINE.search(said) or (IF.match(said) and ADVICE.search(clause))
    return bool(YOU.search(said) or advice or clause.rstrip().endswith("?"))


def _pieces(text: str) -> Iterator[str]:
    """No more than so much of a message is read at once (`LONGEST`): all of a long one, piece by piece."""
    step = LONGEST - OVERLAP
    return (text[begins : begins + LONGEST] for begins in range(0, max(len(text) - OVERLAP, 1), step))


CLAUSE = re.compile(r"[^.,!?;\n]+[.,!?;\n]*|[.,!?;\n]+")
SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
YOU = re.compile(r" (?:you|u|ur|your|youre|youve|youd|youll|yourself|yours|ya) ")
IF = re.compile(r" (?:(?:so|but|and|or|please|also) )*(?:if|in case|should|whenever|when) ")
TELLS = re.compile(
    r" (?!you |u |i |we |ive |to )\w+ (?:(?:just|jst|has|have|had|now) )?"
    r"(?:told|tld|tells|says|sez|said|sed|texted|messaged|wrote|posted|phoned|threatened|threatens) "
)
"""Somebody else's words are given: then a "you" in them may be anybody."""
OF_OTHERS = re.compile(
    r" (?:s?he|s?hes|shell|he will|they|theyre|theyve|her|hers|him|his|someone|somebody|"
    r"(?:an?|the|this|that|our|my|one of the) (?:\w+ )?(?:child|kid|kids|girl|boy|baby|lad|teenager|woman|man|lady|mum|"
    r"dad|resident|volunteer|neighbour|member|tenant|client|player)s?|kids|children|client|nobody \w+s) "
)
ADVICE = re.compile(
    r"\b(?:please |pls |just |always |then |and )*(?:ring|call|dial|phone|text|contact)(?: the)? "
    r"(?:999|112|111|101|police|samaritans|ambulance|an ambulance|crisis \w+|116 ?123)\b",
    re.IGNORECASE,
)
HELPLINE = re.compile(r" (?:helpline|samaritans|childline|nspcc|hourglass|text shout) ")
ASKS_FOR_HELP = re.compile(
    r"\b(?:can|could|will|would|please) (?:you|u|ya|someone|somebody|anyone|anybody)(?: please| pls)? "
    r"(?=(?:ring|call|phone|check|go|get|help|contact|speak|talk|come|take)\b)",
    re.IGNORECASE,
)
"""A colleague is asked to do something: that says nothing of who is in danger."""
TELL_THEM = re.compile(
    r"\W*(?:(?:please|pls|can you) )?(?:tell|msg|message|text|let|say to|reply|write to)\b", re.IGNORECASE
)
CALLED = r"\W*(?:(?:hi|hello|hey|hiya|dear|morning|thanks|thank you|sorry|ok|okay)[ ,]+{name}\b|{name}\s*[,!:–-])"
