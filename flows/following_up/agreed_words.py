"""How people speak of a day that was agreed with them: asking for it, moving it, calling it off."""

import re

from flows.hearing.day_words import MONTHS, NTH, NUMBERS, PARTS, UNITS, WEEKDAYS
from flows.hearing.normalise import plain
from flows.hearing.spelling import Speller
from flows.hearing.ways import Ways, word_set


def spoken(text: str) -> str:
    """Plain words with misspelt ones put right, without manners around them."""
    words = " ".join(SPELLER.correct(CLIPPED.get(word, word) for word in plain(text).split()))
    return MANNERS_AFTER.sub("", MANNERS_BEFORE.sub("", words)) or words


def calls_off(text: str) -> bool:
    """Whether they want no check-in, however they put it."""
    words = spoken(text)
    return CALL_OFF.said_in(words) or CALL_OFF_LOOSELY.said_in(words)


def names_a_check_in_to_call_off(text: str) -> bool:
    """Whether all they say is that a check-in or reminder of ours isn't wanted."""
    return CALL_OFF.said_in(spoken(text))


def only_a_day(words: str) -> bool:
    """Whether these words are nothing but a day, or by how much to move one."""
    return bool(words) and all(word in OF_DAYS or word[0].isdigit() for word in words.split())


MANNERS = (
    "actually|oh|sorry|please|pls|okay|yes|wait|hang on|hmm|um|well|so|and|but|just|maybe|perhaps|hi|hello|thanks|"
    "right|then|now|again|instead|if you can|if possible|for me|mate|love|after all|if that is okay|any more|anymore|"
    "no(?! (?:need|reminder|check|point|longer|follow|nudge|chasing|date|day))"
)
ASKED_NICELY = (
    "can you|could you|can we|could we|would you|will you|can i|could i|may we|let us|lets|i want to|i would like to|"
    "i need to|we need to|we want to|i think|better|i would like you to|i want you to|you can|you could"
)
MANNERS_BEFORE = re.compile(rf"^(?:(?:{MANNERS}|{ASKED_NICELY}) )+")
MANNERS_AFTER = re.compile(rf"(?: (?:{MANNERS}))+$")
CLIPPED = {"wen": "when", "wat": "what", "wats": "what is", "cancl": "cancel", "chck": "check", "mov": "move"}
SPELLER = Speller(
    word_set("""
    when what date message check checking cancel reminder remind reminding sooner later earlier change move agreed
    follow postpone delay push bring forward another different moved check
""")
)
OF_DAYS = (
    word_set(" ".join((*NUMBERS, *NTH, *PARTS, *UNITS, *WEEKDAYS, *MONTHS)))
    | frozenset(f"{unit}s" for unit in UNITS)
    | word_set("""
    to till until til on in by for the of this that next after before over past from at first thing about around our
    time meeting we meet week weeks weekend today tomorrow sooner later earlier more further bit little much extra
    other another day date half term easter christmas xmas new year summer autumn winter spring holidays holiday bank
    school break some later middle back forward off out
""")
)

OURS = (
    "(check in|checkin|check ins|checkins|check up|follow up|followup|reminder|reminders|nudge|reminding|checking in)"
)
OF_OTHERS = (
    "!(desk|table|sheet|list|letter|letters|form|forms|email|emails|poster|posters|card|cards|at|call|calls|meeting|"
    "meetings|visit|visits|session|sessions|talk|report|survey|work|system|note|notes|questions|people|volunteers|we|"
    "team|event|events|with the|with my|with our|with them|with her|with him|with everyone|with people|with each|"
    "with new|of the|of our|to our|to everyone|to all|to members|to people|to tenants|to residents|to parents)"
)
THING = f"[the|that|this|my|your|our|a|any|both|all|every] [the|of the|next] {OURS}"
THE_DAY = "(the|that|our|your|my) (date|day) [you said|we said|we agreed|you gave|we set|i said] !(of|for|trip|out)"
ASK_ME = "(check in|check up|check back|remind me|remind us|ask me|follow up|come back to me|chase me|nudge me)"
AFTER = "[on me|on us|with me|with us] [again|then|any more|anymore] [about it|about that|how it went|how it goes]"
WHICH = "(what|which) (date|day|week|time)"
TO_ME = "[in|on|up|back|to] [with|in] [me|us|touch|to me|to us] [with me]"
YOU_ASK = """(ask|asking|check|checking|check up|checking up|write|writing|text|texting|message|messaging|contact|
        contacting|remind|reminding|come|coming|get|getting|follow|following|nudge|nudging|ping|be|chase)"""
