"""
Danger in a few plain words that nothing else hears: an alarm that beeps, knives, voices, somebody in the water.

Held to short messages, and to what nobody says of the work; each is heard in pieces too (see `in_pieces`).
"""

import re
from dataclasses import dataclass

from flows.danger.heard_of import comes_down, tablets
from flows.danger.heard_of.comes_down import SOMEBODY
from flows.danger.heard_of.taken_ill import LONG_AGO
from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain
from flows.programme import SELF_HARM

MOST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Sign:
    """What is said, which danger it tells of, and what is said with it where it is no danger or for certain."""

    danger: str
    said: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    certain_with: re.Pattern[str] | None = None

    def alarm_in(self, words: str) -> Alarm | None:
        """The alarm in these plain words, if they say so."""
        found = self.said.search(words)
        if not found or (self.unless and self.unless.search(words)):
            return None
        return Alarm(self.danger, self.certain_with is None or bool(self.certain_with.search(words)), found[0])


def alarm_in(text: str) -> Alarm | None:
    """The danger told in these few words, if they are one of these; nothing of what is long past."""
    words = plain(text)
    if len(words.split()) > MOST_WORDS or LONG_AGO.search(words):
        return None
    return next((alarm for sign in SIGNS if (alarm := sign.alarm_in(words))), None)


def is_a_beginning(text: str) -> bool:
    """Whether "somebody is" begins something that goes on in the next message: no wish for a person."""
    return BEGINNING.fullmatch(plain(text)) is not None


