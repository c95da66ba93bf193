"""All goes well, and no more is said: celebrated, and asked what works, since that is where a plan begins."""

from flows.choosing import chosen
from flows.danger.in_doubt import told_or_feared
from flows.diagnosing.diagnosis import evidence
from flows.effects import Button, NoteActivity, Say
from flows.events import Entered, Event, Said
from flows.following_up.coming_back import finished
from flows.hearing.normalise import plain
from flows.hearing.replies import yes_or_no
from flows.hearing.shrugs import shrug_in
from flows.hearing.ways import Ways
from flows.listening.good_news import LONGEST, wants_something
from flows.turn import Conversation, Turn, World
from flows.way_back import is_open
from flows.wording import clip, differently
from flows.words import _


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Good to hear, and what is working; None for anything more, and where a question of another kind is open."""
    asked = talk.step in HOW_IT_GOES or not (is_open(talk) or told_or_feared(talk))
    if talk.owner != "bot" or not asked or talk.step == "welcome.hello" or chosen(talk, said):
        return None
    if not GOES_WELL.said_in(plain(said.text)):
        return None
    asking = Say(f"{differently(talk, GOOD_TO_HEAR)} {WHAT_WORKS}", (JUST_SAYING,))
    return Turn(talk.at("going_well.what_works"), (NoteActivity("good_news"), asking))


def what_works(talk: Conversation, event: Event, world: World) -> Turn | None:
    """Ask what is working; whatever they name is a strength, and nothing is made of it that they didn't ask for."""
    if isinstance(event, Entered):
        return Turn(talk, (Say(WHAT_WORKS, (JUST_SAYING,)),))
    if chosen(talk, event) == JUST_SAYING.key:
        return finished(talk, GLAD)
    if not isinstance(event, Said) or wants_something(event, world):
        return None
    if shrug_in(event.text) or yes_or_no(event.text) is not None or GOES_WELL.said_in(plain(event.text)):
        return finished(talk, GLAD)
    words = clip(event.text.strip(" .!,"), LONGEST)
    return finished(talk, A_STRENGTH.format(words=words), *evidence(event, world))


HOW_IT_GOES = frozenset({"diagnose.tell_me", "diagnose.question", "diagnose.what_helps", "recap.what_changed"})
_FIRST = """[hi|hello|yes|yeah|oh|well|okay|honestly|so|no|good thanks|not bad] [thanks|actually|honestly|well|all good|
    to be honest]"""
_IT = """[it is|its|it|things|things are|thing is|everything is|everythings|everything|all is|all|we are|were|we|
    that is|it has been|its been|things have been|the group is]"""
_VERY = "[all|really|still|just|so|very|pretty|quite|dead|ever so|proper]"
_GOING = "(going|doing|running|coming along|getting on|been going|gone|goes|go)"
_NOW = """[here|now|lately|at the moment|at the minute|so far|this year|with us|over here|round here|our end|
    at our end]"""
_LAST = "[thanks|thank you|actually|really|to be honest|mate|love|ta|so far|for once|cheers] $"
_WELL = """(well|great|good|brilliantly|brilliant|nicely|fine|smoothly|lovely|fab|amazing|swimmingly|to plan|
    like clockwork|from strength to strength)"""
_GOOD = "(good|great|brilliant|fantastic|lovely|cracking|amazing|wonderful|fab|smashing)"
_HAD = "[we have|weve|we|its been|it has been|been|we are having] [had] (a|such a|another)"
_TIME = "(year|month|week|few months|couple of months|summer|winter|spring|autumn|term|season|start)"
GOES_WELL = Ways(f"""
    ^ {_FIRST} {_IT} {_VERY} {_GOING} {_VERY} {_WELL} {_NOW} {_LAST}
    ^ {_FIRST} {_HAD} {_VERY} {_GOOD} {_TIME} {_NOW} {_LAST}
    ^ {_FIRST} (things are|everything is|everythings|life is) {_VERY} {_GOOD} {_NOW} {_LAST}
""")
"""That it goes well, and nothing else."""
JUST_SAYING = Button(_("Just saying"), "just_saying")
GOOD_TO_HEAR = (_("That's lovely to hear, and it's your doing."), _("Good to hear. That's down to all of you."))
WHAT_WORKS = _("What's working best just now?")
A_STRENGTH = _("“{words}”: that's a real strength, and worth building on. I'm here if you'd like to do more with it.")
GLAD = _("Then I'm glad. I'm here whenever there's something you'd like.")
