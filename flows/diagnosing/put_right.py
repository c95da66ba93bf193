"""Somebody says outright how far they are, or that what they told was wrong: taken as said, asked for or not."""

from flows.choosing import chosen
from flows.diagnosing import diagnose, diagnosis
from flows.diagnosing.diagnose_words import RIGHT_THEN
from flows.effects import CorrectPhase
from flows.events import Said
from flows.hearing.no_need import turns_it_down
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.programme import Phase, Programme
from flows.turn import Conversation, Turn, World
from flows.way_back import carry_on, is_open
from flows.wording import listed
from flows.words import _

MOST_WORDS = 14
FINDING_OUT, UNASKED = ("diagnose.", "recap."), ("suggest.choose", "suggest.one", "listen.", "menu.")


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is put right about how far the area is; None for anything else, and where there is no area to keep it of."""
    words, asked = plain(said.text), talk.step.startswith(FINDING_OUT)
    if not world.card or chosen(talk, said) or len(words.split()) > MOST_WORDS or turns_it_down(said.text):
        return None
    if not (asked or talk.step.startswith(UNASKED) or not is_open(talk)):
        return None
    if phase := phase_said(words, world.programme, asked=asked):
        return _so_it_is(talk, phase, world)
    if WRONG.said_in(words):
        return _retold(talk, said, world)
    not_so = talk.step == "diagnose.play_back" and FURTHER.said_in(words)
    return Turn(talk.at("diagnose.which_phase"), ask=True) if not_so else None


def phase_said(words: str, programme: Programme, *, asked: bool) -> Phase | None:
    """The phase that a message in plain words is nothing but a name for, known by its place among them."""
    phases = programme.phases
    if len(phases) < FEWEST_PHASES:
        return None
    if AT_THE_START.said_in(words) or (asked and FAINTLY_AT_THE_START.said_in(words)):
        return phases[0]
    if AT_THE_END.said_in(words) or (asked and FAINTLY_AT_THE_END.said_in(words)):
        return phases[-1]
    return phases[len(phases) // 2] if UNDER_WAY.said_in(words) else None


def _so_it_is(talk: Conversation, phase: Phase, world: World) -> Turn:
    if talk.step.startswith(FINDING_OUT):
        return diagnose.put_right(talk, phase, world)
    if diagnosis.phase_of(world.card, world.programme) == phase:
        return carry_on(talk, AS_I_HAVE_IT.format(plain=phase.plain), CorrectPhase(phase.id))
    return carry_on(talk, RIGHT_THEN.format(plain=phase.plain), CorrectPhase(phase.id))


def _retold(talk: Conversation, said: Said, world: World) -> Turn | None:
    """What is so instead is noted, and where it makes the phase plain, that is how it stands."""
    kinds = {signal.id: signal for signal in world.programme.signals}
    told = [kinds[signal.kind].says for signal in said.heard.signals if signal.kind in kinds]
    if not told:
        return None
    odds = diagnosis.update({}, said.heard.signals, world.programme)
    phase = diagnosis.likeliest(odds, world.programme) if diagnosis.sure_enough(odds) else None
    if talk.step.startswith(FINDING_OUT):
        return diagnose.put_right(talk, phase, world).first(*diagnosis.evidence(said, world)) if phase else None
    effects = (*diagnosis.evidence(said, world), *((CorrectPhase(phase.id),) if phase else ()))
    return carry_on(talk, RETOLD.format(told=listed(told)), *effects)


FEWEST_PHASES = 3
LEAD = (
    "[no|nope|oh|well|actually|sorry|hang on|but|not quite|um|honestly|hi|yes] [no|actually|sorry|but|that is|you are"
    "|that was|it is|well] [wrong|not right|not true|incorrect|not quite right|not so|no] [actually|sorry|because|but] "
)
WE_ARE = "(we are|we were|were|i think we are|we have|id say we are|i would say we are|i think we have)"
HOW = (
    "[really|actually|still|only|just|very much|now|already|all|quite|well|pretty much|more or less] "
    "[just|only|still|really|at|in|into]"
)
TAIL = (
    "[really|now|yet|though|here|love|mate|actually|to be honest|at the moment|with it all|with it|out|so far] [now] $"
)
AT_THE_START = Ways(f"""
    ^ {LEAD} {WE_ARE} (just|only|still|barely|really only|only just) [just] (starting|getting started|getting going|
        beginning|starting out|starting off|setting up|planning|forming|finding our feet|begun) {TAIL}
    ^ {LEAD} (we are|were|it is|its|i think we are|i think it is) {HOW} (the beginning|the start|the very beginning|
        the very start|early days|early stages|the early stages|the planning stage|getting started|day one) {TAIL}
    ^ {LEAD} {WE_ARE} (not|nowhere near|not even|not really|not anywhere near) that far [on|along|ahead|in] {TAIL}
""")
UNDER_WAY = Ways(f"""
    ^ {LEAD} {WE_ARE} {HOW} (delivering|delivery|doing things|doing it|up and running|running things|under way|underway|
        the thick of it|the middle of it|full swing|going strong|the delivery phase) {TAIL}
""")
AT_THE_END = Ways(f"""
    ^ {LEAD} {WE_ARE} {HOW} (winding down|winding up|wrapping up|spending out|closing down|the last stretch|
        our last year|the last year|coming to the end|coming to an end) {TAIL}
""")
# Where it wasn't asked about, these may be said of a job in hand.
FAINTLY_AT_THE_START = Ways(
    f"^ {LEAD} {WE_ARE} not (started|got going|got started|begun) [yet|properly|anything] {TAIL}"
)
FAINTLY_AT_THE_END = Ways(f"""
    ^ {LEAD} {WE_ARE} {HOW} (finishing|finishing off|finishing up|closing|the end|nearly finished|nearly done|
        nearly at the end|almost done|almost finished) {TAIL}
""")
WRONG = Ways("""
    (i|we) [have] (got|had|told you|said|put) (that|it|this) wrong
    (i|we) (was|were) wrong [about|there|sorry|$]
    (i|we) made a mistake
    my mistake
    (ignore|scrap|forget) what (i|we) (said|told you|wrote)
    (that|it) (is|was) not (right|true) what (i|we) (said|told you)
    ^ [oh] (actually no|no actually|no wait|no sorry|sorry no|wait no|hang on no|correction|scrap that)
    ^ [no] (that is|that was|you are) (wrong|not right|not true|incorrect)
""")
FURTHER = Ways("""
    (further|farther|nearer|more) [on|along|ahead|back] than (that|you think)
    not [there|at that|as far|that far|quite there] [on|stage] [yet]
    (past|beyond|before) that
    ^ [no] [no] [sorry] (that is|you are|that was) (wrong|not right|not true|incorrect|not it|off)
""")
AS_I_HAVE_IT = _("That's how I have it: {plain}.")
RETOLD = _("Thanks for putting that right. So {told}. I'll go by that.")
