"""Whether somebody says that nobody is in danger. Anything doubtful in their words says they don't."""

import re

from flows.events import Said
from flows.hearing.as_typed import as_typed


def says_so(said: Said) -> bool:
    """Whether the words plainly say that nobody is in danger."""
    text = plainly(said)
    return bool(DENIED.search(text) or (ALL_IS_WELL.search(text) and not STILL_A_WORRY.search(text)))


def plainly(said: Said) -> str:
    """The words in lower case, with straight apostrophes and single spaces."""
    return as_typed(said.text)


A_NO = re.compile(r"(no|nah|nope)\b")
AFTER_A_NO = (
    r"no|nah|it|its|it's|that'?s|not|just|only|nothing|thanks|thank|ta|cheers|honestly|really|sorry|everyone|all"
)
# "No area", "no idea" and "no one knows" say no to nothing.
PART_OF_A_PHRASE = re.compile(
    rf"no (?!({AFTER_A_NO}|everybody|of course|don'?t|worries|problem|love|mate|lol|haha|but|because|nobody"
    r"|(i|we|he|she|they)('[a-z]+)?|im|were|hes|shes|theyre)\b)"
)
ALL_IS_WELL = re.compile(
    rf"^(no|nah|nope)\W*($|({AFTER_A_NO})\b)|^(lol|haha)\b"
    r"|\b(joking|kidding|figure of speech|just an? (expression|saying)|not like that|not literally|false alarm"
    r"|(everyone|everybody|we|i|they|all|he|she|hes|shes|were|im|theyre)"
    r"('s|'re|'m| are| is| am)? (all )?(fine|safe|ok|okay|good))\b"
)
DENIED = re.compile(
    r"\b(no ?one|nobody)('s|s| is)? (in (any )?(danger|trouble)|(being |getting )?hurt)\b|\bnot in (any )?danger\b"
)
STILL_A_WORRY = re.compile(
    r"\b(scared|afraid|frightened|hurt|hurts|hurting|hits?|hitting|help|unsafe"
    r"|(not|isn't|aren't) (very |really |so )?(safe|ok|okay|fine|sure)"
    r"|(no ?one|nobody)('s| is)? safe|don't know|dunno|maybe|sometimes|sort of|kind of|might)\b"
)
