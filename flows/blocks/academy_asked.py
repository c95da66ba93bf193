"""What people ask about the leadership programme, answered from content; what it doesn't say, and who would know."""

import re

from flows.events import Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.turn import Conversation, World
from flows.wording import adviser_name

MOST_WORDS = 16


def answer_to(talk: Conversation, said: Said, world: World) -> str:
    """The answer, or an empty string where nothing of this is asked. Away from its own page it must be named."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS or not (_is_on_it(talk) or _named(words, world)):
        return ""
    called = plain(world.programme.academy.name)
    asked = next((asked for asked, ways in ASKED.items() if ways.said_in(words.replace(called, "academy"))), "")
    academy, adviser = world.programme.academy, adviser_name(world)
    facts = {"name": academy.name, "takes": academy.takes, "how": academy.how, "what": academy.what}
    return ANSWERS[asked].format(**facts, adviser=adviser) if asked else ""


def wants_it(talk: Conversation, said: Said, world: World) -> bool:
    """Whether they put themselves forward: anywhere in so many words, and where it is open in fewer."""
    words = plain(said.text)
    if len(words.split()) > MOST_WORDS:
        return False
    named = _is_on_it(talk) or _named(words, world)
    return OUTRIGHT.said_in(words) or bool(named and MYSELF.said_in(words))


def _named(words: str, world: World) -> bool:
    return bool(NAMED.search(words)) or plain(world.programme.academy.name) in words


def _is_on_it(talk: Conversation) -> bool:
    return talk.step.startswith("academy.") or (talk.step == "suggest.one" and talk.answer("offer") == "academy")


NAMED = re.compile(r"\b(academy|leadership (programme|course|training|thing)|coaching)\b")
ASKED = {
    "unsure": Ways("""
        (i am|im|am) [really|so|a bit|not|no|just] .. (rubbish|shy|useless|hopeless|no good|nervous|scared|crap|
        terrible|
            bad|not confident|no confidence|not clever|good enough|not good|not very good|not a leader|too old|
        too young)
        (not|never) .. (confident|clever|good) enough
        i (have|have got|got) no (confidence|qualifications|experience|education)
        (would|could|can) i [even|really] (manage|cope|do it|be any good)
        (do|would) i (need|have) [to have|to be|any] .. (qualifications|experience|degree|leader|confident)
    """),
    "paid": Ways("""
        (do|will|would) (i|we|you|they|people) [get|be] (paid|a wage|wages|expenses|paid for it|get paid)
        (do|will|would|are) (i|we|you|they|people) get (paid|money|a wage|expenses)
        (is it|is there) [a|any] (paid|wage|pay|expenses|money in it)
    """),
    "cost": Ways("""
        how much (does|do|is|will|would) .. (cost|it|be|academy|course|coaching)
        (does|do|is|will|would) (it|that|this|they|the academy|the course|academy) .. (cost|free|charge|price|pay)
        (do|will|would) (i|we) have to pay
        what (does|do|is|will) .. (cost|the price)
        ^ [and] (is it|is that|is this) (free|expensive) $
        (travel|childcare|child care|train fare|bus fare) .. (paid|covered|costs|included)
    """),
    "long": Ways("""
        ^ [so|and|but] how long $
        how long (is|does|will|would) [it|that|this|the academy|the course|the coaching|they|academy] [last|take|go on|
            be|for]
        how (much time|many hours|many weeks|many months|often)
        (when|what time|what day|where) (is|does|do|would|will) (it|that|this|they|the academy|the course) [start|
            starts|happen|take place|be|run|on|held|begin]
    """),
    "who": Ways("""
        who (is|are) (it|that|this|the academy) (for|aimed at)
        who (can|could) (do|go|apply|join|come)
        (can|could) anyone (do|apply|go|join)
        (is it|is that) (for|suitable for) (me|people like me|anyone|beginners|someone like me)
    """),
    "how": Ways("how (do|can|would) (i|we|you) (apply|join|sign up|get on|get in|put)"),
}  # fmt: skip
OUTRIGHT = Ways("""
    ^ [go on|okay|yes|well|oh|alright|all right|right|sure] [then|please|and] put (me|my name|myself) forward
    (can|could|will) (you|i) put (me|my name|myself) forward
""")
MYSELF = Ways("""
    ^ [yes|okay|go on|well|oh|i think|just] [then|please] (me|myself|it is me|id be up for it|me please|
        me then) [please|then|i think|i suppose|thanks] $
    (i would|id|i) [really|quite] (like|love|want|fancy) to (do|go on|join|try|apply for|sign up for|be on) (it|this|
        that|the academy|the course)
    (count|sign|put) (me|my name) (in|up|down)
    (i am|im) (interested|up for it|up for that|keen)
""")
ANSWERS = {
    "unsure": "You needn't be sure of yourself to ask, or good at it already. {how}",
    "paid": "It isn't a job, so there's no wage that I know of. {takes} {adviser} would know more.",
    "cost": "{takes}",
    "long": "{takes} I don't know yet when or where the next one starts; {adviser} would know.",
    "who": "{what} {how}",
    "how": "{how}",
}
