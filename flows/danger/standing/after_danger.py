"""
What people say once they have told of danger: keep it quiet, I'm being watched, nobody is coming.

Each gets a true answer: what has been told to whom and what is kept, how a phone is made safer, who was told and when.
Nothing is promised that isn't done.
"""

from datetime import datetime

from flows.danger.saying import danger_words
from flows.danger.standing.fear_words import FEARS, WHO_SEES, Fear
from flows.events import Said
from flows.hearing.as_typed import as_typed
from flows.turn import Conversation, World
from flows.wording import at, capital
from flows.words import _


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
    return at(datetime.fromisoformat(talk.answer("alarm_at")), world)


SILENT = "silent_999"
TOLD = _(
    "I can't promise to keep it to myself. Those on duty know that somebody may not be safe, with any name and area I "
    "have, and may pass it on to keep somebody safe. I tell nobody else: not the police, and nobody you know."
)
TOLD_NOBODY = _("I can't promise that it stays between us, but I've been able to tell nobody. I don't ring the police.")
ASK_FOR_MORE = _("Ask me “who can see this?” whenever you like.")
ERASED = _("After “delete everything” nobody can answer you here, and all that stays is that somebody may not be safe.")
SAFER = _(
    "Your safety on that phone comes first: somebody may still answer you here, and it could show. To take this off "
    "the phone, delete this chat on Telegram, or close the web page and clear the history. You can leave at any "
    "moment, without a word. That erases nothing here: “delete everything” does, and then nobody can answer you."
)
SHORTER: dict[Fear, str] = {
    "found_out": _("It's as I said: I can't promise silence. You can ask whoever answers you what they pass on."),
    "watched": _(
        "It's as I said: take this chat off that phone and leave whenever you need to. If you're in danger and can't "
        "speak, ring 999 from a mobile and press 55 when you're asked to."
    ),
    "nobody_comes": _("I'm still here."),
}
STILL_HERE = _("I'm still here.")
WAS_TOLD = _(
    "{who} was told{since} that somebody may not be safe, and hears it again every 10 minutes until a person answers "
    "you here."
)
NOBODY_TOLD = _(
    "I couldn't tell anybody: nobody on duty can be reached through me, so please don't wait for an answer here."
)
TOLD_SINCE = _("{who} was told {since} that somebody may not be safe, and I've told them again just now.")
TOLD_NOW = _("I've told {who} just now that somebody may not be safe.")
DONT_WAIT = _(
    "Nobody has answered you here yet, and I can't see whether anybody is on the way. Please don't wait for them: if "
    "anyone is in danger, ring 999, and ring again if nobody comes."
)
NOBODY_CAN_COME = _(
    "I'm still here. I couldn't tell anybody: nobody on duty can be reached through me, so nobody is coming from here. "
    "If anyone is in danger, ring 999, and ring again if nobody comes."
)
