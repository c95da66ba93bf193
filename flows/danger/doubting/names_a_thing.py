"""
An answer to the gentle question that only names an ordinary thing ("mostly the roof"): neither a yes nor a no.

It is asked once more in other words. Where somebody was spoken of before, or the thing itself may be the danger ("it's
coming down", then "the roof"), it is no such answer.
"""

import re

from flows.danger.doubting import doubt, ordinary
from flows.danger.doubting.thing_words import ONLY_A_THING
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.wording import clip
from flows.words import _

LONGEST_NAMED = 60


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """The question once more in other words; named again after that, it is talked past and the question stays."""
    worry = talk.answer("worry").lower()
    if not ONLY_A_THING.fullmatch(plain(said.text)) or OF_SOMEBODY_ELSE.search(worry) or MAY_BE_ITSELF.search(worry):
        return None
    if talk.answer("knows_whom_to_ring"):
        return doubt.talked_past(talk, said, world)
    asked = doubt.with_the_number(IS_IT_A_NO, talk, world)
    words = clip(said.text.strip(" .!"), LONGEST_NAMED)
    again = Say(f"{HEARD.format(words=words)} {asked}", doubt.YES_NO_NOT_SURE)
    return Turn(talk.knowing(knows_whom_to_ring="yes"), (again,))


OF_SOMEBODY_ELSE = re.compile(
    rf"{ordinary.OF_OTHERS}|\b(?:kids?|child|children|baby|son|daughter|neighbour|man|lad|bloke|woman|girl|boy|somebody"
    r"|someone|people)\b"
)
MAY_BE_ITSELF = re.compile(
    r"\b(?:jump\w*|edge|ledge|bridge|height|top|fall\w*|fell|falling|coming down|come down|collaps\w*|cav(?:e|ing)"
    r"|burn\w*|fire|flames?|smoke\w*|smell\w*|gas|fumes?|electric\w*|sparks?|sparking|flood\w*|blood|bleed\w*|trapped"
    r"|stuck|threat\w*|steal\w*|stole\w*|robb\w*|taking|takes|took|owe\w*|debts?|starv\w*|hungry)\b"
)
HEARD = _("Thank you. I can't tell from “{words}” whether that's a no.")
IS_IT_A_NO = _("If somebody isn't safe, ring 999{number}. Does anyone need help to be safe just now?")
