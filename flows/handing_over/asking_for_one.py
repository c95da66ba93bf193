"""
Whether somebody asks for a person: what was learnt hears the wish in much that only shares its words.

"Tell me more" is said to us, and so is "could you read it to me". A wish has a word for somebody who could answer, or
for a way to reach them; where that word may be any (someone, a call), the message must be about nothing else. Whatever
else was heard as a wish is no more than a doubt, which is asked.
"""

from dataclasses import replace

from flows.handing_over.adviser_names import advisers_called
from flows.hearing.heard import Decision, Heard
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.ways import Ways, word_set
from flows.turn import World

SURE, WORTH_ASKING = 0.5, 0.3


def as_meant(heard: Heard, world: World) -> Heard:
    """The same, with a wish for a person only where one is asked for, and also where one is asked for by name."""
    words = by_role(plain(heard.text), advisers_called(world))
    if heard.alarm or (heard.command == "adviser" and not TO_US.said_in(words)):
        return heard
    if BY_NAME.said_in(words) and not SPOKEN_OF.said_in(words):
        return replace(heard, wants_human=True, decision="human")
    if (heard.wants_human or heard.decision == "human") and not _names_a_way(words, heard):
        command = None if heard.command == "adviser" else heard.command
        return replace(heard, wants_human=False, command=command, decision=_otherwise(heard))
    return heard


def perhaps(text: str, world: World) -> bool:
    """Whether a message that was made nothing of may be a wish for a person all the same."""
    return world.ears.hear(text).wants_human and not TO_US.said_in(plain(text))


def _names_a_way(words: str, heard: Heard) -> bool:
    said = set(words.split())
    if TO_US.said_in(words):
        return False
    return bool(said & A_PERSON) or (bool(said & MAY_BE_A_PERSON) and _otherwise(heard) != "topic")


def _otherwise(heard: Heard) -> Decision:
    """What a message is about that asks for nobody."""
    best = heard.topics[0].score if heard.topics else 0.0
    return "topic" if best >= SURE else "ask" if best >= WORTH_ASKING else "off_topic"


A_PERSON = word_set("""
    person persons human humans adviser advisor advisers rep representative staff worker workers colleague colleagues
    supervisor manager boss agent operator switchboard reception officer speak speaking talk talking chat chinwag natter
    discuss ring phone phoned bell buzz tinkle zoom facetime appointment visit visits email contact hotline helpline
    voicemail callback robot bot bots machine computer chatbot recording escalate interpreter gissa robots toaster
    spoken blower press
""")
MAY_BE_A_PERSON = word_set("""
    someone somebody anyone anybody whoever nobody people team leader lady gentleman woman man bloke fella lad body soul
    voice face call number office word conversation meet meeting come comes coming pop nip send listen listens listening
    typing type address hours through available lot
""")
TO_US = Ways("""
    ^ [so|and|oh|okay|yes|please|then|right|well] [can|could|will|would] [you] [please|just] (tell|read|show|say|
        explain|repeat|send|give|remind) [it|that|this|me|us|them] [it|that|this|to|about] [more|to me|out|again|
        aloud|me] [out|aloud|please|about it|about that|then|again|more] $
    ^ [so|and|oh|okay|yes|please] (tell|read|show|explain|say|give) (me|us|it|that|this|more) [more] [to] [about] [me|
        it|that|this|them] [please|then|again] $
    ^ [hi|hello|please|so] (can|could|will|would) (someone|somebody|anyone|anybody) [please] (tell|show|explain|remind)
    (do not|never|stop) (call|calling) me \\w+ $
    ^ [oh|actually|no|sorry] [no|actually|sorry] (wait|hang on|hold on) $
    ^ (what|who|where|when|why|which) (is|are|was|were|do|does|did) (it|this|that|these|those|you|your) $
    (brew|cuppa|tea|pint|coffee) $
""")
# Asked for by name: what comes after is what it is about, however much that sounds like news.
BY_NAME = Ways("""
    (want|need|like|love|can|could|may|let|please|able|rather|prefer|chance|hoping|have|get) ... (talk|speak|chat|word|
        meet|meeting|conversation|catch up) .. (to|with) [my|our|the] (adviser|advisor|rep)
    ^ [please|hi|hello|just] (talk|speak|chat|word) (to|with) [my|our|the] (adviser|advisor|rep)
    (want|need|like|can|could|would|will|please|get|ask|have) ... (adviser|advisor) [to] (ring|call|phone|visit|come|
        help|contact|look at|message|reply|get back|get in touch|answer|sort)
    ^ [please|can you|could you|hi|hello|will you] (ask|tell|get|fetch|message|contact|let) [my|our|the] (adviser|
        advisor)
""")
SPOKEN_OF = Ways("""
    (read|reads|see|sees|seen) (this|it|that|these|what)
    (was|were|been) (talking|speaking|chatting) (to|with)
    (talked|spoke|spoken|met) (to|with)
    ^ (what|why|did|does|do|has|is|was|who)
    how (long|will)
""")
