"""Which numbers fit a danger, besides 999: by its kind, and by who and what the words speak of."""

import re

from flows.hearing.urgent import CHILD_AT_RISK, SEXUAL_VIOLENCE
from flows.programme import Urgent, UrgentNumber

DOMESTIC_ABUSE, ADULT_AT_RISK, HARM_NOW = "domestic_abuse", "adult_at_risk", "harm_now"
AT_HOME = frozenset({DOMESTIC_ABUSE, ADULT_AT_RISK, SEXUAL_VIOLENCE})
Numbers = tuple[UrgentNumber, ...]


def fitting_numbers(danger: str, words: str, urgent: Urgent) -> Numbers:
    """The two that fit, besides 999; where two kinds are spoken of (violence at home and a child), one for each."""
    said, numbers_for = words.lower(), urgent.numbers_for
    if TAKEN.search(said):
        return (*numbers_for("fall")[:1], *_of(danger="self_harm", said=said, urgent=urgent)[:1])
    if danger == HARM_NOW and SPIKED.search(said):
        return (*numbers_for("fall")[:1], *numbers_for(SEXUAL_VIOLENCE)[:1])
    if STRANGLED.search(said):
        return (*_who_does_it(danger, said, urgent), *numbers_for("fall")[:1])
    danger = _as_told(danger, said)
    if danger == CHILD_AT_RISK and EATS_NOTHING.search(said) and not CHILD.search(said):
        return (*numbers_for("fall")[:1], *numbers_for(ADULT_AT_RISK)[:1])
    fitting = _of(danger, said, urgent)[:2]
    if not fitting and FAMILY.search(said) and not NOBODY_DOES_IT.search(said):
        return numbers_for(DOMESTIC_ABUSE)[:1]
    other = _other_kind(danger, said)
    if not other:
        return fitting
    both = (*numbers_for(other)[:1], *fitting[:1])
    second = danger == SEXUAL_VIOLENCE or (danger, other) == (DOMESTIC_ABUSE, ADULT_AT_RISK)
    return both[::-1] if second else both


def _who_does_it(danger: str, said: str, urgent: Urgent) -> Numbers:
    """The one number for whoever was strangled, besides somebody who can tell them to be seen to."""
    if CHILD.search(said):
        return urgent.numbers_for(CHILD_AT_RISK)[:1]
    if SEXUAL.search(said):
        return urgent.numbers_for(SEXUAL_VIOLENCE)[:1]
    at_home = danger == CHILD_AT_RISK or FAMILY.search(said) or not _of(danger, said, urgent)
    return _of(DOMESTIC_ABUSE if at_home and danger != SEXUAL_VIOLENCE else danger, said, urgent)[:1]


def _as_told(danger: str, said: str) -> str:
    """The kind that the words tell of, where another was heard: a home taken over, somebody feared who is back."""
    if TAKEN_OVER.search(said):
        return "exploitation"
    of_a_child = CHILD.search(said) or PARENT.search(said) or NOT_LOOKED_AFTER.search(said)
    return DOMESTIC_ABUSE if danger == CHILD_AT_RISK and FEARED.search(said) and not of_a_child else danger


def _other_kind(danger: str, said: str) -> str:
    """A kind of danger that the words tell of as well; mostly its number comes first."""
    if danger in AT_HOME and (CHILD.search(said) or NOT_LOOKED_AFTER.search(said)):
        return CHILD_AT_RISK
    if danger == DOMESTIC_ABUSE and SEXUAL.search(said):
        return SEXUAL_VIOLENCE
    if danger == SEXUAL_VIOLENCE and PARTNER.search(said):
        return DOMESTIC_ABUSE
    looked_after = danger == DOMESTIC_ABUSE or (danger == CHILD_AT_RISK and not CHILD.search(said))
    return ADULT_AT_RISK if looked_after and CARED_FOR.search(said) else ""


def _of(danger: str, said: str, urgent: Urgent) -> Numbers:
    return tuple(each for each in urgent.numbers_for(danger) if each.number != "999" and each.fits(said))


