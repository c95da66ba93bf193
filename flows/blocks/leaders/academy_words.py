"""The ways people ask about the leadership programme, and what they are told; the facts are content."""

import re

from flows.hearing.ways import Ways
from flows.words import _

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
    """),
    "full": Ways("""
        (is|are) (it|they|that|this|the academy|the course|the group|the next group|academy) [already|all] (full|
            fully booked|booked up|full up|taken)
        (any|how many|are there|is there) [any] (place|places|spaces|space|spots|room) [are|is] [there] [still] [left|
            going|on|$]
    """),
    "when": Ways("""
        when .. (start|starts|begin|begins|is the next|next one|next group)
        when (do|must|should) (i|we|people|you) [have to] apply
        (is it|am i|are we) too late [to apply|for|$]
        (what is|when is) the (deadline|closing date|last day)
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
OUT_AGAIN = Ways("""
    (take|get|remove|scratch) (me|us|my name|our name|her|him|them) (off|from|out of) (the|your|that) (leaders|
        leadership|academy|coaching) [list|programme|course|thing]
""")
OUT_OF_IT = Ways("""
    ^ [please|sorry|can i|could i|i want to|i would like to] (withdraw|pull out|drop out|back out) [please|now|of it|
        from it|my application|again] $
    (withdraw|cancel|take back) (my|our|the|her|his) (application|name|nomination)
    (do not|no longer|not) want to (do|be on|be in|be put forward for) (it|this|that|the academy|the course) [any more|
        anymore|now|after all]
    (take|get|remove|scratch) (me|us|my name|our name|her|him|them) (off|from|out of) [it|this|that|the list]
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
    "unsure": _("You needn't be sure of yourself to ask, or good at it already. {how}"),
    "paid": _("It isn't a job, so there's no wage that I know of. {takes} {adviser} would know more."),
    "cost": "{takes}",
    "long": "{takes} {next}",
    "when": "{next}",
    "full": "{places}",
    "who": "{suits} {how}",
    "how": "{how}",
}
MY_APPLICATION = Ways(
    """
    (what happened|what is happening|what became|anything|any news|news|how is|where is|what about) .. (my application|
        our application|my expression of interest)
    (did|have|has|will|are|do) (they|you|she|he|it|the academy|academy) .. (my application|my expression of interest)
    (was|is|has) my application .. (in|accepted|successful|turned down|decided|seen|there|through|$)
""".replace("(\n        application", "(application")
)
CAME_OF_IT = Ways(r"""
    (did|have|has) (they|she|he|you|it|academy|the academy) .. (take|taken|accept|accepted|pick|picked|choose|
        chosen) (me|her|him|them|us|\w+) [on|in|$]
    (did|have|has) (i|she|he|they|\w+) (got|get|gotten|been) (in|on|a place|accepted|picked|chosen|through|offered)
    ^ [so|and|but] am i (in|accepted|through|on it) [now|then|yet] $
    (what|anything) [has|have] (happened|came|come|become|happens) (to|with|of) (it|that|who i put forward|me|them|
        the person i put forward|putting me forward)
    (any|got any|heard any|is there any) (news|word|update|answer)
    (heard|hear) (anything|back|nothing)
    where (is|has) (it|that) [got] up to
    (have|has|did) (you|they|she|he|adviser|someone|somebody|anyone) .. (spoken|talked|been in touch) (to|with) [them|
        her|him]
""")
NEXT = _(
    "The next group is {group}: it begins on {on}, and people apply by {by}. Where it meets I don't know; {adviser} "
    "would."
)
FULL = _(
    "Every group that people can apply for now is full, as far as I know. {adviser} would know if a place comes free."
)
NO_GROUP = _("No group is open to apply for just now, as far as I know. {adviser} would know when the next one is.")
PLACES, NONE_LEFT = _("{group} has {left} of its {places} places left."), _("none")
