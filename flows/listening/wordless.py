"""A message without a word: a question mark puts the question again, a face is met kindly, and neither is passed on."""

import re

from flows.choosing import chosen
from flows.effects import Say
from flows.events import Said
from flows.hearing.replies import yes_or_no
from flows.listening import small_talk
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open
from flows.wording import differently
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it; None where it has words, or is a yes, a no, thanks or a button."""
    if any(map(str.isalnum, said.text)) or not said.text.strip() or chosen(talk, said):
        return None
    if yes_or_no(said.text) is not None or small_talk.is_small(said):
        return None
    if is_puzzled(said.text):
        again = Say(differently(talk, PUT_AGAIN if is_open(talk) else ASK_AWAY))
        return Turn(talk if is_open(talk) else talk.at("menu.home"), (again,), ask=True)
    return Turn(talk, (Say(differently(talk, KINDLY if SAD.search(said.text) else NO_WORDS), talk.question),))


def is_puzzled(text: str) -> bool:
    """Whether it is nothing but question marks and the like."""
    return PUZZLED.fullmatch(text.strip()) is not None


def asks_back(text: str) -> bool:
    """Whether it is nothing but question marks: a shrug, a cry ("!!!") or silence ("...") isn't."""
    return QUESTION_MARKS.fullmatch(text.strip()) is not None


PUZZLED = re.compile(r"[?!.,¿…\s]+|\N{BLACK QUESTION MARK ORNAMENT}+|[\N{THINKING FACE}\N{SHRUG}\ufe0f]+")
QUESTION_MARKS = re.compile(
    r"(?=.*[?¿\N{BLACK QUESTION MARK ORNAMENT}])[?¿!.…\s\N{BLACK QUESTION MARK ORNAMENT}\ufe0f]+"
)
SAD = re.compile(
    "[\U0001f614\U0001f61e-\U0001f61f\U0001f622\U0001f625\U0001f62a\U0001f62d\U0001f630\U0001f494☹\U0001f641]"
)
PUT_AGAIN = (_("Sorry, that may not have been clear. Here it is again."), _("Once more, then, or put it your own way."))
ASK_AWAY = (_("Ask away, or tell me what you are after."), _("I'm here. What would you like to know?"))
KINDLY = (
    _("I'm sorry. If you'd like to say what's up, I'm listening, and a few words are enough."),
    _("I'm still here, and there's no hurry."),
)
NO_WORDS = (_("I can't read much out of that on its own: a few words help me."), _("A few words, whenever you like."))