FAMILY = re.compile(
    r"\b(husband|wife|hubby|missus|partner|(boy|girl)friend|bf|gf|ex|dad|mum|mam|(step)?(father|mother|son"
    r"|daughter|brother)"
    r"|sister)\b"
)
TAKEN = re.compile(
    r"\b(overdos\w*|od|od'?d)\b|\b(took|taken|swallow\w*|necked|downed|drank|drunk)\b( \w+){0,5}? "
    r"(pills?|tablets?|paracetamols?|meds|medication|bleach|sleepers|antifreeze)\b"
)
# An illness, an accident, somebody who hasn't come home: family is in it, and nobody there harms them.
NOBODY_DOES_IT = re.compile(
    r"\b(seizures?|fitting|having a fit|chok(es?|ing)|breath(e|es|ing)?|collapsed|passed out|unconscious|heart attack"
    r"|stroke|bleeding|miss?ing|not (come|been|got) home|hasn'?t (come|been) home|wandered off|run away|ran away)\b"
)
STRANGLED = re.compile(
    r"\b(strangl(e|es|ed|ing)(?! (him|her|my|them)sel)\w*|throttl\w*"
    r"|hands? (a?round|on|at) (my|her|his|their|our) (neck|throat)"
    r"|by (the|my|her|his) (neck|throat)|chok(e[ds]?|ing) (me|her|him|us|my)(?! ?self))\b"
)
_HOME = r"(flat|house|home|place|gaff|bedsit|maisonette|spare room)"
TAKEN_OVER = re.compile(
    rf"\bcuckoo\w*|\b(took|taken|taking|take|moved|moving|move) (over|in|into)\b.*\b{_HOME}\b.*\b(deal\w*|drugs?"
    rf"|sell\w*|gear)\b"
    rf"|\b(dealers?|gang|county lines)\b.*\b(in|into|over|from|using)\b.*\b{_HOME}\b"
    rf"|\b(us(e|es|ing)|deal\w*|sell\w*) (\w+ ){{0,3}}?(from |out of |in )?(my|his|her|our|their|nans"
    rf"|mums) (\w+ )?{_HOME}\b.*"
    r"\b(drugs?|deal\w*|gear)\b"
)
FEARED = re.compile(r"\bhe'?s?\b.*\b(i'?m|i am|me)\b.*\b(scare?d|scard|scarred|afraid|frightened|terrified)\b")
PARENT = re.compile(r"\b(step)?(dad|mum|mam|father|mother|daddy|mummy)'?s?\b")
EATS_NOTHING = re.compile(
    r"\b(mum|mam|mother|dad|father|nan|gran\w*|grandad|auntie?|uncle|wife|husband|neighbour)\b.*"
    r"\b(has ?n[o'’]?t|isn'?t|not|won'?t|never|stopped)\b.*\b(ate|eat|eaten|eating|drunk|drinking)\b"
)
SPIKED = re.compile(r"\b(spiked|something in (my|her|his) drink)\b")
PARTNER = re.compile(r"\b(husband|wife|hubby|missus|partner|(boy|girl)friend|bf|gf|ex)\b")
SEXUAL = re.compile(r"\b(rap(e[ds]?|ing|ist)|r\*pe\w*|sexual\w*|grop\w+|have sex|forces? himself|on top of (me|her))\b")
CHILD = re.compile(
    r"\b(child(ren)?|kid(s|die)?|bab(y|ies)|toddlers?|bairns?|weans?|lad(die)?s?|boys?|girls?|teen\w*|pupils?"
    r"|(step|grand)?(son|daughter)s?|(little|wee) (one|un)s?|schoolgirl|schoolboy|year old|yr old)\b"
)
NOT_LOOKED_AFTER = re.compile(
    r"\bno (food|tea|dinner|heating|leccy)\b.*\b(mum|mam|dad)'?s? \b|\b(mum|mam|dad)'?s? .*\bno (food|tea|dinner)\b"
)
CARED_FOR = re.compile(
    r"\b(carers?|care (home|workers?)|nan|nana?n?'?s?|nanny|gran(n?y|ma|dad|pa|ny)?|grandmother|grandfather|elderly"
    r"|old (man|lady|woman|boy|fella)|pensioner)\b"
)
