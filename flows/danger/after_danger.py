"""
What people say once they have told of danger: keep it quiet, I'm being watched, nobody is coming.

Each gets a true answer: what has been told to whom and what is kept, how a phone is made safer, who was told and when.
Nothing is promised that isn't done.
"""

import re
from datetime import datetime
from typing import Literal

from flows.danger import danger_words
from flows.events import Said
from flows.hearing.as_typed import as_typed
from flows.turn import Conversation, World
from flows.wording import capital, day, today

Fear = Literal["found_out", "watched", "nobody_comes"]


def feared(text: str) -> Fear | None:
    """What they are afraid of besides the danger, if these words say."""
    said = as_typed(text)
    return next((fear for fear, words in FEARS if words.search(said)), None)


def about(fear: Fear | None, around: str, world: World) -> str:
    """What is true of who hears of it and what is kept, or of a phone that somebody else reads."""
    match fear:
        case "found_out":
            return _kept(around, world)
        case "watched":
            return _safer_phone(world)
    return ""


def nobody_came(talk: Conversation, who: str, around: str, world: World) -> str:
    """Who was told and when, as far as anybody was, for somebody whom nobody has answered."""
    if world.listener(around) == "nobody":
        return NOBODY_CAN_COME
    since = since_when(talk, world)
    told = TOLD_SINCE.format(who=capital(who), since=since) if since else TOLD_NOW.format(who=who)
    return f"{STILL_HERE} {told} {DONT_WAIT}"


def asks_on_its_own(said: Said) -> bool:
    """Whether this is a plain question of who can see the chat or what is kept, which has an answer of its own."""
    about = said.heard.about
    return about in ("kept", "stored") or (about == "seen" and bool(WHO_SEES.match(said.text.lower())))


def _kept(around: str, world: World) -> str:
    return f"{TOLD_NOBODY if world.listener(around) == 'nobody' else TOLD} {ASK_FOR_MORE}"


def without_a_word(world: World) -> str:
    """How to ring for somebody who can't speak, as content has it."""
    silent = (each for each in world.programme.urgent.numbers if each.id == SILENT)
    return " ".join(f"{capital(each.name)}: {each.number} ({each.hours})." for each in silent)


def _safer_phone(world: World) -> str:
    return f"{SAFER} {without_a_word(world)}".strip()


def who_was_told(talk: Conversation, around: str, world: World) -> str:
    """Who knows of it since when, and that they hear it again; or that nobody could be told."""
    if world.listener(around) == "nobody":
        return NOBODY_TOLD
    since = since_when(talk, world)
    return WAS_TOLD.format(who=capital(danger_words.listener(around, world)), since=f" {since}" if since else "")


def since_when(talk: Conversation, world: World) -> str:
    """When somebody was first told: "at 22:30", with the day if that is another; empty where that isn't known."""
    if not talk.answer("alarm_at"):
        return ""
    at = datetime.fromisoformat(talk.answer("alarm_at")).astimezone(world.person.clock)
    on = "" if at.date() == today(world) else f" on {day(at.date(), today(world))}"
    return f"at {at:%H:%M}{on}"


