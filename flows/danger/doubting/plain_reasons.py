"""
A "no" to the gentle question with an ordinary reason ("nah hes just tired"), and ordinary questions asked instead.

Only the whole of a message counts, and only a reason nobody is hurt by: "just when he's drunk" is none.
"""

import re
from typing import Literal

from flows.events import Said
from flows.hearing.normalise import plain

Ordinary = Literal["seen", "deleting", "bored"]


def is_a_no(said: Said) -> bool:
    """Whether the whole message is a no with an ordinary reason."""
    return NO.fullmatch(plain(said.text)) is not None


def asks(said: Said) -> Ordinary | None:
    """Which ordinary thing the whole message is, if one of these: a question about the chat, or being bored."""
    words = plain(said.text)
    return next((each for each, ways in ORDINARY.items() if ways.fullmatch(words)), None)


_WHO = (
    r"(?:he|she|they|it|we|(?:my |the |our )?(?:kids?|baby|bairns?|toddler|little one|boys?|girls?|lad|son|daughter"
    r"|children)|(?:my |her |his )?(?:husband|wife|partner|mum|dad))"
)
_TIRED = (
    r"(?:tired|tierd|tird|hungry|hangry|sleepy|knackered|nackered|shattered|exhausted|overtired|worn out|teething"
    r"|poorly|grumpy|bored|busy|hot|excited|full of cold|under the weather|run down|missing (?:his|her) nap"
    r"|ready for (?:bed|a nap|(?:his|her|their) (?:tea|dinner|bed|nap)))"
)
_STRESSED = (
    r"(?:(?:stressed|fed up|worried|nervous|moaning|moans|arguing|argue|bickering|bicker|squabbling|squabble)"
    r" (?:with|about|at|over|because of) (?:the |his |her |their )?"
    r"(?:work|school|exams?|homework|revision|telly|tv|bedtime|remote|weather)"
    r"|(?:shouts|shouting) at (?:the )?(?:football|footy|telly|tv|match|game))"
)
_THING = (
    r"(?:(?:the|this) (?:heat|weather|holidays|time of year)|(?:a|such a|been a) (?:busy|long|hard|mad|rough) "
    r"(?:day|week|night|month)|work|school|homework|hormones|teenagers?|kids being kids|exam season|tiredness|hunger)"
)
_WITH_IT = (
    r"(?: (?:today|tonight|now|lately|at the moment|this (?:week|morning|evening)|that is all|thats all|lol|bless|bless"
    r" (?:him|her|them)|really|honestly|to be honest|after (?:work|school|a long (?:day|week|shift))"
    r"|from (?:work|school)|thanks|thank you|and|so))*"
)
_BE = r"(?: is| are| was|s)?"
_NO = (
    r"(?:oh |haha |lol |sorry )*(?:no|nah|na|nope|naw)"
    r"(?: no| nah| thanks| honestly| really| of course not| not really)*"
)
_OF_SOMEBODY = (
    rf"(?: {_WHO}{_BE})?(?: just| only| all| both| a bit| so| really| very)* "
    rf"(?:{_TIRED}(?: and {_TIRED})?|{_STRESSED})"
)
NO = re.compile(rf"{_NO}(?:{_OF_SOMEBODY}|(?: (?:it|that|thats))?{_BE}(?: just| only| been)* {_THING}){_WITH_IT}")
_FIRST = r"(?:(?:and|but|so|wait|hang on|hi|please|oh|god|ugh|meh) )*"
_ANYBODY = (
    r"(?:any ?(?:one|body|ones|ons|on|1)|some ?(?:one|body)|people|other people|others|the others|the public|you lot"
    r"|everyone|everybody)(?: else| els)?"
)
_WHAT_I_WRITE = (
    r"(?: this| it| that| (?:what|wot|wat) (?:i|we) (?:\w+ )?(?:write|rite|right|put|type|say|wrote|said|typing|send)"
    r"| my (?:messages?|msgs?|chat|words|answers?)| these| here)?"
)
_A_MESSAGE = (
    r"(?:a|one|1|an|my last|the last) (?:\w+ )?(?:message|msg|mesage|massage|text|photo|picture)(?: here| please)?"
)
ORDINARY: dict[Ordinary, re.Pattern[str]] = {
    "seen": re.compile(
        rf"{_FIRST}(?:can|could|does|do|will|is|are) {_ANYBODY}(?: able to| gonna| going to)?"
        rf" (?:see|sees|read|reads|reed|seeing|reading|look at){_WHAT_I_WRITE}(?: here| in here| please)?"
    ),
    "deleting": re.compile(
        rf"{_FIRST}(?:how (?:do|can|would) (?:i|you|u|we)|can (?:i|you|u))"
        rf" (?:delete|dlete|delet|remove|unsend|edit|take back|get rid of) {_A_MESSAGE}"
    ),
    "bored": re.compile(rf"{_FIRST}(?:i am |im )?(?:so |really |just |well |a bit )*bored(?: lol| now| haha)*"),
}
