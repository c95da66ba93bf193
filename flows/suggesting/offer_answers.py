"""What people type instead of pressing a button when something is offered to them."""

import re

from flows.hearing.as_typed import as_typed
from flows.hearing.no_need import needs_nothing
from flows.hearing.replies import yes_or_no
from flows.suggesting.turned_down import Block

WORDS_OF_AN_ANSWER = 14
WORDS_OF_A_SHRUG = 6


def meant(text: str) -> str:
    """The key of the answer that a short sentence gives: yes, no, save, not_now, look, else; or an empty string."""
    said = as_typed(text)
    if needs_nothing(text):
        return "not_now"
    if len(said.split()) > WORDS_OF_AN_ANSWER:
        return ""
    found = next((key for key, pattern in MEANT.items() if pattern.search(said)), "")
    if found in ("", "yes") and len(said.split()) <= WORDS_OF_A_SHRUG and LATER.search(said):
        return "not_now"
    return found or ("else" if yes_or_no(text) is False else "")


def puts_off(text: str) -> bool:
    """Whether a sentence that holds a date puts something off until then."""
    return bool(LATER.search(text.lower()))


def asks_something(text: str) -> bool:
    """Whether a day in it is only part of a question ("whats the weather tomorrow"), and puts nothing off."""
    return bool(A_QUESTION.search(text)) and not puts_off(text)


def leaves_it(text: str) -> bool:
    """Whether the thing on the table is put off ("leave it for now"), rather than all our messages."""
    said = as_typed(text)
    return bool(LATER.search(said) or OF_THIS.search(said)) and not OF_EVERYTHING.search(said)


def ruled_out(text: str) -> Block | None:
    """The kind of help somebody says they don't want, if that's what they say."""
    said = as_typed(text)
    return next((block for block, things in KINDS.items() if re.search(f"{NO_MORE}({things})\\b", said)), None)


def step_wanted(text: str) -> str:
    """The step that a sentence said anywhere asks for: what was saved, where a request is up to, the whole offer."""
    said = as_typed(text)
    if len(said.split()) > WORDS_OF_AN_ANSWER:
        return ""
    return next((step for step, pattern in SAID_ANYWHERE.items() if pattern.search(said)), "")


LOOKING_ROUND = re.compile(r"\b(let me|can i|i'll|just|to) (have a )?look (round|around)\b|\bshow me everything\b")
YES_FIRST = r"(?:(?:ok(?:ay)?|yeah|yh|yes|yep|right|sure|fine)\b,? ?)?"
TRYING = (
    r"(give (it|that|this|them|one) an? (go|try|whirl|shot)|(try|do|use|read|start with|look at|go with|take|have) "
    r"(it|that|this|these|them|one)|have an? (go|look|read|try)|take a look|(go|come)( along)?$|join( in)?$|try$)"
)
MEANT = {
    "more": re.compile(
        r"^((ok(ay)?|yeah|yh|yes|please|can you|could you|oh|go on|and|so|just)\W+)*((tell|show|give|send) (me|us) "
        r"(a bit |some |any )?more( (about|on) (it|that|this|the first( one)?))?|(a bit |some )?more( (info|details?))?"
        r"|(read|say|explain) (it|that|this)( out| again)?( to (me|us)| aloud| out loud)?"
        r"|what('s| is) (it|that)( all)?( about)?|more about (it|that|this))( please| pls| then| thanks)*\W*$"
    ),
    "look": LOOKING_ROUND,
    "not_now": re.compile(
        r"\b(think about it|have a think|(ask|talk to|check with) (the|my|our) \w+)\b|^(we|i)('ll| will) see$|^maybe$"
    ),
    "no": re.compile(r"\b(not for (us|me)|not our (thing|sort)|(we|i)('ve| have)? tried (that|it)|doesn'?t suit)\b"),
    "save": re.compile(r"\b(save|keep) (it|this|that)\b|\bfor later\b"),
    "else": re.compile(
        r"\b(something|anything|what) else\b|\bnone of (these|those|them)\b|\bother (ideas?|options?)\b"
        r"|^(sorry|but|no|nah|ok|okay|sounds good|\W)* ?(we|i) (really )?(ca|do|could)n'?t( want to)?"
        r"( do (it|that|this))?$|^(we|i)('ll| will) pass\b"
    ),
    "yes": re.compile(
        rf"^{YES_FIRST}(we|i)('ll| will| could| can| might) (just |probably |definitely |both |all )*{TRYING}"
        rf"|^{YES_FIRST}(we|i)('ll| will| could| can| might)$"
        rf"|^{YES_FIRST}let'?s (do|try|go for|see|have) (it|that|this)"
        r"|^((ok(ay)?|yes|please|can you|could you),? )*book (me |us )?(in|it|a place|one|one place|my place|a seat)\b"
        r"|^(ok(ay)?|sure|yeah|yh|yes),? (then|please|thanks|go on|let'?s|why not)\b"
    ),
}
LATER = re.compile(
    r"(?<!can't )(?<!cant )\b(not (now|yet|today)|later|another time|too busy|leave it|wait"
    r"|ask (me|us) (again )?(in|on|after|next))\b"
)
A_QUESTION = re.compile(
    r"^\W*((and|but|so|ok|hi|hey|oh)\W+)*((wh?at|who|when|wen|where|how|why)(['’]?s| is| are| do| does| will| did)"
    r"|(is|are|does|do|did|will|has|have) (it|there|the|that|this|you|we|they|he|she|any\w*))\b",
    re.IGNORECASE,
)
OF_THIS = re.compile(
    r"\b(leave|put) (it|this|that)\b|\bask (me|us)\b|\b(try|come back to) (me|us|it|this)\b|\bhold off\b"
)
OF_EVERYTHING = re.compile(
    r"\b(pause|mute|snooze|quiet|disturb|text(s|ing)?|messag\w+|contact\w*|writ\w+|bother\w*|everything|reminders?"
    r"|leav(e|ing) (me|us)|(a|some|me) (little )?(break|time off|rest))\b"
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
    "guides.browse": re.compile(
        r"^((ok(ay)?|yes|please|can you|could you|can i|i'd like to|i want to|just)\W+)*"
        r"((show|send|give) (me |us )?|see |(look|browse) (at |through )?|what )(all )?(the |your |some |any )?guides?"
        r"( are there| (have|do) you (got|have))?( please| pls| again| then)*\W*$"
    ),
}