SILENT = "silent_999"
_THEY = (
    r"\b(he|she|they|dad|mum|(my|his|her|the) (husband|wife|partner|boyfriend|girlfriend|ex|dad|mum|son|daughter"
    r"|brother|mother|father|carer|family)|somebody|someone)"
)
_PHONE = (
    r"(my|her|his|the|this|our) (\w+ )?"
    r"(phone|mobile|texts?|messages?|whatsapps?|telegram|calls|chats?|emails?|tablet)\b"
)
_NOBODY = r"\b(no ?one|no-one|nobody|none of (them|you))('s|s)?"
_THEY_DONT = (
    r"\b(they|police|ambulance|duty \w+|adviser|999|people)('ve|ve|'re)? (still |just |even |ever )*"
    r"(didn'?t|did not|haven'?t|have not|hasn'?t|aren'?t|are not|isn'?t|won'?t|don'?t|never|not)"
)
_COMING = (
    r" (\w+ ){0,2}?(coming|comes?|came|answer(ed|ing|s)?|pick(ed|ing)? up|repl(y|ied|ies|ying)|rang|rung|ring(ing)?"
    r"|call(ed|ing)?|turn(ed|ing)? up|here|been in touch|got back|written|writing|wrote)\b(?! to (the|our|my|any))"
)
FEARS: tuple[tuple[Fear, re.Pattern[str]], ...] = (
    (
        "watched",
        re.compile(
            rf"{_THEY}('s|'ll|s|ll)?( is| will| can| always| keeps?| might| also| even| just| going to| gonna| got)*"
            r" (read|check|go|goe|going|look|see|take|took|get|monitor|track|watch|has|have|find)(s|es|ing)?"
            rf"( all| into| in| through| at| to)* {_PHONE}"
            rf"|{_THEY}('ll|ll| will| can| might| may| could|s)?"
            r" (see|find|finds|sees|read|reads|notice) (this|these|it)\b"
            r"|\b((he|she|they)('?s|'?re)|(he|she|they) (is|are)) (reading|watching|looking at|checking|seeing) "
            r"(this|these|it|along|me type|what i (type|write)|over my shoulder|my (phone|screen))\b"
            r"|\b(delete|hide|clear|get rid of|wipe|erase|remove) (this|the|these|our)( \w+)? "
            r"(chat|conversation|messages?|texts?|history)\b"
            r"|\bhow (do|can) i (delete|hide|clear|wipe|erase) (this|it)\b"
        ),
    ),
    (
        "found_out",
        re.compile(
            r"(^|\b(please|pls|plz|but|and|so|you|ya|just|better|promise|promise me)\b[ ,]*|[.,!] *)"
            r"(don'?t|do not|dnt|never|won'?t|can'?t|mustn'?t|not to) (\w+ )?"
            r"(tell|say|mention|let|pass|repeat|inform|share|report)\b(?! (you|me)\b)"
            r"|\bdon'?t want (\w+ ){1,3}?(to know|knowing|to find out|finding out|(to be )?told|to tell)\b"
            r"|\bbetween (us|you and me|ourselves)\b|\b(confidential|anonymous)\b"
            r"|\b(keep|stay|stays|it'?s|is|remain) (it |this |that |all )?(a |between )?(secret|private|quiet)\b"
            r"|\bwho (have|did|do|will|would|are|else|can|sees|knows|hears)\b.{0,25}"
            r"\b(tell|told|telling|see|sees|know|knows|read|reads|hear|hears|this|it)\b"
            r"|\b(no ?one|nobody|he|she|they|anyone) (can|can'?t|cannot|must|mustn'?t|should|shouldn'?t|has to)"
            r" (ever |not |never )?(know|find out|hear)\b|\bif (he|she|they|anyone) (finds?|found) out\b"
        ),
    ),
    (
        "nobody_comes",
        re.compile(
            rf"{_NOBODY}{_COMING}|{_THEY_DONT}{_COMING}"
            r"|\b(still waiting|no answer|no reply"
            r"|where (are|is|r) (they|everyone|everybody|anyone|somebody|the police|you)"
            r"|(is|are) (any ?one|anybody|somebody|someone|they|you) (still )?(there|coming|going to|gonna|listening)"
            r"|(any ?one|anybody) there|how long (will|do|until|till|before))\b"
        ),
    ),
)
WHO_SEES = re.compile(r"\W*(and |so |but )?who\b.{0,20}\b(see|sees|read|reads)\b")
TOLD = (
    "I can't promise to keep it to myself. Those on duty know that somebody may not be safe, with any name and area I "
    "have, and may pass it on to keep somebody safe. I tell nobody else: not the police, and nobody you know."
)
TOLD_NOBODY = "I can't promise that it stays between us, but I've been able to tell nobody. I don't ring the police."
ASK_FOR_MORE = "Ask me “who can see this?” whenever you like."
ERASED = "After “delete everything” nobody can answer you here, and all that stays is that somebody may not be safe."
SAFER = (
    "Your safety on that phone comes first: somebody may still answer you here, and it could show. To take this off "
    "the phone, delete this chat on Telegram, or close the web page and clear the history. You can leave at any "
    "moment, without a word. That erases nothing here: “delete everything” does, and then nobody can answer you."
)
SHORTER: dict[Fear, str] = {
    "found_out": "It's as I said: I can't promise silence. You can ask whoever answers you what they pass on.",
    "watched": (
        "It's as I said: take this chat off that phone and leave whenever you need to. If you're in danger and can't "
        "speak, ring 999 from a mobile and press 55 when you're asked to."
    ),
    "nobody_comes": "I'm still here.",
}
STILL_HERE = "I'm still here."
WAS_TOLD = (
    "{who} was told{since} that somebody may not be safe, and hears it again every 10 minutes until a person answers "
    "you here."
)
NOBODY_TOLD = (
    "I couldn't tell anybody: nobody on duty can be reached through me, so please don't wait for an answer here."
)
TOLD_SINCE = "{who} was told {since} that somebody may not be safe, and I've told them again just now."
TOLD_NOW = "I've told {who} just now that somebody may not be safe."
DONT_WAIT = (
    "Nobody has answered you here yet, and I can't see whether anybody is on the way. Please don't wait for them: if "
    "anyone is in danger, ring 999, and ring again if nobody comes."
)
NOBODY_CAN_COME = (
    "I'm still here. I couldn't tell anybody: nobody on duty can be reached through me, so nobody is coming from here. "
    "If anyone is in danger, ring 999, and ring again if nobody comes."
)