BEGINNING = re.compile(
    r"(?:(?:help|please|omg|i think|there|and) )*(?:someone|somebody) (?:is|has|has got|just|is just|was)"
)
_OF_THE_WORK = re.compile(
    r"\b(?:workshops?|course|sessions?|talk|prevention|campaign|awareness|stop|reduc\w+|crime|project|film|drama|play"
    r"|cook\w*|kitchen|cake|carv\w*|bread|amnesty|bins?|club night|training|exhibition|knife skills|display|museum)\b"
)
_WATER = r"(?:river|canal|lake|pond|sea|weir|reservoir|docks?|harbour|lock|quarry|beck|brook)"
_FELL = r"(?:fell|fallen|fall|slipped|swept|gone)"
_AT_HOME = (
    r"(?:husband|wife|hubby|partner|boyfriend|girlfriend|bf|gf|ex|dad|stepdad|step dad|mum|stepmum|brother|son|carer)"
)
_TAKES = r"(?:took|taken|takes|keeps?|kept|got|holds|holding) (?:our|my|her|his|their|all our)"
_NOT_FREE = r"(?:work|working|works|boss|pay|paid|debts?|owe|locks?|locked|(?:not|never) let)"
SIGNS = (
    Sign(SELF_HARM, tablets.BY_ITSELF),
    Sign(
        "child_at_risk",
        re.compile(
            r"\b(?:touches|touching|touched|gropes|feels up|strokes)"
            r" (?:(?:the|our|my|some|all|little|young|younger|small|of|other|one|a|an|that|this|her|his|their) )*"
            r"(?:girls?|boys?|kids|children|child|bairns|lasses|daughters?|sons?|toddlers)\b"
            r"(?! (?:hearts?|lives|life|toys|coats?|bags?|work|book))"
        ),
        re.compile(r"\b(?:hearts?|lives|story|song|film|base|rugby|game|tag|football|ball|no one|nobody)\b"),
        re.compile(
            r"\b(?:private|privates|bums?|bottoms?|up|under|inappropriate\w*|wrong|knickers|chests?|legs?|down)\b"
        ),
    ),
    Sign(
        "sexual_violence",
        re.compile(r"\b(?:touches|touching|touched|gropes|groping|groped|grope|feels up|feeling up) (?:me|us)\b"),
        re.compile(
            r"\b(?:hearts?|deeply|kind\w*|words|story|stories|song|film|poem|lives|base|never|not|so much|really|card"
            r"|gesture|thought|letter|what you)\b"
        ),
        re.compile(
            r"\b(?:private|privates|bums?|bottoms?|up|under|inappropriate\w*|wrong|knickers|chests?|breasts?|boobs?)\b"
        ),
    ),
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
        "child_at_risk",
        re.compile(
            r"\b(?:child|kid|girl|boy|lad|lass|son|daughter|toddler|baby|bairn|teenager)s?"
            r" (?:has |have |is |are )?(?:go|goes|going|gone|went) missing\b"
        ),
        re.compile(r"\b(?:toys?|coats?|shoes?|books?|balls?|from (?:the|our) (?:figures|numbers|group|plan))\b"),
        re.compile(r"\b(?:my|our|now|tonight|today|help)\b"),
    ),
    Sign(
        "gas",
        re.compile(
            r"\b(?:carbon|co)(?: monoxide)? (?:thing|thingy|alarm|detector|sensor|monitor)s?\b.*"
            r"\b(?:beep\w*|bleep\w*|going|goes|gone|went|ringing|screaming|off|flashing|red)\b"
        ),
        re.compile(r"\b(?:batter\w+|tests?|testing|tested|buy\w*|bought|fit\w*|install\w*|chirp\w*|funding|free)\b"),
    ),
    Sign(
        "harm_now",
        re.compile(
            r"\b(?:lads?|kids?|boys|girls|gangs?|youths?|teenagers|men|man|someone|somebody|bloke)"
            r"(?: (?:are|is|out|there|here))* (?:with|got|has|have|has got|have got|carrying|waving|holding)"
            r"(?: (?:a|big|massive|some|the))* (?:knife|knives|blades?|machetes?|swords?|guns?|axes?)\b"
        ),
        _OF_THE_WORK,
        re.compile(r"\b(?:outside|here|right now|coming|running|chasing|fighting|on our street|at the door)\b"),
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
        "harm_now",
        re.compile(
            rf"\b{SOMEBODY}\b.*\b{_FELL} in(?:to)?\b.*\b{_WATER}\b|\bin(?:to)? (?:the )?{_WATER}\b.*\b{SOMEBODY}\b.*"
            rf"\b{_FELL} in\b|\b{SOMEBODY} (?:is |has gone |stuck |are )*(?:in|under) (?:the )?{_WATER}$"
        ),
        re.compile(
            r"\b(?:out now|got (?:him|her|them) out|project|swim\w*|paddl\w*|boat|fishing|duck|splash|fell in love)\b"
        ),
    ),
    Sign(
        "harm_now",
        re.compile(
            r"\b(?:power|electric\w*|overhead|live) (?:lines?|cables?|wires?|pylons?)\b.*"
            r"\b(?:come down|came down|is down|are down|fallen|fell|snapped|hanging|sparking)\b"
        ),
    ),
    Sign("harm_now", comes_down.SAID, comes_down.UNLESS),
    Sign(
        "harm_now",
        re.compile(
            r"^(?:(?:help|please|omg|been|got|just|i have|i am|he is|she is|we are) )*(?:stabbed|trapped|bleeding)"
            r"(?: (?:help|please|now|badly))*(?: \w+)?$"
        ),
        re.compile(r"\b(?:wind|nerve|in|with|by|love|heart)\b"),
        re.compile(r"\b(?:been stabbed|he is stabbed|she is stabbed|bleeding badly)\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(
            r"^(?:i |just |really |so |only )*(?:want|wanna|going|ready) to dye"
            r"(?= (?:now|tonight|today|please|not|no|so|i|and|because|can not|any ?more|again|help|he|she|it is)\b|$)"
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
        "harm_now",
        re.compile(
            r"\b(?:stuck|trapped|stranded|can not get out)\b.*\b(?:water is (?:\w+ )?(?:rising|coming)|flood\w*)\b"
            r"|\b(?:water is (?:\w+ )?(?:rising|coming)|flood\w*|river (?:has|is)? ?burst)\b.*"
            r"\b(?:stuck|trapped|stranded|can not get out)\b"
        ),
        re.compile(r"\b(?:defences|grant|plan|plans|funding|meeting|scheme|emails?|calls|enquiries|with work)\b"),
    ),
    Sign(
        "domestic_abuse",
        re.compile(
            rf"\bmy {_AT_HOME} (?:has |just |keeps |also |then )*(?:pushed|pushes|pushing|shoved|shoves|slapped|slaps"
            r"|punched|punches|kicked|kicks|grabbed|grabs) me"
            r"(?:$| (?:again|over|down|about|around|against|off|hard|today|tonight|last night|and|so hard|to the))"
        ),
        re.compile(r"\b(?:swing|buggy|wheelchair|trolley|comfort|apply|joking|game|football|rugby|tag)\b"),
    ),
    Sign(
        "domestic_abuse",
        re.compile(
            r"\b(?:not sure|do not (?:think|feel|know)) (?:if |that |whether )?i am safe(?= (?:here|at home|now|tonight"
            r"|any ?more)|$)|^(?:help |please )*i (?:am|keep) (?:being|bein|getting|gettin) (?:hit|beat|beaten)"
            r"(?= (?:by (?:him|her|my)|again|at home|every)|$)"
        ),
        None,
        re.compile(r"\b(?:hit|beat|beaten)\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(
            r"\b(?:not (?:going to |gonna )?|never )(?:make it|last|get) (?:through|past|till|until)"
            r" (?:the |to)?(?:night|tonight|day|morning|weekend|week)\b"
            r"|^(?:sorry |so |honestly |i am sorry )*(?:i |we )?can not (?:make it|come) any ?more$"
            r"|^(?:sorry |so |and )*i (?:am|will) not (?:be )?com(?:e|ing) (?:back|home)(?: any ?more| ever| again)*$"
        ),
        re.compile(r"\b(?:minutes|agenda|agm|meeting|report|book|film|food|milk|petrol|battery|budget|queue|list)\b"),
        re.compile(r"\bi (?:will|can|am) not\b.*night\b"),
    ),
    Sign(
        SELF_HARM,
        re.compile(r"^(?:i |have |just |so |really |honestly )*had enough of (?:living|life|being alive)$"),
        None,
        re.compile(r"\b(?:goodbye|tonight)\b"),
    ),
    Sign(
        "harm_now",
        re.compile(
            r"^(?:(?:help|please|omg|there is|i think|i can hear|and|oh god) )*(?:someone|somebody|a man|a stranger"
            r"|a strange man|an intruder|burglars?) (?:is |are |has |got |broke |broken |just )*(?:in|inside|into)"
            r" (?:my|our|the) (?:house|flat|home|kitchen|bedroom|bathroom|loft|cellar)"
            r"(?: (?:now|downstairs|upstairs|with me|right now|help))*$"
        ),
    ),
    Sign(
        "harm_now",
        re.compile(
            rf"\b(?:{SOMEBODY}|they|he|people|burglars?) (?:is |are |has been )(?:\w+ )?"
            r"(?:breaking|braking|smashing|climbing|kicking|forcing)"
            r"(?: (?:his|her|their|a))?(?: (?:way|window|door))? (?:in|into|through)\b"
        ),
        re.compile(r"\b(?:boots?|shoes?|new \w+|film|game|story|market|recruits?|drama|play)\b"),
        re.compile(r"\b(?:now|next door|our|my|upstairs|downstairs|help)\b"),
    ),
    Sign(
        "exploitation",
        re.compile(rf"\b{_TAKES} passports?\b.*\b{_NOT_FREE}\b|\b{_NOT_FREE}\b.*\b{_TAKES} passports?\b"),
        re.compile(r"\b(?:photos?|pictures?|copies|copy|renew\w*|holiday|airport)\b"),
    ),
)
