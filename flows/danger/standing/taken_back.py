"""Danger stands, and they say that it was nothing: those on duty hear so in their words, and nothing is called off."""

import re

from flows.danger.alarm import round_whom, with_the_danger
from flows.danger.doubting import all_is_well
from flows.danger.saying import danger_words
from flows.danger.standing.help_is_there import PASSED
from flows.effects import Say
from flows.events import Said
from flows.hearing.normalise import plain
from flows.turn import Conversation, Turn, World
from flows.way_back import TOOK_BACK
from flows.words import _, joined


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What comes of it; None unless the whole of the words takes back what was told. Somebody may have made them."""
    return told(talk, said.text, world) if takes_it_back(said) else None


def takes_it_back(said: Said) -> bool:
    """Whether each part of the words takes it back or says that all is well, and nothing else is said."""
    parts = [part for part in APART.split(said.text) if plain(part)]
    back = [TAKEN_BACK.fullmatch(plain(part)) is not None for part in parts]
    if TAKEN_BACK.fullmatch(WHAT_IT_WAS.sub("", plain(said.text))):
        return True
    if all_is_well.is_the_opposite(said) or not (any(back) or all_is_well.speaks_of_it(said)):
        return False
    rest = [part for part, is_back in zip(parts, back, strict=True) if not is_back]
    return all(all_is_well.besides(part) == "" or not WHAT_IT_WAS.sub("", plain(part)) for part in rest)


def told(talk: Conversation, words: str, world: World) -> Turn:
    """Those on duty hear it, a person still looks in, and from here on ordinary talk is answered as ever."""
    around = round_whom(talk, world)
    passed = "" if world.listener(around) == "nobody" else PASSED.format(who=danger_words.listener(around, world))
    stays = NOBODY if world.listener(around) == "nobody" else STILL_LOOKED_IN_ON
    text = joined((THANKS, passed, stays, GO_ON))
    return Turn(
        talk.knowing(**{TOOK_BACK: "yes"}), (with_the_danger(TAKES_IT_BACK.format(words=words), world), Say(text))
    )


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
    r"|(?:it|that) (?:came|comes) out (?:all )?wrong|(?:i )?(?:have )?(?:sent|wrote|typed|put) (?:it|that|this)"
    r" (?:to the wrong (?:person|chat|number|group)|in the wrong (?:chat|group|place|window)|wrong)"
    r"|(?:i )?(?:pressed|hit|tapped|clicked) (?:it|that|yes|not sure|the wrong (?:button|one))"
    r"(?: by (?:mistake|accident))?"
    r"|(?:i )?was (?:only |just )?(?:joking|kidding|messing(?: about)?|testing(?: you| it| this)?"
    r"|quoting(?: a (?:film|song|book|play))?)"
    r"|(?:it|that|this) (?:was|is) (?:just |only )?(?:a test|autocorrect|predictive text|(?:a line )?(?:from|in|out of)"
    r" (?:a|the|our) (?:film|song|book|play|panto|pantomime|script|quiz))"
    r"|(?:my|the) (?:kid|kids|son|daughter|toddler|grandson|granddaughter|little one|baby) (?:had|got|got hold of|was"
    r" playing with|was on|has had) my phone"
    r"|please (?:ignore|disregard)|nothing (?:happened|is wrong|is going on)"
    r"|(?:nothing|nowt) to worry about|wrong (?:chat|person|number|group)"
    rf"|(?:he|she) (?:did not|never) (?:do it|touch me|hit me|mean it)){_LAST}"
)
_A_COMPLAINT = r"(?:this|that|it) is (?:a joke|not real|not true)\b"
TAKEN_BACK = re.compile(rf"(?!{_A_COMPLAINT}){_ONE_WAY}(?: {_ONE_WAY}){{0,2}}")
WHAT_IT_WAS = re.compile(
    r" ?\b(?:it|that) was (?:only |just |actually |really )*(?:some ?(?:body|one) else(?: entirely)?"
    r"|(?:(?:the|a|next doors|some|their|our) )?(?:television|telly|tv|radio|film|cats?|dogs?|fox(?:es)?|fireworks?"
    r"|game|kids playing|car backfiring|burnt toast|toast|rehearsal|play|drill|test))$"
)
APART = re.compile(r"[.,;:!?\n]+|\band\b|\bbut\b(?= (?:everyone|everybody|we|all|i)\b)", re.IGNORECASE)
TAKES_IT_BACK = _("They take it back, as they put it: “{words}” It may not be them who writes, or not freely.")
THANKS = _("Thanks for telling me.")
STILL_LOOKED_IN_ON = _(
    "I can't call it off: a person will still look in on you here, and you can tell them how it is. If anyone is in "
    "danger, ring 999 at any time."
)
GO_ON = _("Meanwhile, ask me anything else.")
NOBODY = _("If anyone is in danger, ring 999 at any time.")
