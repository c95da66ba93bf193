"""The ways people say yes or no to being remembered where nothing else could be meant, and what is only half a yes."""

from flows.hearing.normalise import plain
from flows.hearing.reply_words import PLACE, YES
from flows.hearing.ways import Ways

MOST_WORDS = 14


def given(text: str) -> bool | None:
    """Whether these words agree to being remembered, refuse it, or say neither for certain."""
    said = plain(text)
    if len(said.split()) > MOST_WORDS:
        return None
    if REFUSED.said_in(said):
        return False
    return True if AGREED.said_in(said) else None


def half_a_yes(text: str, *, beside_a_list: bool = False) -> bool:
    """
    Whether they leave it to us ("don't mind", "I suppose"): nothing is kept on that.

    Nor on "the first one", where it may be the first of a list they had just been shown.
    """
    said = plain(text)
    return HALF_A_YES.said_in(said) or (beside_a_list and said not in YES and bool(PLACE.match(said)))


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
    ^ [yes|okay|yeah|sure|fine] i [do|will|hereby] (consent|give consent) [to it|to that|to this|then|please] $
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
    ^ [no|okay|well|yeah|but] (maybe|perhaps|not) [now|yet] (later|another time|yet|now|not now|in a bit) [on|for|about|
        with] [the|that|being] (remembering|remember|remembered|keeping|memory|consent) [thing|bit|question] $
""")
HALF_A_YES = Ways("""
    ^ [oh|well|er|um|yeah|okay] [i|we] [really] (do not mind|not bothered|am not bothered|not fussed|am not fussed|
        do not care) [really|either way|what you do|if you do|mate|love|to be honest] $
    ^ [oh|well|er|um|yeah|okay|it is|that is] (up to you|your choice|you decide|either|either way|either is fine|
        if you like|if you want|if you must|if you have to|i suppose|suppose so|i suppose so|i guess|i guess so|
        guess so|maybe|perhaps|might do|i think so|think so) [really|then|mate|love|to be honest] $
""")
