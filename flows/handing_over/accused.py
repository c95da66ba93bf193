"""Whether an adviser is said to have done wrong (money that went, shouting, lies): that is a complaint of them."""

import re
from functools import lru_cache

from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set
from flows.wording import first_name


def accuses(text: str, name: str, role: str) -> bool:
    """Whether these words say that an adviser of that name, or "the adviser", did something wrong, however spelt."""
    first = plain(first_name(name))
    who, accusing = _of(first, plain(role))
    words = plain(text)
    if not who.search(words):
        return False
    return accusing.search(" ".join(SPELLER.correct(words.split()))) is not None


@lru_cache(maxsize=64)  # a programme has a few advisers, asked about with every message
def _of(first: str, role: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How they are named, and how that they did wrong is told."""
    named = rf"{re.escape(first)}s?|" if first else ""
    who = rf"\b(?:{named}(?:my|our|the|that|this|your) (?:{re.escape(role)}|advis[eo]r)s?)\b"
    return re.compile(who), re.compile(rf"{who} {HAVING}{DID}|\b{DONE_TO} (?:by|from) {who}")


HAVING = (
    r"(?:(?:has|have|had|is|was|been|bin|be|being|keeps?|kept|just|always|still|also|even|all|actually|definitely|really"
    r"|clearly|proper|deffo|secretly|openly|probably|might|may|could|got|gets?|who|that|one|a|an|so|very|bit|bloody"
    r"|fucking|did|does|only|the|total|complete|absolute|and|she|he|now|again|went|going|to|us|me) ){0,5}?"
)
_SOMEBODY = (
    r"(?:me|us|him|her|them|someone|somebody|people|everyone|everybody|mrs \w+|mr \w+"
    r"|(?:my|our|his|her|their|a|an|the|another|one of (?:my|our|the)) (?:\w+ ){0,2}?"
    r"(?:mum|mam|mother|dad|father|nan|gran|granddad|grandad|sister|brother|son|daughter|child|children|kid|baby|girl|boy"
    r"|lad|lass|woman|lady|man|friend|mate|partner|husband|wife|girlfriend|boyfriend|neighbour|volunteer|resident|member"
    r"|chair|treasurer|secretary|cook|caretaker|worker|family|group|committee|team|teenager|pensioner)s?)"
)
_MONEY = r"(?:money|cash|funds?|grant|account|takings|float|petty|pot|wages|till|purse|wallet|bank|budget)"
_FOR_THEMSELVES = r"(?:herself|himself|themselves|her own|his own|personal|without (?:asking|telling|permission))"
_TOOK = (
    r"(?:tak(?:e|es|en|ing)|took|nick(?:s|ed|ing)|pinch(?:es|ed|ing)|rob(?:s|bed|bing)|pocket(?:s|ed|ing)"
    rf"|skimm(?:ed|ing)|help(?:ed|ing) (?:her|him)self)\b(?: \w+){{0,4}}? {_MONEY}\b"
    r"|(?:spend(?:s|ing)?|spent|us(?:es|ed|ing)|borrow(?:s|ed|ing)|draw(?:s|ing|n)|drew|transfer\w*|mov(?:es|ed|ing)"
    rf"|put(?:s|ting)?)\b(?: \w+){{0,4}}? {_MONEY}\b(?: \w+){{0,4}}? {_FOR_THEMSELVES}"
    r"|(?:owes|owe|asked|asks|asking) (?:me|us|my \w+) (?:for )?(?:money|cash)\b"
)
_DISHONEST = (
    r"(?:steal(?:s|ing)?|stole|stolen|embezzl\w+|thie(?:f|ving)|fiddl(?:es|ed|ing)|on the (?:fiddle|take)|fraud\w*"
    r"|cook(?:s|ed|ing) the books|scamm(?:s|ed|ing|er)|conn(?:ed|ing)|conman|cheat(?:s|ed|ing)?|brib(?:es|ed|ing)"
    r"|corrupt|crook(?:ed)?|dodgy|blackmail(?:s|ed|ing)?|forg(?:ed|ing)|fak(?:ed|ing)|lied|liar|lying)\b"
    r"|(?:shar(?:es|ed|ing)|told everyone|tells everyone|telling everyone|gossip\w*)(?: \w+){0,2}? "
    r"(?:my|our|about (?:me|my|us|our))\b"
)
_UNKIND = (
    r"(?:shout(?:s|ed|ing)?|sw(?:ears?|ore|orn|earing)|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|sp(?:at|its?|itting)"
    rf"|laugh(?:s|ed|ing)?|snapp?(?:s|ed|ing)?) (?:at|on|about) {_SOMEBODY}\b"
    r"|(?:racist|sexist|homophobic|abusive|aggressive|nasty|horrible|vile|drunk|bully)\b"
    rf"|call(?:s|ed|ing) {_SOMEBODY} (?:a|an|names|stupid|thick|fat|lazy|liar|liars)\b"
    r"|(?:com(?:e|es|ing)|turn(?:s|ed|ing) up|hang(?:s|ing)) (?:round|around|to|at|outside) "
    r"my (?:house|home|door|flat)\b"
)
_HURT = (
    r"(?:hit(?:s|ting)?|slapp?(?:s|ed|ing)?|punch(?:es|ed|ing)?|push(?:es|ed|ing)?|shov(?:es|ed|ing)|kick(?:s|ed|ing)?"
    r"|grabb?(?:s|ed|ing)?|grop(?:es|ed|ing)|touch(?:es|ed|ing)|stalk(?:s|ed|ing)?|follow(?:s|ed|ing)|humiliat\w+"
    r"|insult(?:s|ed|ing)?|belittl\w+|mock(?:s|ed|ing)|hassl\w+|harass\w*|threaten(?:s|ed|ing)?|bull(?:y|ies|ied|ying)"
    r"|frighten(?:s|ed|ing)?|scar(?:es|ed|ing)|intimidat\w+|lied to|lies to|lying to|abus(?:es|ed|ing)"
    rf"|(?:com(?:e|es|ing)|came) on to) {_SOMEBODY}\b"
)
DID = rf"(?:{_TOOK}|{_DISHONEST}|{_UNKIND}|{_HURT})"
DONE_TO = (
    r"(?:shouted at|sworn at|screamed at|yelled at|spat at|laughed at|threatened|bullied|harassed|hassled|insulted"
    r"|humiliated|robbed|conned|scammed|cheated|lied to|abused|groped|touched|hit|pushed|slapped)"
)
SPELLER = Speller(
    word_set("""
    taking taken takes money account cash stealing stolen steals stole thief fiddling fiddled shouted shouting shouts
    screamed screaming yelled threatened threatening frightened frightens frightening bullied bullying bullies
    harassed harassing harassment racist lying
    swearing scammed scamming cheated cheating pocketing pocketed nicking nicked robbing robbed insulted humiliated
    adviser advisor embezzling spending herself himself grant pushed slapped punched grabbed aggressive abusive scares
""")
)
