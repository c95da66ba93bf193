"""Words in which somebody is only asked for, told something, asked after or cleared: nothing is said against them."""

import re


def is_spoken_of(who: str, said: str) -> bool:
    """Whether somebody called this (a pattern) is spoken of, at least once, in another way than these."""
    spoken = re.findall(rf"\b{who}\b", said)
    return bool(spoken) and len(spoken) > len(re.findall(ONLY_NAMED.format(who=who), said))


_ROLE = r"(?:(?:my|our|the|your) (?:advis[eo]r) )?"
_DOER = r"(?:that )?(?:he|she|they|my \w+|i)\b"
_KNOWING = (
    rf"(?:know|knows|knew|heard|told|hear|aware)(?= {_DOER} \w| about| of (?:it|this)| it\b| this\b|\s*[?.,!]|\s*$)"
)
SPOKEN_TO = (
    r"\b(?:tell|told|telling|ask|asked|need|want|get|fetch|ring|rang|ringing|call|text|message|phone|let|contact"
    r"|(?:speak|talk|talking|spoke) (?:to|with)|see|have|thanks|thank you|hi|hello|hey|dear)"
    rf" {_ROLE}{{who}}"
    r"(?: know)?(?=\s*[.,!?]|\s*$| (?:please|pls|now|asap|urgently|quick(?:ly)?|today|tonight|that|about|i|im|i'm|my"
    r"|yesterday|last (?:night|week)|our|me|we|someone|somebody|because|cos"
    r"|and (?:tell|say|ask|let)|or (?:somebody|someone))\b)"
)
ASKED_AFTER = (
    rf"\b(?:does|did|has|have|will|would|is) {_ROLE}{{who}} (?:already |even |been |actually )*{_KNOWING}",
    r"\b(?:has|have|did|does|will|had) (?:you )?(?:told |tell )?(?:any|some)(?:one|body) (?:else )?"
    rf"(?:apart from|but|other than|except|besides) {_ROLE}{{who}}\b",
    r"\b{who}(?:'s not| has not| hasn'?t| can'?t| cannot| won'?t| didn'?t| doesn'?t| isn'?t)\b"
    r"(?=[^.!]* (?:has|can|will|did|does|is) (?:she|he|they)\W*$)",
)
KNOW_OF_IT = (
    rf"\b{{who}} (?:already |also )?knows? (?={_DOER} \w)(?!.*\b(?:and|but|lets?|nothing|says?|said|tells?|told)\b)",
    r"\b{who} (?:already )?knows? (?:all about (?:him|it|this)|(?:about )?(?:him|them|it|this) already)\b",
)
NOT_THERE = (
    rf"\b(?:can'?t|cannot|couldn'?t|can not|could not) get (?:hold of|through to|onto) {_ROLE}{{who}}\b",
    r"\b{who} (?:can'?t|cannot|couldn'?t|can not|could not) (?:see me|see us|answer|come|make it)\b",
    rf"\b(?:hope|make sure) {_ROLE}{{who}} (?:isn'?t|is not|won'?t be|doesn'?t|does not|will not be|hasn'?t) "
    r"(?:long|late|off|busy|ill|away|asleep|gone|mind|forget|forgot|forgotten|worry|worried)\b",
)
CLEARED = (
    r"\b(?:is|was|it'?s|she'?s|he'?s|that'?s) not {who}\b",
    r"\b(?:it|she|he|that) (?:isn'?t|wasn'?t) {who}\b",
)
ONLY_NAMED = "|".join((SPOKEN_TO, *ASKED_AFTER, *KNOW_OF_IT, *NOT_THERE, *CLEARED))
