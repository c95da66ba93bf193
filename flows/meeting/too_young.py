"""Somebody who says that they're under 16: kindly told whom this is for, and nothing personal is kept of them."""

import re
from dataclasses import replace

from flows.effects import Button, Consent, Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.wording import differently

CHILDLINE = "childline"


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Told once in full, and shorter after that; None for anybody who says no such thing."""
    if not says_so(said.text):
        return None
    here = talk.without("unkept", "name", "area", "first_said", "asked_consent").at("menu.listening", young="yes")
    line = next((each for each in world.programme.urgent.numbers if each.id == CHILDLINE), None)
    worried = WORRIED.format(name=line.name, number=line.number) if line else ""
    ways = [" ".join(filter(None, (text, worried, STILL))) for text in (FOR_GROWN_UPS, NOTHING_KEPT)]
    return Turn(replace(here, interrupted=""), (Consent(given=False), Say(differently(talk, ways), WHATS_ON)))


def says_so(text: str) -> bool:
    """Whether these words give an age under 16 as one's own."""
    return bool(SAYS_THEIR_AGE.search(plain(text)))


def is_young(talk: Conversation) -> bool:
    """Whether they have said so in this chat."""
    return talk.answer("young") == "yes"


_UNDER_16 = (
    "(?:[5-9]|1[0-5]|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)(?: and a half| n a half)?"
)
_NO_AGE = (
    "minutes?|mins?|minimum|miles?|weeks?|wks?|months?|days?|hours?|years?|stone|foot|feet|ft|pounds?|quid|percent|of|out|"
    "doors?|streets?|houses?|people|members?|short|points?|km|or|to|times|away|down|up|steps?|th|grand|thousand|hundred"
)
SAYS_THEIR_AGE = re.compile(
    rf"\bi am (?:only |just |still |nearly |almost |actually |aged |like )*(?:a )?{_UNDER_16}"
    rf"(?: (?:years?|yrs?) olds?| yo| old)?(?! (?:{_NO_AGE})\b)(?= |$)"
    r"|\bi am (?:only |just |still )*in (?:year|yr) (?:[3-9]|10|11)\b"
    rf"|^{_UNDER_16} ?(?:(?:years?|yrs?) old|yo) here\b"
)
WHATS_ON = (Button("See what's on", "peers"), Button("Menu", "menu"))
FOR_GROWN_UPS = (
    "Thanks for saying. I'm for grown-ups who run things where they live, so I keep nothing about you. A parent, carer "
    "or youth worker can ask me things for you."
)
NOTHING_KEPT = "That's fine, and I still keep nothing about you."
WORRIED = "If something worries you, {name} is free on {number}, at any time."
STILL = "You can still ask me where things are on."
