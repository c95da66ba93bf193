"""
Somebody has a stroke, a heart attack or an accident: now, as it sounds, or perhaps now, where no day is told.

Whoever tells of one long past, or of somebody who is in good hands, is met with sympathy: see `somebody_ill`.
"""

import re

from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain

KIND = "fall"  # of `urgent.yaml`
MOST_WORDS = 40


def alarm_in(text: str) -> Alarm | None:
    """An accident in these words: certain where it happens now, uncertain where that isn't said, else none."""
    words = plain(text)
    found = ACUTE.search(words) if len(words.split()) <= MOST_WORDS else None
    if not found or IN_GOOD_HANDS.search(words) or LONG_AGO.search(words):
        return None
    if NOW.search(NEWS.sub(" ", words)):
        return Alarm(KIND, certain=True, words=found[0])
    if found["who"].strip() == "i" or WHAT_IT_LED_TO.search(words):
        return None
    return Alarm(KIND, certain=False, words=found[0])


_WHO = (
    r"(?:(?:my|our|the|his|her|a|this|one of (?:my|our|the)) (?!bank|card|day|phone|computer)(?:\w+ ){1,3}?"
    r"|(?:someone|somebody|he|she|they|i) )"
)
_HAD = (
    r"(?:(?:has|have|is|are|am|was|just|now|only|think|thinks|may|might|suddenly|literally) )*"
    r"(?:had|having|have|got|suffered)"
)
_WHAT = (
    r"(?:stroke(?! of)|heart attack|cardiac arrest|seizure|epileptic fit"
    r"|accident(?! (?:book|report|form|insurance|policy|claim))|fall(?! out))"
)
ACUTE = re.compile(
    rf"\b(?P<who>i(?= )|{_WHO}){_HAD} (?:just )?(?:a|an) (?:(?:really|very|bad|nasty|terrible|serious|massive|horrible"
    rf"|awful|big|suspected|little|small) )*{_WHAT}\b"
)
NOW = re.compile(
    r"\b(?:just|now|right in front|in front of (?:me|us)|what (?:do|should|shall|can|to) (?:i|we|do)|blood|bleeding"
    r"|on the (?:floor|ground)|not moving|quick|unconscious|not breathing|is having|am having|this minute|help)\b"
)
NEWS = re.compile(
    r"\b(?:just (?:heard|found out|been told|learnt|learned|saw|seen|wanted|to)|for now|by now|right now so)\b"
)
IN_GOOD_HANDS = re.compile(
    r"\b(?:hospital|hospice|ward|icu|intensive care|recover\w*|rehab|discharged|home now|better now|on the mend|died"
    r"|passed away|funeral|paramedics? (?:came|took|are)|ambulance (?:came|took|has|is here)|signed off"
    r"|off (?:sick|work)|nearly had|almost had)\b"
)
LONG_AGO = re.compile(
    r"\b(?:last (?:\w+)|yesterday|ago|(?:in|since|back in) (?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december|spring|summer|autumn|winter|\d{4})"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|recently|a while back|once|years|used to"
    r"|before christmas|(?:at|over) (?:christmas|easter|the weekend)"
    r"|this (?:week|month|year)|the other day|since then)\b"
)
WHAT_IT_LED_TO = re.compile(
    r"\b(?:did not|could not|can not (?:come|make|do)|cancel\w*|postpone\w*|put off|stand in|stands in|cover|replace\w*"
    r"|so (?:we|i|the|it|no)|which is why|that is why|because|has left|stepped (?:down|back)|meeting|agm|rota)\b"
)
