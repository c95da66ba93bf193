"""Words that say whether somebody may be remembered: taken as the answer wherever they come, while it is unanswered."""

from dataclasses import replace

from flows.effects import Consent, Effect, Say
from flows.events import Pressed, Said
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.meeting import welcome
from flows.turn import Conversation, Turn, World
from flows.way_back import CONSENT, is_open

MOST_WORDS = 14


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """A yes or no to being remembered, in words that can mean nothing else; None once it has been answered."""
    given = _given(said.text) if world.person.consent is None else None
    if given is None or talk.step.startswith(NOT_HERE):
        return None
    if talk.step == CONSENT or talk.step.startswith(LOOKED_IN) or (not is_open(talk) and talk.interrupted == CONSENT):
        asked = replace(talk, interrupted="" if talk.interrupted == CONSENT else talk.interrupted).at(CONSENT)
        return welcome.consent(asked, Pressed("yes" if given else "no", CONSENT, talk.version, said.text), world)
    return _meanwhile(talk, given, world)


def _given(text: str) -> bool | None:
    said = plain(text)
    if len(said.split()) > MOST_WORDS:
        return None
    if REFUSED.said_in(said):
        return False
    return True if AGREED.said_in(said) else None


def _meanwhile(talk: Conversation, given: bool, world: World) -> Turn:
    """Kept at once, or not at all; what they were asked meanwhile stays on the table."""
    effects: tuple[Effect, ...] = welcome.agreed(talk, world) if given else (Consent(given=False),)
    after = talk.without("unkept", "name", "asked_consent")
    if talk.interrupted == CONSENT:
        after = replace(after, interrupted="diagnose.tell_me" if given else "")
    text = REMEMBERED if given else welcome.NOT_KEPT
    if given and talk.step == "suggest.when":  # it asks for this very consent
        return Turn(after.knowing(reconsider="yes"), (*effects, Say(text)), ask=True)
    return Turn(after, (*effects, Say(text, talk.question)))


NOT_HERE = ("safety.", "welcome.hello")
LOOKED_IN = ("privacy.", "menu.home")
REMEMBERED = "Thanks. I'll remember what you tell me."
IT = "(me|us|it|this|that|them|all|everything|anything|any|what i|what we|my|our|things)"
KEEP = "(remember|keep|save|store|hold on to|record|note|note down|keep hold of)"
KEPT = "(remembered|kept|saved|stored|recorded|noted)"
AGREED = Ways(f"""
    ^ ... you (can|may|are welcome to|are allowed to|have my permission to) [all|just|certainly|also|
        still|by all means] {KEEP} {IT}
    ^ ... you (can|may) remember $
    ^ ... you (can|may) remember (who|where|how|if|for)
    ^ [yes|okay|sure|please|and|alright|actually|go ahead and|oh] [please|that is fine|do|of course] (remember|keep|
        save|store) (me|it|that|this|what i tell you|what i say|what i said|everything) $
    (happy|fine|okay|cool|good|alright) [for|with] (you|with you) [to] (remember|remembering|keep|keeping|save|saving|
        store|storing) {IT}
    (fine|okay|happy|alright) to (be remembered|remember me|keep it|keep me|remember it|keep what)
    (do|would) not mind [you|being|if you] (remember|remembering|remembered|keep|keeping|kept|save|saving|store|storing)
    (do|would) not mind if you (remember|keep|save|store)
    ^ ... i (agree|consent) to (you|being|it being|that being) (remembering|keeping|remembered|kept|saving|storing)
    ^ ... you have [got] (my permission|my consent|my okay)
    ^ ... i give [you] [my] (permission|consent) $
    ^ ... (want|like) you to (remember|keep) (me|it|what i|this|that)
""")
REFUSED = Ways(f"""
    ^ [no|oh|actually|please|sorry|but|and|well|just|rather|thanks|okay] [no|thanks|thank you|please|but|sorry] (do not|
        never|please do not) [you] [ever|please|go] {KEEP} {IT}
    ^ ... (do not|would not|did not) want you to {KEEP} {IT}
    ^ ... (do not|would not|did not) want (you to|to) be {KEPT}
    (do not|would not) want (me|it|this|that|anything|my name|any of it|any of this) [to be] {KEPT}
    (rather|prefer|like it better if|like it if) [it if] you (do not|did not|not) {KEEP} {IT}
    ^ ... you (can not|may not|must not|should not|are not to|are not allowed to) {KEEP} {IT}
    (rather|prefer) [to] not [to] be {KEPT}
    ^ ... i (do not|did not) (agree|consent) to (you|being|it|that|this) [being] (remembering|keeping|remembered|kept|
        saving|storing|saved|stored)
""")
