"""Somebody has moved: said outright, their area is changed and said back; where it isn't plain, they're asked."""

from dataclasses import replace

from flows.choosing import chosen
from flows.diagnosing.diagnose import OF_THIS_STORY
from flows.effects import JoinArea, Say
from flows.events import Said
from flows.hearing.areas import find_areas
from flows.hearing.normalise import plain
from flows.hearing.ways import Ways
from flows.meeting import finding_area
from flows.programme import Area
from flows.turn import Conversation, Turn, World
from flows.way_back import MENU, leaving
from flows.words import _

MOST_WORDS = 18


def answered(talk: Conversation, said: Said, world: World) -> Turn | None:
    """Where they live now; None where they have no area yet, name none, or name the one they have."""
    words = plain(said.text)
    if not world.person.area or chosen(talk, said) or len(words.split()) > MOST_WORDS:
        return None
    if talk.step.startswith(NOT_HERE):
        return None
    moved, lives, left, is_wrong = (ways.said_in(words) for ways in (MOVED, LIVES, LEFT, PUT_RIGHT))
    is_wrong = is_wrong and world.person.consent is not None  # before that, `finding_area.put_right` simply takes it
    if not (moved or lives or left or is_wrong):
        return None  # before any area is looked for, which takes as long as hearing the message did
    found = [match for match in find_areas(said.text, world.programme.areas) if match.area.id != world.person.area]
    if found and found[0].certain and moved and "?" not in said.text and not ASKED.said_in(words):
        return _moved(talk, found[0].area, world)
    asks = (found and (lives or (is_wrong and found[0].score == 1.0))) or (not found and left)
    return finding_area.offered(leaving(talk), said, world) if asks else None


def _moved(talk: Conversation, area: Area, world: World) -> Turn:
    """What was being asked was about the area before, so it is left; nothing told of that one goes with them."""
    here = replace(talk.without(*OF_THIS_STORY, "topic", "topic_by", "confirmed"), interrupted="")
    adviser = finding_area.adviser_of(area, world)
    text = NOW_IN.format(area=area.name, region=area.region, adviser=adviser, role=world.programme.words.adviser)
    return Turn(here.at("menu.listening", area=area.id), (JoinArea(area.id), Say(text, MENU)))


NOT_HERE = ("welcome.", "handoff.")
NOW_IN = _("You're in {area} ({region}) now, got it. {adviser} is the {role} there.")
MOVED = Ways("""
    ^ (i|we|wer|were|we are|i am|weve) [have|just|now] moved [house|home|away] [and|so] [are|am|we are|i am] now (in|at)
    (i|we) [have] [just|now|since|recently|actually] moved [over|house|home|down|up|out|across|away] (to|into|in)
    ^ ... (i|we) [actually|do|just] (live|am living|are living|am based|are based|am staying) [now] (in|at|on|over in|
        down|up) .. (now|these days|nowadays|instead|since) [mate|love|though|actually|by the way] $
    (i am|we are) [now|actually] (in|at|over in) \\S+ [\\S+] (now|these days|instead)
    ^ ... (i|we) now live (in|at|on|over in)
    (change|switch|update|correct|swap|put) (my|our|the) (area|estate|patch|address)
    (my|our) [new] (area|estate|patch) is [now|actually]
    ^ ... (put|move|switch|change) me (down for|down as|to|over to|into)
    (wrong|different) area
    not in \\S+ any (more|longer)
""")
ASKED = Ways("^ ... (how|can|could|what|should|will|would) [do|can|happens|if] (i|we|you)")
LIVES = Ways(
    "^ [hi|hello|no|but|actually|im|oh] [but|actually] (i|we) [actually|do|only] (live|am living) (in|at|on|over in)"
)
# "That's wrong, I'm in Millbrook": asked about, for "in" may be followed by other things than places.
PUT_RIGHT = Ways("""
    ^ [no|nope|hang on|oh|sorry|but|um|wait] (that is|thats|this is|you are|you have got it|youve got it|you got it|
        it is|that was|got it) [all] (wrong|not right|incorrect|not true) ... (i am|we are|i live|we live|i come|
        we come|it is|its|should be|not) [actually|really] [in|at|from|over in|not]
    ^ [no|nope|hang on|oh|sorry|but|actually|wait] [no|sorry|but|actually] (i am|we are) [actually|really] (in|from|
        over in) \\S+ [\\S+] [not \\S+|not \\S+ \\S+|actually|mate|love] $
""")
LEFT = Ways("""
    ^ ... (i|we) [have] [just|recently] moved [house|away|areas|area|out of the area|on] $
    ^ ... (i|we) (do not|no longer) live (there|here|in|in that area) [any more|now]
    ^ ... (i am|we are) (not|no longer) in (that|this|the) area [any more|now|anymore]
""")
