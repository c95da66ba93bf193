"""Signs in a few plain words that somebody wants to die or means to harm themselves."""

import re

from flows.danger.heard_of import tablets
from flows.danger.heard_of.sign import Sign
from flows.programme import SELF_HARM

SIGNS = (
    Sign(SELF_HARM, tablets.BY_ITSELF),
    Sign(
        SELF_HARM,
        re.compile(
            r"\b(?:safe|safest|easy|easiest|quick|quickest|best|painless|peaceful) ways? to (?:die|kill myself)\b"
            r"|\blethal (?:dose|amount)\b"
            r"|\b(?:tablets?|pills?|meds) (?:that|to) (?:will |would |can )?kill (?:you|me|yourself)\b"
            r"|\bsuicide (?:note|letter)s?\b|\bbefore i go for good\b"
            r"|\bi (?:just |really )?(?:mean|meant|am talking of) (?:my )?(?:life|living|existing|being (?:here|alive))"
            r"(?: itself| in general| at all| really| any ?more| to be honest)*$"
            r"|\bgoodbye (?:note|letter)s?\b(?!.*\b(?:workers?|volunteers?|colleagues?|leaving|retir\w+|supporters)\b)"
        ),
        re.compile(r"\b(?:rats?|mice|mouse|weeds?|slugs?)\b"),
        re.compile(r"\b(?:suicide|die|lethal|kill)\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(
            r"^(?:(?:i am|i keep|keep|he is|she is|my \w+ is|still|and|help) )*hearing voices"
            r"(?: (?:again|now|in (?:my|his|her) head|all night|help))*$"
            r"|\b(?:hear|hears|hearing) voices\b.*\b(?:say|says|saying|tell|tells|telling)\b"
            r"|\b(?:say|tell)\w* .*hearing voices$"
            r"|\bvoices (?:are )?(?:say|saying|tell|telling) (?:me|him|her|to|i|do|that)\b"
        ),
        re.compile(
            r"\b(?:young people|residents?|community|communities|meeting|consultation|quiet|plan|survey|radio)\b"
        ),
        re.compile(r"\b(?:do it|kill|die|hurt|jump|end it|stab|harm)\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(
            r"^(?:i |just |really |so |only )*(?:want|wanna|going|ready) to dye"
            r"(?= (?:now|tonight|please|not|no|so|but|i|and|because|can not|any ?more|again|help|alone"
            r"|in my sleep|right now)\b(?! (?:the|my hair|it|some|them)\b)|$)"
        ),
        None,
        re.compile(r"\btonight\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(r"\b(?:got|have|bought|tied|found) (?:the |a |my |some )?(?:rope (?:ready|tied|round my)|noose)\b"),
        re.compile(r"\b(?:tug|swing|skipping|climb\w*|washing|boat|tow\w*|bunting|tent|marquee|pe|games?)\b"),
        re.compile(r"\bnoose\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(
            r"\b(?:not (?:going to |gonna )?|never )(?:make it|last|get) (?:through|past|till|until)"
            r" (?:the |to)?(?:night|tonight|day|morning|weekend|week)\b"
            r"|^(?:sorry |so |honestly |i am sorry )*i can not (?:make it|come) any ?more$"
            r"|^(?:sorry |so |and )*i (?:am|will) not (?:be )?com(?:e|ing) (?:back|home)(?: any ?more| ever| again)*$"
        ),
        re.compile(
            r"^(?!.*\bi (?:will|can|am|do) not\b)"
            r".*\b(?:minutes|agenda|agm|meeting|report|book|film|food|milk|petrol|battery|budget|queue|list)\b"
        ),
        re.compile(r"\bi (?:will|can|am) not\b.*night\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(r"^(?:i |have |just |so |really |honestly )*had enough of (?:living|life|being alive)$"),
        None,
        re.compile(r"\b(?:goodbye|tonight)\b"),
    ),
)
