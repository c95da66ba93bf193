"""
Danger in a few plain words that nothing else hears: an alarm that beeps, knives, voices, somebody in the water.

Held to short messages, and to what nobody says of the work; each is heard in pieces too (see `in_pieces`).
"""

import re

from flows.danger.heard_of import comes_down, despair
from flows.danger.heard_of.comes_down import SOMEBODY
from flows.danger.heard_of.sign import NEVER, Sign
from flows.danger.heard_of.taken_ill import LONG_AGO
from flows.hearing.heard import Alarm
from flows.hearing.normalise import plain

MOST_WORDS = 14


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
    *despair.SIGNS,
    Sign(
        "domestic_abuse",
        re.compile(r"^(?!no\b).*\bhe (?:just|only) (?:shouts|shoves|pushes|grabs|slaps|throws)\b"),
        re.compile(r"\b(?:ref|referee|telly|tv|match|football|team|agenda|kids club|gavel|ball|balls|leaflets)\b"),
        NEVER,
    ),
    Sign(
        "domestic_abuse",
        re.compile(
            r"\b(?:somewhere|anywhere|nowhere|a place|any place) (?:safe )?(?:that )?(?:for )?(?:i|we|she|me|us|her)"
            r" (?:and (?:the )?(?:kids|baby|children) )?(?:can|could|to) (?:go|stay|sleep) (?:tonight|now)\b"
        ),
        re.compile(r"\b(?:meet|meeting|rehearse|party|fireworks|quiz|dinner|band|group|committee|festival)\b"),
        NEVER,
    ),
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
        "harm_now",
        re.compile(
            r"\b(?:room|hall|kitchen|house|home|flat|boiler|shed|garage|centre|church|school|roof|building|curtains?"
            r"|cooker|oven|bedroom|caravan|loft)s? (?:is |are |has |have )?(?:on fire|caught fire|full of smoke)\b"
        ),
        re.compile(
            r"\bon fire (?:station|hill|road|street|lane|drill|exit|engine|safety|alarm|doors?)\b"
            r"|\bon fire with (?:ideas|energy|joy)\b"
            r"|\bbest (?:night|gig|show|party)\b"
        ),
    ),
    Sign(
        "domestic_abuse",
        re.compile(
            r"\bmy (?:whole |own )?(?:family|parents|folks) (?:beats?|hits?|hurts?|are hitting|are beating) me\b"
            r"(?! (?:at|in|to|on|off|by|with))"
        ),
    ),
    Sign(
        "child_at_risk",
        re.compile(
            r"^(?:(?:hi|hello|sorry|and|so|ok|but) )*(?:who is|whos) (?:looking after|minding) (?:the|my) kids$"
        ),
        None,
        NEVER,
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
            rf"\b(?:{SOMEBODY}|my {_AT_HOME}|they|he|people|burglars?) (?:is |are |has been )(?:\w+ )?"
            r"(?:breaking|braking|smashing|climbing|kicking|forcing)"
            r"(?: (?:his|her|their|a))?(?: (?:way|window|door))? (?:in|into|through)\b"
        ),
        re.compile(
            r"\b(?:boots?|shoes?|recruits?|new (?:markets?|ground|areas?)"
            r"|in (?:the|a|our) (?:film|game|story|drama|play))\b"
        ),
        re.compile(r"\b(?:now|next door|our|my|upstairs|downstairs|help)\b"),
    ),
    Sign(
        "exploitation",
        re.compile(rf"\b{_TAKES} passports?\b.*\b{_NOT_FREE}\b|\b{_NOT_FREE}\b.*\b{_TAKES} passports?\b"),
        re.compile(r"\b(?:photos?|pictures?|copies|copy|renew\w*|holiday|airport)\b"),
    ),
)
