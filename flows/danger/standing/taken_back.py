"""Danger stands, and they say that it was nothing: those on duty hear so in their words, and nothing is called off."""

import re

from flows.danger.alarm import round_whom, with_the_danger
from flows.danger.saying import danger_words
from flows.danger.standing.help_is_there import PASSED
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.words import _, joined


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it; None unless the whole of the words takes back what was told. Somebody may have made them."""
    if not TAKEN_BACK.fullmatch(plain(said.text)):
        return None
    around = round_whom(talk, world)
    passed = "" if world.listener(around) == "nobody" else PASSED.format(who=danger_words.listener(around, world))
    stays = NOBODY if world.listener(around) == "nobody" else STILL_LOOKED_IN_ON
    text = joined((THANKS, passed, stays))
    return Turn(talk, (with_the_danger(TAKES_IT_BACK.format(words=said.text), world), Say(text)))


_FIRST = (
    r"(?:(?:oh|sorry|actually|ah|no|wait|hang on|please|just|okay|so|well|nah|and|i am|its|it is|really|my bad|god"
    r"|erm|um"
    r"|look|honestly|you can|can you|could you|everyone|all) )*"
)
_IT = r"(?:it|that|this|all of that|what i (?:said|wrote|told you|put|sent)|everything i said|my (?:last )?messages?)"
_LAST = (
    r"(?: (?:please|sorry|thanks|thank you|now|then|again|really|honestly|after all|everyone|mate|love|okay|all"
    r"|at all"
    r"|it is fine|its fine|all good|no need to worry|do not worry|earlier|before|just now|above))*"
)
_ONE_WAY = (
    rf"{_FIRST}(?:(?:{_IT} )?(?:was|is|turned out to be|it is|its) (?:just |only |all |probably )?(?:a |my |all a )?"
    r"(?:nothing|false alarm|mistake|misunderstanding|mix up|error|joke|not true|not real|not like that"
    r"|not what i thought|not what it looked like)"
    r"|(?:a )?false alarm|my (?:mistake|error)|(?:a )?(?:mistake|misunderstanding)"
    r"|i (?:have )?(?:got|had|read|heard|took|understood) (?:it|that|this)(?: all)?(?: completely| totally)?"
    r" (?:wrong|mixed up|the wrong way)|(?:i )?(?:was|am) (?:wrong|mistaken|just being (?:silly|daft|dramatic)"
    r"|being (?:silly|daft|dramatic)|overreacting|exaggerating)|i (?:have )?(?:overreacted|misunderstood|misread it"
    r"|misheard|exaggerated|made a mistake|made it up|panicked)|i got the wrong end of the stick"
    rf"|(?:please )?(?:ignore|disregard|scrap|take back|i take back) {_IT}|ignore me(?= )|i take (?:it|that) back"
    rf"|(?:please )?forget (?:{_IT}|i said (?:anything|that|it))(?<!forget it)|(?:i )?did not mean (?:it|that"
    rf"|to send (?:it|that))"
    r"|(?:i )?sent (?:it|that) by (?:mistake|accident)|(?:it|that) (?:was not|is not) (?:for you|meant for you"
    r"|true|real)"
    r"|nothing (?:happened|is wrong|is going on)|(?:nothing|nowt) to worry about|wrong (?:chat|person|number|group)"
    rf"|(?:he|she) (?:did not|never) (?:do it|touch me|hit me|mean it)){_LAST}"
)
_A_COMPLAINT = r"(?:this|that|it) is (?:a joke|not real|not true)\b"
TAKEN_BACK = re.compile(rf"(?!{_A_COMPLAINT}){_ONE_WAY}(?: {_ONE_WAY}){{0,2}}")
TAKES_IT_BACK = _("They take it back, as they put it: “{words}” It may not be them who writes, or not freely.")
THANKS = _("Thanks for telling me.")
STILL_LOOKED_IN_ON = _(
    "I can't call it off: a person will still look in on you here, and you can tell them how it is. If anyone is in "
    "danger, ring 999 at any time."
)
NOBODY = _("If anyone is in danger, ring 999 at any time.")