NO_NEED = """(do not|no need to|no need for you to|you need not|you do not have to|you do not need to|no point|
        not necessary to|there is no need to|there is no need for you to|i do not need you to|i do not want you to|
        we do not need you to|we do not want you to|i would rather you did not|id rather you did not|do not bother to|
        rather you did not|
        rather not have you)"""
NONE_WANTED = """(no|i do not need|we do not need|i do not want|we do not want|no need for|not bothered about|
        do not bother with|do not need|do not want|no longer need|i no longer need|do not worry about|do without)"""
CANCEL = """(cancel|drop|forget|forget about|scrap|delete|remove|skip|bin|call off|get rid of|stop|undo|ditch|turn off|
        scratch|clear|leave|leave out|lose|kill|end|no|do without|never mind|switch off|changed my mind about|
        i changed my mind about|i have changed my mind about)"""
FORGOTTEN = """(remind me|tell me|remind us|forgot|i forgot|i have forgotten|forgotten|can not remember|
        i can not remember|do not remember|i do not remember)"""
THAT_DAY = "[it|that|you|we|i] [was|is|are|said|agreed|were|will|would] [you]"

WHEN = Ways(f"""
    ^ when (was|were|is) (that|it|we|this) [date|day] (again|for|meant to be) $
    ^ when (was|is) (that|it) $
    ^ when (did|do|had|have) (you|we) [just|last] (say|said|agree|agreed|mean|settle on|decide) [it|that|it was|for] $
    ^ {WHICH} (was|is) (it|that|this|the check in|my check in|the reminder|my reminder) [again|set for|for|on] $
    ^ what (was|is) [the|that|our|your|my] (date|day) [again|that] [you|we] [said|gave|agreed|set|told me|had|have] $
    ^ {WHICH} (did|have|do|had) (you|we) (say|said|give|agree|agreed|set|settle on|have|got|put|pick|choose) [on|for it|
        down|me down for] $
    ^ {WHICH} (will|are|do|you) [you] [going to] {YOU_ASK} {TO_ME} [again|next] $
    ^ when (will|are|do|is) (you|ye|u) [next|going to|gonna|due to|supposed to|meant to] {YOU_ASK} {TO_ME} [next|again|
        about it|about this|then] $
    ^ when (you|u|are you) (checking in|messaging me|coming back to me|asking me|back in touch|in touch)
    ^ when (will|do|am|would|can) (i|we) [next|going to] [expect to] (hear|hearing) [back] from you [again|next] $
    ^ when (is|was|are) {THING} [due|set for|for|again|meant to be|happening|coming|set|booked for] $
    ^ when (is|was|are) {THING} about ... $
    ^ (do|did|have|had) (we|you|i) [already|even] (agree|agreed|set|fix|fixed|got|have|make|made|book|booked|arrange|
        arranged|say|said) [me down for] [a|any|another] [date|day] [for|to] [a|my|the|any] (check in|checkin|check up|
        reminder|follow up|me to hear from you) [with me|set|booked|down] $
    ^ (do|did|have) (we|you) [already|even] (agree|agreed|set|fix|fixed|got|have|say) (a|any|the) (date|day) [yet] $
    ^ (is|was) there (a|any|another) (check in|checkin|reminder|follow up|followup) [set|booked|agreed|down|coming|
        coming up|planned] $
    ^ {FORGOTTEN} (when|what day|what date|which day) {THAT_DAY} [checking|check|messaging|message|asking|ask|going to|
        be] [in|me|ask|message|check] [in|me] $
    ^ {FORGOTTEN} the (date|day) [you said|we said|we agreed|you gave me|of the check in] $
    ^ how long (until|till|before) you (check in|ask me|message me|remind me|ask|come back) [again|with me|to me] $
""")
"""They ask which day it was."""

CALL_OFF = Ways(f"""
    ^ {CANCEL} {THING} {OF_OTHERS} [off|out] ... $
    ^ {CANCEL} (the|my|that|your|our) .. (reminder|reminders|check in|check ins) $
    ^ (take|turn|switch|call) {THING} (off|out|away|down)
    ^ {NO_NEED} (check in|check up|check back|remind me|remind us|follow up|nudge me|chase me) {AFTER} $
    ^ {NO_NEED} (ask me|ask us|come back to me|message me) [again] (about it|about that|about this|how it went|
        how it goes|how i got on|how we got on|then) $
    ^ (do not|no need|no point|stop|do not bother|no need for) (checking in|reminding me|following up|chasing me|
        checking up|checking back|nudging me) {AFTER} $
    ^ {NONE_WANTED} [a|the|that|any|your] (check in|checkin|check up|follow up|followup|reminder|nudge|reminding|
        chasing) {OF_OTHERS} [needed|about it] $
    ^ [the|that|my] (check in|reminder|follow up) (is|not) [not] (needed|no longer needed|necessary|not needed) $
""")
"""They want it called off, and name it."""

