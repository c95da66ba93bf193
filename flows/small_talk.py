"""Greetings, thanks and goodbyes: answered in one line, without touching the question on the table."""

from flows.effects import Button, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn
from flows.way_back import carry_on, is_open


def is_small(said: Said) -> bool:
    """Whether it's only a greeting, thanks or the like."""
    return plain(said.text) in GREETINGS | THANKS | GOODBYES | OKAYS


def answered(talk: Conversation, said: Said) -> Turn | None:
    """One line back; a greeting also brings the open question, or the menu, back into sight."""
    words = plain(said.text)
    if words in GREETINGS:
        return carry_on(talk, HELLO) if is_open(talk) else Turn(talk.at("menu.home"), (Say(HELLO),), ask=True)
    if words in THANKS:
        return _quietly(talk, WELCOME)
    if words in NOT_NOWS and is_open(talk):
        return Turn(talk.at("menu.listening"), (Say(ALL_RIGHT, MENU),))
    if words in GOODBYES:
        return _quietly(talk, GOODBYE)
    return _quietly(talk, RIGHT) if words in OKAYS and not is_open(talk) else None


def _quietly(talk: Conversation, text: str) -> Turn:
    return Turn(talk, (Say(text, talk.question),))


HELLO = "Hello again."
WELCOME = "You're welcome. I'm here when you want me."
GOODBYE = "Bye for now. I'm here when you want me."
ALL_RIGHT = "That's fine. I'm here when you want me."
MENU = (Button("Menu", "menu"),)
RIGHT = "Right you are."

# In plain words, as flows/hearing/normalise.py leaves them.
GREETINGS = frozenset(
    {"hi", "hello", "hiya", "hey", "hi there", "hello there", "hello again", "hi again", "morning", "good morning"}
    | {"good afternoon", "good evening", "evening", "ey up", "start", "anyone there", "are you there", "test"}
)
THANKS = frozenset(
    {"thanks", "thank you", "ta", "cheers", "many thanks", "thanks a lot", "thanks very much", "thank you very much"}
    | {"thanks so much", "thank you so much", "great thanks", "okay thanks", "brilliant thanks", "lovely thanks"}
)
GOODBYES = frozenset({"bye", "goodbye", "bye bye", "bye for now", "see you", "see you later", "ta ra", "good night"})
NOT_NOWS = frozenset({"not now", "not now thanks", "not today", "leave it", "maybe later", "another time", "later"})
OKAYS = frozenset(
    {"okay", "right", "fine", "great", "good", "lovely", "cool", "got it", "i see", "will do", "yes", "no"}
)
