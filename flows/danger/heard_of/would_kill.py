"""
Threats to kill that only sound like a way of speaking: "will kill me if I'm late home", "he's gonna kill my son".

Figures of speech ("mum will kill me if I miss bingo") stay what they are elsewhere: one gentle question.
"""

import re

from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain

MOST_WORDS = 60
THREAT, AT_HOME = "threat", "domestic_abuse"


def alarm_in(text: str) -> Alarm | None:
    """The threat in these words, for certain, if it is one of these; a play and a joke are none."""
    words = plain(text)
    if len(words.split()) > MOST_WORDS or NOT_MEANT.search(words):
        return None
    if found := KEPT_IN_FEAR.search(words):
        return Alarm(AT_HOME, certain=True, words=found[0])
    if found := WOULD_KILL.search(words) and MEANT.search(words):
        return Alarm(AT_HOME if OF_HOME.search(words) else THREAT, certain=True, words=found[0])
    if found := KILLS_THEIRS.search(words):
        return Alarm(THREAT, certain=True, words=found[0])
    found = OUR_OWN.search(words)
    return Alarm(THREAT, certain=False, words=found[0]) if found else None


_HIM = (
    r"(?:he|(?:(?:my|the|her|our) )?(?:ex )?(?:husb\w*|hubby|partner|boyfriend|bf|fella|fiance|ex|stepdad|step dad"
    r"|brothers?|uncles?|in laws)|(?:my|her) (?:dad|father))"
)
_WILL = (
    r"(?:(?:is|are) )?(?:will|wil|would|going to|gonna|about to)"
    r"(?: (?:actually|absolutely|literally|honestly|probably|really|just|well))*"
)
_KILL = r"(?:kill|kil|murder|strangle|stab|batter)"
_LATE = (
    r"(?:(?:get|got|come|came|go|went|am|was|being) )*(?:late (?:home|back)|home late|back late)"
    r"(?! (?:with|from (?:lunch|my break)))"
)
_HIS_CALL = (
    r"(?:miss|missed|missing) (?:(?:a|an|one|any|another|his|of) )*(?:calls?|texts?)(?! (?:from|with|off) (?!him\b))"
    r"|(?:do|did) not (?:(?:answer|pick up)(?: (?:the phone|when he|his calls?|him)|$)|(?:ring|text|reply to) him)"
)
_HIS_RULES = (
    r"(?:forget|forgot) to (?:lock(?! (?:up )?(?:the |our )?(?:hall|shed|shop|centre|church|gates?|van|club))"
    r"|(?:ring|text|ask|answer) him|delete)\b"
    r"|(?:talk|talked|speak|spoke|text|texted) (?:to )?(?:(?:a|any|other|another) (?:man|men|lad)|anyone|anybody|you)\b"
)
KEPT_IN_FEAR = re.compile(
    rf"\b{_HIM} {_WILL} {_KILL} (?:me|us) (?:if|when|because|for)"
    rf" (?:(?:i|we) (?:am |are |have |ever |even )*)?(?:{_LATE}|{_HIS_CALL}|{_HIS_RULES}|asking (?:again|him)\b)"
)
"""For what only somebody is afraid of who is kept on a short lead."""
WOULD_KILL = re.compile(rf"\b{_WILL} {_KILL} (?:me|us)\b|\b(?:get|be) killed (?:if|when)\b")
MEANT = re.compile(
    r"\b(?:round|here|back) with (?:a|his|the) (?:bat|hammer|brick|knife|crowbar|machete)\b"
    r"|\b(?:has|got|took|keeps|holds) (?:my|our) passports?\b"
    r"|\bi am not allowed (?:out|to (?:go out|leave the house))\b"
    r"|\b(?:bring|call|called|ring|rang|tell|told|go to|went to) the police\b|\banother man\b"
    r"|\bcontrols (?:all )?(?:my|the|our) money\b|\b(?:he|she) watches me\b"
    r"|\b(?:am|are) hiding (?:at|from|in)\b|\bdone it to others\b|\b(?:locks|locked) (?:me|us)\b"
    r"|\b(?:broke|breaks) my (?:nose|arm|jaw|ribs?|wrist|fingers?)\b|\b(?:hits|beats|chokes|strangled) (?:me|us)\b"
    r"|\b(?:scared|frightened|afraid|terrified) of (?:him|her|them)\b|\bif they (?:find|found) (?:me|us)\b"
    r"|\bif i (?:go|went) (?:back )?home$|\bgiving him (?:his|the|my) (?:money|pension|wages|card)\b"
)
"""What is said with it where it is no way of speaking."""
OF_HOME = re.compile(r"\b(?:husb\w*|hubby|wife|missus|partner|boyfriend|girlfriend|bf|ex|fiance|fella|stepdad)\b")
_SOMEBODY = (
    r"(?:he|they|someone|somebody|(?:the|a|some|this|that|my|our) (?:\w+ )?(?:lads?|boys?|man|men|bloke|neighbours?"
    r"|kids?|gang|dealer|landlord|teenagers?)(?: (?:next door|upstairs|downstairs|opposite|over the road|outside))?"
    r"|next door|(?:my|her) (?:ex|stepdad|husband|boyfriend|partner))"
)
_THEIRS = (
    r"(?:my|our|her|his) (?:(?:little|big|eldest|youngest|own|two|whole) )?(?:son|daughter|lad|boy|girl|kids?|child"
    r"|children|baby|husband|wife|partner|mum|mam|dad|brother|sister|nan|gran|grandad|grandson|granddaughter|mate"
    r"|friend|family|nephew|niece|dog and then (?:me|us))\b"
)
KILLS_THEIRS = re.compile(
    rf"\b{_SOMEBODY} (?:(?:said|says|reckons|swears|swore|told \w+(?: \w+)?|keeps saying|is saying|has said"
    r"|threatened|is threatening)(?: that| if i tell| to)* )?"
    rf"(?:(?:he|they) )?(?:(?:is|are) )?(?:will|would|going to|gonna|wants to|want to) {_KILL} {_THEIRS}"
)
"""Whoever is threatened is one of theirs."""
OUR_OWN = re.compile(rf"\bi (?:am )?(?:will|going to|gonna|could|want to|might) (?:just )?{_KILL} {_THEIRS}")
"""Whoever writes may be the one to be kept from it: they are asked."""
NOT_MEANT = re.compile(
    r"\b(?:(?:in|about|from) (?:the|our|a) (?:play|panto\w*|film|book|story|quiz|sketch)|laugh\w*|jok(?:e|ing)|lol"
    r"|haha\w*|panto\w*|cake|biscuits?|tidy|untidy|homework|years ago|stairs|heat|hills?|fortnite|xbox|computer game"
    r"|at (?:chess|darts|pool|bingo|tennis|cards)|with kindness|(?:of|from) boredom)\b"
)
