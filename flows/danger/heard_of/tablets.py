"""Somebody took tablets: by itself, after they told of self-harm, and as a doctor prescribed them."""

import re

from flows.danger.heard_of.taken_ill import LONG_AGO
from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain
from flows.programme import SELF_HARM

MOST_WORDS = 14


def told_of_themselves(text: str) -> Alarm | None:
    """What is danger for certain of somebody who told that they may not want to live: any tablets, in few words."""
    words = plain(text)
    found = A_FEW.fullmatch(words) or TOOK.search(words)
    if not found or len(words.split()) > MOST_WORDS or LONG_AGO.search(words) or NOT_TAKEN.search(words):
        return None
    return Alarm(SELF_HARM, certain=True, words=found[0])


def is_as_prescribed(text: str) -> bool:
    """Whether all they say is that they took their own medicine, or that a doctor gave them some."""
    return AS_PRESCRIBED.fullmatch(plain(text)) is not None


_PILLS = (
    r"(?:pills?|tablets?|tabs|paracetamols?|ibuprofens?|codeine|meds|medication|capsules|sleepers|painkillers"
    r"|antidepressants|sleeping (?:pills|tablets))"
)
_SO_MANY = (
    r"(?:some|a few|few|loads?|lots|all|all of|a lot|too many|a handful|handfuls?|a bottle|a packet|a box|the|my|mums"
    r"|more|extra|them|these|those|enough|several|\d+|two|three|ten|twenty|of|whole|packet|bottle|box|other|sleeping)"
)
_TOOK = r"(?:took|taken|have taken|had|swallowed|necked|downed|taking)"
_JUST = r"(?:i|we|have|ive|im|am|yeah|yes|so|and|just|only|already|now|it was|about|like|well|gone and|went and)"
A_FEW = re.compile(rf"(?:{_JUST} )*(?:{_TOOK} )?(?:{_SO_MANY} )+{_PILLS}(?: (?:now|already|earlier|just now|sorry))*")
TOOK = re.compile(rf"\b{_TOOK} (?:{_SO_MANY} )*{_PILLS}\b")
NOT_TAKEN = re.compile(
    r"\b(?:not|never|nearly|almost|blood pressure|heart|hayfever|hay fever|allergy|diabetes|thyroid|headache|cold"
    r"|antibiotics?|worming|calm me|prescribed|doctor|gp|as normal|as usual|like normal|with breakfast)\b"
)
AS_PRESCRIBED = re.compile(
    r"(?:(?:i|have|ive|just|only|yes|yeah|already|now) )*(?:took|taken|had) my (?:blood pressure|heart|hayfever"
    rf"|hay fever|allergy|diabetes|thyroid|cholesterol|water|iron|vitamin|morning|evening|daily|usual|normal) {_PILLS}"
    r"(?: (?:today|this morning|tonight|now|as usual|as normal|with breakfast|already))*"
    r"|(?:my|the) (?:doctor|gp|pharmacist|chemist|nurse|hospital) (?:has |just )*(?:gave|given|prescribed) (?:me|us|him"
    rf"|her) (?:some |the |my |his |her |new |more )*{_PILLS}(?: (?:for (?:it|my \w+)|today|yesterday))*"
)
BY_ITSELF = re.compile(
    rf"^(?:(?:{_JUST}|he|she|has|my (?:son|daughter|mate|friend|mum|dad|partner|husband|wife|sister|brother)) )*"
    rf"(?:took|taken|swallowed|necked|downed) (?:(?:some|a few|(?:loads|lots|all|a load|a handful) of|all|too many)"
    r" (?:the |my |mums |these |those )*(?:pills|tablets|tabs|meds|sleepers|capsules)"
    rf"|(?:(?:loads|lots|all|a load|a handful) of|all|too many) (?:the |my |mums |these |those )*{_PILLS})"
    r"(?: (?:now|already|earlier|just now|sorry|help))*$"
)
