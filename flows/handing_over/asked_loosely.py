"""
Words that ask after an open request only because it is open: "is it today?", "still stuck", what it was about.

Where a question of ours is open they may be its answer, and where danger is about they may be of that.
"""

from collections.abc import Sequence

from flows.danger.in_doubt import told_or_feared
from flows.handing_over.adviser_names import advisers_called
from flows.handing_over.rewording import telling
from flows.hearing.normalise import plain
from flows.hearing.our_words import by_role
from flows.hearing.ways import Ways
from flows.history import Waiting
from flows.turn import Conversation, World
from flows.way_back import is_open

MOST_WORDS = 12


def asks(talk: Conversation, text: str, waits: Sequence[Waiting], world: World) -> bool:
    """Whether such words are meant for one of these requests."""
    words = by_role(plain(text), advisers_called(world))
    in_danger = told_or_feared(talk) or any(each.urgency == "safety" for each in waits)
    if in_danger or is_open(talk) or len(words.split()) > MOST_WORDS:
        return False
    if STILL_STUCK.said_in(words) or (THE_DAY.said_in(words) and not world.past.bookings):
        return True
    return ABOUT_IT.said_in(words) and any(telling(each.summary) & telling(text) for each in waits)


_FIRST = "[so|and|but|hi|hello|sorry|please|oh|hiya|ok|okay|well]"
_THEY = "(it|that|this|she|he|they|adviser|someone|somebody)"
_DAY = (
    "(today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|this week|next week|this afternoon|this morning)"
)
_HAPPENS = """(happening|hapening|happenin|hapenin|happning|going to happen|happen|going ahead|getting sorted|
    getting done|be sorted|be done|be fixed|being sorted|being done|sorted|be looked at|being looked at)"""
STILL_STUCK = Ways("""
    ^ [oh|hi|hello|sorry|well|no|um] [i|we] [am|are] still [really|so|completely|just|here] stuck [here|now|though|
        sorry|with it|on it|with this|on this|with that|on that] $
    ^ [oh|hi|hello|sorry|well|no|um] still (not|isnt) (sorted|fixed|solved|done) [here|now|though|yet] $
    ^ [oh|hi|hello|sorry|well|no|um] (it|this|that|its|thats) [is] still (not|isnt) (sorted|fixed|solved|done) [yet] $
""")
THE_DAY = Ways(f"""
    ^ {_FIRST} (is|will) {_THEY} [be|still|going to be|answer|answering|ring|ringing] [me|us|
        on|by] {_DAY} [then|or not|still|please] $
    ^ {_FIRST} (today|tomorrow) [then] $
    ^ {_FIRST} (when|what day) (is|will) (it|that|this) [be] [then|again|for] $
    ^ {_FIRST} which day [is it|was it|again] $
""")
ABOUT_IT = Ways(f"""
    ^ {_FIRST} (when|what day|what time) (is|are|will|does) (the|my|our|that|this) ... {_HAPPENS} [then|please|now] $
    ^ {_FIRST} what is (happening|hapening|going on|the latest|the news) (with|about|on) (the|my|our|that|this) ... $
    ^ {_FIRST} [is there|is|have you got|got] any (news|update|word) (on|about|with|of) (the|my|our|that) ... $
    ^ {_FIRST} how is (the|my|our|that) ... (going|coming along|coming on|getting on) $
    ^ {_FIRST} where (are we|is it|are you) [up to] (with|on) (the|my|our|that) ... $
    ^ {_FIRST} (has|have) {_THEY} (looked at|seen|read|done|sorted) (the|my|our|that) ... $
""")
