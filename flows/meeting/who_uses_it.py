"""Who else is here: nobody's name is given, and nobody hears of theirs. Somebody who asks may be afraid."""

import re

from flows.events import Said
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on
from flows.wording import differently
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A short no, with care where it is about somebody they may be afraid of."""
    words = said.text.replace("’", "'")
    if not (WHO_ELSE.search(words) or IS_HE_HERE.search(words)):
        return None
    if AFRAID_OF.search(words):
        return carry_on(talk, differently(talk, MAY_BE_AFRAID))
    return carry_on(talk, differently(talk, NOBODY_IS_NAMED))


HERE = r"(on (here|this)|us(es?|ing) (this|the (app|bot|chat))|signed up (to|for) this)(?=\W*$|\s*[,.;?!])"
WHO_ELSE = re.compile(rf"\b(who|anyone|anybody|which people)( else)?\b.{{0,40}}\b{HERE}", re.IGNORECASE)
IS_HE_HERE = re.compile(rf"\b(is|are|does|do|has|did)\b.{{0,30}}\b{HERE}", re.IGNORECASE)
AFRAID_OF = re.compile(
    r"\b(ex|ex[- ]?(husband|wife|partner|boyfriend|girlfriend)|husband|wife|partner|boyfriend|girlfriend|dad|father"
    r"|brother|stepdad|uncle|he|him|landlord|neighbour)\b",
    re.IGNORECASE,
)
NOBODY_IS_NAMED = (
    _("I can't say who uses this, and none of your neighbours is told that you do."),
    _("It's still no, I'm afraid: I never say who is here, and never that you are."),
)
MAY_BE_AFRAID = (
    _(
        "I can't say who uses this, and nobody else who uses it is told that you do, or what you write. If there's "
        "somebody you're worried about, you can tell me. If anyone is in danger, ring 999."
    ),
    _(
        "I never say who is here, and nobody else here is told about you. If you're afraid of somebody, you can say "
        "so. If anyone is in danger, ring 999."
    ),
)