CALL_OFF_LOOSELY = Ways(f"""
    ^ {NO_NEED} (ask|ask me|ask us|come back to me|get back to me|message me) [again|back] $
    ^ (cancel|scrap|drop|forget|scratch|call off|never mind) (it|that|this|that date|the date|that day|the day) [off] $
    ^ call (it|that) off $
""")
"""The same, where it only means that when nothing else is meant by "it"."""

VERB = """(move|change|shift|push|put|bring|reschedule|postpone|delay|switch|pull|bump|alter|rearrange|rebook|swap)"""
THE_ONE = "(the|that|this|my|your|our|both|all) [the|of the|next]"
SOONER = """(sooner|earlier|later|later on|before then|before that|after that|another day|another time|some other day|
        some other time|a different day|on another day|on a different day)"""
MOVE = Ways(f"""
    ^ {VERB} {THE_ONE} {OURS} {OF_OTHERS} ... $
    ^ {VERB} (the|my|that|your|our) .. (reminder|check in) (to|till|until|for|by|on|back|forward|sooner|later) ... $
    ^ (change|move|shift|switch|rearrange) {THE_DAY} ... $
    ^ (change|move|shift|switch|rearrange) the (date|day) (of|for) [the|that|my|your|our] (check in|reminder|
        follow up) ... $
    ^ {ASK_ME} {AFTER} [a bit|a little|much|some time|sometime|any] {SOONER} [than that|than then|if poss] $
    ^ {ASK_ME} {AFTER} (a|an|one|two|three|2|3|4|few|a few|a couple|couple) [of] (day|days|week|weeks|fortnight|month|
        months) (sooner|earlier|later|before|after)
""")
"""They want it on another day, and name it."""

PLAINLY = "move|change|shift|push|put|bring|reschedule|postpone|delay|switch|bump|pull|rearrange"
IT = "(?:it|that|this|that one|that date|the date|that day)"
MOVE_IT = re.compile(rf"^(?:(?:{PLAINLY}) {IT}|push back|put back|bring forward|postpone|delay)(?P<day>(?: .+)?)$")
"""They move what they call "it"; that needs a day, or the agreed one said just now."""
NAMED = "(?:the|that|this|my|your|our) (?:check in|check up|follow up|reminder)"
MAKE_IT = re.compile(rf"^(?:(?:leave|make) {IT}|say|(?:make|set|have|do) {NAMED})(?P<day> .+)$")
"""The same at rest, where nothing else is on the table."""
HAVE_IT = re.compile(
    rf"^(?:(?:(?:do|set|have|keep|say|give|hold) {IT}|(?:how|what) about|(?:can|could|would) {IT} be|say|rather) )?"
    r"(?P<day>.+)$"
)
"""Any other day, right after one was said; or "it", and by how much."""
NOT_THEN = Ways("""
    ^ (not|i can not do|we can not do|can not do|can not make|i can not make) (then|that day|that date|that one) $
    ^ (that|it|that day|that date|the date|the day) (is|does|will|would) [a bit|far|way|much|really] (too soon|no good|
        too early|too late|too far|too far off|too far away|too long|not any good|not good|not work|not suit|no use|
        not going to work) [for me|for us] $
    ^ [a bit|far|way|much] (too soon|too early|too late|too far off|too long) [for me|for us] $
    ^ (a bit|a little|much|way|any) (sooner|earlier|later) $
    ^ (sooner|earlier) $
    ^ (another|a different|some other) (day|date|time) [would be better|is better|suits me better] $
""")
"""The day that was just said doesn't suit."""
BY_HOW_MUCH = re.compile(r"^(?:do|have|set|keep|give) .*(?:sooner|earlier|later|forward|back|another|more)\b")
SOME_OTHER_DAY = re.compile(r"\b(?:sooner|earlier|later|forward|back|on|another day|other day)$")
ANY_OTHER_DAY = re.compile(r"^(?!leave|give|make).*\b(?:another|some other|a different) (?:day|time|date)\b")
SEVERAL = re.compile(r"\b(reminders|check ins|checkins|both|all|everything|every|either)\b")
KEEP = Ways("""
    ^ (keep|leave) (it|that) [as it is|as it was|as is|there|be|alone|how it is|like that] $
    ^ (never mind|forget it|that is fine|it is fine|do not change it|no change|do not bother|as it is|leave it be) $
""")
OF_OTHER_PEOPLE = re.compile(
    r"\b(adviser|advisor|council|landlord|package|meeting with|hall|partner|booking|room|they|she|he|her|him|them)\b"
)
TELLING_LENGTH = 4
OF_AGREEING = word_set("check reminder remind about move change cancel date moved follow drop forget that with your")
