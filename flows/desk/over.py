"""
Whether what came of a danger sounds as if it were over: somebody is safe, or in other hands. In doubt it doesn't.

Whoever closes it with anything else is asked once more: a word too few here costs a tap, a word too many may cost more.
"""

import re

from flows.hearing.normalise import plain


def sounds_so(text: str) -> bool:
    """Whether it plainly says that they are safe or looked after, and nothing in it takes that back."""
    return bool(SAFE.search(plain(text))) and not sounds_open(text)


def sounds_open(text: str) -> bool:
    """Whether something in it is still to come, or isn't well."""
    words = NO_DANGER.sub(" ", plain(text))
    return bool(NOT_SO.search(words) or STILL.search(words)) or text.rstrip().endswith("?")


_WELL = "safe|ok|okay|fine|alright|all right|sorted|settled|calm|resolved|dealt with"
_NOT = r"not|isnt|arent|wasnt|werent|never|no longer|cant|cannot|dont|doesnt|didnt|havent|hasnt|wont|nobody|no one"
_HELP = (
    "police|ambulance|paramedics?|hospital|a and e|a e|social services|social worker|safeguarding|mash|crisis team|"
    "refuge|fire brigade|fire service"
)
NO_DANGER = re.compile(
    r"\b(?:not|never|no longer|no one|nobody|no ones?|isnt|wasnt|was|were|is)(?: (?:is|was|were|ever|really|not))*"
    r" (?:in (?:any )?danger|at risk|hurt)\b|\bno(?: real)? danger\b|\bout of danger\b"
)
SAFE = re.compile(
    rf"\b(?:{_WELL}|unharmed|unhurt)\b|\bfalse alarm\b|\bmisunderst\w+|\bmisheard\b|\bno danger\b|\bout of danger\b|"
    r"\b(?:not|never|no longer|nobody|no one)(?: (?:is|was|were|ever|really))* (?:in (?:any )?danger|hurt)\b|"
    rf"\b(?:{_HELP})(?: \w+)? (?:took|taken|with|there|here|came|arrived|told|informed|aware|involved|dealing|"
    r"has it)\b|"
    rf"\b(?:told|informed|with|in|at|by|taken to)(?: (?:the|her|his|their|a|our))? (?:{_HELP})\b|"
    r"\bmoved out\b|\bleft him\b|\breferred to\b|"
    r"\bwith (?:her|his|their) (?:sister|mum|dad|brother|daughter|son|friend|family|nan|parents|auntie?|uncle)s?\b"
)
NOT_SO = re.compile(
    rf"\b(?:{_NOT})(?: \w+){{0,3}}? (?:{_WELL}|sure|know|answer\w*|repl\w+|reach\w*|respond\w*|pick\w*|get|got|hear\w*|"
    rf"say|talk|want|leave|come|came|speak|spoken|spoke)\b"
)
STILL = re.compile(
    r"\bno (?:answer|reply|response|news|word|luck|idea|joy|sign)\b|\bvoice ?mail\b|\bmessages?\b|\banswer ?phone\b|"
    r"\bunable\b|"
    r"\bcouldnt\b|\bcould not\b|\bunsafe\b|\bin danger\b|\bat risk\b|\bmissing\b|\bscared\b|\bafraid\b|\bfrightened\b|"
    r"\bterrified\b|\bworse\b|\bstill\b|\bwait\w*\b|\bpending\b|\bhurt\b|\btry\b|\btrying\b|\btried\b|\bchas\w+\b|\brefus\w+\b|"
    r"\b(?:ring|call|go|went|goes|gone) back\b|\b(?:will|shell|hell|theyll|going to|gonna) (?:do|kill|hurt|hit|try)\b|"
    r"\b(?:tomorrow|tmrw|tmw|tomoz|tonight|tonite|later|next week)\b|\bon (?:the|their|its|his|her) way\b|"
    r"\bbut\b|\balone\b|\bwith him\b|\b(?:maybe|might|perhaps|hope|hopefully|i think|unsure|dunno|not sure|dont know)\b"
)
