"""A number to be rung on, and that nobody should ring: passed on with the danger, since they ask for just that."""

import re
from dataclasses import replace

from flows.danger.alarm import raised, round_whom
from flows.danger.standing.asked_meanwhile import asks_not_to_be_rung
from flows.effects import AddToHandoff, Effect, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.knowing.contact_details import PHONE
from flows.turn import Conversation, Turn, World
from flows.words import _


def raised_with(talk: Conversation, danger: str, words: str, world: World) -> Turn:
    """Danger is answered, and how they can be rung, or that they can't be, goes with it."""
    turn = raised(_knowing_the_number(talk, words), danger, world, words)
    return replace(turn, effects=(*turn.effects, *besides(words, turn.conversation, world)))


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of a number or of a wish not to be rung while nobody has the danger; None where neither is told."""
    if _puts_right(talk, said.text):
        return Turn(talk, _put_right(said.text, talk, world))
    if not is_told(said.text):
        return None
    return Turn(_knowing_the_number(talk, said.text), besides(said.text, talk, world))


def _knowing_the_number(talk: Conversation, words: str) -> Conversation:
    """The conversation that knows a number was given: it can be put right later."""
    return talk.knowing(gave_number="yes") if number_in(words) else talk


def is_told(text: str) -> bool:
    """Whether they say how they can be rung, or that they can't be."""
    return bool(number_in(text)) or asks_not_to_be_rung(text)


def besides(text: str, talk: Conversation, world: World) -> tuple[Effect, ...]:
    """What goes with danger of how they can be rung or can't; nothing where whoever has the chat reads it anyway."""
    if talk.owner == "adviser":
        return ()
    if number_in(text):
        return _put_with_it(text, talk, world)
    return _not_rung(text, talk, world) if asks_not_to_be_rung(text) else ()


def _puts_right(talk: Conversation, text: str) -> bool:
    """Whether they give another number than before, or take back the one they gave."""
    return talk.answer("gave_number") != "" and bool(PHONE.search(text) or TAKEN_BACK.search(plain(text)))


def _put_right(text: str, talk: Conversation, world: World) -> tuple[Effect, ...]:
    """Goes with the danger as they wrote it: ringing the wrong number can do harm."""
    nobody = world.listener(round_whom(talk, world)) == "nobody"
    return (AddToHandoff(PUT_RIGHT.format(words=text)), Say(NOBODY_RINGS if nobody else PUT_AS_WRITTEN))


def number_in(text: str) -> str:
    """The number they ask to be rung on, or give by itself; nobody else's."""
    found = PHONE.search(text)
    by_itself = found and (PHONE.match(text.strip()) or len(text.split()) <= len(found[0].split()) + 2)
    theirs = found and (RING_ME.search(text) or by_itself)
    return found[0].strip() if found and theirs and not SOMEBODY_ELSES.search(text) else ""


def _put_with_it(text: str, talk: Conversation, world: World) -> tuple[Effect, ...]:
    """The number goes with the danger, to whoever answers it; with a "don't" or a time in it, as they put it."""
    nobody = world.listener(round_whom(talk, world)) == "nobody"
    number = NUMBER.format(number=number_in(text))
    if not HOW_TO_RING.search(plain(PHONE.sub(" ", text))):
        return (AddToHandoff(number), Say(NOBODY_RINGS if nobody else PUT_WITH_IT))
    words = f"{number}\n{_in_their_words(text)}"
    return (AddToHandoff(words), Say(NOBODY_RINGS if nobody else PUT_AS_SAID))


def _not_rung(text: str, talk: Conversation, world: World) -> tuple[Effect, ...]:
    """That nobody should ring goes with the danger as they put it, and so does when it is safe to."""
    nobody = world.listener(round_whom(talk, world)) == "nobody"
    way = NOBODY_TO_RING if nobody else NOT_UNTIL if A_TIME.search(plain(text)) else NOT_RUNG
    return (AddToHandoff(f"{ASKS_NOT_TO_BE_RUNG} {_in_their_words(text)}"), Say(way))


def _in_their_words(text: str) -> str:
    """What they say of ringing, and nothing that they say before it."""
    found = OF_RINGING.search(text)
    return IN_THEIR_WORDS.format(words=found[0].strip() if found else text)


OF_RINGING = re.compile(
    r"(?:\b(?:please|but)\s+)?(?:\b(?:my|our)\s+(?:number|mobile|phone)\b"
    r"|\b(?:do not|don.?t|dnt|never|not safe|isn.?t safe|no calls?|can.?t|nobody|no one)\b"
    r"|\b(?:ring|call|phone|text)\b|\+?\d[\d ]{6,}).*",
    re.IGNORECASE | re.DOTALL,
)
RING_ME = re.compile(
    r"\b(ring|call|phone|text|message|reach|get|contact) (me|us)\b|\b(my|our) (number|mobile|phone)\b", re.I
)
SOMEBODY_ELSES = re.compile(
    r"\b(his|her|their|he|she) (number|mobile|phone|cell)\b|\b(ring|call|phone) (him|her|them)\b", re.I
)
A_TIME = re.compile(
    r"\b(?:before|after|until|till|between|only|when|while|from|yet|unless|now|tonight|today|tomorrow)\b"
)
HOW_TO_RING = re.compile(rf"\b(?:not|never|no)\b|{A_TIME.pattern}|\d")
TAKEN_BACK = re.compile(
    r"\b(?:do not|never|delete|remove|forget|scrap|lose|wrong|not|cancel|is his|is hers|is theirs|no longer)\b.*"
    r"\b(?:number|mobile|phone|that one|other one)\b"
    r"|\b(?:number|mobile|phone|that one|the other one|it) (?:i gave )?(?:is|was) "
    r"(?:wrong|not|his|hers|theirs|no longer|old)\b"
)
PUT_RIGHT = _("About the number they gave before, as they wrote it: “{words}” Read this before you ring.")
PUT_AS_WRITTEN = _(
    "I've put that with it as you wrote it, and that it's to be read before anybody rings. If anyone is in danger now, "
    "ring 999."
)
ASKS_NOT_TO_BE_RUNG = _("They ask not to be rung.")
IN_THEIR_WORDS = _("In their words: “{words}”")
PUT_AS_SAID = _(
    "I've put that number with it, with what you said about ringing, for whoever answers you. If anyone is in danger "
    "now, ring 999."
)
NOT_RUNG = _(
    "I've put with it that nobody should ring. An answer comes here, in this chat. If anyone is in danger now, ring "
    "999."
)
NOT_UNTIL = _(
    "I've put with it what you said about ringing, as you put it. An answer comes here, in this chat. If anyone is in "
    "danger now, ring 999."
)
NOBODY_TO_RING = _(
    "I've put with it that nobody should ring. Nobody on duty can be reached through me, so if anyone is in danger, "
    "ring 999."
)
NUMBER = _("Number given to be rung on: {number}")
PUT_WITH_IT = _(
    "I've put that number with it, for whoever answers you: it's for them to say whether that's by phone or here. If "
    "anyone is in danger now, ring 999."
)
NOBODY_RINGS = _(
    "I've put that number with it, but nobody on duty can be reached through me, so please don't wait to be rung. If "
    "anyone is in danger, ring 999."
)
