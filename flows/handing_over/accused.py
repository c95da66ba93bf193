"""Whether an adviser is said to have done wrong (money that went, shouting, lies): that is a complaint of them."""

import re
from functools import lru_cache

from flows.danger.heard_of.put_plainly import put_plainly
from flows.handing_over.adviser_names import called, known_by_role
from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import word_set


def accuses(text: str, name: str, role: str) -> bool:
    """Whether these words say that an adviser of that name, or "the adviser", did something wrong, however spelt."""
    who, accusing = _of(called(name), role)
    words = plain(text)
    if not who.search(words):
        return False
    return accusing.search(put_plainly(words, SPELLER)) is not None


@lru_cache(maxsize=64)  # a programme has a few advisers, asked about with every message
def _of(first: str, role: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How they are named, and how that they did wrong is told."""
    named = rf"{re.escape(first)}s?|" if first else ""
    who = rf"\b(?:{named}{known_by_role(role)}s?)\b"
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
_NOT_THAT_MONEY = (
    r"(?! (?:flow|book|box|receipts?|figures|forecast|advice|records?|sheets?|template|applications?|forms?|panel"
    r"|report|meeting|session|training|workshop|course|of (?:what|how|our|the|everyone))\b)"
)
_MONEY = (
    r"(?:money|cash|funds?|grant|(?<!into )account|takings|float|petty|pot|wages|till|purse|wallet|budget)\b"
    rf"{_NOT_THAT_MONEY}"
)
_FOR_THEMSELVES = r"(?:herself|himself|themselves|her own|his own|personal|without (?:asking|telling|permission))"
_TOOK_NO_MONEY = (
    r"(?! (?:me|us|them|him|her|everyone|everybody|people|mrs \w+|mr \w+|care|charge|part|over|on|up"
    r"|responsibility|minutes|the (?:time|lead|trouble|minutes|group|committee|team)"
    r"|(?:(?:a|an|some|more|the|her|his) )?(?:\w+ )?(?:photos?|pictures?|pics?|look|interest|copy|copies|time|notes?"
    r"|peek|video|screenshot|vote|course|break|calls?|number))\b)"
)
_TO_WHERE_IT_BELONGS = (
    r"(?! (?:back )?(?:in ?to|to) (?:the|our|a) (?:\w+ )?(?:bank|post office|board|panel|meeting|committee|council"
    r"|trust|safe|account|school)\b)"
)
_TOOK = (
    rf"(?:tak(?:e|es|en|ing)|took)\b{_TOOK_NO_MONEY}(?: \w+){{0,4}}? {_MONEY}{_TO_WHERE_IT_BELONGS}"
    r"|(?:nick(?:s|ed|ing)|pinch(?:es|ed|ing)|rob(?:s|bing)|(?<!was )(?<!been )(?<!got )robbed|pocket(?:s|ed|ing)"
    rf"|skimm(?:ed|ing)|help(?:ed|ing) (?:her|him)self)\b(?: \w+){{0,4}}? {_MONEY}"
    r"|(?:spend(?:s|ing)?|spent|us(?:es|ed|ing)|borrow(?:s|ed|ing)|draw(?:s|ing|n)|drew|transfer\w*|mov(?:es|ed|ing)"
    rf"|put(?:s|ting)?)\b(?: \w+){{0,4}}? {_MONEY}(?: \w+){{0,4}}? {_FOR_THEMSELVES}"
    rf"|(?:owes|owe|asked|asks|asking) (?:me|us|my \w+) (?:for )?(?:money|cash)\b{_NOT_THAT_MONEY}"
    r"|(?:asked|asks|asking|wants|wanted|took|takes|taking) (?:(?:me|us|my \w+) )?(?:for )?(?:(?:a|his|her|some) )?"
    r"(?:kick ?backs?|back ?handers?|bribes?)\b"
    r"|(?:caught )?(?:with )?(?:her|his|their) (?:hands?|fingers?) in the "
    r"(?:till|pot|petty cash|cash box|purse|kitty)\b"
)
_PRIVATE = (
    r"(?:business|private|personal|secrets?|health|illness|diagnosis|benefits|debts?|divorce|marriage|problems?|troubles?"
    r"|depression|mental health|medication|drinking|past|record|messages?)\b"
)
_MINE = r"(?:address|(?:phone )?number|details|husband|wife|partner|ex|kids|children|son|daughter|family)\b"
_WHO_MUSTN_T_KNOW = (
    r"my (?:husband|ex|partner|boyfriend|wife|girlfriend|dad|father|mum|mother|brother|brothers|family|landlord|boss)"
)
_TOLD = (
    rf"(?:shar(?:es|ed|ing)|spread(?:s|ing)?)(?: \w+){{0,2}}? (?:(?:my|our) (?:\w+ )?{_PRIVATE}|my {_MINE})"
    r"|(?:told|tells|telling) (?:everyone|everybody|people|the whole \w+|half the \w+)(?: \w+){0,2}? "
    rf"(?:about me\b|(?:that )?i was on \w+|(?:about )?(?:(?:my|our) (?:\w+ )?{_PRIVATE}|my {_MINE}))"
    rf"|(?:told|tells|telling|gave|gives|giving) {_WHO_MUSTN_T_KNOW} (?:where (?:i|we|my)|what i|that i|i |everything"
    rf"|about me|(?:my|our) (?:new )?{_MINE})\b"
    r"|gossip\w*(?: \w+){0,2}? about (?:me|my|us|our)\b"
)
_DISHONEST = (
    r"(?:steal(?:s|ing)?|stole|stolen|embezzl\w+|thie(?:f|ving)|fiddl(?:es|ed|ing)|on the (?:fiddle|take)"
    r"|fraud\w*(?! (?:training|awareness|prevention|talk|session|policy|course|checks?)\b)"
    r"|cook(?:s|ed|ing) the books|scamm(?:s|ing|er)|conning|conman|cheat(?:s|ing)?|brib(?:es|ed|ing)"
    r"|(?<!was )(?<!been )(?<!got )(?:scammed|conned|cheated|blackmailed)|blackmail(?:s|ing)?|corrupt|crook(?:ed)?"
    r"|dodgy(?! (?:knee|hip|back|internet|signal|line|connection|wifi|tummy|stomach|phone|laptop)\b)"
    r"|forg(?:ed|ing)(?! (?:ahead|(?:\w+ )?(?:links?|partnerships?|bonds?|ties|relationships?|connections?))\b)"
    r"|fak(?:ed|ing)|lied|liar"
    r"|lying(?! (?:down|low|around|there|awake|ill|flat|in (?:bed|hospital|the sun)|on the (?:floor|sofa|grass))\b))\b"
    rf"|{_TOLD}"
)
_UNKIND = (
    r"(?:shout(?:s|ed|ing)?|sw(?:ears?|ore|orn|earing)|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|sp(?:at|its?|itting)"
    rf"|laugh(?:s|ed|ing)?|snapp?(?:s|ed|ing)?) (?:at|on|about) {_SOMEBODY}\b"
    r"|(?:racist|sexist|homophobic|abusive|aggressive|drunk|bully)\b"
    r"|(?:nasty|horrible|vile)\b(?! (?:cold|cough|bug|flu|virus|fall|accident|shock|time|day|week|journey)\b)"
    rf"|call(?:s|ed|ing) {_SOMEBODY} (?:an?(?! (?:good|great|lovely|brilliant|fantastic|strong|taxi|cab)\b)"
    r"|names|stupid|thick|fat|lazy|liar|liars)\b"
    rf"|slag(?:s|ged|ging)? (?:off {_SOMEBODY}|{_SOMEBODY} off)\b|bad ?mouth(?:s|ed|ing)? {_SOMEBODY}\b"
    r"|(?:(?<=keeps )coming|(?<=keep )coming|(?<=kept )coming|(?<=always )coming|turn(?:s|ed|ing) up|hang(?:s|ing))"
    r" (?:round|around|to|at|outside) my (?:house|home|door|flat)\b"
    r"|(?:com(?:es|ing)|came) (?:round|around|to) my (?:house|home|door|flat)"
    r" (?:at night|drunk|uninvited|unannounced|late)\b"
)
_MEANT_WELL = (
    r"(?! (?:targets?|goals?|deadlines?|milestones?|page|profile|up|off with|forward|all (?:with|by)"
    r"|to (?:apply|try|think|do|go for|keep|get|speak|be|aim|finish)"
    r"|(?:on|across) (?:\w+ )?(?:facebook|fb|instagram|insta|twitter|tiktok|linkedin|whatsapp|socials|social media))\b)"
)
_HURT = (
    r"(?:hit(?:s|ting)?|slapp?(?:s|ed|ing)?|punch(?:es|ed|ing)?|push(?:es|ed|ing)?|shov(?:es|ed|ing)|kick(?:s|ed|ing)?"
    r"|grop(?:es|ed|ing)|touch(?:es|ed|ing)|stalk(?:s|ed|ing)?|follow(?:s|ed|ing)|humiliat\w+"
    r"|insult(?:s|ed|ing)?|belittl\w+|mock(?:s|ed|ing)|hassl\w+|harass\w*|threaten(?:s|ed|ing)?|bull(?:y|ies|ied|ying)"
    r"|frighten(?:s|ed|ing)?|scar(?:es|ed|ing)|intimidat\w+|lied to|lies to|lying to|abus(?:es|ed|ing)"
    rf"|(?:com(?:e|es|ing)|came) on to) {_SOMEBODY}\b{_MEANT_WELL}"
    rf"|grabb?(?:s|ed|ing)? {_SOMEBODY}\b(?! (?:a|an|some|the) )"
    r"|(?:pull(?:s|ed|ing)?|yank(?:s|ed|ing)?|grabb?(?:s|ed|ing)?|twist(?:s|ed|ing)?|slapp?(?:s|ed|ing)?|hit"
    r"|touch(?:es|ed|ing)|bruis(?:es|ed|ing)|strok(?:es|ed|ing)) (?:my|our)(?: \w+)? (?:hair|arms?|wrists?|face"
    r"|neck|legs?|bum|breasts?|chest|head|bottom|thighs?|knees?|ears?)\b"
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
