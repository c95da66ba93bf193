"""What people type instead of pressing a button when something is offered to them."""

import re

from flows.hearing.replies import yes_or_no
from flows.turned_down import Block

WORDS_OF_AN_ANSWER = 14
WORDS_OF_A_SHRUG = 6


def meant(text: str) -> str:
    """The key of the answer that a short sentence gives: yes, no, save, not_now, look, else; or an empty string."""
    said = text.lower().replace("’", "'")
    if len(said.split()) > WORDS_OF_AN_ANSWER:
        return ""
    if found := next((key for key, pattern in MEANT.items() if pattern.search(said)), ""):
        return found
    if len(said.split()) <= WORDS_OF_A_SHRUG and LATER.search(said):
        return "not_now"
    return "else" if yes_or_no(text) is False else ""


def puts_off(text: str) -> bool:
    """Whether a sentence that holds a date puts something off until then."""
    return bool(LATER.search(text.lower()))


def ruled_out(text: str) -> Block | None:
    """The kind of help somebody says they don't want, if that's what they say."""
    said = text.lower().replace("’", "'")
    return next((block for block, things in KINDS.items() if re.search(f"{NO_MORE}({things})\\b", said)), None)


def step_wanted(text: str) -> str:
    """The step that a sentence said anywhere asks for: what was saved, where a request is up to, the whole offer."""
    said = text.lower().replace("’", "'")
    if len(said.split()) > WORDS_OF_AN_ANSWER:
        return ""
    return next((step for step, pattern in SAID_ANYWHERE.items() if pattern.search(said)), "")


LOOKING_ROUND = re.compile(r"\b(let me|can i|i'll|just|to) (have a )?look (round|around)\b|\bshow me everything\b")
MEANT = {
    "look": LOOKING_ROUND,
    "not_now": re.compile(r"\b(think about it|have a think|(ask|talk to|check with) (the|my|our) \w+)\b"),
    "no": re.compile(r"\b(not for (us|me)|not our (thing|sort)|(we|i)('ve| have)? tried (that|it)|doesn'?t suit)\b"),
    "save": re.compile(r"\b(save|keep) (it|this|that)\b|\bfor later\b"),
    "else": re.compile(
        r"\b(something|anything|what) else\b|\bnone of (these|those|them)\b|\bother (ideas?|options?)\b"
    ),
    "yes": re.compile(
        r"^((ok(ay)?|yeah|yh|yes|yep|right|sure)\b,? ?)?(we|i)('ll| will| could| can| might)\b(?!'| ?not| never)"
        r"|^(ok(ay)?|sure|yeah|yh|yes),? (then|please|thanks|go on|let'?s|why not)\b|^let'?s (do|try)\b"
    ),
}
LATER = re.compile(
    r"\b(not (now|yet|today)|later|another time|too busy|leave it|ask (me|us) (again )?(in|on|after|next)|wait)\b"
)
NO_MORE = (
    r"(?<!have )(?<!got )(?<!are )(?<!is )"
    r"\b(no( more)?|not another|don'?t (want|need|like)( any)?( more)?|do not want( any)?|without( any)?|"
    r"(had )?enough (of )?|sick of|fed up (of|with)|nothing to)( outside| more)? "
)
KINDS: dict[Block, str] = {
    "expert": "experts?|consultants?|outsiders?|professionals?|specialists?",
    "people": "meetings|events?|groups|clusters?|networking|webinars?|zooms?",
    "read": "reading|guides?|read|leaflets?|articles?|documents?",
    "academy": "coaching|leadership course|courses?|training",
}
SAID_ANYWHERE = {
    "suggest.saved": re.compile(
        r"\bwhat (have|did|was|were|had|has)( been)? ?(you|i|we|it)? (suggest|save)|\bmy saved\b|\bsaved list\b"
    ),
    "technical.where_up_to": re.compile(r"\bwhere('s| is| are) (my|our|the) (request|expert|package).* up to\b"),
    "suggest.look_round": LOOKING_ROUND,
}
